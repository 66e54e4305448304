import { beforeEach, describe, expect, it } from "vitest";
import { App } from "./app.svelte";
import { useApi } from "./lib/api";
import { fakeApi } from "./lib/fake-api";

let app: App;
let api: ReturnType<typeof fakeApi>;

beforeEach(async () => {
  api = fakeApi(new URLSearchParams());
  useApi(api);
  app = new App();
  await app.start();
});

describe("settings", () => {
  it("keep everything that was chosen while the laptop was still writing", async () => {
    const written: string[] = [];
    const later: (() => void)[] = [];
    const write = api.setSettings;
    api.setSettings = (settings) =>
      new Promise((resolve) =>
        later.push(() => {
          written.push(settings.theme);
          resolve(write(settings));
        }),
      );
    const first = app.set({ language: "en" });
    const second = app.set({ theme: "dark" });
    await Promise.resolve();
    later.shift()!();
    await first;
    const third = app.set({ text_size: 150 });
    for (const waiting of [second, third]) {
      await new Promise((turn) => setTimeout(turn));
      later.shift()!();
      await waiting;
    }
    const { language, theme, text_size } = app.laptop!.settings;
    expect([language, theme, text_size]).toEqual(["en", "dark", 150]);
    expect(written).toEqual(["system", "dark", "dark"]);
  });
});
