// One indicator of the logical framework, as it is typed: only what differs is written.

import {
  api,
  failureOf,
  type ErrorView,
  type FieldValue,
  type Indicator,
} from "../../lib/api";
import { parseDate } from "../../lib/dates";
import { typedDay } from "../../lib/figures";
import { language } from "../../lib/i18n.svelte";

export const SOURCES = [
  "by_hand",
  "held",
  "cities",
  "arrived",
  "signed",
  "people",
  "organisations",
  "by_headquarters",
  "women",
  "men",
  "first_time",
  "recommendations",
  "question_mean",
  "question_share",
] as const;

const FIELDS = [
  "code",
  "wording_tr",
  "wording_en",
  "unit",
  "baseline",
  "baseline_day",
  "target",
  "target_day",
  "source",
  "question",
  "value",
  "value_day",
  "verification",
] as const;
export type IndicatorField = (typeof FIELDS)[number];

type Typed = Record<IndicatorField, string>;

const NUMBERS = ["baseline", "target", "value"] as const;
const DAYS = ["baseline_day", "target_day", "value_day"] as const;
export type NumberField = (typeof NUMBERS)[number];
export type DayField = (typeof DAYS)[number];

const isOne = (all: readonly string[], field: string) => all.includes(field);

/** Without a mark for thousands, which nobody could tell from a fraction. */
const numberTyped = (kept: string) =>
  language() === "tr" ? kept.replace(".", ",") : kept;

export class IndicatorEdit {
  /** Null for a new one. */
  readonly indicator: Indicator | null;
  readonly before: Typed;
  typed = $state<Typed>()!;
  saving = $state(false);
  failure = $state.raw<ErrorView | null>(null);

  constructor(it: Indicator | null) {
    this.indicator = it;
    // What is counted was not typed.
    const byHand = it?.source === "by_hand";
    this.before = {
      code: it?.code ?? "",
      wording_tr: it?.wording_tr ?? "",
      wording_en: it?.wording_en ?? "",
      unit: it?.unit ?? "",
      baseline: String(it?.baseline ?? ""),
      baseline_day: it?.baseline_day ?? "",
      target: String(it?.target ?? ""),
      target_day: it?.target_day ?? "",
      source: it?.source ?? "by_hand",
      question: it?.question ?? "",
      value: byHand ? String(it.value ?? "") : "",
      value_day: byHand ? (it.value_day ?? "") : "",
      verification: it?.verification ?? "",
    };
    const typed = { ...this.before };
    for (const field of NUMBERS) typed[field] = numberTyped(typed[field]);
    for (const field of DAYS)
      if (typed[field] !== "")
        typed[field] = typedDay(language(), typed[field]);
    this.typed = typed;
  }

  get ofQuestion(): boolean {
    return this.typed.source.startsWith("question");
  }

  get byHand(): boolean {
    return this.typed.source === "by_hand";
  }

  numberWrong(field: NumberField): boolean {
    const typed = this.typed[field].trim();
    return typed !== "" && !/^\d{1,9}([.,]\d{1,2})?$/.test(typed);
  }

  dayWrong(field: DayField): boolean {
    const typed = this.typed[field].trim();
    return typed !== "" && parseDate(typed) === null;
  }

  /** A value by hand is of a day. */
  get dayNeeded(): boolean {
    const { value, value_day } = this.typed;
    return this.byHand && value.trim() !== "" && value_day.trim() === "";
  }

  #written(field: IndicatorField): string {
    const typed = this.typed[field].trim();
    if (isOne(["value", "value_day"], field) && !this.byHand) return "";
    if (field === "question" && !this.ofQuestion) return "";
    if (isOne(DAYS, field)) return parseDate(typed) ?? typed;
    return isOne(NUMBERS, field) ? typed.replace(",", ".") : typed;
  }

  get #changed(): FieldValue[] {
    return FIELDS.map((field) => ({
      field,
      value: this.#written(field),
    })).filter(({ field, value }) => value !== this.before[field]);
  }

  get ready(): boolean {
    const { code, wording_tr, wording_en, question } = this.typed;
    const said =
      code.trim() !== "" &&
      (wording_tr.trim() !== "" || wording_en.trim() !== "");
    const wrong =
      NUMBERS.some((it) => this.numberWrong(it)) ||
      DAYS.some((it) => this.dayWrong(it)) ||
      this.dayNeeded ||
      (this.ofQuestion && question === "");
    return said && !wrong && this.#changed.length > 0;
  }

  /** The operation that it was; null when nothing was saved. */
  async save(): Promise<string | null> {
    if (!this.ready || this.saving) return null;
    this.saving = true;
    this.failure = null;
    try {
      const which = this.indicator?.indicator ?? "new";
      return (await api.editIndicator(which, this.#changed)).operation;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.saving = false;
    }
  }
}
