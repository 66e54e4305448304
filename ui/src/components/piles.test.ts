import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { tick } from "svelte";
import { afterEach, expect, it } from "vitest";
import PilesTrial from "./trials/PilesTrial.svelte";

const COUNTS = { new: 3, refused: 0, doubtful: 1, suspects: 2 };
const by = (id: string) => document.getElementById(id)!;
const pile = (id: string) => by(`trial-count-${id}`);
const open = () => by("trial-pile").dataset["pile"];
const focused = (id: string) =>
  waitFor(() => expect(document.activeElement?.id).toBe(id));

async function press(key: string) {
  await fireEvent.keyDown(document.activeElement!, { key });
  return document.activeElement!.id.replace("trial-count-", "");
}

afterEach(cleanup);

it("arrow keys, Home and End go along the piles that have something", async () => {
  render(PilesTrial, { counts: COUNTS });
  pile("new").focus();
  const way: string[] = [];
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"])
    way.push(await press(key));
  expect(way, "nothing was refused").toEqual([
    "doubtful",
    "suspects",
    "suspects",
    "doubtful",
  ]);
  expect([await press("Home"), await press("End")]).toEqual([
    "new",
    "suspects",
  ]);
});

it("a pile opens and closes, and arrow down goes into it", async () => {
  render(PilesTrial, { counts: COUNTS });
  pile("doubtful").focus();
  expect(await press("ArrowDown"), "closed: nowhere to go").toBe("doubtful");
  await fireEvent.click(pile("doubtful"));
  expect([
    open(),
    pile("doubtful").ariaExpanded ??
      pile("doubtful").getAttribute("aria-expanded"),
  ]).toEqual(["doubtful", "true"]);
  expect(await press("ArrowDown")).toBe("work");
  await fireEvent.click(pile("doubtful"));
  expect(open()).toBeUndefined();
});

it("Enter goes on from the open pile where there is a way to go", async () => {
  const gone: string[] = [];
  render(PilesTrial, {
    counts: COUNTS,
    open: "doubtful",
    onnext: (id: string) => gone.push(id),
  });
  pile("suspects").focus();
  await press("Enter");
  pile("doubtful").focus();
  await press("Enter");
  expect([gone, open()], "a closed one opens").toEqual([
    ["doubtful"],
    "doubtful",
  ]);
});

it("worked off, a pile closes and hands the focus to the next", async () => {
  render(PilesTrial, { counts: COUNTS, open: "doubtful" });
  by("work").focus();
  await fireEvent.click(by("work"));
  await focused("trial-count-suspects");
  expect(open()).toBeUndefined();
  expect((pile("doubtful") as HTMLButtonElement).disabled).toBe(true);
});

it("the last pile worked off hands the focus back to what is left before it", async () => {
  render(PilesTrial, { counts: { new: 1, doubtful: 1 }, open: "doubtful" });
  by("work").focus();
  await fireEvent.click(by("work"));
  await focused("trial-count-new");
});

it("takes the focus from nobody who went elsewhere", async () => {
  render(PilesTrial, { counts: COUNTS, open: "doubtful" });
  by("elsewhere").focus();
  await fireEvent.click(by("work"));
  await tick();
  await tick();
  expect(document.activeElement!.id).toBe("elsewhere");
});

it("has no fault of access that a machine can find", async () => {
  const { container } = render(PilesTrial, { counts: COUNTS, open: "new" });
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map((it) => it.id)).toEqual([]);
});
