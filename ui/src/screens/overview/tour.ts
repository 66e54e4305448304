// The tour as the map and its table show it: which meetings, in which order, in which state, and where their marks stand.

import type { MeetingItem } from "../../lib/api";
import { HEIGHT, PROVINCES, WIDTH, type Point } from "./provinces";

export type State = "done" | "dated" | "planned" | "cancelled";
export type Stop = {
  meeting: MeetingItem;
  state: State;
  /** `1.3`: the third stop of route 1; null on no route. */
  label: string | null;
};
/** A stop with its mark on the map, in the units of the drawing. */
export type Mark = Stop & { at: Point };

/** A meeting is held once somebody came; until then it has a date or has none. */
export function stateOf(meeting: MeetingItem): State {
  if (meeting.arrived > 0) return "done";
  if (meeting.status === "cancelled") return "cancelled";
  return meeting.date ? "dated" : "planned";
}

/** Route by route, stop by stop; what is on no route comes last. */
export function stops(meetings: MeetingItem[]): Stop[] {
  const last = Number.MAX_SAFE_INTEGER;
  return [...meetings]
    .sort(
      (a, b) =>
        (a.route ?? last) - (b.route ?? last) ||
        (a.stop ?? last) - (b.stop ?? last) ||
        (a.date ?? "9").localeCompare(b.date ?? "9", "en"),
    )
    .map((meeting) => ({
      meeting,
      state: stateOf(meeting),
      label:
        meeting.route === null || meeting.stop === null
          ? null
          : `${meeting.route}.${meeting.stop}`,
    }));
}

/** How a province is drawn: held only when all of its meetings were; hatched as soon as one was or has a date. */
export function provinceState(states: State[]): State {
  const counting = states.filter((it) => it !== "cancelled");
  if (counting.length === 0) return "cancelled";
  if (counting.every((it) => it === "done")) return "done";
  return counting.every((it) => it === "planned") ? "planned" : "dated";
}

/** The colour of a route; there are six, then they begin again, and the number tells them apart. */
export function tint(route: number | null): string {
  return route === null
    ? "var(--muted)"
    : `var(--route-${((route - 1) % 6) + 1})`;
}

/** The stops that can be drawn, their marks pushed apart until none covers another. `mark` is the size of a mark. */
export function marks(
  stops: Stop[],
  mark: { width: number; height: number },
): Mark[] {
  const placed = stops.flatMap((stop) => {
    const province = PROVINCES.get(stop.meeting.plate ?? 0);
    return province ? [{ ...stop, at: { ...province.centre } }] : [];
  });
  for (let round = 0; round < 60; round++) {
    if (!pushApart(placed, mark)) break;
  }
  return placed;
}

/** Moves every pair that overlaps apart along the shorter way; false once there was none. */
function pushApart(
  placed: Mark[],
  { width, height }: { width: number; height: number },
): boolean {
  let moved = false;
  placed.forEach(({ at: a }, i) => {
    for (const { at: b } of placed.slice(i + 1)) {
      const [x, y] = [
        width - Math.abs(a.x - b.x),
        height - Math.abs(a.y - b.y),
      ];
      if (x <= 0.01 || y <= 0.01) continue;
      moved = true;
      // Two meetings of one city stand exactly on each other: the later one goes below.
      if (x < y) push(a, b, "x", x);
      else push(a, b, "y", y);
    }
    a.x = Math.min(WIDTH - width / 2, Math.max(width / 2, a.x));
    a.y = Math.min(HEIGHT - height / 2, Math.max(height / 2, a.y));
  });
  return moved;
}

function push(a: Point, b: Point, along: "x" | "y", overlap: number) {
  const way = b[along] >= a[along] ? 1 : -1;
  a[along] -= (way * overlap) / 2;
  b[along] += (way * overlap) / 2;
}

/** Each route's way from mark to mark, in its order, without what was cancelled. */
export function ways(marks: Mark[]): { route: number; points: string }[] {
  const routes = new Map<number, Mark[]>();
  for (const mark of marks) {
    const { route } = mark.meeting;
    if (route === null || mark.state === "cancelled") continue;
    routes.set(route, [...(routes.get(route) ?? []), mark]);
  }
  return [...routes].map(([route, along]) => ({
    route,
    points: along.map(({ at }) => `${at.x},${at.y}`).join(" "),
  }));
}

/** Where a key leads from the stop `at` of `count`; null when the key is none of the map's. */
export function step(key: string, at: number, count: number): number | null {
  const to = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
}
