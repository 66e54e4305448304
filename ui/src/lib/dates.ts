// Dates and times as people type them, without a calendar to click: 24.11.2026, 24/11/2026, 9.30, 0930.

import type { Day, TimeOfDay } from "./api";

/** The day that is meant, or null when there is no such day. */
export function parseDate(typed: string): Day | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : local
      ? [local[3], local[2], local[1]]
      : [];
  if (!year || !month || !day) return null;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${written}T00:00:00Z`);
  // The 31st of a shorter month would become the next month's first.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written)
    ? written
    : null;
}

/** The hour that is meant, or null when there is no such time. */
export function parseTime(typed: string): TimeOfDay | null {
  const found = /^(\d{1,2})(?:[.:\s]?(\d{2}))?$/.exec(typed.trim());
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? "0")];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
