// Which meetings a facilitator looks at today, and how far what was to be printed for one is.

import type { MeetingDetail, MeetingItem, Today } from "../../lib/api";

/** Those of today, else the next; and where somebody goes from there, when there is a stop after today's. */
export function lookedAt({ date, candidates }: Today): {
  meetings: MeetingItem[];
  travel: MeetingItem | null;
} {
  const ahead = candidates
    .filter((it) => it.date !== null && it.date >= date)
    .sort((a, b) => a.date!.localeCompare(b.date!, "en"));
  const now = ahead.filter((it) => it.date === date);
  const later = ahead.find((it) => it.date !== date) ?? null;
  if (now.length > 0) return { meetings: now, travel: later };
  return { meetings: later ? [later] : [], travel: null };
}

/** Days ahead whose papers are printed today. */
export const PRINTED_AHEAD = 10;

/** The meetings after those that are looked at, whose lists can be printed now. */
export function soon({ date, candidates }: Today, besides: MeetingItem[]) {
  const last = new Date(Date.parse(date) + PRINTED_AHEAD * 86_400_000);
  const until = last.toISOString().slice(0, 10);
  return candidates
    .filter((it) => it.date !== null && it.date >= date && it.date <= until)
    .filter((it) => besides.every((other) => other.meeting !== it.meeting))
    .sort((a, b) => a.date!.localeCompare(b.date!, "en"));
}

/** What people said of the printed pack. */
export function packState(
  detail: MeetingDetail,
): "open" | "done" | "not_needed" {
  const state = detail.checklist.find((it) => it.item === "pack")?.state;
  return state === "done" || state === "not_needed" ? state : "open";
}
