import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import { open } from "../../bridge/world";
import { speak } from "../../lib/i18n.svelte";
import PlacePanel from "./PlacePanel.svelte";

beforeEach(() => speak("tr"));
afterEach(cleanup);

it("places one for each press of a key, however long it is held", async () => {
  const world = await open("door");
  const { api } = world;
  const meetings = await api.meetings();
  const before = (await api.toPlace(3)).length;
  expect(before).toBeGreaterThan(1);
  const props = { meetings, route: 3, version: "0.1.0", readOnly: false };
  render(PlacePanel, props);
  const list = () => document.getElementById("place-list");
  await world.quiet();
  list()!.focus();
  await fireEvent.keyDown(list()!, { key: "1" });
  await world.quiet();
  expect(await api.toPlace(3)).toHaveLength(before - 1);
  await waitFor(() => expect(document.activeElement?.id).toBe("place-list"));
  await fireEvent.keyDown(list()!, { key: "1", repeat: true });
  await world.quiet();
  expect(await api.toPlace(3)).toHaveLength(before - 1);
});

it("begins with whom somebody searched for, and lets them go again", async () => {
  const world = await open("door");
  const waiting = await world.api.toPlace(3);
  const sought = waiting.at(-1)!.application;
  const meetings = await world.api.meetings();
  const props = { meetings, route: 3, sought, version: "0.1.0" };
  render(PlacePanel, { ...props, readOnly: false });
  await world.quiet();
  const list = document.getElementById("place-list")!;
  const active = () => list.getAttribute("aria-activedescendant");
  expect(active()).toBe(`waits-${sought}`);
  expect(document.activeElement).toBe(list);
  await fireEvent.keyDown(list, { key: "ArrowUp" });
  await world.quiet();
  expect(active()).toBe(`waits-${waiting.at(-2)!.application}`);
});
