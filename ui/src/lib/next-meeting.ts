// Which meeting a screen begins with where nobody said: what is next, not what came first.

import type { Day, MeetingItem } from "./api";

/** The next with a day, today's among them; else the last that was; else the first of the tour. */
export function nextMeeting(
  meetings: MeetingItem[],
  today: Day,
): MeetingItem | undefined {
  const dated = meetings
    .filter((it) => it.date !== null && it.status !== "cancelled")
    .sort((a, b) => a.date!.localeCompare(b.date!, "en"));
  return dated.find((it) => it.date! >= today) ?? dated.at(-1) ?? meetings[0];
}
