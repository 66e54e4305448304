// A meeting that stands open: its tabs, what was just done and can be taken back, and what could not be done.

import {
  api,
  failureOf,
  type AgendaItem,
  type AgendaItemId,
  type AttachmentId,
  type ChecklistItemId,
  type ChecklistLine,
  type Chosen,
  type DossierItem,
  type Edited,
  type ErrorView,
  type FieldValue,
  type MeetingDetail,
  type MeetingId,
  type OperationId,
  type PhotoNotes,
  type SaidPage,
  type Scan,
  type StaffMemberId,
  type VisibilityForm,
  type VisibilityItemId,
  takeBack,
} from "../../lib/api";
import { parseTime } from "../../lib/dates";
import { list } from "../../lib/figures";
import { language, type Text } from "../../lib/i18n.svelte";
import { Live } from "../../lib/live.svelte";
import { Facts } from "./facts.svelte";

export const TABS = [
  "facts",
  "agenda",
  "readiness",
  "signatures",
  "files",
  "dossier",
] as const;
export type Tab = (typeof TABS)[number];

/** What the dossier of a meeting hangs on, besides everything that the meeting itself does. */
const DOSSIER = [
  "programme",
  "reports",
  "signatures",
  "dossiers",
  "visibility",
];

/** Fields as the programme is asked for them. */
export const fieldsOf = (pairs: [string, string][]): FieldValue[] =>
  pairs.map(([field, value]) => ({ field, value }));

/** What was done, and the operation that takes it back. */
export type Done = { text: Text; operation: OperationId | null };

/** A file that may be a sheet that came back signed, and what was read of it. */
export type Offered = { file: Chosen; scan: Scan };

/** By its name, which only saves a look: what it is, its bytes say. */
const MAY_BE_SCAN = /\.(pdf|png|jpe?g)$/i;
const KEPT: string[] = ["filed", "already_there"];

/** What became of a scan, or what would. */
export function outcomeOf(scan: Scan, preview: boolean): Text {
  return {
    id: `scan-outcome-${scan.outcome.replaceAll("_", "-")}`,
    args: {
      file: scan.file_name,
      cities: list(
        language(),
        scan.filed.map((it) => it.city),
      ),
      pages: scan.pages.length,
      preview: preview ? "yes" : "no",
    },
  };
}

export class Detail {
  readonly meeting: MeetingId;
  tab = $state<Tab>("facts");
  facts = $state.raw<Facts | null>(null);
  done = $state.raw<Done | null>(null);
  /** Codes of what is worth a look about the last edit, besides those of the day. */
  warnings = $state.raw<string[]>([]);
  /** How many people have to be told of what was saved last. */
  touched = $state(0);
  failure = $state.raw<ErrorView | null>(null);
  working = $state(false);
  /** Files that are scans, or may be: each waits for a word. */
  offered = $state.raw<Offered[]>([]);
  readonly reading: Live<MeetingDetail>;

  constructor(meeting: MeetingId, tab: Tab = "facts") {
    this.meeting = meeting;
    this.tab = tab;
    this.reading = new Live(
      [
        "meetings",
        "routes",
        "check_ins",
        "registrations",
        "documents",
        "calls",
        ...DOSSIER,
      ],
      async () => {
        const read = await api.meetingDetail(meeting);
        // What somebody is typing stays; everything else keeps up.
        if (!this.facts?.dirty) this.facts = new Facts(read);
        return read;
      },
    );
  }

  /** The same meeting, read anew, with what is being typed about it. */
  again(): Detail {
    const again = new Detail(this.meeting, this.tab);
    again.facts = this.facts;
    return again;
  }

  get value(): MeetingDetail | undefined {
    return this.reading.value;
  }

