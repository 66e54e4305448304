import { beforeEach, expect, it } from "vitest";
import { open } from "../../bridge/world";
import { api } from "../../lib/api";
import { choices, Placing } from "./place.svelte";

let placing: Placing;

beforeEach(async () => {
  await open("door");
  placing = new Placing();
});

const names = async () => (await api.toPlace(3)).map((it) => it.name);

it("places one after the other, and takes the last back", async () => {
  const [berfin, tugrul] = await api.toPlace(3);
  await placing.place(berfin!, berfin!.wishes[0]!.meeting);
  expect(placing.placed?.city).toBe("Kastamonu");
  expect(await names()).not.toContain("Berfin Ağırbaş");
  await placing.undo();
  expect([placing.placed, (await names())[0]]).toEqual([
    null,
    "Berfin Ağırbaş",
  ]);
  await placing.place(tugrul!, berfin!.wishes[1]!.meeting);
  expect(await names()).not.toContain("Tuğrul Öztürk");
});

it("says what could not be done, and places nobody twice", async () => {
  const [berfin] = await api.toPlace(3);
  const meeting = berfin!.wishes[0]!.meeting;
  await placing.place(berfin!, meeting);
  await placing.place(berfin!, meeting);
  expect(placing.failure?.code).toBe("placed_already");
  expect(placing.placed?.name, "the last that was done can be undone").toBe(
    "Berfin Ağırbaş",
  );
});

it("offers the wishes first, then the other meetings of the route that are still to be", async () => {
  const [berfin, tugrul] = await api.toPlace(3);
  const meetings = (await api.meetings()).filter((it) => it.route === 3);
  const offered = choices(berfin!, meetings);
  expect(offered.slice(0, 2).map((it) => [it.city, it.wished])).toEqual([
    ["Kastamonu", true],
    ["Çorum", true],
  ]);
  expect(new Set(offered.map((it) => it.meeting)).size).toBe(offered.length);
  expect(choices(tugrul!, meetings).every((it) => !it.wished)).toBe(true);
  for (const { meeting } of meetings)
    await api.changePlan({ step: "cancel", meeting }, "Sel");
  const off = (await api.meetings()).filter((it) => it.route === 3);
  expect(off.map((it) => it.status)).toContain("cancelled");
  for (const waiting of await api.toPlace(3))
    expect(choices(waiting, off), waiting.name!).toEqual([]);
});

it("offers no meeting that is closed, however much it was wished", async () => {
  const [berfin] = await api.toPlace(3);
  const kastamonu = berfin!.wishes[0]!.meeting;
  const date = [{ field: "date", value: "2026-11-20" }];
  await api.edit("meeting", kastamonu, date, null);
  await api.changePlan({ step: "close", meeting: kastamonu }, null);
  const meetings = (await api.meetings()).filter((it) => it.route === 3);
  const [still] = await api.toPlace(3);
  const offered = choices(still!, meetings);
  expect(offered.map((it) => it.city)).not.toContain("Kastamonu");
  expect(offered[0]).toMatchObject({ city: "Çorum", wished: true });
});

it("stays within those who wait", () => {
  placing.move(1, 3);
  placing.move(5, 3);
  expect(placing.at).toBe(2);
  placing.move(-9, 3);
  expect(placing.at).toBe(0);
});
