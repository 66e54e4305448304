// What stands in for a person and for bad luck: dialogs, drag and drop, the system's viewer, writes that fail. Nothing here
// has the name of a command; what those do, the engine says.

import {
  Failure,
  hearing,
  type Chosen,
  type FileDrag,
  type Hand,
} from "../lib/api";
import { WRITES, type Ask } from "../lib/bindings";
import type { Bridge } from "./bridge";

/** Somebody at the dialogs of the window. */
export class Person implements Hand {
  /** What they choose the next time they are asked for a sheet, or for a file; null: nothing. */
  sheet: Chosen | null = null;
  file: Chosen | null = null;
  /** They leave the dialog that asks where to write. */
  changesMind = false;
  /** The stick that they choose when they are asked for a folder; null: a folder of the laptop. */
  stick: string | null = null;
  /** By which tickets something was shown to them. */
  shown: string[] = [];
  readonly onFiles: Hand["onFiles"];
  readonly drags: (drag: FileDrag) => void;
  #bridge: Bridge;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
    [this.onFiles, this.drags] = hearing();
  }

  /** A file of theirs with this text in it, or the one of this name from tests/fixtures. */
  has(name: string, text?: string): Promise<Chosen> {
    return this.#bridge.ask<Chosen>({ ticket: "read", name, text });
  }

  chooseSheet = async () => this.sheet;
  chooseFile = async () => this.file;
  chooseTarget = async (name: string) => this.#place(name);
  chooseFolder = async () =>
    this.stick === null || this.changesMind
      ? this.#place("")
      : this.#bridge.ask<Chosen>({ ticket: "stick", name: this.stick });

  openFile = async (ticket: string) => {
    await this.#bridge.ask({ opened: ticket });
    this.shown.push(ticket);
    return null;
  };

  async #place(name: string): Promise<Chosen | null> {
    if (this.changesMind) return null;
    return this.#bridge.ask<Chosen>({ ticket: "write", name });
  }
}

/** While `code` is set, whatever writes is refused by it before the engine hears of it; what is only tried goes on. */
export class BadLuck {
  code: string | null = null;
  /** The commands that it hits. */
  hits = WRITES.filter((it) => !it.startsWith("preview"));

  around(ask: Ask): Ask {
    return async (name, args) => {
      if (this.code !== null && this.hits.includes(name))
        throw new Failure({ code: this.code, args: {}, detail: "forced" });
      return ask(name, args);
    };
  }
}
