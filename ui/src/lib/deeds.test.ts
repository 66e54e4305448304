import { expect, test } from "vitest";
import { useApi } from "./api";
import { Deeds } from "./deeds.svelte";
import { fakeApi } from "./fake-api";

test("what was done is taken back from the latest on, and a refusal takes nothing", async () => {
  const api = fakeApi();
  useApi(api);
  const deeds = new Deeds();
  const [one] = await api.registrations("m-1-1");
  const decide = (word: string) => () =>
    api.decide("m-1-1", one!.registration, word, null);
  const standing = async () => (await api.registrations("m-1-1"))[0]!.selection;
  const first = await standing();
  await deeds.do(decide("eligible"));
  await deeds.do(decide("not_eligible"));
  expect(await deeds.do(decide("maybe"))).toBeNull();
  expect(deeds.failure?.code).toBe("selection_unknown");
  expect(await deeds.undo()).toBe(true);
  expect([await standing(), deeds.failure]).toEqual(["eligible", null]);
  await deeds.undo();
  expect([await standing(), await deeds.undo()]).toEqual([first, false]);
});

test("what is pressed while something is being done waits for its turn", async () => {
  const api = fakeApi();
  useApi(api);
  const deeds = new Deeds();
  const [one] = await api.registrations("m-1-1");
  const decide = (word: string) => () =>
    api.decide("m-1-1", one!.registration, word, null);
  const both = [deeds.do(decide("eligible")), deeds.do(decide("incomplete"))];
  expect(deeds.busy).toBe(true);
  await Promise.all(both);
  const { selection } = (await api.registrations("m-1-1"))[0]!;
  expect([selection, deeds.operations.length, deeds.busy]).toEqual([
    "incomplete",
    2,
    false,
  ]);
});
