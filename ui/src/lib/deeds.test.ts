import { beforeEach, expect, test } from "vitest";
import { open, type World } from "../bridge/world";
import { api, type SelectionWord } from "./api";
import { Deeds } from "./deeds.svelte";

let world: World;
let deeds: Deeds;
let trabzon: string;
let tuna: string;

beforeEach(async () => {
  world = await open("door");
  deeds = new Deeds();
  trabzon = (await api.today()).meeting!;
  tuna = (await them()).registration;
});

/** Somebody about whom nothing is decided yet. */
const them = async () =>
  (await api.registrations(trabzon)).find((it) => it.name === "Tuna Yalçın")!;
const why = (word: string) => (word === "not_eligible" ? "late" : null);
const decide = (word: SelectionWord) => () =>
  api.decide(trabzon, tuna, word, why(word));
const standing = async () => (await them()).selection;

test("what was done is taken back from the latest on, and a refusal takes nothing", async () => {
  await deeds.do(decide("eligible"));
  await deeds.do(decide("not_eligible"));
  const withoutWhy = () => api.decide(trabzon, tuna, "not_eligible", null);
  expect(await deeds.do(withoutWhy)).toBeNull();
  expect(deeds.failure?.code).toBe("ineligible_reason_needed");
  expect(await standing()).toBe("not_eligible");
  expect(await deeds.undo()).toBe(true);
  expect([await standing(), deeds.failure]).toEqual(["eligible", null]);
  await deeds.undo();
  expect([await standing(), await deeds.undo()]).toEqual(["undecided", false]);
});

test("what is pressed while something is being done waits for its turn", async () => {
  const asked: string[] = [];
  let answer = () => {};
  const waits = new Promise<void>((done) => (answer = done));
  const ask = api.decide;
  api.decide = async (...args) => {
    asked.push(args[2]);
    await waits;
    return ask(...args);
  };
  const both = [deeds.do(decide("eligible")), deeds.do(decide("incomplete"))];
  await world.quiet();
  expect([deeds.busy, asked]).toEqual([true, ["eligible"]]);
  answer();
  await Promise.all(both);
  expect([await standing(), deeds.operations.length, deeds.busy]).toEqual([
    "incomplete",
    2,
    false,
  ]);
});

test("what was written over since is not said to be taken back", async () => {
  const role = (value: string) =>
    api.edit(
      "registration",
      `${trabzon}/${tuna}`,
      [{ field: "role", value }],
      null,
    );
  await deeds.do(() => role("Başkan"));
  // At another desk.
  await role("Üye");
  expect(await deeds.undo()).toBe(false);
  expect(deeds.failure?.code).toBe("undo_written_over");
  expect([(await them()).role, deeds.operations]).toEqual(["Üye", []]);
});

test("keeps which issued figures the latest deed changed, and only those", async () => {
  const deeds = new Deeds();
  const moved = [
    {
      number: "R1.1-TR-1-K7QX",
      figures: [{ figure: "signed", then: 19, now: 18 }],
    },
  ];
  await deeds.do(async () => ({ operation: null, issued: moved }));
  expect(deeds.issued).toEqual(moved);
  await deeds.do(async () => ({ operation: null }));
  expect(deeds.issued).toEqual([]);
});
