// The facts of a meeting as a form: what was typed, what of it cannot be, and what differs from what stands.

import {
  api,
  failureOf,
  type Day,
  type Edited,
  type ErrorView,
  type MeetingDetail,
  type MeetingId,
} from "../../lib/api";
import { parseDate, parseTime } from "../../lib/dates";
import { typedDay } from "../../lib/figures";
import { language, type Text } from "../../lib/i18n.svelte";

/** What each field is called by the programme, in the order of the form. */
export const FIELDS = [
  "date",
  "start",
  "end",
  "capacity",
  "reserve",
  "language",
  "interpretation",
  "venue",
  "address",
  "district",
  "venue_province",
  "rooms",
  "venue_capacity",
  "step_free",
  "accessible_toilet",
  "induction_loop",
  "contact_name",
  "contact_phone",
  "contact_email",
  "venue_note",
  "actual_start",
  "actual_end",
  "meals_ordered",
  "meals_invoiced",
  "room_reference",
  "originals",
  "activity_code",
  "activity_title_tr",
  "activity_title_en",
] as const;
export type Field = (typeof FIELDS)[number];

/** Whole numbers with their bounds; those with `empty` may be left out. */
const NUMBERS: Partial<
  Record<Field, { least: number; most: number; empty: boolean }>
> = {
  capacity: { least: 1, most: 999, empty: false },
  reserve: { least: 0, most: 999, empty: false },
  venue_capacity: { least: 1, most: 9999, empty: true },
  meals_ordered: { least: 0, most: 999, empty: true },
  meals_invoiced: { least: 0, most: 999, empty: true },
};
const TIMES: Field[] = ["start", "end", "actual_start", "actual_end"];

export class Facts {
  readonly meeting: MeetingId;
  /** What stands, as the programme writes it. */
  readonly before: Record<Field, string>;
  typed = $state<Record<Field, string>>(emptied());
  reason = $state("");
  saving = $state(false);
  failure = $state.raw<ErrorView | null>(null);
  /** What it would do as it is typed now: the programme tries it out, so that no form knows what a plan is. */
  preview = $state.raw<Edited | null>(null);
  /** Why it makes no sense. */
  refusal = $state.raw<ErrorView | null>(null);
  #looked = "";
  #asked = 0;

  constructor(detail: MeetingDetail) {
    this.meeting = detail.meeting.meeting;
    this.before = standing(detail);
    this.typed = { ...this.before, date: shownDate(this.before.date) };
  }

  /** What cannot be, said at its field; null where nothing is wrong. */
  problem(field: Field): Text | null {
    const typed = this.typed[field].trim();
    const bounds = NUMBERS[field];
    if (bounds) {
      const number = /^\d{1,5}$/.test(typed) ? Number(typed) : NaN;
      const within = number >= bounds.least && number <= bounds.most;
      if (!within && !(typed === "" && bounds.empty))
        return {
          id: "detail-number-wrong",
          args: { least: bounds.least, most: bounds.most },
        };
      if (field === "reserve" && number > Number(this.typed.capacity))
        return { id: "detail-reserve-wrong" };
    }
    if (field === "date" && typed !== "" && parseDate(typed) === null)
      return { id: "meetings-date-wrong" };
    if (TIMES.includes(field) && typed !== "") {
      if (parseTime(typed) === null) return { id: "meetings-time-wrong" };
      if (field === "end" && this.#early("start", "end"))
        return { id: "meetings-end-early" };
      if (field === "actual_end" && this.#early("actual_start", "actual_end"))
        return { id: "meetings-end-early" };
    }
    if (typed.length > 300) return { id: "detail-too-long" };
    return null;
  }

  #early(start: Field, end: Field): boolean {
    const [from, to] = [
      parseTime(this.typed[start]),
      parseTime(this.typed[end]),
    ];
    return from !== null && to !== null && to <= from;
  }

  /** The fields that differ, with what they shall be; what cannot be read yet stays as it was typed. */
  get pairs(): [Field, string][] {
    return FIELDS.map((field): [Field, string] => [
      field,
      this.#written(field),
    ]).filter(([field, value]) => value !== this.before[field]);
  }

  #written(field: Field): string {
    const typed = this.typed[field].trim();
    if (field === "date") return parseDate(typed) ?? typed;
    if (TIMES.includes(field)) return parseTime(typed) ?? typed;
    return NUMBERS[field] && /^\d+$/.test(typed)
      ? String(Number(typed))
      : typed;
  }

