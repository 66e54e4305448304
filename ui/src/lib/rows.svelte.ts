// The lines of a list: one of them is chosen, arrow keys go from one to the next, and the focus goes with it.

import { tick } from "svelte";

export class Rows<T> {
  chosen = $state<string | null>(null);
  /** While something is typed under the chosen line, no other is chosen by going there. */
  held = $state(false);
  /** Where an arrow up from the first line leads, if it leads out of the list. */
  above: (() => void) | null = null;
  #items: () => T[];
  #id: (item: T) => string;
  #homes = new Set<HTMLElement>();

  constructor(items: () => T[], id: (item: T) => string) {
    this.#items = items;
    this.#id = id;
    // What is looked at stays what the keys are for, also when a line comes before it.
    $effect(() => {
      const first = this.chosen === null ? this.item : undefined;
      if (first !== undefined) this.choose(first);
    });
  }

  /** The chosen line; the first where none is, or the chosen one has gone. */
  get item(): T | undefined {
    const items = this.#items();
    return items.find((it) => this.#id(it) === this.chosen) ?? items[0];
  }

  isChosen(item: T): boolean {
    return this.item !== undefined && this.#id(item) === this.#id(this.item);
  }

  choose(item: T) {
    this.chosen = this.#id(item);
  }

  /** Says that lines of this list stand in a table: `{@attach rows.home}`. */
  home = (table: HTMLElement): (() => void) => {
    this.#homes.add(table);
    return () => void this.#homes.delete(table);
  };

  /** Goes up or down for an arrow key, Home or End; false for every other key. */
  key(event: KeyboardEvent, list?: HTMLElement): boolean {
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    // Arrow keys go through a group of choices as well.
    if (event.target instanceof HTMLInputElement) return false;
    const items = this.#items();
    // By what it is called: a screen may put its lines together anew each time it is asked.
    const { item } = this;
    const chosen = item === undefined ? null : this.#id(item);
    const at = items.findIndex((it) => this.#id(it) === chosen);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (to === undefined || items.length === 0) return false;
    if (to < 0 && this.above) {
      this.above();
      return true;
    }
    this.choose(items[Math.min(items.length - 1, Math.max(0, to))]!);
    void tick().then(() => this.focus(list));
    return true;
  }

  /** Goes to the chosen line, in `list` or in whichever table it stands. */
  focus(list?: HTMLElement) {
    const { item } = this;
    const line = `[data-row="${CSS.escape(item ? this.#id(item) : "")}"]`;
    for (const home of list ? [list] : this.#homes) {
      const found = home.querySelector<HTMLElement>(line);
      if (found) return found.focus();
    }
  }
}
