// Where a registration stands, in words: the same on every screen.

import type { RegistrationItem, SelectionWord, WithdrawnBy } from "./api";
import { t } from "./i18n.svelte";
import { wordText } from "./word";

export const SELECTION: Record<SelectionWord, string> = {
  undecided: "participants-selection-undecided",
  eligible: "participants-selection-eligible",
  incomplete: "participants-selection-incomplete",
  not_eligible: "participants-selection-not-eligible",
  selected: "participants-selection-selected",
  waiting: "participants-selection-waiting",
  not_selected: "participants-selection-not-selected",
};

const WITHDRAWN: Record<WithdrawnBy, string> = {
  by_person: "withdrawn-by-person",
  by_team: "withdrawn-by-team",
  replaced: "withdrawn-replaced",
};

/** What was decided of a seat. */
export function selectionWord(row: RegistrationItem): string {
  return wordText(SELECTION, row.selection);
}

/** How somebody stands on the list of a meeting. */
export function standing(row: RegistrationItem): string {
  if (row.by_arrival) return t("attention-by-arrival");
  if (row.withdrawn) return t("participants-withdrawn");
  if (row.source === "walk_in") return t("desk-latest-walk-in");
  return selectionWord(row);
}

/** Why somebody is off the list; nothing of whoever is on it. */
export function whyWithdrawn(row: RegistrationItem): string | null {
  if (!row.withdrawn) return null;
  if (row.withdrawn_reason === "no_reply") return t("withdrawn-no-reply");
  const by = wordText(WITHDRAWN, row.withdrawn);
  return row.withdrawn_reason
    ? t("withdrawn-said", { by, reason: row.withdrawn_reason })
    : by;
}
