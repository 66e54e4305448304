import { describe, expect, it } from "vitest";
import type { DossierState, MeetingItem, RouteItem } from "../../lib/api";
import { alerts, nextMeetings } from "./attention";
import { PROVINCES } from "./provinces";
import { marks, provinceState, stateOf, step, stops, ways } from "./tour";

const TODAY = "2026-11-24";
let made = 0;
function meeting(city: string, given: Partial<MeetingItem> = {}): MeetingItem {
  return {
    meeting: `m-${++made}`,
    route: 1,
    stop: 1,
    plate: 61,
    city,
    date: null,
    start: null,
    end: null,
    status: "planned",
    capacity: 20,
    reserve: 0,
    expected: 12,
    arrived: 0,
    venue: "Kültür Merkezi",
    venue_address: null,
    readiness: { done: 6, total: 6, open_tr: null, open_en: null },
    dossier: null,
    derived: [],
    replies: null,
    reply_by: null,
    ...given,
  };
}

describe("the map", () => {
  it("has the 81 provinces, each with a point inside the drawing", () => {
    expect([...PROVINCES.keys()].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 81 }, (_, i) => i + 1),
    );
    for (const { centre, plate } of PROVINCES.values())
      expect(
        centre.x > 0 && centre.x < 1000 && centre.y > 0 && centre.y < 423,
        `plate ${plate}`,
      ).toBe(true);
    // Trabzon lies east of Samsun, Mardin south of Diyarbakır.
    const at = (plate: number) => PROVINCES.get(plate)!.centre;
    expect(at(61).x).toBeGreaterThan(at(55).x);
    expect(at(47).y).toBeGreaterThan(at(21).y);
  });

  it.each<[string, Partial<MeetingItem>, string]>([
    ["somebody came", { arrived: 1, date: "2026-11-20" }, "done"],
    [
      "somebody came, then it was cancelled",
      { arrived: 1, status: "cancelled" },
      "done",
    ],
    ["it has a date", { date: TODAY }, "dated"],
    ["its date is past and nobody came", { date: "2026-11-01" }, "dated"],
    ["it has no date", {}, "planned"],
    ["it is cancelled", { date: TODAY, status: "cancelled" }, "cancelled"],
  ])("says of a meeting, when %s, what it is", (_, given, state) => {
    expect(stateOf(meeting("Ordu", given))).toBe(state);
  });

  it.each([
    [["done"], "done"],
    [["done", "done"], "done"],
    [["done", "planned"], "dated"],
    [["dated", "planned"], "dated"],
    [["planned", "planned"], "planned"],
    [["done", "cancelled"], "done"],
    [["cancelled"], "cancelled"],
  ] as const)(
    "draws a province with the meetings %s as %s",
    (states, drawn) => {
      expect(provinceState([...states])).toBe(drawn);
    },
  );

  it("leads along the tour: routes, then stops, and last what is on no route", () => {
    const tour = stops([
      meeting("Bolu", { route: null, stop: null }),
      meeting("Mardin", { route: 2, stop: 1 }),
      meeting("Sivas", { route: 1, stop: 10 }),
      meeting("Ordu", { route: 1, stop: 2 }),
    ]);
    expect(tour.map((it) => [it.meeting.city, it.label])).toEqual([
      ["Ordu", "1.2"],
      ["Sivas", "1.10"],
      ["Mardin", "2.1"],
      ["Bolu", null],
    ]);
    const lead = (key: string, at: number) => step(key, at, tour.length);
    expect([
      lead("ArrowRight", 0),
      lead("ArrowDown", 3),
      lead("ArrowLeft", 0),
      lead("ArrowUp", 2),
      lead("End", 0),
      lead("Home", 2),
      lead("x", 0),
    ]).toEqual([1, 3, 0, 1, 3, 0, null]);
  });

  it("lets no mark cover another, not even two of one city, and leaves out what is to be decided", () => {
    const size = { width: 60, height: 36 };
    const close = [61, 61, 52, 28, 29, 53, 8, 24].map((plate, i) =>
      meeting(`${plate}`, { plate, stop: i + 1 }),
    );
    const placed = marks(
      stops([...close, meeting("?", { plate: null, city: null, stop: 9 })]),
      size,
    );
    expect(placed.length).toBe(close.length);
    placed.forEach((a, i) =>
      placed.slice(i + 1).forEach((b) => {
        const apart =
          Math.abs(a.at.x - b.at.x) >= size.width - 0.1 ||
          Math.abs(a.at.y - b.at.y) >= size.height - 0.1;
        expect(apart, `${a.label} and ${b.label}`).toBe(true);
      }),
    );
  });

  it("draws each route's way in its order, past what was cancelled", () => {
    const size = { width: 1, height: 1 };
    const [first, second] = ways(
      marks(
        stops([
          meeting("Sivas", { plate: 58, stop: 3 }),
          meeting("Ordu", { plate: 52, stop: 2, status: "cancelled" }),
          meeting("Trabzon", { plate: 61, stop: 1 }),
          meeting("Van", { plate: 65, route: 5 }),
        ]),
        size,
      ),
    );
    const { x, y } = PROVINCES.get(61)!.centre;
    expect(first!.points.split(" ").length).toBe(2);
    expect(first!.points.startsWith(`${x},${y}`)).toBe(true);
    expect(second!.route).toBe(5);
  });
});

