// What the room said: which meeting is meant, what is being typed, and what stays from one entry to the next.

import {
  api,
  type EvaluationForm,
  type MeetingId,
  type MeetingItem,
  type NoteForm,
  type NoteId,
  type NoteItem,
  type NoteKind,
  type PointedOut,
  type RecommendationItem,
} from "../../lib/api";
import type { ScoreRow } from "../../components/ScoreGrid.svelte";
import { Deeds } from "../../lib/deeds.svelte";

export const PARTS = ["notes", "recommendations", "evaluation"] as const;
export type Part = (typeof PARTS)[number];

export const KINDS = [
  "finding",
  "problem",
  "suggestion",
  "need",
  "promise",
] as const satisfies NoteKind[];

/** What the screen is set to. It stays while other screens are looked at, with all that was typed. */
export class Notes {
  part = $state<Part>("notes");
  meeting = $state<MeetingId | null>(null);
  /** By meeting: what is typed at one table is of no other city. */
  #entries = new Map<MeetingId, Entry>();
  #drafts = new Map<MeetingId, Draft>();
  #sittings = new Map<MeetingId, Sitting>();
  deeds = new Deeds();

  /** The meeting that was asked for, or the one of today; else the last to which anybody came, or the first. */
  begin(meetings: MeetingItem[], asked: MeetingId | null) {
    const dated = meetings
      .filter((it) => it.date !== null)
      .sort((a, b) => (a.date! < b.date! ? -1 : 1));
    const chosen =
      meetings.find((it) => it.meeting === asked) ??
      meetings.find((it) => it.meeting === this.meeting) ??
      dated.findLast((it) => it.arrived > 0) ??
      dated[0] ??
      meetings[0];
    this.meeting = chosen?.meeting ?? null;
  }

