import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { cleanup } from "@testing-library/svelte";
import { useApi } from "../../lib/api";
import { fakeApi, file } from "../../lib/fake-api";
import { speak } from "../../lib/i18n.svelte";
import ImportPanel from "./ImportPanel.svelte";
import { SheetImport } from "./import.svelte";

let api: ReturnType<typeof fakeApi>;
let sheet: SheetImport;

async function open(asked = "") {
  api = fakeApi(new URLSearchParams(asked));
  useApi(api);
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

beforeEach(() => speak("tr"));
afterEach(cleanup);

it("is imported by Enter alone when everything is recognised", async () => {
  await open();
  await focused("import-choose");
  await fireEvent.click(by("import-choose"));
  await focused("import-go");
  await fireEvent.click(by("import-go"));
  await focused("import-close");
  expect(by("import-done").dataset["imported"]).toBe("201");
});

it("a refused row is mended where it stands, and the next has the focus", async () => {
  await open();
  await sheet.take(file("/tmp/Basvurular.xlsx"));
  await focused("import-go");
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
  await open("slashes");
  await sheet.take(file("/tmp/Basvurular.xlsx"));
  const choice = () => by("import-dates") as HTMLSelectElement;
  await waitFor(() => expect(choice().value).toBe("day_first"));
  expect(by("import-warnings").textContent).toContain("3/4/2026");
  await fireEvent.change(choice(), { target: { value: "month_first" } });
  await waitFor(() => expect(by("import-warnings")).toBeNull());
  expect([sheet.options.dates, choice().value]).toEqual([
    "month_first",
    "month_first",
  ]);
  await sheet.take(file("/tmp/Baska.xlsx"));
  expect(sheet.options.dates, "another file begins anew").toBeNull();
});

it("a row of the team's list that finds nobody is mended where it stands, too", async () => {
  await open();
  await sheet.setTakenAs("selected");
  await sheet.take(file("/tmp/Secim.xlsx"));
  await fireEvent.click(await waitFor(() => by("import-count-refused")));
  const box = by("import-problems").querySelector("input")!;
  expect(box.value).toBe("Hasan Kaya");
  box.value = "Hasan Akkaya";
  await fireEvent.keyDown(box, { key: "Enter" });
  await waitFor(() =>
    expect(by("import-mended").textContent).toContain("Hasan Akkaya"),
  );
  expect(sheet.preview?.refused).toBe(0);
});

it("shows before and after of a changed row, what stays, and who is gone", async () => {
  await open("grown");
  await sheet.take(file("/tmp/Basvurular.xlsx"));
  await fireEvent.click(await waitFor(() => by("import-count-changed")));
  const pile = by("import-pile");
  await waitFor(() =>
    expect(pile.textContent).toContain("0532 000 00 96 → 532 1234"),
  );
  expect(pile.querySelectorAll("em")).toHaveLength(1);
  await fireEvent.click(by("import-count-vanished"));
  await waitFor(() => expect(pile.textContent).toContain("Müge Işıklı"));
  expect(pile.textContent).toContain("Basvurular_1.hafta.xlsx, satır 12");
});

it("names are respelled one by one, and the focus stays among them", async () => {
  await open();
  await sheet.take(file("/tmp/Basvurular.xlsx"));
  await fireEvent.click(await waitFor(() => by("import-count-proposals")));
  const offers = () => [
    ...by("import-proposals").querySelectorAll<HTMLButtonElement>("li button"),
  ];
  await fireEvent.click(offers()[0]!);
  await waitFor(() => expect(offers()).toHaveLength(1));
  expect(sheet.mended.map((it) => it.text)).toEqual(["Ayşe Yılmaz"]);
  await waitFor(() => expect(document.activeElement).toBe(offers()[0]));
});

it("has no fault of access that a machine can find", async () => {
  const { container } = await open("grown&remembered");
  await sheet.take(file("/tmp/Basvurular.csv"));
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
