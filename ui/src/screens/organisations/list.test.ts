import { cleanup, fireEvent, render } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { OrganisationItem } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import OrganisationList from "./OrganisationList.svelte";
import { Search } from "./organisations.svelte";

function item(name: string, province: string, registered: number) {
  return {
    organisation: `o-${name}`,
    name,
    short_name: null,
    kind: null,
    group: null,
    headquarters: null,
    branch_of: null,
    province,
    plate: null,
    themes: [],
    sensitive: false,
    registered,
    arrived: 0,
  } as unknown as OrganisationItem;
}
// As the register has them: by their names.
const ITEMS = [
  item("Akasya Derneği", "Trabzon", 2),
  item("Çınar Vakfı", "Ordu", 5),
  item("Yonca Kooperatifi", "Çorum", 2),
];

let opened: string[];

function show(last: string | null = null, search = new Search()) {
  opened = [];
  render(OrganisationList, {
    items: ITEMS,
    kinds: [],
    groups: [],
    themes: [],
    search,
    last,
    version: "0.1.0",
    readOnly: false,
    onopen: (it: string) => opened.push(it),
  });
}
const box = () => document.getElementById("organisations-box")!;
const row = (name: string) =>
  document.querySelector<HTMLElement>(`[data-organisation="o-${name}"]`)!;
const names = () =>
  [...document.querySelectorAll("#organisations tbody tr")].map(
    (it) => it.querySelector("button")!.textContent!.trim().split(" ")[0],
  );
async function press(key: string) {
  await fireEvent.keyDown(document.activeElement!, { key });
  await tick();
}
async function sort(column: number) {
  const heading = document.querySelectorAll("#organisations th")[column]!;
  await fireEvent.click(heading.querySelector("button")!);
  return heading.getAttribute("aria-sort");
}

beforeEach(() => speak("tr"));
afterEach(cleanup);

it("goes from the box into the list and back by arrows, and opens by Enter", async () => {
  show();
  expect(document.activeElement).toBe(box());
  await press("ArrowDown");
  expect(document.activeElement).toBe(row("Akasya Derneği"));
  await press("End");
  await press("Enter");
  expect(opened).toEqual(["o-Yonca Kooperatifi"]);
  await press("Home");
  await press("ArrowUp");
  expect(document.activeElement).toBe(box());
});

it("whoever comes back stands at the line that was opened", async () => {
  show("o-Çınar Vakfı");
  await tick();
  expect(document.activeElement).toBe(row("Çınar Vakfı"));
});

it("what is searched for away from the chosen line leads to the first that is left", async () => {
  const search = new Search();
  show("o-Çınar Vakfı", search);
  await tick();
  search.text = "yonca";
  box().focus();
  await tick();
  await press("ArrowDown");
  expect(document.activeElement).toBe(row("Yonca Kooperatifi"));
});

it("a heading sorts: up, down, and as the register has it", async () => {
  show();
  const before = ["Akasya", "Çınar", "Yonca"];
  expect(names()).toEqual(before);
  expect(await sort(5)).toBe("ascending");
  expect(names(), "alike ones by their names").toEqual([
    "Akasya",
    "Yonca",
    "Çınar",
  ]);
  expect(await sort(5)).toBe("descending");
  expect(names()).toEqual(["Çınar", "Akasya", "Yonca"]);
  expect(await sort(5)).toBe("none");
  expect(names()).toEqual(before);
  await sort(3);
  expect(names(), "Çorum before Ordu before Trabzon").toEqual([
    "Yonca",
    "Çınar",
    "Akasya",
  ]);
  await sort(0);
  await sort(0);
  expect(names(), "by the name, down").toEqual(["Yonca", "Çınar", "Akasya"]);
});
