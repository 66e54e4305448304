// What a search sees of a text, as the programme folds it: `Işık`, `ISIK` and `ışık` are all `isik`. Never for showing.

const LETTERS: Record<string, string> = {
  ı: "i",
  I: "i",
  ß: "ss",
  æ: "ae",
  Æ: "ae",
  ø: "o",
  Ø: "o",
  ə: "e",
  Ə: "e",
};

/** Letters without marks, digits, single spaces. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u00ad\u200b-\u200d\ufeff'’ʼ`´]/gu, "")
    .replace(/[ıIßæÆøØəƏ]/g, (letter) => LETTERS[letter]!)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export function wordsOf(text: string): string[] {
  return fold(text).split(" ").filter(Boolean);
}

/** Whether every word that was typed begins a word of `text`. */
export function everyWordBegins(typed: string, text: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((it) =>
    words.some((word) => word.startsWith(it)),
  );
}
