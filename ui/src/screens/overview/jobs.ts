// What waits to be done, as lines with a verb: which work, at which meetings, and since when somebody waits for it.

import type {
  Day,
  LetterKind,
  MeetingItem,
  MeetingWork,
  Moment,
  Work,
} from "../../lib/api";
import { daysBetween, NEAR_DAYS } from "./attention";
import { stateOf } from "./tour";

export type JobKind =
  | "calls"
  | "sheet"
  | "letters"
  | "replies"
  | "select"
  | "read"
  | "place"
  | "duplicates";

/** Where a piece of work waits: at a meeting, or on a route. */
export type Place = {
  meeting: MeetingItem | null;
  route: number | null;
  count: number;
};

export type Job = {
  kind: JobKind;
  count: number;
  places: Place[];
  letter: LetterKind | null;
  /** Since when the first waits for it. */
  since: Moment | null;
  /** The letter cannot be written, for the meeting has no day. */
  day_missing: boolean;
};

/** What is to be done, the most pressing first. `duplicates`: how many pairs nobody has decided on. */
export function jobs(
  work: Work,
  meetings: MeetingItem[],
  duplicates: number,
  today: Day,
): Job[] {
  const of = new Map(meetings.map((it) => [it.meeting, it]));
  const all = work.meetings.flatMap((it) => {
    const meeting = of.get(it.meeting);
    return meeting ? [{ work: it, meeting }] : [];
  });
  // Nobody reads applications for what has been, or will not be.
  const ahead = all
    .filter(({ meeting: { date, ...it } }) => {
      const state = stateOf({ date, ...it });
      return state !== "cancelled" && (date === null || date >= today);
    })
    .filter(({ meeting }) => meeting.status !== "closed");

  const at = (
    kind: JobKind,
    from: typeof all,
    count: (it: MeetingWork, meeting: MeetingItem) => number,
  ): Job =>
    job(
      kind,
      from.map(({ work, meeting }) => ({
        meeting,
        route: meeting.route,
        count: count(work, meeting),
      })),
    );
  const isNear = ({ date }: MeetingItem) =>
    date !== null && daysBetween(today, date) <= NEAR_DAYS;
  const written = letters(all);
  const found = [
    at("calls", ahead, (it) => it.calls_due),
    at("sheet", ahead, (it, meeting) =>
      isNear(meeting) && it.sheet_issued_at === null ? meeting.expected : 0,
    ),
    ...written.filter((it) => it.letter !== "thanks"),
    at("replies", ahead, (it) => it.overdue),
    // Everything is read and nobody has a seat yet.
    at("select", ahead, (it) =>
      it.unread === 0 && it.selected === 0 ? it.applied : 0,
    ),
    at("read", ahead, (it) => it.unread),
    job(
      "place",
      work.to_place.map(({ route, count }) => ({
        meeting: null,
        route,
        count,
      })),
    ),
    { ...job("duplicates", []), count: duplicates },
    // Nobody hangs on thanks.
    ...written.filter((it) => it.letter === "thanks"),
  ];
  return found.filter((it) => it.count > 0);
}

/** One line for each letter that somebody waits for, of all meetings. */
function letters(all: { work: MeetingWork; meeting: MeetingItem }[]): Job[] {
  const lines = new Map<LetterKind, Job>();
  for (const { work, meeting } of all)
    for (const { kind, count, since, day_missing } of work.letters) {
      const line = lines.get(kind) ?? { ...job("letters", []), letter: kind };
      lines.set(kind, {
        ...line,
        count: line.count + count,
        places: [...line.places, { meeting, route: meeting.route, count }],
        since: earlier(line.since, since),
        day_missing: line.day_missing || day_missing,
      });
    }
  return [...lines.values()].sort(
    (a, b) => when(a.since) - when(b.since) || b.count - a.count,
  );
}

function job(kind: JobKind, places: Place[]): Job {
  const waiting = places.filter((it) => it.count > 0);
  return {
    kind,
    count: waiting.reduce((sum, it) => sum + it.count, 0),
    // The next meeting first.
    places: waiting.toSorted((a, b) => day(a).localeCompare(day(b), "en")),
    letter: null,
    since: null,
    day_missing: false,
  };
}

const day = ({ meeting }: Place) => meeting?.date ?? "9999";
const when = (at: Moment | null) => (at === null ? Infinity : Date.parse(at));

function earlier(a: Moment | null, b: Moment | null): Moment | null {
  return when(b) < when(a) ? b : a;
}
