import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import { App } from "../../app.svelte";
import { open, type World } from "../../bridge/world";
import { api, type MeetingItem, type MeetingWork } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import { jobs } from "./jobs";
import OverviewScreen from "./OverviewScreen.svelte";

const TODAY = "2026-11-24";
let world: World;
let app: App;
let meetings: MeetingItem[];

beforeEach(async () => {
  speak("tr");
  world = await open("door");
  app = new App();
  await app.start();
  meetings = await api.meetings();
});
afterEach(cleanup);

const nothing = (meeting: MeetingItem): MeetingWork => ({
  meeting: meeting.meeting,
  applied: 0,
  unread: 0,
  selected: 0,
  coming: 0,
  silent: 0,
  overdue: 0,
  calls_due: 0,
  letters: [],
  sheet_issued_at: null,
});

it("names the work that waits, the most pressing first, and none for what has been or was called off", () => {
  const [first, second, third, fourth] = meetings as [
    MeetingItem,
    MeetingItem,
    MeetingItem,
    MeetingItem,
  ];
  const tour: MeetingItem[] = [
    { ...first, date: "2026-11-20", arrived: 0, status: "planned" },
    { ...second, date: "2026-11-28", arrived: 0, expected: 12 },
    { ...third, date: "2026-12-28", arrived: 0, expected: 9 },
    { ...fourth, date: "2026-11-25", status: "cancelled" },
  ];
  const busy = (meeting: MeetingItem): MeetingWork => ({
    ...nothing(meeting),
    applied: 9,
    unread: 4,
    calls_due: 2,
    overdue: 3,
  });
  const letter = (kind: "moved" | "thanks", since: string | null) => ({
    kind,
    count: 5,
    since,
    day_missing: kind === "moved",
  });
  const work = {
    to_place: [{ route: 3, count: 6 }],
    meetings: [
      { ...busy(tour[0]!), letters: [letter("thanks", null)] },
      {
        ...busy(tour[1]!),
        letters: [letter("moved", "2026-11-20T09:00:00+03:00")],
      },
      {
        ...nothing(tour[2]!),
        applied: 7,
        letters: [letter("moved", "2026-11-10T09:00:00+03:00")],
      },
      busy(tour[3]!),
    ],
  };
  const found = jobs(work, tour, 2, TODAY);
  expect(
    found.map((it) => [
      it.kind,
      it.letter,
      it.count,
      it.places.map((place) => place.meeting?.city ?? place.route),
    ]),
  ).toEqual([
    ["calls", null, 2, [second.city]],
    ["sheet", null, 12, [second.city]],
    ["letters", "moved", 10, [second.city, third.city]],
    ["replies", null, 3, [second.city]],
    ["select", null, 7, [third.city]],
    ["read", null, 4, [second.city]],
    ["place", null, 6, [3]],
    ["duplicates", null, 2, []],
    ["letters", "thanks", 5, [first.city]],
  ]);
  const moved = found.find((it) => it.letter === "moved")!;
  expect(moved.since, "the first of them").toContain("2026-11-10");
  expect(moved.day_missing).toBe(true);
});

it("shows who waits for which letter and leads there, and prints the list of the next days", async () => {
  render(OverviewScreen, { app });
  const line = (kind: string) =>
    document.querySelector<HTMLElement>(`[data-job="${kind}"]`)!;
  await waitFor(() => expect(line("place")).toBeTruthy());
  await world.quiet();

  const ordu = meetings.find((it) => it.city === "Ordu")!;
  const sheet = document.getElementById(`overview-sheet-${ordu.meeting}`)!;
  expect(line("sheet").contains(sheet)).toBe(true);
  await fireEvent.click(sheet);
  await waitFor(() => expect(world.person.shown).toHaveLength(1));
  await world.quiet();
  const work = await api.work();
  const there = work.meetings.find((it) => it.meeting === ordu.meeting)!;
  expect(there.sheet_issued_at).not.toBeNull();
  await waitFor(() =>
    expect(
      document.getElementById(`overview-sheet-${ordu.meeting}`),
      "it is printed",
    ).toBeNull(),
  );

  const letters = document.querySelector<HTMLElement>(
    "[data-letter=selected]",
  )!;
  expect(letters.textContent).toContain("Seçildi");
  await fireEvent.click(letters.querySelector("button")!);
  expect([app.screen, app.people, app.letter]).toEqual([
    "participants",
    "letters",
    "selected",
  ]);
});
