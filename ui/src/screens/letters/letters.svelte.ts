// The letters of a meeting: which kind, in which language, what the first reader would read, and what was written.

import {
  api,
  failureOf,
  type ErrorView,
  type FieldValue,
  type Language,
  type LetterKind,
  type LetterPreview,
  type LetterTextItem,
  type LettersWritten,
  type MeetingId,
  type OperationId,
} from "../../lib/api";
import { language } from "../../lib/i18n.svelte";

export const LANGUAGES = ["tr", "en"] as const;
const PARTS = ["subject", "body"] as const;

/** A word of the programme as the names of texts have it. */
export const dashed = (word: string) => word.replaceAll("_", "-");

export class LetterDesk {
  readonly meeting: MeetingId;
  kind = $state<LetterKind>("selected");
  language = $state<Language>("tr");
  preview = $state.raw<LetterPreview | null>(null);
  writing = $state(false);
  written = $state.raw<LettersWritten | null>(null);
  failure = $state.raw<ErrorView | null>(null);
  #asked = 0;

  constructor(meeting: MeetingId, kind: LetterKind = "selected") {
    this.meeting = meeting;
    this.kind = kind;
    this.language = language();
  }

  /** Reads what the letter would say now; an answer that a later question has overtaken is dropped. */
  async look() {
    const mine = ++this.#asked;
    try {
      const preview = await api.letterPreview(
        this.meeting,
        this.kind,
        this.language,
      );
      if (mine === this.#asked) this.preview = preview;
    } catch (thrown) {
      if (mine === this.#asked) this.failure = failureOf(thrown);
    }
  }

  async choose(kind: LetterKind) {
    if (kind === this.kind) return;
    this.kind = kind;
    this.written = null;
    this.failure = null;
    await this.look();
  }

  async speak(next: Language) {
    this.language = next;
    this.written = null;
    await this.look();
  }

  /** Asks for a folder and writes the letters there. */
  async write() {
    if (this.writing) return;
    this.writing = true;
    this.written = null;
    this.failure = null;
    try {
      const folder = await api.chooseFolder();
      if (folder === null) return;
      this.written = await api.writeLetters(
        this.meeting,
        this.kind,
        this.language,
        folder.ticket,
        [],
      );
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.writing = false;
    }
  }
}

type Typed = { subject: string; body: string };

/** The texts of one kind of letter as they are typed, in both languages. */
export class TextEdit {
  readonly kind: LetterKind;
  readonly texts: LetterTextItem[];
  typed = $state<Record<string, Typed>>({});
  saving = $state(false);
  failure = $state.raw<ErrorView | null>(null);

  constructor(kind: LetterKind, texts: LetterTextItem[]) {
    this.kind = kind;
    this.texts = texts.filter((it) => it.kind === kind);
    this.typed = Object.fromEntries(
      this.texts.map(({ language, subject, body }) => [
        language,
        { subject, body },
      ]),
    );
  }

  text(language: string): LetterTextItem {
    return this.texts.find((it) => it.language === language)!;
  }

  /** Puts the bundled text where the team's own stood; it is saved like any other. */
  bundle(language: string) {
    const { bundled_subject, bundled_body } = this.text(language);
    this.typed[language] = { subject: bundled_subject, body: bundled_body };
  }

  isBundled(language: string): boolean {
    const { bundled_subject, bundled_body } = this.text(language);
    const { subject, body } = this.typed[language]!;
    return subject.trim() === bundled_subject && body.trim() === bundled_body;
  }

  /** What differs from the file, as an edit takes it. A text that is emptied goes back to the bundled one. */
  changed(language: string): FieldValue[] {
    const text = this.text(language);
    return PARTS.map((field) => ({
      field,
      value: this.typed[language]![field].trim(),
    })).filter(({ field, value }) => value !== text[field]);
  }

  get ready(): boolean {
    return LANGUAGES.some((it) => this.changed(it).length > 0);
  }

  /** The operations that it was, the earliest first; null where it could not be done. */
  async save(): Promise<OperationId[] | null> {
    if (!this.ready || this.saving) return null;
    this.saving = true;
    this.failure = null;
    const operations: OperationId[] = [];
    try {
      for (const language of LANGUAGES) {
        const fields = this.changed(language);
        if (fields.length === 0) continue;
        const done = await api.editLetterText(this.kind, language, fields);
        if (done.operation) operations.push(done.operation);
      }
      return operations;
    } catch (thrown) {
      // What one language took before the other was refused is taken back: a letter is saved whole or not at all.
      for (const operation of operations.toReversed())
        await api.undo(operation).catch(() => undefined);
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.saving = false;
    }
  }
}
