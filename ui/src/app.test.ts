import { beforeEach, describe, expect, it } from "vitest";
import { App } from "./app.svelte";
import { open, type World } from "./bridge/world";
import { api } from "./lib/api";

let app: App;
let world: World;

beforeEach(async () => {
  world = await open("door");
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
    await world.quiet();
    expect(later.length, "one is written after the other").toBe(1);
    later.shift()!();
    await first;
    const third = app.set({ text_size: 150 });
    for (const waiting of [second, third]) {
      await world.quiet();
      later.shift()!();
      await waiting;
    }
    const shown = app.laptop!.settings;
    const { settings } = await api.laptop();
    for (const { language, theme, text_size } of [shown, settings])
      expect([language, theme, text_size]).toEqual(["en", "dark", 150]);
    expect(written).toEqual(["system", "dark", "dark"]);
  });
});
