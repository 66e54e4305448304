import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { cleanup } from "@testing-library/svelte";
import {
  APPLICATIONS,
  EXPECTATION,
  LIST,
  NEXT_WEEK,
  SLASHES,
  garbled,
} from "../../bridge/sheets";
import { open as openWorld, type World } from "../../bridge/world";
import { api } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import ImportPanel from "./ImportPanel.svelte";
import { SheetImport } from "./import.svelte";

let world: World;
let sheet: SheetImport;

async function open() {
  sheet = new SheetImport(3);
  const meetings = await api.meetings();
  return render(ImportPanel, {
    sheet,
    meetings,
    version: "0.1.0",
    readOnly: false,
    dragged: false,
    onclose: () => {},
    onplace: () => {},
    onduplicates: () => {},
  });
}

const by = (id: string) => document.getElementById(id)!;
const focused = (id: string) =>
  waitFor(() => expect(document.activeElement?.id).toBe(id));

/** Enter, until everything that is looked at lies behind; the ways to the last key. */
async function enterToTheEnd(): Promise<string[]> {
  const way: string[] = [];
  while (document.activeElement!.id !== "import-go" && way.length < 10) {
    const before = document.activeElement!;
    way.push(before.id);
    await fireEvent.keyDown(before, { key: "Enter" });
    await waitFor(() => expect(document.activeElement).not.toBe(before));
  }
  return way;
}

const file = (name: string, text = APPLICATIONS) =>
  world.person.has(name, text);

/** The applications of the first week are in the file, and somebody has corrected a number since. */
async function firstWeek() {
  const earlier = new SheetImport(3);
  await earlier.take(await file("Basvurular_1.hafta.csv"));
  await earlier.setField(EXPECTATION, "motivation");
  await earlier.import();
  const meetings = await api.meetings();
  const bolu = meetings.find((it) => it.city === "Bolu")!;
  const people = await api.registrations(bolu.meeting);
  const yigit = people.find((it) => it.name === "Yiğit Uçar")!;
  const number = [{ field: "phone", value: "0500 000 00 97" }];
  await api.edit("person", yigit.person!, number, null);
}

beforeEach(async () => {
  speak("tr");
  world = await openWorld("tour");
});
afterEach(cleanup);

it("is imported by Enter alone: from pile to pile, and in", async () => {
  await open();
  world.person.sheet = await file("Basvurular.csv");
  await focused("import-choose");
  await fireEvent.click(by("import-choose"));
  await focused("import-count-proposals");
  const way = await enterToTheEnd();
  expect(way.slice(0, 2), "spellings first").toEqual([
    "import-count-proposals",
    "import-count-refused",
  ]);
  expect(sheet.pile, "the last one is closed").toBeNull();
  await fireEvent.click(by("import-go"));
  await focused("import-close");
  expect(by("import-done").dataset["imported"]).toBe("7");
});

it("a refused row is mended where it stands, and the next has the focus", async () => {
  await open();
  await sheet.take(await file("Basvurular.csv"));
  await focused("import-count-proposals");
  await fireEvent.click(by("import-count-refused"));
  const boxes = () => [
    ...by("import-problems").querySelectorAll<HTMLInputElement>("input"),
  ];
  expect(boxes()).toHaveLength(2);
  boxes()[0]!.value = "Rojîn Ateş";
  await fireEvent.keyDown(boxes()[0]!, { key: "Enter" });
  await waitFor(() => expect(boxes()).toHaveLength(1));
  await waitFor(() => expect(document.activeElement).toBe(boxes()[0]));
  boxes()[0]!.value = "Ali Can";
  await fireEvent.keyDown(boxes()[0]!, { key: "Enter" });
  await focused("import-go");
  expect(by("import-count-refused"), "no row is refused any more").toBeNull();
  expect(by("import-mended").textContent).toContain("Rojîn Ateş");
});