  entryOf(meeting: MeetingId): Entry {
    return known(this.#entries, meeting, () => new Entry());
  }

  draftOf(meeting: MeetingId): Draft {
    return known(this.#drafts, meeting, () => new Draft());
  }

  sittingOf(meeting: MeetingId): Sitting {
    return known(this.#sittings, meeting, () => new Sitting());
  }
}

function known<T>(all: Map<MeetingId, T>, of: MeetingId, make: () => T): T {
  const there = all.get(of);
  if (there) return there;
  const made = make();
  all.set(of, made);
  return made;
}

/** One statement as it is typed. Theme, table and kind stay for the next one. */
export class Entry {
  theme = $state("");
  kind = $state<NoteKind>("finding");
  table = $state("");
  text = $state("");
  who = $state("");
  until = $state("");
  /** The note that is corrected; null while a new one is typed. */
  correcting = $state.raw<NoteItem | null>(null);
  /** Notes from which a recommendation is to be made. */
  chosen = $state.raw<NoteId[]>([]);

  get form(): NoteForm {
    const isPromise = this.kind === "promise";
    return {
      theme: this.theme,
      kind: this.kind,
      table: this.table,
      text: this.text,
      who: isPromise ? this.who : null,
      until: isPromise ? this.until : null,
    };
  }

  /** The next kind, or the one before. */
  turn(step: 1 | -1) {
    const at = KINDS.indexOf(this.kind) + step + KINDS.length;
    this.kind = KINDS[at % KINDS.length]!;
  }

  choose(note: NoteId) {
    this.chosen = this.chosen.includes(note)
      ? this.chosen.filter((it) => it !== note)
      : [...this.chosen, note];
  }

  correct(note: NoteItem) {
    this.correcting = note;
    this.theme = note.theme;
    if (note.kind !== "unknown") this.kind = note.kind;
    this.table = note.table ?? "";
    this.text = note.text;
    this.who = note.who ?? "";
    this.until = note.until ?? "";
  }

  done() {
    this.correcting = null;
    this.text = "";
    this.who = "";
    this.until = "";
  }

  /** Adds it, or corrects the one that is corrected; false where it could not be done and nothing typed is lost. */
  async save(deeds: Deeds, meeting: MeetingId): Promise<boolean> {
    const { correcting } = this;
    const done =
      correcting === null
        ? await deeds.do(() => api.addNote(meeting, this.form))
        : await deeds.do(() =>
            api.edit("note", correcting.note, this.#fields, null),
          );
    if (done === null) return false;
    this.done();
    return true;
  }

  get #fields() {
    const { theme, kind, table, text, who, until } = this.form;
    const values = { theme, kind, table, text, who, until };
    return Object.entries(values).map(([field, value]) => ({
      field,
      value: value ?? "",
    }));
  }
}

/** What in a text looks like somebody, asked while it is typed; an answer that typing has overtaken is dropped. */
export class Pointing {
  found = $state.raw<{ kind: PointedOut["kind"]; text: string }[]>([]);
  #asked = 0;

  async look(text: string) {
    const mine = ++this.#asked;
    const found = text.trim() === "" ? [] : await asked(text);
    if (mine !== this.#asked) return;
    const letters = Array.from(text);
    this.found = found.map(({ kind, at, length }) => ({
      kind,
      text: letters.slice(at, at + length).join(""),
    }));
  }
}

// A hint is not worth an error.
const asked = (text: string) => api.pointedOut(text).catch(() => []);

/** A recommendation as it is typed. */
export class Draft {
  tr = $state("");
  en = $state("");
  theme = $state("");
  addressee = $state("");
  priority = $state("");
  from = $state.raw<NoteId[]>([]);
  correcting = $state.raw<RecommendationItem | null>(null);
  /** How many vote, as it was last typed. */
  voting = $state("");

  /** Made from notes: it says what they say, until somebody says it better. */
  fromNotes(notes: NoteItem[]) {
    this.done();
    this.from = notes.map((it) => it.note);
    this.tr = notes.map((it) => it.text).join("\n");
    this.theme = notes[0]?.theme ?? "";
  }

  correct(it: RecommendationItem) {
    this.correcting = it;
    this.tr = it.text_tr ?? "";
    this.en = it.text_en ?? "";
    this.theme = it.theme ?? "";
    this.addressee = it.addressee ?? "";
    this.priority = it.priority === null ? "" : String(it.priority);
  }

  done() {
    this.correcting = null;
    this.tr = this.en = this.addressee = this.priority = "";
    this.from = [];
  }

  get isEmpty(): boolean {
    return this.tr.trim() === "" && this.en.trim() === "";
  }

  async save(deeds: Deeds, meeting: MeetingId): Promise<boolean> {
    const { correcting } = this;
    const done =
      correcting === null
        ? await deeds.do(() => this.#add(meeting))
        : await deeds.do(() =>
            api.editRecommendation(correcting.recommendation, this.#fields),
          );
    if (done === null) return false;
    this.done();
    return true;
  }

  /** The priority is checked by the programme where it is edited: so it is set there, too. */
  async #add(meeting: MeetingId) {
    const priority = Number(this.priority);
    return api.addRecommendation(meeting, {
      theme: this.theme,
      text_tr: this.tr,
      text_en: this.en,
      addressee: this.addressee,
      priority:
        this.priority.trim() === "" || !Number.isInteger(priority)
          ? null
          : Math.max(0, priority),
      from_notes: this.from,
    });
  }

  get #fields() {
    const { tr, en, theme, addressee, priority } = this;
    return Object.entries({ tr, en, theme, addressee, priority }).map(
      ([field, value]) => ({ field, value }),
    );
  }
}

/** Forms that are typed in one sitting. They are kept here until all of them are saved as one. */
export class Sitting {
  rows = $state<ScoreRow[]>([]);
  counted = $state("");

  /** There is always a row to type into, and each has a place for every question. */
  fit(questions: number) {
    for (const row of this.rows)
      while (row.scores.length < questions) row.scores.push(null);
    if (this.rows.length === 0) this.add(questions);
  }

  add(questions: number) {
    this.rows.push({ scores: Array(questions).fill(null), comment: "" });
  }

  get forms(): EvaluationForm[] {
    return this.rows.filter(isFilled).map((it) => ({
      scores: [...it.scores],
      comment: it.comment.trim() === "" ? null : it.comment,
    }));
  }

  get count(): number | null {
    const typed = this.counted.trim();
    return /^\d{1,4}$/.test(typed) ? Number(typed) : null;
  }

  async save(deeds: Deeds, meeting: MeetingId): Promise<boolean> {
    const { forms, count } = this;
    const done = await deeds.do(() =>
      api.enterEvaluation(meeting, forms, count),
    );
    if (done === null) return false;
    this.rows = [];
    this.counted = "";
    return true;
  }
}

function isFilled(row: ScoreRow): boolean {
  return row.comment.trim() !== "" || row.scores.some((it) => it !== null);
}
