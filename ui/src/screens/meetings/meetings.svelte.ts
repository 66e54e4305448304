// Changing a meeting's plan in its row: date, times, capacity. A date that was set is moved only with a reason.

import {
  api,
  failureOf,
  type ErrorView,
  type MeetingItem,
} from "../../lib/api";
import { parseDate, parseTime } from "../../lib/dates";
import { date as dateIn } from "../../lib/figures";
import { language } from "../../lib/i18n.svelte";

export class MeetingEdit {
  readonly meeting: MeetingItem;
  date: string;
  start: string;
  end: string;
  capacity: string;
  reason = $state("");
  saving = $state(false);
  failure = $state.raw<ErrorView | null>(null);

  constructor(meeting: MeetingItem) {
    this.meeting = meeting;
    this.date = $state(
      meeting.date ? dateIn(language(), meeting.date, "short") : "",
    );
    this.start = $state(meeting.start ?? "");
    this.end = $state(meeting.end ?? "");
    this.capacity = $state(String(meeting.capacity));
  }

  get dateWrong(): boolean {
    return this.date.trim() !== "" && parseDate(this.date) === null;
  }

  get startWrong(): boolean {
    return this.start.trim() !== "" && parseTime(this.start) === null;
  }

  get endWrong(): boolean {
    return this.end.trim() !== "" && parseTime(this.end) === null;
  }

  get endEarly(): boolean {
    const [start, end] = [parseTime(this.start), parseTime(this.end)];
    return start !== null && end !== null && end <= start;
  }

  get capacityWrong(): boolean {
    return !/^\d{1,5}$/.test(this.capacity.trim());
  }

  /** A date that was set is moving, or is taken away. */
  get needsReason(): boolean {
    const { date } = this.meeting;
    return date !== null && written(this.date, parseDate) !== date;
  }

  get ready(): boolean {
    const wrong =
      this.dateWrong ||
      this.startWrong ||
      this.endWrong ||
      this.endEarly ||
      this.capacityWrong;
    return !wrong && (!this.needsReason || this.reason.trim() !== "");
  }

  /** Writes what differs; true when it is done. */
  async save(): Promise<boolean> {
    if (!this.ready || this.saving) return false;
    this.saving = true;
    this.failure = null;
    // Null leaves a field as it is; an empty text empties it.
    const moved = <T>(now: T, before: T) => (now === before ? null : now);
    const before = this.meeting;
    try {
      await api.editMeeting(
        this.meeting.meeting,
        moved(written(this.date, parseDate), before.date ?? ""),
        moved(written(this.start, parseTime), before.start ?? ""),
        moved(written(this.end, parseTime), before.end ?? ""),
        moved(Number(this.capacity), before.capacity),
        this.needsReason ? this.reason.trim() : null,
      );
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.saving = false;
    }
  }
}

/** What was typed as the programme writes it; empty for nothing, and for what cannot be read. */
function written(
  typed: string,
  parse: (typed: string) => string | null,
): string {
  return parse(typed) ?? "";
}
