// The pictures on the band of papers: which is set, another in its place, none.

import {
  api,
  failureOf,
  type ErrorView,
  type PictureOf,
  takeBack,
} from "../../lib/api";
import { Live } from "../../lib/live.svelte";

export const PICTURES = ["emblem", "logo"] as const;

export class Picture {
  readonly of: PictureOf;
  readonly shown: Live<string | null>;
  working = $state(false);
  failure = $state.raw<ErrorView | null>(null);
  /** The operation that the last change was, while it can be taken back here. */
  saved = $state<string | null>(null);

  constructor(of: PictureOf) {
    this.of = of;
    this.shown = new Live(["programme"], () => api.picture(of));
  }

  /** Asks for a file and takes it in; the picture that is there stays where it is refused. */
  choose(): Promise<void> {
    return this.#do(async () => {
      const file = await api.chooseFile();
      if (file === null) return;
      const set = await api.setPicture(this.of, file.ticket);
      this.saved = set.operation;
    });
  }

  remove(): Promise<void> {
    return this.#do(async () => {
      this.saved = (await api.removePicture(this.of)).operation;
    });
  }

  undo(): Promise<void> {
    return this.#do(async () => {
      if (this.saved !== null) await takeBack(this.saved);
      this.saved = null;
    });
  }

  async #do(work: () => Promise<void>) {
    if (this.working) return;
    this.working = true;
    this.failure = null;
    try {
      await work();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      await this.shown.refresh();
      this.working = false;
    }
  }
}
