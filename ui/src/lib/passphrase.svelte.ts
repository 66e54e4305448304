// A passphrase being chosen: weighed by the programme as it grows, typed twice, or taken from what is offered.

import { api } from "./api";

export class FreshPassphrase {
  first = $state("");
  second = $state("");
  /** Whether it is strong enough; null while that is not known of what stands there now. */
  enough = $state<boolean | null>(null);
  /** On offer, to be written down and typed once. */
  offered = $state<string | null>(null);
  #weighings = 0;

  /** While it is being weighed it may be tried: the programme refuses a weak one anyway. */
  get ready(): boolean {
    return (
      this.first !== "" && this.enough !== false && this.first === this.second
    );
  }

  async weigh() {
    const weighing = ++this.#weighings;
    this.enough = null;
    if (this.first === "") return;
    const weight = await api.weighPassphrase(this.first).catch(() => null);
    // Whoever goes on typing is not told of what stood there before.
    if (weighing === this.#weighings) this.enough = weight?.enough ?? null;
  }

  async offer() {
    this.offered = await api.offerPassphrase().catch(() => null);
    if (this.offered === null) return;
    this.first = this.offered;
    this.second = "";
  }

  clear() {
    this.first = this.second = "";
    this.enough = this.offered = null;
  }
}
