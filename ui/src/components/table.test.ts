import { cleanup, fireEvent, render } from "@testing-library/svelte";
import axe from "axe-core";
import { tick } from "svelte";
import { afterEach, expect, it } from "vitest";
import TableTrial from "./trials/TableTrial.svelte";

const FIRST = [
  { name: "Ada", people: 3 },
  { name: "Bora", people: 1 },
];
const SECOND = [{ name: "Çiğdem", people: 2 }];

const row = (name: string) =>
  document.querySelector<HTMLElement>(`[data-row="${name}"]`)!;
const here = () => (document.activeElement as HTMLElement).dataset["row"];
const headings = () =>
  [...document.querySelectorAll("#trial-0 th")].map((it) =>
    it.getAttribute("aria-sort"),
  );

async function press(key: string, more: KeyboardEventInit = {}) {
  const taken = !(await fireEvent.keyDown(document.activeElement!, {
    key,
    ...more,
  }));
  await tick();
  return taken;
}

afterEach(cleanup);

it("one row of all tables can be gone to by Tab, and arrows go on from one table to the next", async () => {
  render(TableTrial, { first: FIRST, second: SECOND });
  const reached = [...document.querySelectorAll("tr[data-row]")].map((it) =>
    it.getAttribute("tabindex"),
  );
  expect(reached).toEqual(["0", "-1", "-1"]);
  row("Ada").focus();
  const way: (string | undefined)[] = [];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "Home", "End"]) {
    expect(await press(key), `${key} scrolls nothing`).toBe(true);
    way.push(here());
  }
  expect(way).toEqual(["Bora", "Çiğdem", "Çiğdem", "Ada", "Çiğdem"]);
  expect(row("Çiğdem").getAttribute("aria-current")).toBe("true");
  expect(row("Çiğdem").tabIndex).toBe(0);
  expect(row("Ada").getAttribute("aria-current")).toBeNull();
});

it("an arrow up from the first row leads to what stands above", async () => {
  let led = 0;
  render(TableTrial, { first: FIRST, above: () => led++ });
  row("Bora").focus();
  await press("ArrowUp");
  expect([here(), led]).toEqual(["Ada", 0]);
  await press("ArrowUp");
  expect(led).toBe(1);
});

it("of a long list only the rows nearby stand, and whichever is gone to", async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    name: `Kişi ${at}`,
    people: at,
  }));
  render(TableTrial, { first: many });
  const standing = () => document.querySelectorAll("#trial-0 tr[data-row]");
  expect(standing().length).toBeLessThan(300);
  const table = document.getElementById("trial-0")!;
  expect(table.getAttribute("aria-rowcount")).toBe("10001");
  row("Kişi 0").focus();
  await press("End");
  await tick();
  expect(here()).toBe("Kişi 9999");
  await press("ArrowUp");
  await tick();
  expect(here()).toBe("Kişi 9998");
  expect(standing().length).toBeLessThan(300);
});

it("Enter opens the row that has the focus, once for each press", async () => {
  const opened: string[] = [];
  render(TableTrial, { first: FIRST, onopen: (it) => opened.push(it) });
  row("Bora").focus();
  await press("Enter");
  await press("Enter", { repeat: true });
  await press("Enter", { ctrlKey: true });
  expect(opened).toEqual(["Bora"]);
  await fireEvent.dblClick(row("Ada"));
  expect(opened).toEqual(["Bora", "Ada"]);
});

it("Space marks a row and takes the mark away", async () => {
  render(TableTrial, { first: FIRST });
  row("Bora").focus();
  await press(" ");
  expect(row("Bora").getAttribute("aria-selected")).toBe("true");
  expect(row("Ada").getAttribute("aria-selected")).toBe("false");
  await press(" ", { repeat: true });
  expect(row("Bora").getAttribute("aria-selected")).toBe("true");
  await press(" ");
  expect(row("Bora").getAttribute("aria-selected")).toBe("false");
});

it("a key that the table took does not go on to the screen; any other does", async () => {
  const heard: string[] = [];
  const hear = (event: KeyboardEvent) => heard.push(event.key);
  window.addEventListener("keydown", hear);
  render(TableTrial, { first: FIRST });
  row("Ada").focus();
  for (const key of ["ArrowDown", "Enter", " ", "k"]) await press(key);
  window.removeEventListener("keydown", hear);
  expect(heard).toEqual(["k"]);
});

it("a button in a row keeps its own keys", async () => {
  const opened: string[] = [];
  render(TableTrial, { first: FIRST, onopen: (it) => opened.push(it) });
  row("Bora").querySelector("button")!.focus();
  for (const key of ["Enter", " ", "ArrowDown"])
    expect(await press(key), key).toBe(false);
  expect(opened).toEqual([]);
});

it("a heading says how its column is sorted: up, down, as it came", async () => {
  render(TableTrial, { first: FIRST });
  expect(headings(), "the last column sorts nothing").toEqual([
    "none",
    "none",
    null,
  ]);
  const people =
    document.querySelectorAll<HTMLElement>("#trial-0 th button")[1]!;
  const seen: (string | null)[] = [];
  for (let n = 0; n < 3; n++) {
    await fireEvent.click(people);
    seen.push(headings()[1]!);
  }
  expect(seen).toEqual(["ascending", "descending", "none"]);
  expect(headings()[0]).toBe("none");
});

it("says in words that there is nothing, where a table would stand empty", () => {
  render(TableTrial, { first: [], empty: "Kimse yok" });
  expect(document.getElementById("trial-0-empty")!.textContent).toContain(
    "Kimse yok",
  );
  expect(document.querySelector("table")).toBeNull();
});

it("what stands below a row goes over its whole width and is no stop for keys", () => {
  render(TableTrial, { first: FIRST });
  const below = row("Ada").nextElementSibling!;
  expect(below.textContent).toContain("Ada altında");
  expect(below.querySelector("td")!.colSpan).toBe(3);
  expect(below.hasAttribute("tabindex")).toBe(false);
  expect(row("Bora").nextElementSibling).toBeNull();
});

it("has no fault of access that a machine can find", async () => {
  const { container } = render(TableTrial, { first: FIRST, second: SECOND });
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map((it) => it.id)).toEqual([]);
});
