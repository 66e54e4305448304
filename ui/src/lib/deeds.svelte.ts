// What was done on a screen: one thing at a time, the latest taken back by Ctrl+Z, a refusal kept until it is read.

import { api, failureOf, type ErrorView } from "./api";

export class Deeds {
  operations = $state.raw<string[]>([]);
  failure = $state.raw<ErrorView | null>(null);
  busy = $state(false);

  /** Does it, unless something is being done. Nothing where it could not be done; then `failure` says why. */
  async do<T extends { operation: string | null }>(
    work: () => Promise<T>,
  ): Promise<T | null> {
    return this.#alone(async () => {
      const done = await work();
      if (done.operation)
        this.operations = [...this.operations, done.operation];
      return done;
    });
  }

  /** Takes the latest back. */
  async undo(): Promise<boolean> {
    const latest = this.operations.at(-1);
    if (!latest) return false;
    const undone = await this.#alone(() => api.undo(latest));
    if (undone) this.operations = this.operations.slice(0, -1);
    return undone !== null;
  }

  async #alone<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.busy) return null;
    this.busy = true;
    this.failure = null;
    try {
      return await work();
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.busy = false;
    }
  }
}
