import { beforeEach, expect, it } from "vitest";
import { App } from "../../app.svelte";
import { open, type World } from "../../bridge/world";
import { api, type FieldValue, type ProgrammeSettings } from "../../lib/api";
import { sentence } from "../../lib/errors";
import { speak } from "../../lib/i18n.svelte";
import { CUSTOM, ProgrammeForm } from "./programme.svelte";
import { codeOf, WordEdit, type Word } from "./words.svelte";

let world: World;
let asked: FieldValue[][];
let settings: ProgrammeSettings;
let form: ProgrammeForm;

beforeEach(async () => {
  speak("tr");
  world = await open("door");
  await api.editProgramme([
    { field: "title_tr", value: "Yollara Düşüyoruz" },
    { field: "controller_name", value: "Örnek Sivil Toplum Derneği" },
    { field: "controller_contact", value: "kvkk@example.org" },
  ]);
  asked = [];
  const { editProgramme } = api;
  api.editProgramme = (fields) => (asked.push(fields), editProgramme(fields));
  settings = await api.programmeSettings();
  form = new ProgrammeForm(settings);
});

it("writes only what differs, and takes it back in one step", async () => {
  expect([form.ready, await form.save()]).toEqual([false, false]);
  form.values.question_email = " soru@example.org ";
  form.values.starts = "1.9.2026";
  expect(await form.save()).toBe(true);
  expect(asked).toEqual([
    [
      { field: "question_email", value: "soru@example.org" },
      { field: "starts", value: "2026-09-01" },
    ],
  ]);
  expect([form.settings.missing, form.changed]).toEqual([[], []]);
  expect(await api.programmeSettings()).toMatchObject({
    question_email: "soru@example.org",
    starts: "2026-09-01",
    ends: null,
  });
  expect(await form.undo()).toBe(true);
  expect(form.values.question_email).toBe("");
  expect([form.saved, await form.undo()]).toEqual([null, false]);
});

it("brings both statements with a preset, and knows the team's own", () => {
  expect(form.preset).toBe("eu_2022");
  form.choose("cfcu");
  expect(form.values.funding_en).toContain("Republic of Türkiye");
  expect(form.preset).toBe("cfcu");
  form.values.funding_tr = "Başka bir ibare.";
  expect(form.preset).toBe(CUSTOM);
  form.choose("eu_2022");
  expect(form.changed).toEqual([]);
});

it.each([
  ["question_email", "soru"],
  ["question_email", "a@example.org, b@example.org"],
  ["starts", "31.02.2027"],
  ["ends", "yarın"],
  ["period_ends", "haziran"],
] as const)("saves no %s that reads %s", async (key, wrong) => {
  form.values[key] = wrong;
  expect([form.wrong(key), form.ready, await form.save()]).toEqual([
    true,
    false,
    false,
  ]);
  expect(asked).toEqual([]);
});

it("saves no end before the start", () => {
  form.values.starts = "01.09.2026";
  form.values.ends = "31.08.2026";
  expect([form.endsEarly, form.ready]).toEqual([true, false]);
});

it("saves what reports say of the activity, and no period that ends before it starts", async () => {
  form.values.activity_code = "F2.3";
  form.values.activity_title_en = "Ö".repeat(120);
  form.values.contact_person = "Ayla Örnek";
  form.values.period_starts = "01.01.2027";
  form.values.period_ends = "31.12.2026";
  expect([form.periodEndsEarly, form.endsEarly, form.ready]).toEqual([
    true,
    false,
    false,
  ]);
  form.values.period_ends = "30.6.2027";
  expect(await form.save()).toBe(true);
  expect(await api.programmeSettings()).toMatchObject({
    activity_code: "F2.3",
    activity_title_tr: null,
    activity_title_en: "Ö".repeat(120),
    period_starts: "2027-01-01",
    period_ends: "2027-06-30",
    contact_person: "Ayla Örnek",
  });
  expect(form.values.period_ends).toBe("30.06.2027");
});

it("leaves what somebody is typing when news comes, and follows the rest", () => {
  form.values.title_tr = "Yarım";
  form.took({ ...settings, title_tr: "Başka", contract_no: "TR1" });
  expect([form.values.title_tr, form.values.contract_no]).toEqual([
    "Yarım",
    "TR1",
  ]);
});

it("keeps what was typed when it could not be saved", async () => {
  world.luck.code = "disk_full";
  form.values.title_tr = "Yollara";
  expect(await form.save()).toBe(false);
  expect([form.failure?.code, form.values.title_tr, form.saving]).toEqual([
    "disk_full",
    "Yollara",
    false,
  ]);
});

it("says missing fields as their labels say them", () => {
  const failure = {
    code: "programme_incomplete",
    args: { fields: "title_tr close" },
    detail: "",
  };
  expect(sentence(failure)).toContain("Projenin Türkçe adı, Son başvuru");
});

it.each([
  ["kind", "kad", "KAD"],
  ["kind", "KADIN2", null],
  ["kind", "ŞEN", null],
  ["kind", "ı", null],
  ["theme", "Bees", "bees"],
  ["theme", "arı", null],
  ["group", "a b", null],
] as const)("keeps a %s written %s as %s", (what, typed, code) => {
  expect(codeOf(what, typed)).toBe(code);
});

it("asks for both names and a code, and sends only what differs", async () => {
  const sent: unknown[][] = [];
  const { editWord } = api;
  api.editWord = (...args) => (sent.push(args), editWord(...args));
  const fresh = new WordEdit("kind", null);
  fresh.code = "kad";
  fresh.name_tr = "kadın kooperatifi";
  expect([fresh.ready, await fresh.save()]).toEqual([false, null]);
  fresh.name_en = "women's cooperative";
  fresh.group = "cso";
  expect(await fresh.save()).not.toBeNull();
  const kinds: Word[] = await api.kinds();
  const kind = kinds.find((it) => it.code === "KAD")!;
  expect([kind.name_tr, kind.group, kind.own]).toEqual([
    "kadın kooperatifi",
    "cso",
    true,
  ]);
  const edit = new WordEdit("kind", kind);
  expect(edit.ready).toBe(false);
  edit.group = "other";
  await edit.save();
  expect(sent[1]).toEqual([
    "kind",
    "KAD",
    [{ field: "group", value: "other" }],
  ]);
  const after = (await api.kinds()).find((it) => it.code === "KAD");
  expect([after?.group, after?.name_tr]).toEqual([
    "other",
    "kadın kooperatifi",
  ]);
});

it("turns to the programme with Ctrl+8 pressed twice, and lets a facilitator only read", async () => {
  const app = new App();
  await app.start();
  expect([app.press(8), app.screen, app.settingsPart]).toEqual([
    true,
    "settings",
    "laptop",
  ]);
  app.press(8);
  expect([app.settingsPart, app.readsProgramme]).toEqual(["programme", false]);
  await app.set({ role: "facilitator" });
  expect(app.readsProgramme).toBe(true);
});
