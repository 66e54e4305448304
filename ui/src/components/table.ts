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
