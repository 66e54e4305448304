// How good a passphrase is, said calmly. Twelve characters are the least; four words are good.

export const LEAST = 12;

export type Strength = "short" | "fair" | "good";

export function strength(passphrase: string): Strength {
  const characters = [...passphrase.trim()].length;
  if (characters < LEAST) return "short";
  const words = passphrase
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 1);
  return (new Set(words).size >= 4 && characters >= 16) || characters >= 24
    ? "good"
    : "fair";
}

/** How many characters are missing. */
export function missing(passphrase: string): number {
  return Math.max(0, LEAST - [...passphrase.trim()].length);
}
