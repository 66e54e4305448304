// What was done on a screen: one thing after the other, the latest taken back by Ctrl+Z, a refusal kept until it is read.

import {
  failureOf,
  takeBack,
  type ErrorView,
  type IssuedMoved,
  type OperationId,
} from "./api";

export class Deeds {
  operations = $state.raw<string[]>([]);
  failure = $state.raw<ErrorView | null>(null);
  /** Reports that went out with another figure than the latest deed leaves. */
  issued = $state.raw<IssuedMoved[]>([]);
  /** What came of the latest deed, where more is to be said than the screen shows. */
  said = $state.raw<string[]>([]);
  #waiting = $state(0);
  #last: Promise<unknown> = Promise.resolve();

  get busy(): boolean {
    return this.#waiting > 0;
  }

  /**
   * Does it once everything before is done: a key that is pressed meanwhile is not lost. Nothing where it could not be
   * done; then `failure` says why.
   */
  do<T extends { operation: OperationId | null; issued?: IssuedMoved[] }>(
    work: () => Promise<T>,
  ): Promise<T | null> {
    return this.#inTurn(async () => {
      const done = await work();
      this.issued = done.issued ?? [];
      this.said = [];
      if (done.operation)
        this.operations = [...this.operations, done.operation];
      return done;
    });
  }

  /** Takes the latest back. */
  async undo(): Promise<boolean> {
    const undone = await this.#inTurn(async () => {
      this.issued = [];
      this.said = [];
      const latest = this.operations.at(-1);
      if (!latest) return null;
      this.operations = this.operations.slice(0, -1);
      try {
        return await takeBack(latest);
      } catch (thrown) {
        // What could not be done now may be done later; what was written over since never can.
        if (failureOf(thrown).code !== "undo_written_over")
          this.operations = [...this.operations, latest];
        throw thrown;
      }
    });
    return undone !== null;
  }

  #inTurn<T>(work: () => Promise<T | null>): Promise<T | null> {
    this.#waiting += 1;
    const turn = this.#last.then(async () => {
      this.failure = null;
      try {
        return await work();
      } catch (thrown) {
        this.failure = failureOf(thrown);
        return null;
      } finally {
        this.#waiting -= 1;
      }
    });
    this.#last = turn;
    return turn;
  }
}
