// Search everywhere: what can be found by either language's words, and people and organisations by the programme's own
// search. Whatever arrives late is added below and never moves what is selected.

import type { Found } from "../../lib/api";
import { everyWordBegins, fold } from "../../lib/fold";

export type Group =
  "screens" | "actions" | "meetings" | "people" | "organisations";

export type Item = {
  id: string;
  group: Group;
  title: string;
  note?: string;
  /** What it is found by, in both languages. */
  words: string;
  /** It is found by so many words together, and by no fewer. */
  needs?: number;
  run: () => void;
};

/** People are searched from so many letters on, as at the desk. */
export const LEAST_LETTERS = 2;
/** Meetings are many and alike; more letters tell them apart. */
export const MEETINGS = 6;
const FOUND = 12;

const ORDER: Group[] = [
  "screens",
  "actions",
  "meetings",
  "people",
  "organisations",
];

/** The items that `text` finds, group by group; first, among groups and within one, those whose title begins with it. */
export function matching(items: Item[], text: string): Item[] {
  const typed = fold(text);
  const found = items.filter((it) =>
    typed === ""
      ? it.group !== "meetings"
      : typed.split(" ").length >= (it.needs ?? 1) &&
        everyWordBegins(typed, `${it.title} ${it.words}`),
  );
  const rank = (it: Item) => (fold(it.title).startsWith(typed) ? 0 : 1);
  const groups = ORDER.map((group) =>
    found
      .filter((it) => it.group === group)
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, group === "meetings" ? MEETINGS : undefined),
  ).filter((own) => own.length > 0);
  // Kars is the city before it is the high contrast ("karşıtlık") of the colours.
  return groups.sort((a, b) => rank(a[0]!) - rank(b[0]!)).flat();
}

export class Palette {
  text = $state("");
  selected = $state(0);
  found = $state.raw<Item[]>([]);
  /** What is known without asking; it may come after the palette opened. */
  items = $state.raw<Item[]>([]);
  #find: (text: string, limit: number) => Promise<Found[]>;
  #itemOf: (found: Found) => Item;
  #asked = 0;
  #searching: Promise<void> = Promise.resolve();

  constructor(
    find: (text: string, limit: number) => Promise<Found[]>,
    itemOf: (found: Found) => Item,
  ) {
    this.#find = find;
    this.#itemOf = itemOf;
  }

  get rows(): Item[] {
    return [...matching(this.items, this.text), ...this.found];
  }

  type(text: string) {
    this.text = text;
    this.selected = 0;
    this.found = [];
    this.#searching = this.#search(text);
  }

  move(by: 1 | -1) {
    const count = this.rows.length;
    if (count > 0) this.selected = (this.selected + by + count) % count;
  }

  /** What Enter means: the selected row, or the first of those that are still on their way. */
  async choose(): Promise<Item | null> {
    const text = this.text;
    if (!this.rows[this.selected]) await this.#searching;
    return this.text === text ? (this.rows[this.selected] ?? null) : null;
  }

  async #search(text: string) {
    const mine = ++this.#asked;
    if (fold(text).replaceAll(" ", "").length < LEAST_LETTERS) return;
    const found = await this.#find(text, FOUND).catch(() => []);
    // Overtaken by a later letter.
    if (mine === this.#asked) this.found = found.map(this.#itemOf);
  }
}
