// The register of organisations: which of them are looked for, which line is chosen, and what is corrected of one.

import { turned, type Sorted } from "../../components/table";
import {
  api,
  failureOf,
  type ErrorView,
  type FieldValue,
  type OrganisationId,
  type OrganisationItem,
} from "../../lib/api";
import { fold, wordsOf } from "../../lib/fold";

/** As many lines are drawn; more are no list that anybody reads. */
export const SHOWN = 200;

/** As many areas of work an organisation names at most. */
export const AREAS = 3;

type Compare = (a: OrganisationItem, b: OrganisationItem) => number;
const ORDERS: Record<string, Compare> = {
  province: (a, b) => (a.province ?? "").localeCompare(b.province ?? "", "tr"),
  registered: (a, b) => a.registered - b.registered,
  arrived: (a, b) => a.arrived - b.arrived,
};

export class Search {
  text = $state("");
  /** The code of a group, `""` for all. */
  group = $state("");
  /** A plate number as text, `""` for all. */
  plate = $state("");
  /** The code of an area of work, `""` for all. */
  theme = $state("");
  sensitive = $state(false);
  /** By which heading; null as the register has them, by their names. */
  sorted = $state.raw<Sorted | null>(null);

  get narrows(): boolean {
    return (
      fold(this.text) !== "" ||
      this.group !== "" ||
      this.plate !== "" ||
      this.theme !== "" ||
      this.sensitive
    );
  }

  clear() {
    this.text = "";
    this.group = "";
    this.plate = "";
    this.theme = "";
    this.sensitive = false;
  }

  sort(by: string) {
    this.sorted = turned(this.sorted, by);
  }

  /** Every word stands somewhere in the name or the short name; alike ones stay in the order of the register. */
  among(items: OrganisationItem[]): OrganisationItem[] {
    const found = this.#found(items);
    const { by, down } = this.sorted ?? { by: "name", down: false };
    if (by === "name") return down ? found.toReversed() : found;
    const compare = ORDERS[by]!;
    return found.toSorted((a, b) => (down ? compare(b, a) : compare(a, b)));
  }

  #found(items: OrganisationItem[]): OrganisationItem[] {
    const words = wordsOf(this.text);
    return items.filter((it) => {
      const names = `${fold(it.name)} ${fold(it.short_name ?? "")}`;
      return (
        words.every((word) => names.includes(word)) &&
        (this.group === "" || it.group === this.group) &&
        (this.plate === "" || String(it.plate) === this.plate) &&
        (this.theme === "" || it.themes.includes(this.theme)) &&
        (!this.sensitive || it.sensitive)
      );
    });
  }
}

/** The provinces that the register knows of, by their names. */
export function provincesOf(items: OrganisationItem[]): [string, string][] {
  const found = new Map<string, string>();
  for (const it of items)
    if (it.plate !== null && it.province !== null)
      found.set(String(it.plate), it.province);
  return [...found].sort(([, a], [, b]) => a.localeCompare(b, "tr"));
}

/** What is corrected of one organisation. Only what differs is sent; a refusal keeps all that was typed. */
export class OrganisationEdit {
  readonly organisation: OrganisationItem;
  name: string;
  shortName: string;
  kind: string;
  /** The id of the headquarters, and what stands in its box. */
  branchOf: string;
  headquarters: string;
  province: string;
  district: string;
  /** The codes of its areas of work, in as many places as it may have; empty ones are none. */
  themes: string[];
  web: string;
  address: string;
  email: string;
  sensitive: boolean;
  saving = $state(false);
  failure = $state.raw<ErrorView | null>(null);

  constructor(organisation: OrganisationItem) {
    this.organisation = organisation;
    this.name = $state(organisation.name);
    this.shortName = $state(organisation.short_name ?? "");
    this.kind = $state(organisation.kind ?? "");
    this.branchOf = $state(organisation.branch_of ?? "");
    this.headquarters = $state(organisation.headquarters ?? "");
    this.province = $state(organisation.province ?? "");
    this.district = $state(organisation.district ?? "");
    this.themes = $state(
      Array.from({ length: AREAS }, (_, at) => organisation.themes[at] ?? ""),
    );
    this.web = $state(organisation.web ?? "");
    this.address = $state(organisation.address ?? "");
    this.email = $state(organisation.email ?? "");
    this.sensitive = $state(organisation.sensitive);
  }

  typeHeadquarters(text: string) {
    this.headquarters = text;
    this.branchOf = "";
  }

  takeHeadquarters(id: OrganisationId, name: string) {
    this.headquarters = name;
    this.branchOf = id;
  }

  get nameMissing(): boolean {
    return this.name.trim() === "";
  }

  /** Something is typed that no offer was taken for; by its full name the programme finds it. */
  get #head(): string {
    return this.branchOf || this.headquarters.trim();
  }

  get changes(): FieldValue[] {
    const { organisation: was } = this;
    const codes = [...new Set(this.themes.filter((it) => it !== ""))];
    const is: [field: string, now: string, before: string][] = [
      ["name", this.name.trim(), was.name],
      ["short_name", this.shortName.trim(), was.short_name ?? ""],
      ["kind", this.kind, was.kind ?? ""],
      ["branch_of", this.#head, was.branch_of ?? ""],
      ["province", this.province.trim(), was.province ?? ""],
      ["district", this.district.trim(), was.district ?? ""],
      ["themes", codes.join(" "), was.themes.join(" ")],
      ["web", this.web.trim(), was.web ?? ""],
      ["address", this.address.trim(), was.address ?? ""],
      ["email", this.email.trim(), was.email ?? ""],
      [
        "sensitive",
        this.sensitive ? "yes" : "no",
        was.sensitive ? "yes" : "no",
      ],
    ];
    return is
      .filter(([, now, before]) => now !== before)
      .map(([field, value]) => ({ field, value }));
  }

  get ready(): boolean {
    return !this.nameMissing && this.changes.length > 0;
  }

  /** The operation that it was; null when nothing was written. */
  async save(): Promise<string | null> {
    if (!this.ready || this.saving) return null;
    this.saving = true;
    this.failure = null;
    try {
      const { organisation } = this.organisation;
      const edited = await api.editOrganisation(organisation, this.changes);
      return edited.operation;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.saving = false;
    }
  }
}
