// Reading applications: verdicts by one key, and the points of whoever reads on this laptop.

import type {
  CriterionItem,
  Ineligible,
  PointsItem,
  ReviewItem,
  SelectionWord,
  WhyNot,
} from "../../lib/api";
import { t } from "../../lib/i18n.svelte";

/** The verdicts by their keys; the same digits in both languages. */
export const VERDICTS: { key: string; word: SelectionWord; text: string }[] = [
  { key: "1", word: "eligible", text: "participants-selection-eligible" },
  { key: "2", word: "incomplete", text: "participants-selection-incomplete" },
  {
    key: "3",
    word: "not_eligible",
    text: "participants-selection-not-eligible",
  },
  { key: "0", word: "undecided", text: "participants-selection-undecided" },
];

/** Why somebody is not eligible, by their keys; `other` is what is written beside it. */
export const INELIGIBLE: { key: string; word: Ineligible }[] = [
  { key: "1", word: "criteria" },
  { key: "2", word: "outside_area" },
  { key: "3", word: "no_organisation" },
  { key: "4", word: "late" },
  { key: "5", word: "twice" },
  { key: "6", word: "not_real" },
  { key: "7", word: "other" },
];

export const ineligibleText = (word: Ineligible) =>
  t(`ineligible-${word.replaceAll("_", "-")}`);

/** In words, as the minutes have it. */
export function whyNot({ reason, said }: WhyNot): string {
  if (reason === "other" && said) return said;
  return [ineligibleText(reason), said].filter(Boolean).join(": ");
}

/** How many have a verdict or more, on the answers as they are now. */
export function read(items: ReviewItem[]): number {
  return items.filter(
    (it) => it.registration.selection !== "undecided" && !it.asks_again,
  ).length;
}

/** Whose application is read after `from`: the next without a verdict, from the top again after the last. */
export function nextToRead(
  items: ReviewItem[],
  from: string,
  judged: string[],
): ReviewItem | undefined {
  const id = (it: ReviewItem) => it.registration.registration;
  const at = items.findIndex((it) => id(it) === from);
  return [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))].find(
    (it) =>
      (it.registration.selection === "undecided" || it.asks_again) &&
      !judged.includes(id(it)),
  );
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
