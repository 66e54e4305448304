// Opening the file: by passphrase as often as it takes, or by the recovery code, which sets a new passphrase.

import { api, failureOf, type ErrorView, type Laptop } from "../../lib/api";
import { FreshPassphrase } from "../../lib/passphrase.svelte";

export class Unlock {
  way = $state<"passphrase" | "recovery">("passphrase");
  passphrase = $state("");
  code = $state("");
  readonly fresh = new FreshPassphrase();
  opening = $state(false);
  /** How many times the passphrase was wrong. */
  wrong = $state(0);
  failure = $state.raw<ErrorView | null>(null);

  get ready(): boolean {
    if (this.way === "passphrase") return this.passphrase !== "";
    return this.code.trim() !== "" && this.fresh.ready;
  }

  async open(): Promise<Laptop | null> {
    if (!this.ready || this.opening) return null;
    this.opening = true;
    this.failure = null;
    try {
      const laptop =
        this.way === "passphrase"
          ? await api.unlock(this.passphrase)
          : await api.resetPassphrase(this.code.trim(), this.fresh.first);
      this.passphrase = "";
      this.fresh.clear();
      return laptop;
    } catch (thrown) {
      const failure = failureOf(thrown);
      // A wrong passphrase stands at its field; anything else is told in full.
      if (failure.code === "passphrase_wrong") this.wrong += 1;
      else this.failure = failure;
      return null;
    } finally {
      this.opening = false;
    }
  }

  turn(way: "passphrase" | "recovery") {
    this.way = way;
    this.failure = null;
    this.wrong = 0;
  }
}
