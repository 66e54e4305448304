// What is printed for the room of a meeting: all of it goes into a folder that somebody chooses.

import {
  api,
  failureOf,
  type ErrorView,
  type Language,
  type MeetingId,
  type PackWritten,
} from "../../lib/api";

export class PackWriter {
  writing = $state(false);
  written = $state.raw<PackWritten | null>(null);
  failure = $state.raw<ErrorView | null>(null);
  #ticket: string | null = null;

  /** Asks for a folder and writes the pack there. */
  async write(meeting: MeetingId, language: Language) {
    if (this.writing) return;
    this.writing = true;
    this.written = null;
    this.failure = null;
    try {
      const folder = await api.chooseFolder();
      if (folder === null) return;
      this.written = await api.writePack(meeting, folder.ticket, language);
      this.#ticket = folder.ticket;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.writing = false;
    }
  }

  /** Shows the folder. */
  async open() {
    if (this.#ticket === null) return;
    this.failure = null;
    try {
      await api.openFile(this.#ticket);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }
}

/** How many blank badges were typed; null for what is no such number. */
export function blankOf(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d{1,3}$/.test(text)) return null;
  const blank = Number(text);
  return blank <= 200 ? blank : null;
}
