// One thing on the standing list of visibility and documents, as it is typed: only what differs is written.

import {
  api,
  failureOf,
  type ErrorView,
  type FieldValue,
  type VisibilityItem,
} from "../../lib/api";
import { parseDate } from "../../lib/dates";
import { typedDay } from "../../lib/figures";
import { language } from "../../lib/i18n.svelte";

export const KINDS = ["visibility", "document"] as const;

const FIELDS = [
  "kind",
  "title_tr",
  "title_en",
  "copies",
  "approved_by",
  "approved_on",
] as const;
export type VisibilityField = (typeof FIELDS)[number];

export class VisibilityEdit {
  /** Null for a new one. */
  readonly item: VisibilityItem | null;
  readonly before: Record<VisibilityField, string>;
  typed = $state<Record<VisibilityField, string>>()!;
  saving = $state(false);
  failure = $state.raw<ErrorView | null>(null);

  constructor(item: VisibilityItem | null) {
    this.item = item;
    this.before = {
      kind: item?.kind ?? "visibility",
      title_tr: item?.title_tr ?? "",
      title_en: item?.title_en ?? "",
      copies: String(item?.copies ?? ""),
      approved_by: item?.approved_by ?? "",
      approved_on: item?.approved_on ?? "",
    };
    const { approved_on } = this.before;
    this.typed = {
      ...this.before,
      approved_on: approved_on === "" ? "" : typedDay(language(), approved_on),
    };
  }

  get dayWrong(): boolean {
    const typed = this.typed.approved_on.trim();
    return typed !== "" && parseDate(typed) === null;
  }

  get copiesWrong(): boolean {
    const typed = this.typed.copies.trim();
    return typed !== "" && !/^[1-9]\d{0,4}$/.test(typed);
  }

  get #changed(): FieldValue[] {
    const written = (field: VisibilityField) => {
      const typed = this.typed[field].trim();
      return field === "approved_on" ? (parseDate(typed) ?? typed) : typed;
    };
    return FIELDS.map((field) => ({ field, value: written(field) })).filter(
      ({ field, value }) =>
        value !== this.before[field] || (field === "kind" && !this.item),
    );
  }

  get ready(): boolean {
    const named =
      this.typed.title_tr.trim() !== "" || this.typed.title_en.trim() !== "";
    return (
      named && !this.dayWrong && !this.copiesWrong && this.#changed.length > 0
    );
  }

  /** The operation that it was; null when nothing was saved. */
  async save(): Promise<string | null> {
    if (!this.ready || this.saving) return null;
    this.saving = true;
    this.failure = null;
    try {
      const which = this.item?.item ?? "new";
      return (await api.editVisibility(which, this.#changed)).operation;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.saving = false;
    }
  }
}
