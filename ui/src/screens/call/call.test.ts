import { beforeEach, expect, it, vi } from "vitest";
import { open as openWorld, type World } from "../../bridge/world";
import { api, type Call, type FieldValue, type Group } from "../../lib/api";
import { has, speak } from "../../lib/i18n.svelte";
import { CallEdit, CallOutput, stateText } from "./call.svelte";

let world: World;
let asked: [number, FieldValue[]][];
let groups: Group[];
let open: Call;
let bare: Call;

beforeEach(async () => {
  speak("tr");
  world = await openWorld("door");
  await api.editCall(1, [
    { field: "open", value: "2027-01-04T09:00" },
    { field: "close", value: "2027-01-15T23:59" },
    { field: "quotas", value: "cso=12" },
  ]);
  asked = [];
  const { editCall } = api;
  api.editCall = (route, fields) => (
    asked.push([route, fields]),
    editCall(route, fields)
  );
  groups = await api.groups();
  open = await api.call(1);
  bare = await api.call(6);
});

/** What a publication needs of the programme besides this. */
async function complete(question: string) {
  const fields = {
    title_tr: "Yollara Düşüyoruz",
    controller_name: "Örnek Sivil Toplum Derneği",
    controller_contact: "kvkk@example.org",
    question_email: question,
  };
  await api.editProgramme(
    Object.entries(fields).map(([field, value]) => ({ field, value })),
  );
}

it("shows a call as it is typed and sends nothing that stood so already", async () => {
  const edit = new CallEdit(open, groups);
  expect([
    edit.openDate,
    edit.openTime,
    edit.closeDate,
    edit.closeTime,
  ]).toEqual(["04.01.2027", "09:00", "15.01.2027", "23:59"]);
  expect([edit.changed, edit.ready, await edit.save()]).toEqual([
    [],
    false,
    null,
  ]);
});

it("opens with a day's beginning and closes with its end where no hour is typed", async () => {
  const edit = new CallEdit(bare, groups);
  edit.openDate = "4.1.2027";
  edit.closeDate = "15/1/2027";
  edit.quotas.local = "4";
  edit.quotas.cso = "012";
  edit.texts.criteria_tr = " Herkes. ";
  edit.form = "kobo";
  expect(await edit.save()).not.toBeNull();
  expect(asked).toEqual([
    [
      6,
      [
        { field: "open", value: "2027-01-04T00:00" },
        { field: "close", value: "2027-01-15T23:59" },
        { field: "form", value: "kobo" },
        { field: "quotas", value: "cso=12 local=4" },
        { field: "criteria_tr", value: "Herkes." },
      ],
    ],
  ]);
  expect(await api.call(6)).toMatchObject({
    opens: "2027-01-04T00:00:00+03:00",
    closes: "2027-01-15T23:59:00+03:00",
    form: "kobo",
    quotas: [
      { group: "cso", seats: 12 },
      { group: "local", seats: 4 },
    ],
    criteria_tr: "Herkes.",
  });
});

it("empties a date and a quota that are taken away", () => {
  const edit = new CallEdit(open, groups);
  edit.closeDate = edit.closeTime = "";
  edit.quotas.cso = "";
  expect(edit.changed).toEqual([
    { field: "close", value: "" },
    { field: "quotas", value: "" },
  ]);
});

it.each([
  ["openDate", "31.02.2027"],
  ["openTime", "25.00"],
  ["closeDate", "yarın"],
  ["closeDate", "1.1.2027"],
  ["closeDate", ""],
  ["perOrganisation", "0"],
  ["perOrganisation", "iki"],
] as const)("saves nothing where %s reads %s", async (field, wrong) => {
  const edit = new CallEdit(open, groups);
  edit[field] = wrong;
  expect([edit.ready, await edit.save(), asked]).toEqual([false, null, []]);
});

it("saves no quota beyond its bounds", () => {
  const edit = new CallEdit(open, groups);
  edit.quotas.cso = "501";
  expect([edit.quotaWrong("cso"), edit.ready]).toEqual([true, false]);
});

it("keeps what was typed when it could not be saved", async () => {
  world.luck.code = "disk_full";
  const edit = new CallEdit(open, groups);
  edit.texts.text_tr = "Metin";
  expect([await edit.save(), edit.failure?.code, edit.texts.text_tr]).toEqual([
    null,
    "disk_full",
    "Metin",
  ]);
});

it("says where a call stands in a text of both languages", () => {
  for (const [state, days] of [
    ["not_set", null],
    ["not_open_yet", 3],
    ["open", null],
    ["open", 0],
    ["closed", 12],
  ] as const) {
    for (const language of ["tr", "en"]) {
      speak(language);
      const { id } = stateText({ ...open, state, days });
      expect(has(`call-state-${id}`), id).toBe(true);
    }
  }
});

it("publishes into a chosen folder, and says what is missing instead", async () => {
  const output = new CallOutput(1);
  await output.publish();
  expect([output.failure?.code, output.files]).toEqual([
    "programme_incomplete",
    null,
  ]);
  await complete("a@example.org");
  await output.publish();
  const names = output.files?.map((it) => it.split("/").at(-1)!);
  expect([output.failure, names?.length]).toEqual([null, 10]);
  expect(names?.filter((it) => it.endsWith(".docx"))).toEqual([
    "R1_katilim-cagrisi_tr.docx",
    "R1_katilim-cagrisi_en.docx",
  ]);
  world.person.changesMind = true;
  await output.publish();
  expect([output.failure, output.files, output.writing]).toEqual([
    null,
    null,
    false,
  ]);
});

it("puts the announcement of one language on the clipboard", async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  const output = new CallOutput(1);
  await output.copy("en");
  expect([output.failure?.code, output.copied]).toEqual([
    "programme_incomplete",
    null,
  ]);
  await complete("a@example.org");
  await output.copy("en");
  const announcement = await api.announcement(1, "en");
  expect(announcement).toContain("We Take the Roads: call for participants");
  expect(writeText.mock.calls).toEqual([[announcement]]);
  expect([output.failure, output.copied]).toEqual([null, "en"]);
  vi.unstubAllGlobals();
});
