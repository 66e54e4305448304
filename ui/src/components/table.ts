// What a heading of a table says of its column.

export type Column = {
  title: string;
  /** Figures end at one line; `actions` are buttons at the end of the row. */
  kind?: "number" | "actions";
  width?: string;
  /** The heading is only heard. */
  unseen?: boolean;
  /** Goes where there is no room for all. Its cells say so too. */
  spare?: boolean;
  /** A figure that begins at the edge, as the number of a stop does. */
  start?: boolean;
  /** The word by which `onsort` is asked to sort by this column. */
  sort?: string;
};

export type Sorted = { by: string; down: boolean };

/** The next order when a heading is pressed: up, down, and as it came. */
export function turned(sorted: Sorted | null, by: string): Sorted | null {
  if (sorted?.by !== by) return { by, down: false };
  return sorted.down ? null : { by, down: true };
}

/** So many rows stand at once, whoever is near to them. */
const WHOLE = 200;
const BLOCK = 50;
/** About how high a row is, in pixels, until one was seen. */
export const ROW = 56;

/** The rows in blocks, of which a long table shows those that somebody is near to. */
export function blocksOf<T>(items: T[]): T[][] {
  if (items.length <= WHOLE) return [items];
  return Array.from({ length: Math.ceil(items.length / BLOCK) }, (_, at) =>
    items.slice(at * BLOCK, (at + 1) * BLOCK),
  );
}
