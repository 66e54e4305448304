// Reading applications: verdicts by one key, and the points of whoever reads on this laptop.

import type { CriterionItem, PointsItem, ReviewItem } from "../../lib/api";

/** The verdicts by their keys; the same digits in both languages. */
export const VERDICTS: { key: string; word: string; text: string }[] = [
  { key: "1", word: "eligible", text: "participants-selection-eligible" },
  { key: "2", word: "incomplete", text: "participants-selection-incomplete" },
  {
    key: "3",
    word: "not_eligible",
    text: "participants-selection-not-eligible",
  },
  { key: "0", word: "undecided", text: "participants-selection-undecided" },
];

/** How many have a verdict or more. */
export function read(items: ReviewItem[]): number {
  return items.filter((it) => it.registration.selection !== "undecided").length;
}

/** What `reader` gave for a criterion, as it stands in its box. */
export function ownPoints(
  points: PointsItem[],
  criterion: CriterionItem,
  reader: string,
): string {
  const own = points.find(
    (it) => it.criterion === criterion.criterion && isSame(it.reader, reader),
  );
  return own ? String(own.points) : "";
}

/** What the others gave; nothing while `reader` has given none, so that nobody is led. */
export function othersPoints(
  points: PointsItem[],
  reader: string,
): PointsItem[] {
  return points.some((it) => isSame(it.reader, reader))
    ? points.filter((it) => !isSame(it.reader, reader))
    : [];
}

/** Points as typed: a number within the criterion's, null for none, undefined where it is neither. */
export function typedPoints(
  text: string,
  criterion: CriterionItem,
): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const points = Number(typed);
  return /^\d{1,3}$/.test(typed) && points <= criterion.max_points
    ? points
    : undefined;
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase("tr") === b.trim().toLocaleLowerCase("tr");
}
