import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import { App } from "../../app.svelte";
import { open, type World } from "../../bridge/world";
import { api, type MeetingItem } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import ReviewPanel from "./ReviewPanel.svelte";

let world: World;
let app: App;
let meeting: MeetingItem;

beforeEach(async () => {
  speak("tr");
  world = await open("demo");
  app = new App();
  await app.start();
  const { date } = await api.today();
  meeting = (await api.meetings()).find(
    (it) => it.date !== null && it.date > date && it.expected > 4,
  )!;
});
afterEach(cleanup);

const chosen = () =>
  document.querySelector<HTMLElement>("#review-list [aria-current]")!.dataset[
    "row"
  ]!;
const press = (key: string) => fireEvent.keyDown(document.body, { key });

it("goes on to the next application with each verdict, however quickly the keys come, and Z goes back", async () => {
  render(ReviewPanel, { app, meeting });
  await waitFor(() => expect(chosen()).toBeTruthy());
  const order = (await api.review(meeting.meeting)).items.map(
    (it) => it.registration.registration,
  );
  // Nobody waits for the first to be written.
  void press("1");
  await waitFor(() => expect(chosen()).toBe(order[1]));
  await press("2");
  await waitFor(() => expect(chosen()).toBe(order[2]));
  await press("1");
  await waitFor(() => expect(chosen()).toBe(order[3]));
  await world.quiet();
  const given = async () =>
    (await api.review(meeting.meeting)).items
      .slice(0, 4)
      .map((it) => it.registration.selection);
  expect(await given()).toEqual([
    "eligible",
    "incomplete",
    "eligible",
    "undecided",
  ]);

  await press("z");
  await waitFor(() => expect(chosen()).toBe(order[2]));
  await press("2");
  await world.quiet();
  expect(await given()).toEqual([
    "eligible",
    "incomplete",
    "incomplete",
    "undecided",
  ]);
  await fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
  await waitFor(() => expect(chosen()).toBe(order[2]));
});
