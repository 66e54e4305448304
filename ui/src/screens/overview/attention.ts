// What a coordinator must look at: the next meetings with what they lack, and the alerts. Days are those of the laptop.

import type { AttentionItem, Day, MeetingItem, RouteItem } from "../../lib/api";
import { stateOf, stops } from "./tour";

/** Days before a meeting from which a missing venue is an alert. */
export const VENUE_DAYS = 14;
/** Days before a meeting from which an incomplete checklist is an alert, and before a call closes. */
export const NEAR_DAYS = 7;
const NEXT = 3;

export type Lack = "date" | "venue" | "people";
export type Next = { meeting: MeetingItem; days: number | null; lacks: Lack[] };
export type Alert = {
  kind:
    | "venue"
    | "readiness"
    | "full"
    | "call"
    | "past"
    | "dossier"
    | "dossier_look"
    | "date";
  meetings: MeetingItem[];
  /** How many it is about: routes for a call, else meetings. */
  count: number;
};

/** Matters by their kind, the kind of the newest first. */
export function byKind(
  items: AttentionItem[],
): { kind: AttentionItem["kind"]; items: AttentionItem[] }[] {
  const kinds = [...new Set(items.map((it) => it.kind))];
  return kinds.map((kind) => ({
    kind,
    items: items.filter((it) => it.kind === kind),
  }));
}

/** The next with a date, by date; where there are too few, the first of the tour that still need one. */
export function nextMeetings(meetings: MeetingItem[], today: Day): Next[] {
  const dated = ahead(meetings, today).sort((a, b) =>
    `${a.date}${a.start ?? ""}`.localeCompare(
      `${b.date}${b.start ?? ""}`,
      "en",
    ),
  );
  const undated = stops(meetings)
    .filter((it) => it.state === "planned")
    .map((it) => it.meeting);
  return [...dated, ...undated].slice(0, NEXT).map((meeting) => ({
    meeting,
    days: meeting.date ? daysBetween(today, meeting.date) : null,
    lacks: lacks(meeting),
  }));
}

export function alerts(
  meetings: MeetingItem[],
  routes: RouteItem[],
  today: Day,
): Alert[] {
  const tour = stops(meetings).filter((it) => it.state !== "cancelled");
  const closing = routes.filter((it) => closesSoon(it, today));
  const found: Omit<Alert, "count">[] = [
    {
      kind: "venue",
      meetings: ahead(meetings, today).filter(
        (it) => !it.venue && daysBetween(today, it.date!) <= VENUE_DAYS,
      ),
    },
    {
      kind: "readiness",
      meetings: ahead(meetings, today).filter(
        (it) =>
          it.readiness.done < it.readiness.total &&
          daysBetween(today, it.date!) <= NEAR_DAYS,
      ),
    },
    {
      kind: "full",
      meetings: tour
        .map((it) => it.meeting)
        .filter((it) => it.expected + it.arrived > it.capacity),
    },
    {
      kind: "call",
      meetings: tour
        .map((it) => it.meeting)
        .filter((it) => closing.some((route) => route.number === it.route)),
    },
    {
      kind: "past",
      meetings: tour
        .filter((it) => it.state === "dated" && it.meeting.date! < today)
        .map((it) => it.meeting),
    },
    {
      kind: "dossier",
      meetings: tour
        .map((it) => it.meeting)
        .filter((it) => it.dossier?.state === "red"),
    },
    {
      kind: "dossier_look",
      meetings: tour
        .map((it) => it.meeting)
        .filter((it) => it.dossier?.state === "amber"),
    },
    {
      kind: "date",
      meetings: tour
        .filter((it) => it.state === "planned")
        .map((it) => it.meeting),
    },
  ];
  return found
    .filter((it) => it.meetings.length > 0)
    .map((it) => ({
      ...it,
      count: it.kind === "call" ? closing.length : it.meetings.length,
    }));
}

/** Its last days, the day on which it closes among them. */
function closesSoon({ call_closes }: RouteItem, today: Day): boolean {
  if (call_closes === null) return false;
  const days = daysBetween(today, call_closes.slice(0, 10));
  return days >= 0 && days <= NEAR_DAYS;
}

function lacks(meeting: MeetingItem): Lack[] {
  const missing: Lack[] = [];
  if (!meeting.date) missing.push("date");
  if (!meeting.venue) missing.push("venue");
  if (meeting.expected + meeting.arrived === 0) missing.push("people");
  return missing;
}

function ahead(meetings: MeetingItem[], today: Day): MeetingItem[] {
  return stops(meetings)
    .map((it) => it.meeting)
    .filter(
      (it) =>
        it.date !== null && it.date >= today && stateOf(it) !== "cancelled",
    );
}

/** Whole days from one `YYYY-MM-DD` to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
