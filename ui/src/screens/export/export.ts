// For whom a list can be written out, and what is said of whoever is not named in it.

import type { ExportedList, Tier } from "../../lib/api";

/** Of what consists of people or organisations nothing is left for the public. */
export function tiersOf(list: ExportedList): Tier[] {
  const named: Tier[] = ["donor", "internal"];
  return list === "notes" || list === "deviations"
    ? [...named, "public"]
    : named;
}

export const MASKED: Record<ExportedList, string> = {
  registrations: "export-masked-slips",
  check_ins: "export-masked-slips",
  people: "export-masked-people",
  organisations: "export-masked-organisations",
  notes: "export-masked-texts",
  deviations: "export-masked-texts",
};
