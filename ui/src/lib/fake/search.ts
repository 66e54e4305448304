// The order in which the desk finds people, as the programme has it; neither a letter may be wrong here, nor do different
// words take different words of a name.

import type { Hit, Hits } from "../api";
import { wordsOf } from "../fold";

const WHOLE = 0;
const BEGINS = 1;
const BEGINS_ANY = 2;
const INSIDE = 3;

type Found = { hit: Hit; rank: number };

export function search(
  registered: Hit[],
  waiting: Hit[],
  text: string,
  limit: number,
): Hits {
  const typed = wordsOf(text);
  const here = ranked(
    registered.filter((it) => it.here),
    typed,
  );
  const placing = ranked(waiting, typed);
  const elsewhere = ranked(
    registered.filter((it) => !it.here),
    typed,
  );
  const all = [...here, ...placing, ...elsewhere];
  return {
    hits: all.slice(0, limit).map((it) => it.hit),
    here: here.length,
    to_place: placing.length,
    elsewhere: elsewhere.length,
    preselected: preselected(here),
  };
}

function ranked(hits: Hit[], typed: string[]): Found[] {
  if (typed.length === 0) return [];
  const order = (it: Found) =>
    it.rank * 3 + ["expected", "", "arrived"].indexOf(stands(it.hit));
  return hits
    .map((hit) => ({ hit, rank: rank(hit, typed) }))
    .filter((it) => it.rank <= INSIDE)
    .sort(
      (a, b) =>
        order(a) - order(b) || a.hit.name.localeCompare(b.hit.name, "tr"),
    );
}

const stands = (hit: Hit) =>
  ["expected", "arrived"].includes(hit.state) ? hit.state : "";

/** Somebody expected here, found by name, and as nobody else here is. */
function preselected([first, second]: Found[]): string | null {
  if (!first || first.rank > BEGINS || second?.rank === first.rank) return null;
  return first.hit.state === "expected" ? first.hit.registration : null;
}

function rank(hit: Hit, typed: string[]): number {
  const name = wordsOf(hit.name);
  const all = [...name, ...wordsOf(hit.organisation ?? "")];
  const each = (words: string[], fits: (word: string, it: string) => boolean) =>
    typed.every((it) => words.some((word) => fits(word, it)));
  if (each(name, (word, it) => word === it)) return WHOLE;
  if (each(name, (word, it) => word.startsWith(it))) return BEGINS;
  if (each(all, (word, it) => word.startsWith(it))) return BEGINS_ANY;
  return each(all, (word, it) => word.includes(it)) ? INSIDE : INSIDE + 1;
}
