import { beforeEach, describe, expect, it } from "vitest";
import { api, useApi } from "./api";
import { fakeApi } from "./fake-api";
import { FreshPassphrase } from "./passphrase.svelte";

beforeEach(() => useApi(fakeApi()));

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
    chosen.clear();
    expect([chosen.first, chosen.offered]).toEqual(["", null]);
  });

  it("is told what stands there now, not what stood there before", async () => {
    const answers: ((enough: boolean) => void)[] = [];
    useApi({
      ...api,
      weighPassphrase: () =>
        new Promise((answer) => answers.push((enough) => answer({ enough }))),
    });
    const chosen = new FreshPassphrase();
    chosen.first = "par";
    const before = chosen.weigh();
    chosen.first = "kapıda unutulan sarı şemsiye";
    const now = chosen.weigh();
    answers[1]!(true);
    await now;
    answers[0]!(false);
    await before;
    expect(chosen.enough).toBe(true);
  });
});
