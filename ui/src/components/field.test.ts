import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, expect, it } from "vitest";
import FieldTrial from "./trials/FieldTrial.svelte";

const by = (id: string) => document.getElementById(id)! as HTMLInputElement;
const TIED = ["name", "text", "kind"];
/** What is heard after the label. */
const described = (id: string) =>
  document
    .getElementById(by(id).getAttribute("aria-describedby") ?? "none")
    ?.textContent?.trim();

afterEach(cleanup);

it("a click on a label leads into its field", () => {
  render(FieldTrial);
  for (const [id, label] of [
    ["name", "Ad"],
    ["text", "Metin"],
    ["kind", "Tür"],
    ["beside", "Not"],
    ["bare", "Saat"],
    ["agreed", "Gördüm"],
  ] as const)
    expect(screen.getByLabelText(label).id, label).toBe(id);
  expect(document.querySelector('label[for="bare"]')).toBeNull();
});

it("a hint is heard with the field, and nothing is wrong", () => {
  render(FieldTrial, { hint: "Kimlikteki gibi" });
  for (const id of TIED) {
    expect(described(id), id).toBe("Kimlikteki gibi");
    expect(by(id).getAttribute("aria-invalid"), id).toBeNull();
  }
});

it("what is wrong takes the place of the hint and is said at once", () => {
  render(FieldTrial, { hint: "Kimlikteki gibi", problem: "Ad eksik" });
  for (const id of TIED) {
    expect(described(id), id).toBe("Ad eksik");
    expect(by(id).getAttribute("aria-invalid"), id).toBe("true");
    const note = document.getElementById(`${id}-note`)!;
    expect(note.getAttribute("aria-live"), id).toBe("polite");
  }
});

it("a field without hint or fault is tied to nothing", () => {
  render(FieldTrial);
  for (const id of TIED)
    expect(by(id).hasAttribute("aria-describedby"), id).toBe(false);
});

it("what is typed, chosen and ticked is what is sent, and the page stays", async () => {
  const sent: object[] = [];
  render(FieldTrial, { onsent: (it: object) => sent.push(it) });
  await fireEvent.input(by("name"), { target: { value: "Işıl" } });
  await fireEvent.input(by("text"), { target: { value: "İki satır" } });
  // The page of the tests cannot say which option is chosen; it takes the first that may be.
  await fireEvent.change(by("kind"));
  await fireEvent.click(by("agreed"));
  const stayed = !(await fireEvent.submit(by("form")));
  expect(stayed).toBe(true);
  expect(sent).toEqual([
    { name: "Işıl", text: "İki satır", kind: "dernek", agreed: true },
  ]);
});

it("Tab goes through the fields as they stand, and past none of them", () => {
  render(FieldTrial);
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      "input, select, textarea, button",
    ),
  ].filter((it) => it.tabIndex >= 0);
  expect(stops.map((it) => it.id || it.textContent)).toEqual([
    "name",
    "text",
    "kind",
    "bare",
    "beside",
    "agreed",
    "Kaydet",
  ]);
});

it("has no fault of access that a machine can find", async () => {
  const { container } = render(FieldTrial, { problem: "Ad eksik" });
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map((it) => it.id)).toEqual([]);
});
