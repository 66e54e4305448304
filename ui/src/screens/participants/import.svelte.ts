// Taking in an application sheet: chosen, looked at, corrected; nothing is written until the last step, and one undo
// takes all of it back.

import {
  api,
  failureOf,
  type ColumnChoice,
  type ErrorView,
  type Import,
  type ImportOptions,
  type Undone,
} from "../../lib/api";

/** What a column can be; the words are the programme's own. */
export const FIELDS = [
  "name",
  "given",
  "family",
  "organisation",
  "kind",
  "role",
  "province",
  "meeting",
  "phone",
  "email",
  "sex",
  "themes",
  "access_need",
  "meal",
  "notice",
  "photo_consent",
  "contact_consent",
  "publication_consent",
  "transfer_consent",
  "motivation",
  "sent_at",
  "response_id",
] as const;

/** Not a field: leaves the column out. */
export const DROP = "drop";

export class SheetImport {
  path = $state<string | null>(null);
  route = $state(1);
  /** Null goes by the sheet's own column. */
  meeting = $state<string | null>(null);
  /** Garbled letters are repaired as the sheet is read. */
  repair = $state(false);
  preview = $state.raw<Import | null>(null);
  done = $state.raw<Import | null>(null);
  undone = $state.raw<Undone | null>(null);
  working = $state<"reading" | "importing" | null>(null);
  failure = $state.raw<ErrorView | null>(null);
  #choices = new Map<string, string | null>();
  #asked = 0;

  constructor(route = 1) {
    this.route = route;
  }

  get fileName(): string {
    return this.path?.split(/[\\/]/).at(-1) ?? "";
  }

  /** How many would be written. */
  get ready(): number {
    return this.preview ? this.preview.new + this.preview.changed : 0;
  }

  /** Everything null is guessed by whoever reads the sheet. */
  get options(): ImportOptions {
    const map: ColumnChoice[] = [...this.#choices].map(([heading, field]) => ({
      heading,
      field,
    }));
    const guessed = {
      sheet: null,
      header_row: null,
      encoding: null,
      delimiter: null,
    };
    const { route, meeting, repair } = this;
    const mended: ImportOptions["mended"] = [];
    return {
      route,
      meeting,
      ...guessed,
      repair,
      map,
      as_last_time: true,
      mended,
      proposed_names: false,
    };
  }

  async choose() {
    try {
      const path = await api.chooseSheet();
      if (path !== null) await this.take(path);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** A file that was chosen or dropped. */
  async take(path: string) {
    this.path = path;
    this.repair = false;
    this.#choices.clear();
    this.done = null;
    this.undone = null;
    await this.read();
  }

  async setRoute(route: number) {
    this.route = route;
    this.meeting = null;
    await this.read();
  }

  async setMeeting(meeting: string | null) {
    this.meeting = meeting;
    await this.read();
  }

  async setRepair(repair: boolean) {
    this.repair = repair;
    await this.read();
  }

  /** `null` keeps the column as an answer, `drop` leaves it out. */
  async setField(heading: string, field: string | null) {
    this.#choices.set(heading, field);
    await this.read();
  }

  /** Looks at the sheet as it would be read now; an answer that a later question overtook is dropped. */
  async read() {
    if (this.path === null) return;
    const mine = ++this.#asked;
    this.working = "reading";
    this.failure = null;
    try {
      const preview = await api.previewImport(this.path, this.options);
      if (mine === this.#asked) this.preview = preview;
    } catch (thrown) {
      if (mine !== this.#asked) return;
      this.failure = failureOf(thrown);
      // The columns stay in sight while only the meeting is missing.
      if (this.failure.code !== "meeting_needed") this.preview = null;
    } finally {
      if (mine === this.#asked) this.working = null;
    }
  }

  async import() {
    if (this.path === null || this.working || this.ready === 0 || this.failure)
      return;
    this.working = "importing";
    try {
      this.done = await api.import(this.path, this.options);
      this.preview = null;
      this.path = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.working = null;
    }
  }

  async undo() {
    const operation = this.done?.operation;
    if (!operation || this.working) return;
    this.failure = null;
    try {
      this.undone = await api.undo(operation);
      this.done = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }
}
