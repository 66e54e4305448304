// Giving seats: what the rules would do, what the team decides, and how the selected are balanced.

import type { Selection, SelectionItem, SelectionWord } from "../../lib/api";

export type List = "selected" | "waiting" | "not_selected";
export type Line = { list: List; item: SelectionItem; moves: boolean };

export const LISTS: { list: List; title: string }[] = [
  { list: "selected", title: "seats-selected" },
  { list: "waiting", title: "seats-waiting" },
  { list: "not_selected", title: "seats-not-selected" },
];

/** The decisions by hand by their keys; the same digits in both languages. */
export const DECISIONS: { key: string; word: SelectionWord; text: string }[] = [
  { key: "1", word: "selected", text: "seats-give" },
  { key: "2", word: "waiting", text: "seats-let-wait" },
  { key: "3", word: "not_selected", text: "seats-refuse" },
];

/** Everybody in the order of the lists; `moves` where they would stand elsewhere than now. */
export function lines(selection: Selection): Line[] {
  return LISTS.flatMap(({ list }) =>
    selection[list].map((item) => ({
      list,
      item,
      moves: selection.changed.includes(item.registration),
    })),
  );
}

/** How many of the selected there are of each group, the most first; `null` is of no known group. */
export function groupsOf(
  selection: Selection,
): { group: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const it of selection.selected)
    counts.set(it.group, (counts.get(it.group) ?? 0) + 1);
  return [...counts]
    .map(([group, count]) => ({ group, count }))
    .sort((a, b) => b.count - a.count);
}

/** Women, men, and who did not say, among the selected. */
export function sexesOf(selection: Selection): {
  women: number;
  men: number;
  unknown: number;
} {
  const of = (sex: string) =>
    selection.selected.filter((it) => it.sex === sex).length;
  const [women, men] = [of("K"), of("E")];
  return { women, men, unknown: selection.selected.length - women - men };
}

/** The group that has more than two thirds of at least six seats: worth a second look. */
export function lopsided(selection: Selection): string | null {
  const [most] = groupsOf(selection);
  const seats = selection.selected.length;
  return most?.group && seats >= 6 && most.count * 3 > seats * 2
    ? most.group
    : null;
}