it("asks beside the column which of day and month comes first", async () => {
  await open();
  await sheet.take(await file("Basvurular.csv", SLASHES));
  const choice = () => by("import-dates") as HTMLSelectElement;
  await waitFor(() => expect(choice().value).toBe("day_first"));
  expect(by("import-warnings").textContent).toContain("3/4/2026");
  await fireEvent.change(choice(), { target: { value: "month_first" } });
  await waitFor(() => expect(by("import-warnings")).toBeNull());
  expect([sheet.options.dates, choice().value]).toEqual([
    "month_first",
    "month_first",
  ]);
  await sheet.take(await file("Baska.csv"));
  expect(sheet.options.dates, "another file begins anew").toBeNull();
});

it("asks once which of day and month comes first, and one key answers", async () => {
  await open();
  await sheet.take(await file("Basvurular.csv", SLASHES));
  await focused("import-questions");
  const asked = by("import-questions");
  expect(asked.textContent).toContain("3/4/2026");
  await fireEvent.keyDown(asked, { key: "2" });
  await waitFor(() => expect(by("import-questions")).toBeNull());
  expect(sheet.options.dates).toBe("month_first");
  expect(sheet.preview?.questions).toEqual([]);
});

it("a row of the team's list that finds nobody is mended where it stands, too", async () => {
  await open();
  await firstWeek();
  await sheet.setTakenAs("selected");
  await sheet.take(await file("Secim.csv", LIST));
  await focused("import-count-refused");
  const box = by("import-problems").querySelector("input")!;
  expect(box.value).toBe("Hasan Kaya");
  box.value = "Hasan Akkaya";
  await fireEvent.keyDown(box, { key: "Enter" });
  await waitFor(() =>
    expect(by("import-mended").textContent).toContain("Hasan Akkaya"),
  );
  await world.quiet();
  expect(sheet.preview?.refused).toBe(0);
});

it("shows before and after of a changed row, what stays, and who is gone", async () => {
  await firstWeek();
  await open();
  await sheet.take(await file("Basvurular_2.hafta.csv", NEXT_WEEK));
  await fireEvent.click(await waitFor(() => by("import-count-changed")));
  const pile = by("import-pile");
  await waitFor(() =>
    expect(pile.textContent).toContain("0500 000 00 96 → 532 1234"),
  );
  expect(pile.querySelectorAll("em")).toHaveLength(1);
  await fireEvent.click(by("import-count-vanished"));
  await waitFor(() => expect(pile.textContent).toContain("Müge Işıklı"));
  expect(pile.textContent).toContain("Basvurular_1.hafta.csv, satır 10");
});

it("names are respelled one by one, and the focus stays among them", async () => {
  await open();
  await sheet.take(await file("Basvurular.csv"));
  await focused("import-count-proposals");
  const offers = () => [
    ...by("import-proposals").querySelectorAll<HTMLButtonElement>("li button"),
  ];
  await fireEvent.click(offers()[0]!);
  await waitFor(() => expect(offers()).toHaveLength(1));
  expect(sheet.mended.map((it) => it.text)).toEqual(["Ayşe Yılmaz"]);
  await waitFor(() => expect(document.activeElement).toBe(offers()[0]));
});

