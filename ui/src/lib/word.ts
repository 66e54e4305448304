// Words of closed lists, as they are said. What a later version wrote comes as "unknown", and is said to be just that.

import { has, t, type Args } from "./i18n.svelte";

type Known<W extends string> = Exclude<W, "unknown">;

/** The text of a word by its own id. */
export function wordText<W extends string>(
  texts: Record<Known<W>, string>,
  word: W,
  args?: Args,
): string {
  return isKnown(texts, word) ? t(texts[word], args) : t("word-later");
}

/** The text of a word in a family of texts: `letter-kind` and `not_selected` give `letter-kind-not-selected`. */
export function wordOf(family: string, word: string, args?: Args): string {
  const id = `${family}-${word.replaceAll("_", "-")}`;
  // Some lists have an unknown of their own.
  return word === "unknown" && !has(id) ? t("word-later") : t(id, args);
}

/** Where every word of a list has been dealt with. */
export function never(word: never): never {
  throw new Error(`no such word: ${String(word)}`);
}

function isKnown<W extends string>(
  texts: Record<Known<W>, string>,
  word: W,
): word is W & Known<W> {
  return word in texts;
}
