// Which provinces a few letters or a plate number mean, whatever people call them: Urfa, Antep, Dersim, 61.

import type { ProvinceItem } from "./api";
import { fold, wordsOf } from "./fold";

const OFFERED = 6;

export function fitting(provinces: ProvinceItem[], typed: string) {
  const text = fold(typed);
  if (text === "") return [];
  const begins = (it: string) =>
    fold(it).startsWith(text) ||
    wordsOf(it).some((word) => word.startsWith(text));
  return provinces
    .filter(
      (it) =>
        String(it.plate) === text || [it.name, ...it.aliases].some(begins),
    )
    .slice(0, OFFERED);
}

/** The one that was typed in full, by whichever of its names. */
export function named(
  provinces: ProvinceItem[],
  typed: string,
): ProvinceItem | null {
  const text = fold(typed);
  const meant = provinces.find(
    (it) =>
      String(it.plate) === text ||
      [it.name, ...it.aliases].some((name) => fold(name) === text),
  );
  return meant ?? null;
}
