// How a list is shown on this laptop: its columns, its order, what it is narrowed to. What was typed is never kept.

import type { App } from "../app.svelte";
import { turned, type Sorted } from "../components/table";

type Kept = {
  hidden: string[];
  only: Record<string, string>;
  sort: string | null;
  down: boolean;
};

export class ListLook {
  hidden = $state.raw<string[]>([]);
  only = $state.raw<Record<string, string>>({});
  sorted = $state.raw<Sorted | null>(null);
  #keep: (look: Kept) => void;

  /** `hidden`: the columns that are not shown as long as nobody chose. */
  constructor(
    hidden: string[],
    kept?: Partial<Kept>,
    keep: (look: Kept) => void = () => {},
  ) {
    this.hidden = kept?.hidden ?? hidden;
    this.only = kept?.only ?? {};
    this.sorted = kept?.sort
      ? { by: kept.sort, down: kept.down ?? false }
      : null;
    this.#keep = keep;
  }

  shows(column: string): boolean {
    return !this.hidden.includes(column);
  }

  turn(column: string) {
    this.hidden = this.shows(column)
      ? [...this.hidden, column]
      : this.hidden.filter((it) => it !== column);
    this.#save();
  }

  /** An empty word narrows nothing. */
  narrow(by: string, word: string) {
    const { [by]: _, ...rest } = this.only;
    this.only = word === "" ? rest : { ...rest, [by]: word };
    this.#save();
  }

  clear() {
    this.only = {};
    this.#save();
  }

  get narrows(): boolean {
    return Object.keys(this.only).length > 0;
  }

  sort(by: string) {
    this.sorted = turned(this.sorted, by);
    this.#save();
  }

  #save() {
    const { hidden, only, sorted } = this;
    this.#keep({
      hidden,
      only,
      sort: sorted?.by ?? null,
      down: sorted?.down ?? false,
    });
  }
}

/** As this laptop remembers it, and remembered when it changes. */
export function listLook(app: App, name: string, hidden: string[]): ListLook {
  const kept = app.laptop?.settings.lists?.[name];
  return new ListLook(hidden, kept, (look) => {
    const lists = app.laptop?.settings.lists ?? {};
    void app.set({ lists: { ...lists, [name]: look } });
  });
}