it("has no fault of access that a machine can find", async () => {
  const { container } = await open();
  await firstWeek();
  const grown = `${NEXT_WEEK}12.11.2026 14:21;ELİF DAĞ;Gök Derneği;Bolu;;;Evet;\n`;
  await sheet.take(await file("Basvurular.csv", garbled(grown)));
  await sheet.setRepair(true);
  expect(sheet.preview?.remembered.length, "all that can be shown").toBe(1);
  for (const pile of ["refused", "changed", "proposals"]) {
    await fireEvent.click(await waitFor(() => by(`import-count-${pile}`)));
    const found = await axe.run(container, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(
      found.violations.map((it) => [it.id, it.nodes[0]?.html]),
      pile,
    ).toEqual([]);
  }
  expect(screen.getByRole("navigation")).toBeTruthy();
});

it("what only a person can read has the focus, and one key answers for all rows of the same words", async () => {
  const applied = new SheetImport(3);
  await applied.take(await file("Basvurular.csv"));
  await applied.import();
  const meetings = await api.meetings();
  const lists = meetings.map((it) => api.registrations(it.meeting));
  const people = (await Promise.all(lists)).flat().slice(0, 3);
  const rows = people.map((it, at) => {
    const words = ["Haber vereceğim", "HABER VERECEĞİM", "Belki gelirim"][at];
    return `${it.code};${it.name};${words}`;
  });
  await open();
  await sheet.setTakenAs("replies");
  await sheet.take(
    await file("Teyit.csv", ["Kod;Ad Soyad;Teyit", ...rows].join("\n")),
  );
  await focused("import-questions");
  expect(document.activeElement!.textContent).toContain("Haber vereceğim");
  await fireEvent.keyDown(document.activeElement!, { key: "2" });
  await waitFor(() =>
    expect(sheet.preview?.questions.map((it) => it.words)).toEqual([
      "Belki gelirim",
    ]),
  );
  expect(sheet.preview!.decisions.map((it) => it.after)).toEqual([
    "not_coming",
    "not_coming",
  ]);
  await focused("import-questions");
  const results = await axe.run(by("import-questions-list"));
  expect(results.violations).toEqual([]);
  await fireEvent.keyDown(document.activeElement!, { key: "3" });
  await focused("import-go");
  await fireEvent.click(by("import-go"));
  await focused("import-close");
  expect(by("import-done").dataset["imported"]).toBe("2");
  const again = new SheetImport(3);
  await again.setTakenAs("replies");
  await again.take(
    await file("Teyit2.csv", ["Kod;Ad Soyad;Teyit", ...rows].join("\n")),
  );
  expect(again.preview!.questions).toEqual([]);
});

it("says by kind what will be taken in, and first what no sheet of the form held", async () => {
  await firstWeek();
  await open();
  await sheet.take(await file("Basvurular_2.hafta.csv", NEXT_WEEK));
  await waitFor(() => expect(by("import-kinds").textContent).toContain("aynı"));
  expect(by("import-first-time")?.textContent ?? "").not.toContain("insanı");
  const unclear = `${NEXT_WEEK}12.11.2026 14:21;Elif Dağ;Gök Derneği;Bolu;;;Belki;\n`;
  await sheet.take(await file("Basvurular_3.hafta.csv", unclear));
  await waitFor(() =>
    expect(by("import-first-time").textContent).toContain(
      "1 satır bir insanı bekliyor",
    ),
  );
  expect(by("import-kinds").textContent).toMatch(/^1 satır bir insanı/);
  expect(
    by("import-first-time").compareDocumentPosition(by("import-kinds")),
  ).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

it("asks for which meeting people of a sheet without one applied, and a digit answers", async () => {
  await open();
  const people = "Ad Soyad;Kurum\nAyşe Işık;Umut Derneği\n";
  await sheet.take(await file("Liste.csv", people));
  await focused("import-meeting-1");
  expect(screen.queryByRole("alert"), "nothing has gone wrong").toBeNull();
  const fold = by("import-columns-fold") as HTMLDetailsElement;
  expect(fold.open, "a column may say it").toBe(true);
  expect(by("import-kinds"), "nothing is counted yet").toBeNull();
  const results = await axe.run(by("import-meeting-question"));
  expect(results.violations).toEqual([]);
  await fireEvent.keyDown(document.activeElement!, { key: "1" });
  await focused("import-go");
  expect(sheet.meeting).not.toBeNull();
  expect(by("import-meeting-question")).toBeNull();
  await fireEvent.click(by("import-go"));
  await focused("import-close");
  expect(by("import-done").dataset["imported"]).toBe("1");
});

it("folds the columns while everything about them is clear", async () => {
  await open();
  await sheet.take(await file("Basvurular.csv"));
  await focused("import-count-proposals");
  const fold = by("import-columns-fold") as HTMLDetailsElement;
  expect(fold.open).toBe(false);
  expect(fold.textContent).toContain("8 sütunun 7 tanesi tanındı");
  await sheet.take(await file("Gunler.csv", SLASHES));
  await waitFor(() =>
    expect(
      (by("import-columns-fold") as HTMLDetailsElement).open,
      "which of day and month comes first is asked there",
    ).toBe(true),
  );
});
