// Somebody of a list looked into and corrected, and somebody put on it by hand. What is asked is asked by the engine; here
// is what was typed, and what is still to be said.

import {
  api,
  type AddForm,
  type Added,
  type Category,
  type ErrorView,
  type FieldValue,
  type MeetingId,
  type NoticeOfAdded,
  type PersonId,
  type RegistrationDetail,
  type RegistrationId,
  failureOf,
} from "../../lib/api";

/** The fields of a registration, as `edit registration` knows them, in the order of the form. */
export const FIELDS = [
  "name",
  "organisation",
  "role",
  "phone",
  "email",
  "access_need",
  "meal_need",
  "note",
  "companions",
] as const;
export type FieldName = (typeof FIELDS)[number];

/** What the consent form of a meeting asks for, as `edit registration` calls it. */
export const CONSENTS = ["photo", "publication", "contact"] as const;
export type ConsentName = (typeof CONSENTS)[number];

/** What somebody said on the form; empty where they said nothing. */
function onForm(it: RegistrationDetail): Record<ConsentName, string> {
  const said = (purpose: ConsentName) =>
    it.consents.find((line) => line.purpose === purpose)?.on_form ?? "";
  return {
    photo: said("photo"),
    publication: said("publication"),
    contact: said("contact"),
  };
}

/** What stands in the fields of a registration. */
export function typedOf(it: RegistrationDetail): Record<FieldName, string> {
  return {
    name: it.registration.name ?? "",
    organisation: it.registration.organisation ?? "",
    role: it.registration.role ?? "",
    phone: it.phone ?? "",
    email: it.email ?? "",
    access_need: it.access_need ?? "",
    meal_need: it.meal_need ?? "",
    note: it.note ?? "",
    companions: it.companions > 0 ? String(it.companions) : "",
  };
}

export class Correction {
  typed = $state<Record<FieldName, string>>()!;
  category = $state<string>("");
  consents = $state<Record<ConsentName, string>>()!;
  #before: Record<FieldName, string>;
  #category: string;
  #consents: Record<ConsentName, string>;

  constructor(it: RegistrationDetail) {
    this.#before = typedOf(it);
    this.typed = { ...this.#before };
    this.#category = it.registration.category;
    this.category = this.#category;
    this.#consents = onForm(it);
    this.consents = { ...this.#consents };
  }

  /** What was typed otherwise than it stood. */
  get changed(): FieldValue[] {
    const fields: FieldValue[] = FIELDS.filter(
      (it) => this.typed[it].trim() !== this.#before[it],
    ).map((field) => ({ field, value: this.typed[field].trim() }));
    if (this.category !== this.#category)
      fields.push({ field: "category", value: this.category });
    for (const it of CONSENTS)
      if (this.consents[it] !== this.#consents[it])
        fields.push({ field: `${it}_consent`, value: this.consents[it] });
    return fields;
  }

  /** Somebody else has changed one of the fields since this form was opened. */
  isBehind(now: RegistrationDetail): boolean {
    const stands = typedOf(now);
    const said = onForm(now);
    return (
      CONSENTS.some((it) => said[it] !== this.#consents[it]) ||
      FIELDS.some((it) => stands[it] !== this.#before[it]) ||
      now.registration.category !== this.#category
    );
  }
}

/** Somebody who is put on a list: what was typed, and what the engine asked. */
export class Newcomer {
  name = $state("");
  organisation = $state("");
  role = $state("");
  phone = $state("");
  email = $state("");
  note = $state("");
  companions = $state("");
  category = $state<Category>("participant");
  notice = $state<NoticeOfAdded | "">("");
  /** What a person has to say something about first. */
  asked = $state.raw<Added | null>(null);
  failure = $state.raw<ErrorView | null>(null);
  busy = $state(false);
  #said: Partial<AddForm> = {};

  get complete(): boolean {
    return this.name.trim() !== "" && this.notice !== "";
  }

  #form(): AddForm {
    const given = (text: string) => (text.trim() === "" ? null : text.trim());
    const companions = Number.parseInt(this.companions, 10);
    return {
      name: this.name.trim(),
      organisation: given(this.organisation),
      kind: null,
      role: given(this.role),
      category: this.category,
      phone: given(this.phone),
      email: given(this.email),
      sex: null,
      access_need: null,
      meal_need: null,
      note: given(this.note),
      companions: Number.isNaN(companions) ? null : Math.max(0, companions),
      notice: this.notice === "" ? null : this.notice,
      person: null,
      new_person: false,
      waits: false,
      again: false,
      ...this.#said,
    };
  }

  /** Puts them on the list; null where something was asked or refused. `said` answers what was asked before. */
  async add(
    meeting: MeetingId,
    said: Partial<AddForm> = {},
  ): Promise<Added | null> {
    if (this.busy) return null;
    this.#said = { ...this.#said, ...said };
    this.busy = true;
    this.failure = null;
    try {
      const added = await api.add(meeting, this.#form());
      const done =
        added.outcome === "added" || added.outcome === "brought_back";
      this.asked = done ? null : added;
      return done ? added : null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.busy = false;
    }
  }

  /** What was typed has changed: whatever was said of it before is said anew. */
  anew() {
    this.#said = {};
    this.asked = null;
  }

  isThem(meeting: MeetingId, person: PersonId): Promise<Added | null> {
    return this.add(meeting, { person, new_person: false });
  }
}

/** Where `registration` stands, as a name of the thing that is edited. */
export function named(meeting: MeetingId, ids: RegistrationId[]): string {
  return `${meeting}/${ids.join(",")}`;
}