  /** Does one thing and remembers how to take it back; false when it could not be done. */
  async #act(
    doing: () => Promise<{
      operation: OperationId | null;
      warnings?: string[];
      touched?: number;
    }>,
    text: Text,
  ): Promise<boolean> {
    if (this.working) return false;
    this.working = true;
    this.failure = null;
    try {
      const { operation, warnings = [], touched = 0 } = await doing();
      this.done = operation ? { text, operation } : null;
      this.touched = touched;
      const told = ["staff_elsewhere", "issued_figures"];
      this.warnings = warnings.filter((it) => told.includes(it));
      await this.reading.refresh();
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.working = false;
    }
  }

  async undo() {
    const operation = this.done?.operation;
    if (!operation) return;
    this.done = null;
    await this.#act(
      async () => {
        await takeBack(operation);
        return { operation: null };
      },
      { id: "detail-undone" },
    );
  }

  /** True when it is saved, or there was nothing to save. */
  async saveFacts(): Promise<boolean> {
    const facts = this.facts;
    if (!facts || !facts.dirty) return true;
    const edited: Edited | null = await facts.save();
    if (!edited) return false;
    this.facts = null;
    return this.#act(async () => edited, { id: "detail-saved" });
  }

  /** Throws away what was typed. */
  resetFacts() {
    if (this.value) this.facts = new Facts(this.value);
  }

  fill(from: string): Promise<boolean> {
    return this.#act(() => api.fillAgenda(this.meeting, from), {
      id: "detail-agenda-filled",
    });
  }

  saveAgenda(row: AgendaRow): Promise<boolean> {
    const { pairs } = row;
    if (pairs.length === 0) return Promise.resolve(true);
    const which = row.item ?? `${this.meeting}/new`;
    return this.#act(() => api.edit("agenda", which, fieldsOf(pairs), null), {
      id: "detail-saved",
    });
  }

  removeAgenda(item: AgendaItemId): Promise<boolean> {
    return this.#act(() => api.remove("agenda", item), {
      id: "detail-removed",
    });
  }

  tick(line: ChecklistLine, state: string): Promise<boolean> {
    return this.#act(
      () =>
        api.edit("checklist", line.line, fieldsOf([["state", state]]), null),
      { id: "detail-saved" },
    );
  }

  note(line: ChecklistLine, note: string): Promise<boolean> {
    if (note.trim() === (line.note ?? "")) return Promise.resolve(true);
    return this.#act(
      () =>
        api.edit(
          "checklist",
          line.line,
          fieldsOf([["note", note.trim()]]),
          null,
        ),
      { id: "detail-saved" },
    );
  }

  addLine(title: string): Promise<boolean> {
    return this.#act(
      () => api.edit("checklist", `${this.meeting}/${title.trim()}`, [], null),
      { id: "detail-saved" },
    );
  }

  removeLine(line: ChecklistItemId): Promise<boolean> {
    return this.#act(() => api.remove("checklist", line), {
      id: "detail-removed",
    });
  }

  addMember(name: string, role: string, phone: string): Promise<boolean> {
    const pairs: [string, string][] = [
      ["role", role.trim()],
      ["phone", phone.trim()],
    ];
    const filled = pairs.filter(([, value]) => value !== "");
    return this.#act(
      () =>
        api.edit(
          "staff",
          `${this.meeting}/${name.trim()}`,
          fieldsOf(filled),
          null,
        ),
      { id: "detail-saved" },
    );
  }

  removeMember(member: StaffMemberId): Promise<boolean> {
    return this.#act(() => api.remove("staff", member), {
      id: "detail-removed",
    });
  }

  /**
   * Adds files one after another; the first that cannot be added is said, and those after it wait. One with the code of a
   * sheet on it may be a sheet that came back signed: it is offered as that.
   */
  async attach(files: Chosen[]) {
    for (const file of files) {
      const scan = MAY_BE_SCAN.test(file.name) ? await this.#look(file) : null;
      if (scan?.pages.some((it) => it.sheet !== null)) {
        this.offered = [...this.offered, { file, scan }];
      } else if (!(await this.#attach(file))) return;
    }
  }

  async #attach({ ticket }: Chosen): Promise<boolean> {
    let notes: PhotoNotes = "absent";
    const doing = async () => {
      const attached = await api.attach(this.meeting, ticket);
      notes = attached.notes;
      return attached;
    };
    const added = await this.#act(doing, { id: "detail-file-added" });
    if (added && this.done && notes !== "absent") {
      const id = `photo-notes-${(notes as string).replaceAll("_", "-")}`;
      this.done = { ...this.done, text: { id } };
    }
    return added;
  }

  async chooseFile() {
    const file = await api.chooseFile().catch(() => null);
    if (file) await this.attach([file]);
  }

  /** A sheet that came back signed, as somebody says: what cannot be read of it is asked. */
  async chooseScan() {
    const file = await api.chooseFile().catch(() => null);
    if (!file) return;
    const scan = await this.#look(file);
    if (scan) this.offered = [...this.offered, { file, scan }];
  }

  /** What would become of a file as a scan; null where it cannot be read at all. */
  async #look(file: Chosen): Promise<Scan | null> {
    this.working = true;
    try {
      return await api.previewScan(file.ticket);
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.working = false;
    }
  }

  /** Files it by its codes, and by what somebody says of it besides. What is still asked stays. */
  async fileScan(
    offered: Offered,
    meeting: MeetingId | null,
    pages: SaidPage[] = [],
  ) {
    const { file } = offered;
    let scan: Scan | null = null;
    const doing = async () =>
      (scan = await api.scan(file.ticket, meeting, pages));
    if (!(await this.#act(doing, { id: "detail-file-added" }))) return;
    const answer = scan as Scan | null;
    if (!answer) return;
    const isKept = KEPT.includes(answer.outcome);
    this.offered = this.offered.flatMap((it) => {
      if (it !== offered) return [it];
      return isKept ? [] : [{ file, scan: answer }];
    });
    if (isKept) {
      this.done = {
        text: outcomeOf(answer, false),
        operation: answer.operation,
      };
    }
  }

  /** As any other file, with this meeting. */
  async keepPlain(offered: Offered) {
    if (await this.#attach(offered.file)) this.dismiss(offered);
  }

  dismiss(offered: Offered) {
    this.offered = this.offered.filter((it) => it !== offered);
  }

  async saveFile(attachment: AttachmentId, name: string) {
    const target = await api.chooseTarget(name).catch(() => null);
    if (!target) return;
    const saved = await this.#act(
      async () => {
        await api.saveAttachment(attachment, target.ticket);
        return { operation: null };
      },
      { id: "detail-file-saved" },
    );
    if (saved)
      this.done = { text: { id: "detail-file-saved" }, operation: null };
  }

  /** Says why something in the dossier does not apply here. */
  markNotApplicable(item: DossierItem, reason: string): Promise<boolean> {
    return this.#act(
      () => api.markNotApplicable(this.meeting, item, reason.trim()),
      { id: "detail-saved" },
    );
  }

  markApplicable(item: DossierItem): Promise<boolean> {
    return this.#act(() => api.markApplicable(this.meeting, item), {
      id: "detail-saved",
    });
  }

  tickVisibility(
    item: VisibilityItemId,
    form: VisibilityForm,
  ): Promise<boolean> {
    return this.#act(() => api.tickVisibility(this.meeting, item, form), {
      id: "detail-saved",
    });
  }

  untickVisibility(item: VisibilityItemId): Promise<boolean> {
    return this.#act(() => api.untickVisibility(this.meeting, item), {
      id: "detail-saved",
    });
  }

  removeFile(attachment: AttachmentId): Promise<boolean> {
    return this.#act(() => api.remove("file", attachment), {
      id: "detail-removed",
    });
  }
}

