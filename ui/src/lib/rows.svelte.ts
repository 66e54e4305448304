// The lines of a list: one of them is chosen, arrow keys go from one to the next, and the focus goes with it.

import { tick } from "svelte";

export class Rows<T> {
  chosen = $state<string | null>(null);
  #items: () => T[];
  #id: (item: T) => string;

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

  /** Goes up or down for an arrow key, Home or End; false for every other key. */
  key(event: KeyboardEvent, list: HTMLElement | undefined): boolean {
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    // Arrow keys go through a group of choices as well.
    if (event.target instanceof HTMLInputElement) return false;
    const items = this.#items();
    const at = this.item ? items.indexOf(this.item) : -1;
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (to === undefined || items.length === 0) return false;
    this.choose(items[Math.min(items.length - 1, Math.max(0, to))]!);
    void tick().then(() => this.focus(list));
    return true;
  }

  focus(list: HTMLElement | undefined) {
    list
      ?.querySelector<HTMLElement>(
        `[data-row="${CSS.escape(this.chosen ?? "")}"]`,
      )
      ?.focus();
  }
}
