import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { open, type World } from "../../bridge/world";
import { api } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import PicturesPart from "./PicturesPart.svelte";
import ProgrammePart from "./ProgrammePart.svelte";

let world: World;
beforeEach(async () => {
  speak("tr");
  world = await open("door");
});
afterEach(cleanup);

const by = (id: string) => document.getElementById(id)!;
const there = (id: string) => waitFor(() => expect(by(id)).toBeTruthy());
const gone = (id: string) => waitFor(() => expect(by(id)).toBeNull());

/** Once what was done before is done. */
async function press(id: string) {
  const button = by(id) as HTMLButtonElement;
  await waitFor(() => expect(button.disabled).toBe(false));
  await fireEvent.click(button);
}

async function show(readonly = false) {
  render(PicturesPart, { readonly, version: "0.1.0" });
  await there("programme-emblem-none");
}

it("takes in the file that was chosen, shows it, and takes it out and back", async () => {
  await show();
  const set = vi.spyOn(api, "setPicture");
  world.person.file = await world.person.has("logo.png");
  await Promise.all([
    fireEvent.click(by("programme-emblem")),
    fireEvent.click(by("programme-emblem")),
  ]);
  await there("programme-emblem-shown");
  expect(set.mock.calls.map(([of]) => of)).toEqual(["emblem"]);
  const image = by("programme-emblem-shown") as HTMLImageElement;
  expect(image.src).toMatch(/^data:image\/png;base64,iVBOR/);
  expect(image.alt).toBe("Avrupa Birliği amblemi");
  expect((await api.programmeSettings()).has_emblem).toBe(true);
  expect(by("programme-logo-none")).toBeTruthy();
  await press("programme-emblem-remove");
  await there("programme-emblem-none");
  await waitFor(() =>
    expect(document.activeElement?.id).toBe("programme-emblem"),
  );
  await press("programme-emblem-undo");
  await there("programme-emblem-shown");
  await gone("programme-emblem-undo");
});

it("says why a file is no picture, and keeps the one that is there", async () => {
  await show();
  world.person.file = await world.person.has("logo.png");
  await press("programme-logo");
  await there("programme-logo-shown");
  world.person.file = await world.person.has("liste.png", "Ad Soyad\n");
  await press("programme-logo");
  await waitFor(() =>
    expect(document.querySelector("[data-error]")?.textContent).toContain(
      "PNG, JPEG ya da SVG değil",
    ),
  );
  expect(by("programme-logo-shown")).toBeTruthy();
  world.person.file = null;
  await press("programme-logo");
  await waitFor(() =>
    expect(document.querySelector("[data-error]")).toBeNull(),
  );
  expect(by("programme-logo-shown")).toBeTruthy();
  await world.quiet();
});

it("is only shown to whoever only reads", async () => {
  await show(true);
  expect(document.querySelectorAll("button").length).toBe(0);
});

it("begins at the field that somebody came for, once", async () => {
  const begun = vi.fn();
  render(ProgrammePart, {
    readonly: false,
    version: "0.1.0",
    begin: "activity_code",
    onbegun: begun,
  });
  await waitFor(() =>
    expect(document.activeElement?.id).toBe("programme-activity_code"),
  );
  expect(begun).toHaveBeenCalledTimes(1);
});
