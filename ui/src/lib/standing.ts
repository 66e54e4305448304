// Where a registration stands, in words: the same on every screen.

import type { RegistrationItem } from "./api";
import { t } from "./i18n.svelte";

export const SELECTION: Record<string, string> = {
  undecided: "participants-selection-undecided",
  eligible: "participants-selection-eligible",
  incomplete: "participants-selection-incomplete",
  not_eligible: "participants-selection-not-eligible",
  selected: "participants-selection-selected",
  waiting: "participants-selection-waiting",
  not_selected: "participants-selection-not-selected",
};

const WITHDRAWN: Record<string, string> = {
  by_person: "withdrawn-by-person",
  by_team: "withdrawn-by-team",
  replaced: "withdrawn-replaced",
};

/** What was decided of a seat; a word of a later version as it is. */
export function selectionWord(row: RegistrationItem): string {
  const id = SELECTION[row.selection];
  return id ? t(id) : row.selection;
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
  const id = WITHDRAWN[row.withdrawn];
  const by = id ? t(id) : row.withdrawn;
  return row.withdrawn_reason
    ? t("withdrawn-said", { by, reason: row.withdrawn_reason })
    : by;
}
