import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { App } from "../../app.svelte";
import { open, type World } from "../../bridge/world";
import { api, type MeetingId } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import { mendOf } from "../reports/reports.svelte";
import NotesScreen from "./NotesScreen.svelte";

let world: World;
let app: App;
let trabzon: MeetingId;

beforeEach(async () => {
  speak("tr");
  world = await open("door");
  trabzon = (await api.today()).meeting!;
  app = new App();
  await app.start();
  app.screen = "notes";
});
afterEach(cleanup);

const by = <T extends HTMLElement = HTMLInputElement>(id: string) =>
  document.getElementById(id) as T;
const shown = (id: string) => waitFor(() => expect(by(id)).toBeTruthy());
const listed = () =>
  [...document.querySelectorAll("#notes-list .said p:first-child")].map(
    (it) => it.textContent,
  );
const press = (id: string, key: string, more = {}) =>
  fireEvent.keyDown(by(id), { key, ...more });

async function type(id: string, text: string) {
  await fireEvent.input(by(id), { target: { value: text } });
}

async function show() {
  const page = render(NotesScreen, { app });
  await shown("note-text");
  await world.quiet();
  return page;
}

async function part(name: string, waits: string) {
  await fireEvent.click(by(`notes-part-${name}`));
  await shown(waits);
  await world.quiet();
}

it("is reached by one chord from every screen, also by a facilitator", async () => {
  expect(app.numbered(9)).toBe("notes");
  await app.set({ role: "facilitator" });
  expect(app.screens).toEqual(["today", "desk", "notes", "share", "settings"]);
  app.screen = "desk";
  expect(app.press(9)).toBe(true);
  expect(app.screen).toBe("notes");
});

it("saves a note with Enter; theme, table and kind stay for the next one", async () => {
  await show();
  expect(app.notes!.meeting, "today's").toBe(trabzon);
  expect(document.activeElement!.id).toBe("note-text");
  await fireEvent.change(by("note-theme"), {
    target: { value: "regulation" },
  });
  await type("note-table", "2");
  await press("note-text", "ArrowDown", { ctrlKey: true });
  await type("note-text", "Süre üç gün");
  await press("note-text", "Enter");
  await waitFor(() => expect(listed()).toEqual(["Süre üç gün"]));
  await waitFor(() => expect(by("note-text").value).toBe(""));
  expect(document.activeElement!.id).toBe("note-text");
  await type("note-text", "Görüşümüze ne oldu?");
  await press("note-text", "Enter");
  await waitFor(() =>
    expect(listed(), "the latest first").toEqual([
      "Görüşümüze ne oldu?",
      "Süre üç gün",
    ]),
  );
  const notes = await api.notes(trabzon);
  for (const note of notes)
    expect([note.theme, note.table, note.kind]).toEqual([
      "regulation",
      "2",
      "problem",
    ]);
  await press("note-text", "z", { ctrlKey: true });
  await waitFor(() => expect(listed()).toEqual(["Süre üç gün"]));
});

it("keeps what is being typed while another screen is looked at, and after a refusal", async () => {
  const page = await show();
  await type("note-text", "Yarım kalan");
  world.luck.code = "disk_full";
  await press("note-text", "Enter");
  await waitFor(() =>
    expect(document.querySelector("[data-error=disk_full]")).toBeTruthy(),
  );
  expect(by("note-text").value).toBe("Yarım kalan");
  world.luck.code = null;
  page.unmount();
  await show();
  expect(by("note-text").value).toBe("Yarım kalan");
});

it("points out whose name it is while it is typed, and holds up nothing", async () => {
  await show();
  const [person] = await api.registrations(trabzon);
  await type("note-text", `${person!.name} söz aldı, umut var`);
  await shown("note-pointed-out");
  expect(by("note-pointed-out").textContent).toContain(person!.name);
  await press("note-text", "Enter");
  await waitFor(() => expect(listed().length).toBe(1));
  await type("note-text", "Umut var, barış olsun");
  await new Promise((go) => setTimeout(go, 250));
  await world.quiet();
  expect(by("note-pointed-out"), "a given name is a word").toBeNull();
});

