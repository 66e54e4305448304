import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { open, type World } from "../../bridge/world";
import { api, type DossierLine } from "../../lib/api";
import { has, speak } from "../../lib/i18n.svelte";
import { Detail, fieldsOf } from "./detail.svelte";
import { mendOf, titleOf, type Mend } from "./dossier.svelte";
import DossierTab from "./DossierTab.svelte";

let world: World;
let trabzon: string;
let detail: Detail;
let mended: Mend[];

beforeEach(async () => {
  speak("tr");
  world = await open("door");
  trabzon = (await api.today()).meeting!;
  detail = new Detail(trabzon, "dossier");
  mended = [];
  const banner = fieldsOf([
    ["title_tr", "Roll-up afiş"],
    ["copies", "2"],
  ]);
  await api.editVisibility("new", banner);
});
afterEach(cleanup);

const by = (id: string) => document.getElementById(id)!;
const line = (item: string) => document.querySelector(`[data-item=${item}]`)!;
const state = (item: string) => (line(item) as HTMLElement).dataset.state;

async function show(readOnly = false) {
  const { container } = render(DossierTab, {
    detail,
    version: "0.1.0",
    readOnly,
    onmend: (where: Mend) => mended.push(where),
  });
  await waitFor(() => expect(line("agenda")).toBeTruthy());
  await waitFor(() => expect(document.querySelector(".used li")).toBeTruthy());
  await world.quiet();
  return container;
}

async function press(id: string) {
  const button = by(id) as HTMLButtonElement;
  await waitFor(() => expect(button.disabled).toBe(false));
  await fireEvent.click(button);
}

async function type(id: string, text: string) {
  await fireEvent.input(by(id), { target: { value: text } });
}

it("says of each item how far it is, why, and where it is mended", async () => {
  const container = await show();
  const { items } = await api.dossier(trabzon);
  expect(container.querySelectorAll("[data-state]").length).toBe(items.length);
  expect(line("photos").textContent).toContain("eksik");
  expect(line("photos").textContent).toContain("fotoğraf eklenmedi");
  expect(line("photos").querySelector("svg")).toBeTruthy();
  await press("dossier-mend-photos");
  await press("dossier-mend-report");
  expect(mended).toEqual([{ at: "tab", tab: "files" }, { at: "reports" }]);
  await press("dossier-mend-participants");
  await waitFor(() =>
    expect(document.activeElement?.id).toBe("participants-write-pdf"),
  );
  expect((await axe.run(container)).violations).toEqual([]);
});

it("leaves out what does not apply, with its reason, and takes it back", async () => {
  await show();
  await press("leave-out-photos");
  await waitFor(() => expect(document.activeElement?.id).toBe("dossier-why"));
  expect((by("dossier-why-save") as HTMLButtonElement).disabled).toBe(true);
  await type("dossier-why", "Kimse çekilmek istemedi");
  await fireEvent.submit(by("dossier-why-form"));
  await waitFor(() => expect(state("photos")).toBe("not_applicable"));
  expect(line("photos").textContent).toContain("Kimse çekilmek istemedi");
  expect(by("dossier-mend-photos")).toBeNull();
  await press("take-back-photos");
  await waitFor(() => expect(state("photos")).toBe("red"));
  await waitFor(() => expect(detail.working).toBe(false));
  await detail.undo();
  await waitFor(() => expect(state("photos")).toBe("not_applicable"));
});

it("ticks what was used here, in how many copies and where", async () => {
  await show();
  const [item] = await api.visibilityAt(trabzon);
  const box = `used-${item!.item}`;
  await fireEvent.click(by(box));
  await waitFor(() => expect(by(`${box}-place`)).toBeTruthy());
  expect((by(`${box}-copies`) as HTMLInputElement).value).toBe("2");
  await type(`${box}-place`, "salon girişi");
  await fireEvent.change(by(`${box}-place`));
  await waitFor(async () => {
    const [used] = await api.visibilityAt(trabzon);
    expect([used!.used, used!.copies, used!.place]).toEqual([
      true,
      2,
      "salon girişi",
    ]);
  });
  await waitFor(() => expect(state("visibility")).toBe("amber"));
  await type(`${box}-copies`, "0");
  await fireEvent.change(by(`${box}-copies`));
  await waitFor(() => expect(line("visibility").closest("ul")).toBeTruthy());
  expect(document.body.textContent).toContain("1 ile 99.999 arasında");
  expect((await api.visibilityAt(trabzon))[0]!.copies).toBe(2);
});

it("writes the list of participants and says what it lacks", async () => {
  await show();
  await press("participants-write-xlsx");
  await waitFor(() => expect(by("participants-written")).toBeTruthy());
  expect(by("participants-written").textContent).toContain("R1.1-TR-1-");
  const [issued] = await api.issuedReports({ of: "meeting", meeting: trabzon });
  expect(issued!.kind).toBe("participant_list");
  await waitFor(() => expect(state("participants")).toBe("green"));
});

it("changes nothing where nothing can be written", async () => {
  await show(true);
  expect(by("leave-out-photos")).toBeNull();
  const boxes = [...document.querySelectorAll("input[type=checkbox]")];
  expect(boxes.every((it) => (it as HTMLInputElement).disabled)).toBe(true);
});

it("leads from each state to where it is mended", () => {
  const of = (item: DossierLine["item"], reason: DossierLine["reason"]) =>
    mendOf({ item, reason, state: "red", because: null });
  expect(of("signed_list", "originals_nowhere")).toEqual({
    at: "field",
    field: "originals",
  });
  expect(of("signed_list", "signatures_open")).toEqual({
    at: "tab",
    tab: "signatures",
  });
  expect(of("evaluation", "evaluation_missing")?.at).toBe("evaluation");
  expect(of("visibility", "nothing_listed")?.at).toBe("programme");
  expect(of("visibility", "nothing_ticked")?.at).toBe("here");
  expect(of("deviations", "deviation_not_noted")?.at).toBe("routes");
  const green = { item: "agenda", state: "green", because: null } as const;
  expect(mendOf({ ...green, reason: "agenda_there" })).toBeNull();
});

it("shows the title of the other language where there is none in this one", () => {
  expect(titleOf({ title_tr: null, title_en: "Banner" })).toBe("Banner");
  expect(titleOf({ title_tr: "Afiş", title_en: "Banner" })).toBe("Afiş");
  expect(titleOf({ title_tr: null, title_en: null })).toBeNull();
  expect(has("dossier-used-no-title")).toBe(true);
});
