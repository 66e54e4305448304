import { beforeEach, describe, expect, it } from "vitest";
import { open } from "../bridge/world";
import { api } from "./api";
import { FreshPassphrase } from "./passphrase.svelte";

beforeEach(() => open("first-run"));

describe("a passphrase being chosen", () => {
  it("is ready when it is strong enough and typed twice", async () => {
    const chosen = new FreshPassphrase();
    chosen.first = "parola";
    await chosen.weigh();
    chosen.second = "parola";
    expect(chosen.ready).toBe(false);
    chosen.first = "kapıda unutulan sarı şemsiye";
    await chosen.weigh();
    expect(chosen.ready).toBe(false);
    chosen.second = chosen.first;
    expect(chosen.ready).toBe(true);
  });

  it("is offered, and still has to be typed once", async () => {
    const chosen = new FreshPassphrase();
    chosen.second = "bir şey";
    await chosen.offer();
    expect(chosen.offered).toBe(chosen.first);
    expect(chosen.ready).toBe(false);
    chosen.second = chosen.offered!;
    expect(chosen.ready).toBe(true);
    await chosen.weigh();
    expect(chosen.enough, "what is offered is strong enough").toBe(true);
    chosen.clear();
    expect([chosen.first, chosen.offered]).toEqual(["", null]);
  });

  it("is told what stands there now, not what stood there before", async () => {
    const answers: (() => void)[] = [];
    const weigh = api.weighPassphrase;
    api.weighPassphrase = (given) =>
      new Promise((answer) => answers.push(() => answer(weigh(given))));
    const chosen = new FreshPassphrase();
    chosen.first = "par";
    const before = chosen.weigh();
    chosen.first = "kapıda unutulan sarı şemsiye";
    const now = chosen.weigh();
    answers[1]!();
    await now;
    answers[0]!();
    await before;
    expect(chosen.enough).toBe(true);
  });
});
