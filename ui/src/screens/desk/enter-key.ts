// When Enter counts as pressed: never by repeating while held, and not while the key still bounces.

export const BOUNCE_MS = 80;

export class EnterKey {
  #held = false;
  #releasedAt = -Infinity;
  #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Whether this press counts. */
  press(repeat: boolean): boolean {
    const counts =
      !repeat && !this.#held && this.#now() - this.#releasedAt >= BOUNCE_MS;
    this.#held = true;
    return counts;
  }

  release() {
    if (this.#held) this.#releasedAt = this.#now();
    this.#held = false;
  }
}
