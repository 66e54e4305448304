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

  /** A date that was set is moving. */
  get needsReason(): boolean {
    const now = parseDate(this.date);
    return (
      this.meeting.date !== null && now !== null && now !== this.meeting.date
    );
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
    const moved = <T>(now: T | null, before: T | null) =>
      now === before ? null : now;
    try {
      await api.editMeeting(
        this.meeting.meeting,
        moved(parseDate(this.date), this.meeting.date),
        moved(parseTime(this.start), this.meeting.start),
        moved(parseTime(this.end), this.meeting.end),
        moved(Number(this.capacity), this.meeting.capacity),
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
