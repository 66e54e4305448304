import { cleanup, fireEvent, render } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, expect, it } from "vitest";
import Stepper from "./Stepper.svelte";

const STEPS = [
  { number: 1, word: "Dosya" },
  { number: 2, word: "Sütunlar" },
  { number: 3, word: "Kontrol", off: true },
  { number: 4, word: "Aktar" },
];
const buttons = () => [...document.querySelectorAll("button")];
const here = () => buttons().indexOf(document.activeElement as never) + 1;

function show(at: number, onstep: (number: number) => void = () => {}) {
  return render(Stepper, {
    id: "steps",
    label: "Adımlar",
    done: "Bitti",
    steps: STEPS,
    at,
    onstep,
  });
}

afterEach(cleanup);

it("says at which step one is, and which are done", () => {
  show(2);
  expect(buttons().map((it) => it.getAttribute("aria-current"))).toEqual([
    null,
    "step",
    null,
    null,
  ]);
  const done = [...document.querySelectorAll("[aria-label=Bitti]")];
  expect(done.map((it) => it.closest("li")!.textContent!.trim())).toEqual([
    "Dosya",
  ]);
  expect(document.getElementById("steps")!.dataset["step"]).toBe("2");
});

it("arrow keys, Home and End go along the steps that are open", async () => {
  show(1);
  buttons()[0]!.focus();
  const way: number[] = [];
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"]) {
    await fireEvent.keyDown(document.activeElement!, { key });
    way.push(here());
  }
  expect(way, "the third is off, the last is the end").toEqual([2, 4, 4, 2]);
  await fireEvent.keyDown(document.activeElement!, { key: "End" });
  expect(here()).toBe(4);
  await fireEvent.keyDown(document.activeElement!, { key: "Home" });
  expect(here()).toBe(1);
});

it("a step is gone to by its button, and one that is off by nothing", async () => {
  const gone: number[] = [];
  show(1, (number) => gone.push(number));
  await fireEvent.click(buttons()[3]!);
  await fireEvent.click(buttons()[2]!);
  expect(gone).toEqual([4]);
});

it("has no fault of access that a machine can find", async () => {
  const { container } = show(2);
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map((it) => it.id)).toEqual([]);
});
