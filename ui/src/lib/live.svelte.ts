// A reading that keeps up: asked once at the start and again whenever one of its topics changed, whoever wrote.

import { untrack } from "svelte";
import type { ErrorView } from "./api";
import { api, failureOf } from "./api";

export class Live<T> {
  value = $state.raw<T | undefined>(undefined);
  failure = $state.raw<ErrorView | null>(null);
  #topics: string[];
  #read: () => Promise<T>;
  #asked = 0;

  constructor(topics: string[], read: () => Promise<T>) {
    this.#topics = topics;
    this.#read = read;
  }

  /** Reads, and listens until the function that it returns is called. */
  start(): () => void {
    this.#asked = Math.abs(this.#asked);
    const stop = api.onChanged((topics) => {
      if (topics.some((topic) => this.#topics.includes(topic)))
        void this.refresh();
    });
    void this.refresh();
    return () => {
      this.#asked = -this.#asked - 1;
      stop();
    };
  }

  /** An answer that a later question has overtaken is dropped. */
  async refresh() {
    if (this.#asked < 0) return;
    const mine = ++this.#asked;
    try {
      const value = await this.#read();
      if (mine !== this.#asked) return;
      this.value = value;
      this.failure = null;
    } catch (thrown) {
      if (mine === this.#asked) this.failure = failureOf(thrown);
    }
  }
}

/** A reading for as long as the component stands. Call it where the component is set up. */
export function live<T>(topics: string[], read: () => Promise<T>): Live<T> {
  const reading = new Live(topics, read);
  // What the question is made of is no reason to begin again.
  $effect(() => untrack(() => reading.start()));
  return reading;
}
