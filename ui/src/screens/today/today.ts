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

/** What people said of the printed pack. */
export function packState(
  detail: MeetingDetail,
): "open" | "done" | "not_needed" {
  const state = detail.checklist.find((it) => it.item === "pack")?.state;
  return state === "done" || state === "not_needed" ? state : "open";
}
