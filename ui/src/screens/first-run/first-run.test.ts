import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import { App } from "../../app.svelte";
import { open } from "../../bridge/world";
import { speak } from "../../lib/i18n.svelte";
import FirstRunScreen from "./FirstRunScreen.svelte";

let app: App;

beforeEach(async () => {
  speak("tr");
  await open("first-run");
  app = new App();
  await app.start();
});
afterEach(cleanup);

it("asks what is done on this laptop, and has the focus where something is typed", async () => {
  render(FirstRunScreen, {
    settings: app.laptop!.settings,
    onset: (change) => app.set(change),
    onbegun: (laptop) => app.begun(laptop),
  });
  const by = (id: string) => document.getElementById(id)!;
  await fireEvent.click(by("first-run-role-facilitator"));
  await waitFor(() => expect(app.laptop!.settings.role).toBe("facilitator"));
  expect(app.screens[0], "the first screen is theirs").toBe("today");
  await fireEvent.click(by("first-run-continue"));
  await waitFor(() =>
    expect(document.activeElement!.id).toBe("first-run-passphrase"),
  );
});
