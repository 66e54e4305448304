// Taking in an application sheet: chosen, looked at, corrected; nothing is written until the last step, and one undo
// takes all of it back.

import type { MeetingId, Order, TakenAs } from "../../lib/api";
import {
  api,
  failureOf,
  type ColumnChoice,
  type ErrorView,
  type FaultsFile,
  type Import,
  type AsideKind,
  type ImportOptions,
  type RowsAside,
  type ImportProgress,
  type ImportQuestion,
  type Meaning,
  type Mend,
  type ReadWords,
  type Undone,
  type Chosen,
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

/** What a sheet may hold besides applications: things said of people who are registered. */

/** What a column can be in such a sheet. */
export const ANSWER_FIELDS = {
  selected: ["selection", "code", "name", "given", "family", "organisation"],
  replies: ["reply", "code", "name", "given", "family", "organisation"],
} as const;

/** Not a field: leaves the column out. */
export const DROP = "drop";

/** The rows behind the counts of step 3. */
export type Pile =
  | "questions"
  | "new"
  | "changed"
  | "same"
  | "refused"
  | "doubtful"
  | "vanished"
  | "to_place"
  | "suspects"
  | "proposals";

/**
 * What a person looks at before the rows go in, in this order: spellings first, for they may settle what is asked behind
 * them.
 */
export const LOOKED_AT: readonly Pile[] = [
  "proposals",
  "questions",
  "refused",
  "doubtful",
  "suspects",
  "to_place",
  "vanished",
];

/** How much lies on a pile. */
export function countOf(preview: Import, pile: Pile): number {
  if (pile === "questions") return preview.questions.length;
  if (pile === "proposals") return preview.proposals.length;
  return preview.kinds.find((it) => it.kind === pile)?.rows ?? 0;
}

export type Step = 1 | 2 | 3 | 4;

/** A cell of the sheet, or of one of several. */
type Cell = Pick<Mend, "sheet" | "row" | "heading">;

export class SheetImport {
  file = $state.raw<Chosen | null>(null);
  takenAs = $state<TakenAs>("applications");
  route = $state(1);
  /** Null goes by the sheet's own column. */
  meeting = $state<MeetingId | null>(null);
  /** How the file is read, where a person knows better; null is guessed. */
  page = $state<string | null>(null);
  headerRow = $state<number | null>(null);
  encoding = $state<string | null>(null);
  delimiter = $state<string | null>(null);
  /** Garbled letters are repaired as the sheet is read. */
  repair = $state(false);
  /** Names in capitals or small letters are taken as proposed. */
  proposedNames = $state(false);
  /** What was typed in the place of cells. */
  mended = $state.raw<Mend[]>([]);
  /** What a person has said of words that nobody else understands. */
  readings = $state.raw<ReadWords[]>([]);
  /** What is done with rows that the sheet only half shows, where somebody has said so. */
  asides = $state.raw<Record<AsideKind, RowsAside | null>>({
    hidden: null,
    struck: null,
    unsent: null,
  });
  /** Which of day and month comes first, where somebody has said so. */
  dates = $state<Order | null>(null);
  /** Whose rows are shown. */
  pile = $state<Pile | null>(null);
  preview = $state.raw<Import | null>(null);
  done = $state.raw<Import | null>(null);
  undone = $state.raw<Undone | null>(null);
  /** Where the sheet with its problems marked was written to. */
  faults = $state.raw<FaultsFile | null>(null);
  working = $state<"reading" | "importing" | null>(null);
  progress = $state.raw<ImportProgress | null>(null);
  failure = $state.raw<ErrorView | null>(null);
  /** What asks for the next key: the page puts the focus there and forgets it. */
  next = $state<string | null>(null);
  #choices = new Map<string, string | null>();
  #asked = 0;

  constructor(route = 1) {
    this.route = route;
  }

  get fileName(): string {
    return this.file?.name ?? "";
  }

  /** How many would be written. */
  get ready(): number {
    return this.preview ? this.preview.new + this.preview.changed : 0;
  }

  /** Whether there is something to write: rows, or what was said of words. */
  get hasSomething(): boolean {
    return this.ready > 0 || this.readings.length > 0;
  }

  /** Where a person is: at the file, at its columns while nothing tells who somebody is, at the rows, or past it. */
  get step(): Step {
    if (this.done) return 4;
    if (!this.preview) return 1;
    if (this.takenAs !== "applications") return this.failure === null ? 3 : 2;
    const names = ["name", "given", "family"];
    const isNamed = this.preview.columns.some(
      (it) => it.field !== null && names.includes(it.field),
    );
    return isNamed && this.failure === null ? 3 : 2;
  }

  /** Everything null is guessed by whoever reads the sheet. */
  get options(): ImportOptions {
    const map: ColumnChoice[] = [...this.#choices].map(([heading, field]) => ({
      heading,
      field,
      dates: null,
    }));
    return {
      route: this.route,
      meeting: this.meeting,
      sheet: this.page,
      header_row: this.headerRow,
      encoding: this.encoding,
      delimiter: this.delimiter,
      repair: this.repair,
      map,
      as_last_time: true,
      hidden: this.asides.hidden,
      struck: this.asides.struck,
      unsent: this.asides.unsent,
      mended: this.mended,
      proposed_names: this.proposedNames,
      taken_as: this.takenAs,
      dates: this.dates,
      readings: this.readings,
    };
  }

  async choose() {
    try {
      const file = await api.chooseSheet();
      if (file !== null) await this.take(file);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** A file that was chosen or dropped. */
  async take(file: Chosen) {
    if (this.working === "importing") return;
    this.file = file;
    this.page = null;
    this.headerRow = null;
    this.encoding = null;
    this.delimiter = null;
    this.repair = false;
    this.#forgetTyped();
    this.done = null;
    this.undone = null;
    this.preview = null;
    await this.read();
    this.#goOn();
  }

  async setTakenAs(takenAs: TakenAs) {
    this.takenAs = takenAs;
    await this.#readAnew();
    this.#goOn();
  }

  async setRoute(route: number) {
    this.route = route;
    this.meeting = null;
    await this.read();
    this.#goOn();
  }

  async setMeeting(meeting: MeetingId | null) {
    this.meeting = meeting;
    await this.read();
    this.#goOn();
  }

  async setPage(page: string) {
    this.page = page;
    this.headerRow = null;
    await this.#readAnew();
  }

  /** No number leaves it to whoever reads the sheet. */
  async setHeaderRow(row: number | null) {
    this.headerRow = row !== null && row >= 1 ? Math.floor(row) : null;
    await this.#readAnew();
  }

  async setEncoding(encoding: string | null) {
    this.encoding = encoding;
    await this.#readAnew();
  }

  async setDelimiter(delimiter: string | null) {
    this.delimiter = delimiter;
    await this.#readAnew();
  }

  async setRepair(repair: boolean) {
    this.repair = repair;
    this.mended = [];
    await this.read();
  }

  /** `null` keeps the column as an answer, `drop` leaves it out. */
  async setField(heading: string, field: string | null) {
    this.#choices.set(heading, field);
    // A cell is mended for what its column is.
    this.mended = this.mended.filter((it) => it.heading !== heading);
    await this.read();
  }

  async setDates(order: Order) {
    this.dates = order;
    await this.read();
  }

  async setAside(kind: AsideKind, said: RowsAside) {
    this.asides = { ...this.asides, [kind]: said };
    await this.read();
    this.#goOn();
  }

  /** Takes other text in the place of a cell; the same once more takes that back. */
  async mend({ sheet, row, heading }: Cell, text: string) {
    this.#leave({ sheet, row, heading });
    this.mended = [...this.mended, { sheet, row, heading, text }];
    await this.read();
  }

  async unmend(cell: Cell) {
    this.#leave(cell);
    await this.read();
  }

  #leave({ sheet, row, heading }: Cell) {
    this.mended = this.mended.filter(
      (it) => it.sheet !== sheet || it.row !== row || it.heading !== heading,
    );
  }

  /** Says what the words of a question mean, for all rows that hold them. */
  async answer({ question, heading, words }: ImportQuestion, meaning: Meaning) {
    // Asked of a column and of none of its words; kept with what was chosen for it.
    if (question === "date_order") {
      if (meaning === "day_first" || meaning === "month_first")
        await this.setDates(meaning);
      return;
    }
    this.readings = [...this.readings, { heading, words, meaning }];
    await this.read();
  }

  async unanswer(answered: ReadWords) {
    this.readings = this.readings.filter((it) => it !== answered);
    await this.read();
  }

  async setProposedNames(proposed: boolean) {
    this.proposedNames = proposed;
    await this.read();
  }

  show(pile: Pile) {
    this.pile = this.pile === pile ? null : pile;
  }

  /** Forgets what was chosen for the columns of this form the last time. */
  async forget() {
    if (this.file === null) return;
    try {
      await api.forgetColumns(this.file.ticket, this.options);
      await this.read();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Writes the sheet back with its problems marked, to a place that a person chooses. */
  async writeFaults(name: string) {
    if (this.file === null) return;
    try {
      const target = await api.chooseTarget(name);
      if (target === null) return;
      this.faults = await api.writeFaults(
        this.file.ticket,
        this.options,
        target.ticket,
      );
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Looks at the sheet as it would be read now; an answer that a later question overtook is dropped. */
  async read() {
    // What is being written is not asked about again: a new question would stop it.
    if (this.file === null || this.working === "importing") return;
    const mine = ++this.#asked;
    this.working = "reading";
    this.failure = null;
    this.faults = null;
    const watched = this.#watch();
    try {
      const preview = await api.previewImport(this.file.ticket, this.options);
      if (mine === this.#asked) this.preview = preview;
    } catch (thrown) {
      if (mine !== this.#asked) return;
      this.failure = failureOf(thrown);
      // The columns stay in sight while what was typed can be corrected.
      if (!KEEPS.includes(this.failure.code)) this.preview = null;
      else if (!this.preview) {
        const columns = await this.#columns().catch(() => null);
        if (mine === this.#asked) this.preview = columns;
      }
    } finally {
      watched();
      if (mine === this.#asked) this.working = null;
    }
  }

  async import() {
    if (this.file === null || this.working || this.failure) return;
    if (!this.hasSomething) return;
    this.working = "importing";
    const watched = this.#watch();
    try {
      this.done = await api.import(this.file.ticket, this.options);
      this.preview = null;
      this.file = null;
      this.next = "import-close";
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      watched();
      this.working = null;
    }
  }

  /** Leaves a long sheet; nothing of it is written. */
  async stop() {
    await api.stopImport();
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

  /**
   * Opens what a person looks at next, behind the pile that was looked at last; behind the last of them Enter is all that
   * is left.
   */
  goOn(after: Pile | null = null) {
    const { preview } = this;
    if (!preview || this.failure !== null) return;
    const from = after === null ? 0 : LOOKED_AT.indexOf(after) + 1;
    const pile = LOOKED_AT.slice(from).find((it) => countOf(preview, it) > 0);
    this.pile = pile ?? null;
    if (pile === undefined) this.next = "import-go";
    else if (pile === "questions") this.next = "import-questions";
    else this.next = `import-count-${pile}`;
  }

  /** What decides how everything else is read is asked first: the meeting, garbled letters, rows that are half shown. */
  #goOn() {
    const { preview } = this;
    if (this.failure?.code === "meeting_needed") this.next = "import-meeting-1";
    else if (!preview || this.failure !== null) return;
    else if (preview.repairs.length > 0 && !this.repair)
      this.next = "import-repair";
    else this.afterRepair();
  }

  /** Garbled letters were looked at. */
  afterRepair() {
    const aside = this.preview?.asides[0];
    if (aside) this.next = `import-aside-${aside.kind}-in`;
    else this.goOn();
  }

  /**
   * The columns at least, so that somebody can say which of them it is. They are read as those of applications, which want
   * a meeting; a list of people who are registered need not name one, and any of the route shows the same columns.
   */
  async #columns(): Promise<Import> {
    const { ticket } = this.file!;
    const meetings = await api.meetings();
    const any = meetings.find((it) => it.route === this.route);
    return api.previewImport(ticket, {
      ...this.options,
      map: [],
      taken_as: "applications",
      meeting: this.meeting ?? any?.meeting ?? null,
    });
  }

  async #readAnew() {
    this.#forgetTyped();
    await this.read();
  }

  #forgetTyped() {
    this.asides = { hidden: null, struck: null, unsent: null };
    this.#choices.clear();
    this.dates = null;
    this.mended = [];
    this.readings = [];
    this.proposedNames = false;
    this.pile = null;
    this.faults = null;
  }

  /** Asks how far it is while it takes long; returns how to stop asking. */
  #watch(): () => void {
    const asking = setInterval(async () => {
      const progress = await api.importProgress().catch(() => null);
      if (this.working) this.progress = progress;
    }, 400);
    return () => {
      clearInterval(asking);
      this.progress = null;
    };
  }
}

/** Failures that are corrected in what is on the page. */
const KEEPS = [
  "meeting_needed",
  "mend_too_long",
  "mend_row_unknown",
  "mend_sheet_unknown",
  "mend_column_unknown",
  "no_such_row",
  "reading_not_asked",
  "result_column_missing",
  "reply_column_missing",
];
