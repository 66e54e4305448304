// One paper from a screen: asks where, writes it, opens it.

import { api, failureOf, type ErrorView, type PaperEnding } from "./api";

export type Paper = { file: string; warnings: string[] };

export class PaperWriter<T extends Paper, E extends string = PaperEnding> {
  writing = $state(false);
  written = $state.raw<T | null>(null);
  failure = $state.raw<ErrorView | null>(null);
  #ticket: string | null = null;
  #name: (ending: E) => Promise<string>;
  #write: (ticket: string) => Promise<T>;

  constructor(
    name: (ending: E) => Promise<string>,
    write: (ticket: string) => Promise<T>,
  ) {
    this.#name = name;
    this.#write = write;
  }

  async write(ending: E) {
    if (this.writing) return;
    this.writing = true;
    this.written = null;
    this.failure = null;
    try {
      const target = await api.chooseTarget(await this.#name(ending));
      if (target === null) return;
      this.written = await this.#write(target.ticket);
      this.#ticket = target.ticket;
      await api.openFile(target.ticket);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.writing = false;
    }
  }

  /** Shows once more what was written last. */
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