const AGENDA = [
  "start",
  "minutes",
  "title_tr",
  "title_en",
  "responsible",
  "actual_start",
  "actual_minutes",
] as const;
export type AgendaField = (typeof AGENDA)[number];

/** A line of the agenda as it is typed; without an item it is one that will be added. */
export class AgendaRow {
  readonly item: AgendaItemId | null;
  readonly before: Record<AgendaField, string>;
  typed = $state<Record<AgendaField, string>>(blank());

  constructor(item?: AgendaItem) {
    this.item = item?.item ?? null;
    this.before = blank();
    if (item)
      for (const field of AGENDA)
        this.before[field] = String(item[field] ?? "");
    this.typed = { ...this.before };
  }

  problem(field: AgendaField): Text | null {
    const typed = this.typed[field].trim();
    if (field === "start" || field === "actual_start")
      return typed === "" || parseTime(typed)
        ? null
        : { id: "meetings-time-wrong" };
    if (field === "minutes" || field === "actual_minutes") {
      const least = field === "minutes" ? 1 : 0;
      const number = /^\d{1,3}$/.test(typed) ? Number(typed) : NaN;
      const within = number >= least && number <= 600;
      return typed === "" || within
        ? null
        : { id: "detail-number-wrong", args: { least, most: 600 } };
    }
    const untitled =
      this.typed.title_tr.trim() === "" && this.typed.title_en.trim() === "";
    if (field === "title_tr" && untitled && this.dirty)
      return { id: "detail-agenda-untitled" };
    return typed.length > 300 ? { id: "detail-too-long" } : null;
  }

  get problems(): Text[] {
    const found = AGENDA.map((field) => this.problem(field));
    return found.filter((it) => it !== null);
  }

  get pairs(): [string, string][] {
    return AGENDA.map((field): [AgendaField, string] => [
      field,
      this.#written(field),
    ]).filter(([field, value]) => value !== this.before[field]);
  }

  get dirty(): boolean {
    return this.pairs.length > 0;
  }

  #written(field: AgendaField): string {
    const typed = this.typed[field].trim();
    if (field === "start" || field === "actual_start")
      return parseTime(typed) ?? typed;
    return typed;
  }
}

function blank(): Record<AgendaField, string> {
  return Object.fromEntries(AGENDA.map((field) => [field, ""])) as Record<
    AgendaField,
    string
  >;
}

/** A line of the checklist in the language chosen now. */
export function titleOf(line: { title_tr: string; title_en: string }): string {
  return language() === "tr" ? line.title_tr : line.title_en;
}
