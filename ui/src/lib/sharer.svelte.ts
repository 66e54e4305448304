// What has arrived nowhere, kept up for the foot of every screen; and the sharing that nobody asks for: when a known stick or
// folder comes within reach, each by itself, when a place is due, and when a city is over. Being without them is no fault and is never told
// as one.

import { api, type ShareStanding } from "./api";

/** How often it is looked whether a stick is in, in milliseconds. */
const EVERY = 60_000;
/** So long nobody has done anything, in milliseconds: a check-in goes first. */
const QUIET = 5_000;

export class Sharer {
  standing = $state.raw<ShareStanding | null>(null);
  busy = $state(false);
  #reached = new Set<string>();
  #asked = 0;

  /** Looks, and keeps looking until the function that it returns is called. */
  start(mayWrite: () => boolean): () => void {
    let later: ReturnType<typeof setTimeout> | undefined;
    const look = () => void this.look(mayWrite());
    const stop = api.onChanged(() => {
      void this.read();
      clearTimeout(later);
      later = setTimeout(look, QUIET);
    });
    const every = setInterval(look, EVERY);
    look();
    return () => {
      stop();
      clearTimeout(later);
      clearInterval(every);
      this.standing = null;
      this.#reached.clear();
    };
  }

  /** What it is told meanwhile by a later question it does not take. */
  async read(): Promise<ShareStanding | null> {
    const mine = ++this.#asked;
    const standing = await api.shareStanding().catch(() => null);
    if (mine === this.#asked) this.standing = standing;
    return standing;
  }

  async look(mayWrite: boolean) {
    const standing = await this.read();
    if (!standing) return;
    const within = standing.within_reach;
    const came = within.filter((it) => !this.#reached.has(it));
    // What came while nothing could be written has still to be visited.
    this.#reached = new Set(within.filter((it) => this.#reached.has(it)));
    if (!mayWrite || this.busy || !standing.set_up || within.length === 0)
      return;
    this.#reached = new Set(within);
    const places = [...new Set([...came, ...standing.due])];
    if (standing.since_city) await this.byItself([]);
    else if (places.length > 0) await this.byItself(places);
  }

  /**
   * With these places, or with all. Nobody asked for it: what goes wrong is told by whoever presses the key, and stands on
   * the share screen.
   */
  async byItself(places: string[]) {
    this.busy = true;
    try {
      await api.shareWithinReach(places).catch(() => null);
      await this.read();
    } finally {
      this.busy = false;
    }
  }
}