  get dirty(): boolean {
    return this.pairs.length > 0;
  }

  get #wrong(): boolean {
    return FIELDS.some((field) => this.problem(field) !== null);
  }

  /** The plan had been set: then nobody changes it without saying why. */
  get needsReason(): boolean {
    return this.preview?.needs_reason ?? false;
  }

  get ready(): boolean {
    return (
      !this.#wrong &&
      this.refusal === null &&
      (!this.needsReason || this.reason.trim() !== "")
    );
  }

  /** Tries it out. An answer that a later change has overtaken is dropped. */
  async look(): Promise<void> {
    const fields = this.#fields;
    const asked = JSON.stringify(fields);
    if (asked === this.#looked) return;
    const mine = ++this.#asked;
    const answer = { preview: null, refusal: null } as {
      preview: Edited | null;
      refusal: ErrorView | null;
    };
    if (fields.length > 0 && !this.#wrong)
      try {
        answer.preview = await api.previewEdit("meeting", this.meeting, fields);
      } catch (thrown) {
        answer.refusal = failureOf(thrown);
      }
    if (mine !== this.#asked) return;
    this.#looked = asked;
    Object.assign(this, answer);
  }

  get #fields(): { field: string; value: string }[] {
    return this.pairs.map(([field, value]) => ({ field, value }));
  }

  /** Writes what differs; null when it could not be written. */
  async save(): Promise<Edited | null> {
    if (this.#wrong || this.saving) return null;
    this.saving = true;
    this.failure = null;
    try {
      // Whoever types and saves in one go is asked, too.
      await this.look();
      if (!this.ready) return null;
      const reason = this.needsReason ? this.reason.trim() : null;
      return await api.edit("meeting", this.meeting, this.#fields, reason);
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.saving = false;
    }
  }
}

function emptied(): Record<Field, string> {
  return Object.fromEntries(FIELDS.map((field) => [field, ""])) as Record<
    Field,
    string
  >;
}

function standing(detail: MeetingDetail): Record<Field, string> {
  const { meeting, venue } = detail;
  const text = (value: string | number | null | undefined) =>
    value === null || value === undefined ? "" : String(value);
  const known = (value: boolean | null | undefined) =>
    value === null || value === undefined ? "" : value ? "yes" : "no";
  return {
    date: text(meeting.date),
    start: text(meeting.start),
    end: text(meeting.end),
    capacity: text(meeting.capacity),
    reserve: text(meeting.reserve),
    language: text(detail.language),
    interpretation: text(detail.interpretation),
    venue: text(venue?.name),
    address: text(venue?.address),
    district: text(venue?.district),
    venue_province: text(venue?.province),
    rooms: text(venue?.rooms),
    venue_capacity: text(venue?.capacity),
    step_free: known(venue?.step_free),
    accessible_toilet: known(venue?.accessible_toilet),
    induction_loop: known(venue?.induction_loop),
    contact_name: text(venue?.contact_name),
    contact_phone: text(venue?.contact_phone),
    contact_email: text(venue?.contact_email),
    venue_note: text(venue?.note),
    actual_start: text(detail.actual_start),
    actual_end: text(detail.actual_end),
    meals_ordered: text(detail.meals_ordered),
    meals_invoiced: text(detail.meals_invoiced),
    room_reference: text(detail.room_reference),
    originals: text(detail.originals),
    activity_code: text(detail.activity_code),
    activity_title_tr: text(detail.activity_title_tr),
    activity_title_en: text(detail.activity_title_en),
  };
}

function shownDate(date: Day): string {
  return date === "" ? "" : typedDay(language(), date);
}
