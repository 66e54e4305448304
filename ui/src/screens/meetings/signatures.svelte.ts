// The evening after a meeting: a sheet that came back is gone through row by row, as it was printed.

import {
  api,
  failureOf,
  type ErrorView,
  type IssuedMoved,
  type MeetingId,
  type MeetingSignatures,
  type MissingReason,
  type OperationId,
  type SignatureLine,
  type SignedSheet,
  type Signing,
  takeBack,
} from "../../lib/api";
import type { Text } from "../../lib/i18n.svelte";
import { Live } from "../../lib/live.svelte";

/** In the order of the keys 1 to 6. */
export const REASONS: MissingReason[] = [
  "refused",
  "left_early",
  "came_late",
  "accessibility",
  "security_concern",
  "other",
];

export const lineId = (it: SignatureLine) =>
  it.row > 0 ? String(it.row) : String(it.registration);

/** Somebody who wrote themselves into an empty row. */
export class WroteIn {
  name = $state("");
  organisation = $state("");
  at = $state("");

  get complete(): boolean {
    return this.name.trim() !== "" && this.organisation.trim() !== "";
  }
}

export class Evening {
  readonly meeting: MeetingId;
  readonly reading: Live<MeetingSignatures>;
  /** The sheet that is gone through; null for the newest. */
  sheetId = $state<string | null>(null);
  done = $state.raw<{
    text: Text;
    operation: OperationId;
    issued: IssuedMoved[];
  } | null>(null);
  failure = $state.raw<ErrorView | null>(null);
  working = $state(false);
  /** When somebody came of whom only the paper tells; empty for when the meeting began. */
  at = $state("");

  constructor(meeting: MeetingId) {
    this.meeting = meeting;
    const topics = ["signatures", "check_ins", "registrations", "documents"];
    this.reading = new Live(topics, () => api.signatures(meeting));
  }

  get value(): MeetingSignatures | undefined {
    return this.reading.value;
  }

  get sheet(): SignedSheet | undefined {
    const sheets = this.value?.sheets ?? [];
    return sheets.find((it) => it.sheet === this.sheetId) ?? sheets[0];
  }

  /** The rows of the sheet, and below them whoever came and stands in none. */
  get lines(): SignatureLine[] {
    return [...(this.sheet?.rows ?? []), ...(this.value?.beside ?? [])];
  }

  place(line: SignatureLine): string {
    return `${this.sheet?.sheet ?? ""}/${line.row}`;
  }

  async #act(
    doing: () => Promise<{
      operation: OperationId | null;
      text: Text;
      issued?: IssuedMoved[];
    }>,
  ): Promise<boolean> {
    if (this.working) return false;
    this.working = true;
    this.failure = null;
    try {
      const { operation, text, issued = [] } = await doing();
      this.done = operation ? { text, operation, issued } : null;
      await this.reading.refresh();
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.working = false;
    }
  }

  #enter(line: SignatureLine, signing: Signing): Promise<boolean> {
    const who = line.registration;
    if (!who) return Promise.resolve(false);
    const at = this.at.trim() === "" ? null : this.at;
    return this.#act(async () => {
      const { name, state, arrived, issued, operation } = await api.sign(
        this.meeting,
        who,
        signing,
        at,
      );
      const id = arrived ? "signatures-done-arrived" : "signatures-done";
      return {
        operation,
        issued,
        text: {
          id,
          args: { name: name ?? "–", state, at: arrived ?? "" },
        },
      };
    });
  }

  /** On this row of the sheet; of somebody in no row there is none to sign in. */
  sign(line: SignatureLine): Promise<boolean> {
    if (line.row === 0 || line.state === "signed")
      return Promise.resolve(line.row > 0);
    return this.#enter(line, { how: "on_sheet", on_sheet: this.place(line) });
  }

  missing(line: SignatureLine, reason: MissingReason): Promise<boolean> {
    return this.#enter(line, { how: "missing", reason });
  }

  slip(line: SignatureLine, number: number): Promise<boolean> {
    return this.#enter(line, { how: "slip", number });
  }

  takeBack(line: SignatureLine): Promise<boolean> {
    return this.#enter(line, { how: "taken_back" });
  }

  /** Space: signed, or not after all. */
  turn(line: SignatureLine): Promise<boolean> {
    return line.state === "signed" ? this.takeBack(line) : this.sign(line);
  }

  writeIn(line: SignatureLine, typed: WroteIn): Promise<boolean> {
    const form = {
      name: typed.name,
      organisation: typed.organisation,
      kind: null,
      role: null,
      category: null,
      phone: null,
      email: null,
      sex: null,
      // The notice stands printed on the sheet that they signed.
      notice: "printed" as const,
    };
    return this.#act(async () => {
      const { name, operation } = await api.walkInOnSheet(
        this.meeting,
        form,
        this.place(line),
        typed.at.trim() === "" ? null : typed.at,
      );
      return {
        operation,
        text: {
          id: "signatures-done",
          args: { name: name ?? "–", state: "signed" },
        },
      };
    });
  }

  count(counted: number | null): Promise<boolean> {
    const sheet = this.sheet?.sheet;
    if (!sheet) return Promise.resolve(false);
    return this.#act(async () => {
      const { operation } = await api.countSheet(this.meeting, sheet, counted);
      return { operation, text: { id: "signatures-counted" } };
    });
  }

  async undo() {
    const operation = this.done?.operation;
    if (!operation) return;
    this.done = null;
    await this.#act(async () => {
      await takeBack(operation);
      return { operation: null, text: { id: "detail-undone" } };
    });
  }
}