it("makes a recommendation of a note, takes votes and refuses more than voted", async () => {
  await show();
  await type("note-text", "Süre 15 gün olsun");
  await press("note-text", "Enter");
  await waitFor(() => expect(listed().length).toBe(1));
  const box = document.querySelector<HTMLInputElement>(
    "#notes-list input[type=checkbox]",
  )!;
  await fireEvent.click(box);
  await fireEvent.click(by("notes-recommend"));
  await shown("recommendation-tr");
  expect(by("recommendation-tr").value).toBe("Süre 15 gün olsun");
  await press("recommendation-tr", "Enter", { ctrlKey: true });
  await shown("votes-R1.1-Ö1");
  await type("votes-R1.1-Ö1", "18");
  await type("voting-R1.1-Ö1", "17");
  expect(by("votes-R1.1-Ö1-note").textContent).toContain("çok olamaz");
  await type("votes-R1.1-Ö1", "14");
  await press("votes-R1.1-Ö1", "Enter");
  const first = async () =>
    (await api.recommendations({ of: "meeting", meeting: trabzon }))[0]!;
  await waitFor(async () => expect((await first()).votes).toBe(14));
  expect((await first()).voting).toBe(17);
  expect((await first()).from_notes.length).toBe(1);
});

it("is where recommendations get the texts that a report lacks", async () => {
  const recommendation = {
    theme: "other",
    text_tr: "Süre 15 gün olsun",
    text_en: null,
    addressee: null,
    priority: null,
    from_notes: [],
  };
  await api.addRecommendation(trabzon, recommendation);
  const asked = { tier: "donor", prepared: null, checked: null } as const;
  const missing = async (language: "tr" | "en") =>
    (
      await api.previewReport(
        { of: "meeting", meeting: trabzon },
        { language, ...asked },
      )
    ).missing;
  expect(await missing("tr")).not.toContain("recommendation_texts");
  expect(await missing("en")).toContain("recommendation_texts");
  expect(mendOf("recommendation_texts", "en")).toEqual({
    at: "recommendations",
  });
  app.screen = "reports";
  app.showNotes(trabzon, "recommendations");
  expect(app.screen).toBe("notes");
  render(NotesScreen, { app });
  await shown("recommendations-list");
  const correct = [
    ...document.querySelectorAll("#recommendations-list button"),
  ];
  await fireEvent.click(
    correct.find((it) => it.textContent?.includes("Düzelt"))!,
  );
  await type("recommendation-en", "At least 15 days");
  await press("recommendation-en", "Enter", { ctrlKey: true });
  const texts = async () =>
    (await api.recommendations({ of: "meeting", meeting: trabzon })).map(
      (it) => it.text_en,
    );
  await waitFor(async () =>
    expect(await texts()).toEqual(["At least 15 days"]),
  );
  expect(await missing("en")).not.toContain("recommendation_texts");
});

it("takes forms by digits and saves them as one sitting", async () => {
  await show();
  await part("evaluation", "questions-take");
  await fireEvent.click(by("questions-take"));
  await shown("evaluation-grid");
  await world.quiet();
  const cell = (row: number, column: number) =>
    document.querySelector<HTMLInputElement>(
      `[data-row="${row}"][data-column="${column}"]`,
    )!;
  const digit = async (key: string) => {
    await fireEvent.keyDown(document.activeElement!, { key });
    await new Promise((go) => setTimeout(go));
  };
  cell(0, 0).focus();
  for (const key of ["5", "4", " ", "x", "5", "5", "3"]) await digit(key);
  expect(document.activeElement, "the comment comes next").toBe(cell(0, 6));
  await fireEvent.input(cell(0, 6), { target: { value: "Süre kısaydı" } });
  await digit("Enter");
  expect(document.activeElement).toBe(cell(1, 0));
  for (const key of ["1", "1", "1", "1", "1", "1"]) await digit(key);
  expect(cell(0, 2).value, "left blank").toBe("");
  expect(await api.evaluation(trabzon)).toMatchObject({ entered: 0 });
  await type("evaluation-counted", "2");
  await fireEvent.keyDown(document.activeElement!, {
    key: "Enter",
    ctrlKey: true,
  });
  await shown("evaluation-answers");
  const it = await api.evaluation(trabzon);
  expect([it.entered, it.counted, it.sittings.length]).toEqual([2, 2, 1]);
  expect(it.answers[2]!.n).toBe(1);
  expect(it.comments).toEqual(["Süre kısaydı"]);
  await waitFor(() => expect(cell(0, 0).value).toBe(""));
});

it("can be heard and read by whoever does not see it", async () => {
  await show();
  await type("note-text", "Süre üç gün");
  await press("note-text", "Enter");
  await waitFor(() => expect(listed().length).toBe(1));
  for (const [name, waits] of [
    ["recommendations", "recommendation-tr"],
    ["evaluation", "questions-take"],
    ["notes", "note-text"],
  ] as const) {
    await part(name, waits);
    const found = await axe.run(document.body, {
      rules: {
        region: { enabled: false },
        "color-contrast": { enabled: false },
      },
    });
    expect(
      found.violations.map((it) => it.id),
      name,
    ).toEqual([]);
    expect(document.body.textContent).not.toMatch(
      /\b(notes|note|recommendations|evaluation)-[a-z]/,
    );
  }
});