describe("what must be looked at", () => {
  it("names the next three meetings with what they lack, and fills up with those without a date", () => {
    const tour = [
      meeting("Trabzon", { date: "2026-11-20", stop: 1 }),
      meeting("Samsun", { date: "2026-11-30", stop: 3, venue: null }),
      meeting("Ordu", { date: TODAY, stop: 2 }),
      meeting("Tokat", { date: "2026-11-25", status: "cancelled", stop: 4 }),
      meeting("Mardin", { route: 2, expected: 0 }),
      meeting("Bolu", { route: 3 }),
    ];
    expect(
      nextMeetings(tour, TODAY).map(({ meeting, days, lacks }) => [
        meeting.city,
        days,
        lacks,
      ]),
    ).toEqual([
      ["Ordu", 0, []],
      ["Samsun", 6, ["venue"]],
      ["Mardin", null, ["date", "people"]],
    ]);
  });

  it("warns of a missing venue within two weeks, of too many people, of a day that passed, and of no date", () => {
    const none = { venue: null };
    const found = alerts(
      [
        meeting("A", { ...none, date: "2026-12-08" }),
        meeting("B", { ...none, date: "2026-12-09" }),
        meeting("C", { ...none, date: TODAY, status: "cancelled" }),
        meeting("D", { date: TODAY, expected: 1, arrived: 20 }),
        meeting("E", { date: TODAY, expected: 20 }),
        meeting("F", { date: "2026-11-23" }),
        meeting("G"),
      ],
      [],
      TODAY,
    );
    expect(
      found.map((it) => [it.kind, it.meetings.map((m) => m.city).join()]),
    ).toEqual([
      ["venue", "A"],
      ["full", "D"],
      ["past", "F"],
      ["date", "G"],
    ]);
    expect(alerts([], [], TODAY)).toEqual([]);
  });

  it("tells what dossiers lack from what of them is to be looked at", () => {
    const light = (state: DossierState) => ({ state, red: [], amber: [] });
    const held = (city: string, state: DossierState) =>
      meeting(city, { date: TODAY, arrived: 3, dossier: light(state) });
    const found = alerts(
      [
        held("A", "red"),
        held("B", "amber"),
        held("C", "green"),
        meeting("D", { date: TODAY, arrived: 3 }),
      ],
      [],
      TODAY,
    );
    expect(
      found.map((it) => [it.kind, it.meetings.map((m) => m.city).join()]),
    ).toEqual([
      ["dossier", "A"],
      ["dossier_look", "B"],
    ]);
  });

  it("warns of what is not ready within a week, and of calls that close within one", () => {
    const readiness = { done: 5, total: 6, open_tr: "Mekân", open_en: "Venue" };
    const route = (number: number, call_closes: string | null): RouteItem => ({
      route: `r-${number}`,
      number,
      name: null,
      stops: 2,
      meetings: 2,
      meetings_done: 0,
      call_opens: null,
      call_closes,
    });
    const found = alerts(
      [
        meeting("A", { readiness, date: "2026-12-01" }),
        meeting("B", { readiness, date: "2026-12-02" }),
        meeting("C", { readiness, date: TODAY, status: "cancelled" }),
        meeting("D", { date: "2027-02-01", route: 2 }),
        meeting("E", { date: "2027-02-02", route: 2 }),
        meeting("F", { date: "2027-02-03", route: 3 }),
      ],
      [
        route(1, "2026-11-23T23:59:00+03:00"),
        route(2, "2026-12-01T23:59:00+03:00"),
        route(3, "2026-12-02T00:00:00+03:00"),
        route(4, null),
      ],
      TODAY,
    );
    expect(
      found.map((it) => [
        it.kind,
        it.count,
        it.meetings.map((m) => m.city).join(),
      ]),
    ).toEqual([
      ["readiness", 1, "A"],
      ["call", 1, "D,E"],
    ]);
  });
});
