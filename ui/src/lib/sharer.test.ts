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
