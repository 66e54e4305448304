import { expect, it } from "vitest";
import type { MeetingItem } from "./api";
import { nextMeeting } from "./next-meeting";

const at = (date: string | null, status = "planned") =>
  ({ meeting: String(date), date, status }) as MeetingItem;

it.each([
  [["2026-10-01", "2026-11-28", "2026-11-25"], "2026-11-25"],
  [["2026-10-01", "2026-11-24"], "2026-11-24"],
  [["2026-10-01", "2026-10-09", null], "2026-10-09"],
  [[null, null], null],
])("begins among %s with %s", (dates, expected) => {
  const tour = dates.map((date) => at(date));
  expect(nextMeeting(tour, "2026-11-24")?.date).toBe(expected);
});

it("passes over what was called off, and finds nothing where nothing is", () => {
  const off = [at("2026-11-25", "cancelled"), at("2026-11-26")];
  expect(nextMeeting(off, "2026-11-24")?.date).toBe("2026-11-26");
  expect(nextMeeting([], "2026-11-24")).toBeUndefined();
});
