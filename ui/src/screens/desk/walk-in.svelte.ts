// Somebody at the door whom no list knows: name and organisation are enough. Saving records that the privacy notice was
// given, by which channel; it never records a consent.

import {
  api,
  type Category,
  type Kind,
  type Lookalike,
  type MeetingId,
  type NoticeGiven,
  type OrganisationItem,
  type Sex,
  type WalkInForm,
} from "../../lib/api";

export const CATEGORIES = [
  "participant",
  "speaker",
  "protocol",
  "press",
  "observer",
  "staff",
  "companion",
  "interpreter",
] as const;
export const SEXES = ["K", "E", "belirtmedi"] as const;
export const CHANNELS = ["shown", "read_aloud", "printed"] as const;
const OFFERED = 6;

export class WalkIn {
  name = $state("");
  organisation = $state("");
  kind = $state("");
  role = $state("");
  phone = $state("");
  email = $state("");
  sex = $state<Sex | "">("");
  category = $state<Category>("participant");
  notice = $state<NoticeGiven>("shown");

  kinds = $state.raw<Kind[]>([]);
  /** Organisations that match what is typed; empty once one is taken. */
  offered = $state.raw<OrganisationItem[]>([]);
  offer = $state(-1);
  /** Who on the list of this meeting looks like what is typed. */
  alike = $state.raw<Lookalike[]>([]);
  #compared = 0;
  /** The kind was chosen by hand and is guessed no more. */
  #kindChosen = false;
  #asked = 0;

  constructor(name: string) {
    this.name = name;
    api.kinds().then(
      (kinds) => (this.kinds = kinds),
      () => {}, // Without the names of kinds the form still saves.
    );
  }

  get complete(): boolean {
    return this.name.trim() !== "" && this.organisation.trim() !== "";
  }

  get form(): WalkInForm {
    const given = (text: string) => (text.trim() === "" ? null : text.trim());
    return {
      name: this.name.trim(),
      organisation: this.organisation.trim(),
      kind: given(this.kind),
      role: given(this.role),
      category: this.category,
      phone: given(this.phone),
      email: given(this.email),
      sex: this.sex === "" ? null : this.sex,
      notice: this.notice,
    };
  }

  /** Asks who of the list it could be. What is not known is no hindrance. */
  async compare(meeting: MeetingId) {
    const mine = ++this.#compared;
    if (this.name.trim() === "") {
      this.alike = [];
      return;
    }
    try {
      const alike = await api.lookalikes(meeting, this.form);
      if (mine === this.#compared) this.alike = alike;
    } catch {
      if (mine === this.#compared) this.alike = [];
    }
  }

  chooseKind(kind: string) {
    this.kind = kind;
    this.#kindChosen = kind !== "";
  }

  /** Offers organisations from the first letter on and guesses the kind from the name. */
  async typeOrganisation(text: string) {
    this.organisation = text;
    this.offer = -1;
    const mine = ++this.#asked;
    if (text.trim() === "") {
      this.offered = [];
      return;
    }
    try {
      const [offered, guess] = await Promise.all([
        api.organisations(text, OFFERED),
        api.guessKind(text),
      ]);
      if (mine !== this.#asked) return;
      this.offered = offered;
      if (!this.#kindChosen) this.kind = guess ?? "";
    } catch {
      if (mine === this.#asked) this.offered = []; // An offer is a help; without it the name is typed in full.
    }
  }

  moveOffer(by: 1 | -1) {
    if (this.offered.length === 0) return;
    this.offer = Math.min(
      this.offered.length - 1,
      Math.max(-1, this.offer + by),
    );
  }

  take(organisation: OrganisationItem) {
    this.#asked += 1;
    this.organisation = organisation.name;
    if (organisation.kind) this.kind = organisation.kind;
    this.offered = [];
    this.offer = -1;
  }

  closeOffers() {
    this.#asked += 1;
    this.offered = [];
    this.offer = -1;
  }
}
