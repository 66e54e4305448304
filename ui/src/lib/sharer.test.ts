import { expect, it, vi } from "vitest";
import { open } from "../bridge/world";
import { api } from "./api";
import { Sharer } from "./sharer.svelte";

it("shares by itself when a known stick comes, and never tells of a fault", async () => {
  const world = await open("door");
  world.person.stick = `serit-${Date.now()}`;
  const sharer = new Sharer();
  await sharer.look(true);
  expect(sharer.standing).toMatchObject({ set_up: false, since_city: null });
  const folder = (await api.chooseFolder())!;
  await api.addRemote("Bellek", folder.ticket, "with_us");
  await sharer.look(false);
  expect(sharer.standing!.here_only, "only looked at").toBeGreaterThan(0);
  const again = new Sharer();
  await again.look(true);
  expect(again.standing).toMatchObject({ set_up: true, here_only: 0 });
  expect(again.standing!.arrived_nowhere).toBeGreaterThan(0);
  // It is in already: nothing goes by itself until it comes anew.
  const shares = vi.spyOn(api, "shareWithinReach");
  await again.look(true);
  expect(shares).not.toHaveBeenCalled();
  world.luck.code = "remote_unreachable";
  const third = new Sharer();
  await third.look(true);
  expect(third.busy).toBe(false);
  world.luck.code = null;
  shares.mockRestore();
});

it("visits each place when it comes, also beside one that is in, and what is due", async () => {
  const standing = (within_reach: string[], due: string[] = []) => ({
    set_up: true,
    arrived_nowhere: 0,
    since: null,
    here_only: 0,
    within_reach,
    due,
    since_city: null,
    missing: [],
  });
  const said = vi.spyOn(api, "shareStanding");
  const shares = vi.spyOn(api, "shareWithinReach").mockResolvedValue(null);
  const sharer = new Sharer();
  const look = async (mayWrite: boolean, reach: string[], due?: string[]) => {
    said.mockResolvedValue(standing(reach, due));
    shares.mockClear();
    await sharer.look(mayWrite);
    return shares.mock.calls.map(([places]) => places);
  };
  expect(await look(true, ["Bulut"])).toEqual([["Bulut"]]);
  expect(await look(true, ["Bulut"])).toEqual([]);
  expect(await look(true, ["Bulut", "Bellek"])).toEqual([["Bellek"]]);
  expect(await look(true, ["Bulut", "Bellek"], ["Bulut"])).toEqual([["Bulut"]]);
  // Out, and in again while nothing may be written: it is not forgotten.
  expect(await look(true, ["Bulut"])).toEqual([]);
  expect(await look(false, ["Bulut", "Bellek"])).toEqual([]);
  expect(await look(true, ["Bulut", "Bellek"])).toEqual([["Bellek"]]);
  said.mockRestore();
  shares.mockRestore();
});
