import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import { open, type World } from "../../bridge/world";
import { api } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import VisibilityPart from "./VisibilityPart.svelte";
import { VisibilityEdit } from "./visibility.svelte";

let world: World;
beforeEach(async () => {
  speak("tr");
  world = await open("door");
});
afterEach(cleanup);

const by = (id: string) => document.getElementById(id)!;
const there = (id: string) => waitFor(() => expect(by(id)).toBeTruthy());

async function type(id: string, text: string) {
  await fireEvent.input(by(id), { target: { value: text } });
}

it("adds to the list, corrects it, takes out and takes back", async () => {
  render(VisibilityPart, { readonly: false, version: "0.1.0" });
  await there("programme-visibility");
  await world.quiet();
  await fireEvent.click(by("programme-visibility"));
  await there("visibility-form");
  await type("visibility-title_tr", "Roll-up afiş");
  await type("visibility-approved_on", "2.2.2027");
  await fireEvent.submit(by("visibility-form"));
  await there("visibility-undo");
  const [item] = await api.visibility();
  expect([item!.title_tr, item!.approved_on, item!.kind]).toEqual([
    "Roll-up afiş",
    "2027-02-02",
    "visibility",
  ]);
  await there(`listed-edit-${item!.item}`);
  await fireEvent.click(by(`listed-edit-${item!.item}`));
  await there("visibility-form");
  await type("visibility-copies", "0");
  expect((by("visibility-save") as HTMLButtonElement).disabled).toBe(true);
  await type("visibility-copies", "25");
  await fireEvent.submit(by("visibility-form"));
  await waitFor(async () =>
    expect((await api.visibility())[0]!.copies).toBe(25),
  );
  const out = document.querySelector<HTMLButtonElement>(
    "[aria-label='Çıkar: Roll-up afiş']",
  )!;
  await fireEvent.click(out);
  await waitFor(async () => expect(await api.visibility()).toEqual([]));
  await there("visibility-undo");
  await fireEvent.click(by("visibility-undo"));
  await waitFor(async () => expect((await api.visibility()).length).toBe(1));
});

it("asks for a title, and for a day that is one", () => {
  const edit = new VisibilityEdit(null);
  expect(edit.ready).toBe(false);
  edit.typed.title_en = "Banner";
  expect(edit.ready).toBe(true);
  edit.typed.approved_on = "yarın";
  expect([edit.dayWrong, edit.ready]).toEqual([true, false]);
});
