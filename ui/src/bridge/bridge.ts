// One page at the bridge: asks, hears the answers and the news. How the lines travel is another's business.

import { Failure, hearing, type ErrorView } from "../lib/api";

type Answer = { id: number; ok?: unknown; error?: ErrorView };
type Waiting = { done: (value: unknown) => void; failed: (why: Error) => void };

export class Bridge {
  readonly onChanged: (hear: (topics: string[]) => void) => () => void;
  #changed: (topics: string[]) => void;
  #send: (line: string) => void;
  #waiting = new Map<number, Waiting>();
  #asked = 0;
  #ended = false;

  constructor(send: (line: string) => void) {
    this.#send = send;
    [this.onChanged, this.#changed] = hearing();
  }

  /** How many questions have no answer yet. */
  get open(): number {
    return this.#waiting.size;
  }

  /** `open`, `call`, `clock`, `ticket`, `opened`: see tests/bridge. */
  ask<T>(question: object): Promise<T> {
    const id = ++this.#asked;
    return new Promise<unknown>((done, failed) => {
      if (this.#ended) return failed(new Error("the bridge has ended"));
      this.#waiting.set(id, { done, failed });
      this.#send(JSON.stringify({ id, ...question }));
    }) as Promise<T>;
  }

  hear(line: string) {
    const heard = JSON.parse(line) as Answer | { changed: string[] };
    if ("changed" in heard) return this.#changed(heard.changed);
    const waiting = this.#waiting.get(heard.id);
    this.#waiting.delete(heard.id);
    if (heard.error) waiting?.failed(new Failure(heard.error));
    else waiting?.done(heard.ok);
  }

  end() {
    this.#ended = true;
    for (const { failed } of this.#waiting.values())
      failed(new Error("the bridge has ended"));
    this.#waiting.clear();
  }
}
