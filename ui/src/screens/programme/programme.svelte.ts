// What papers say of the programme, as it is typed: only what differs is written, and one step takes it back.

import {
  api,
  failureOf,
  type ErrorView,
  type FieldValue,
  type ProgrammeSettings,
  takeBack,
} from "../../lib/api";
import { parseDate } from "../../lib/dates";
import { typedDay } from "../../lib/figures";
import { language } from "../../lib/i18n.svelte";

export const LINES = [
  "title_tr",
  "title_en",
  "contract_no",
  "controller_name",
  "controller_contact",
  "question_email",
  "signatory_name",
  "signatory_title",
  "letter_reference",
  "funding_tr",
  "funding_en",
  "activity_code",
  "activity_title_tr",
  "activity_title_en",
  "contact_person",
  "originals",
] as const;
export const TEXTS = ["disclaimer_tr", "disclaimer_en"] as const;
export const DAYS = ["starts", "ends"] as const;
/** Of the report to the donor. */
export const PERIOD = ["period_starts", "period_ends"] as const;

export type Key =
  | (typeof LINES)[number]
  | (typeof TEXTS)[number]
  | (typeof DAYS)[number]
  | (typeof PERIOD)[number];
const KEYS: readonly Key[] = [...LINES, ...TEXTS, ...DAYS, ...PERIOD];

const isDay = (key: Key) => ([...DAYS, ...PERIOD] as Key[]).includes(key);

export const CUSTOM = "custom";

export class ProgrammeForm {
  settings = $state.raw<ProgrammeSettings>()!;
  values = $state<Record<Key, string>>()!;
  saving = $state(false);
  failure = $state.raw<ErrorView | null>(null);
  /** The operation that the last saving was, while it can be taken back here. */
  saved = $state<string | null>(null);

  constructor(settings: ProgrammeSettings) {
    this.settings = settings;
    this.values = shown(settings);
  }

  /** The file says something new: what nobody is typing at follows it. */
  took(settings: ProgrammeSettings) {
    const now = shown(settings);
    for (const key of KEYS) {
      const typed = this.#written(key);
      const stood = this.settings[key] ?? "";
      if (typed === stood || typed === (settings[key] ?? ""))
        this.values[key] = now[key];
    }
    this.settings = settings;
  }

  get preset(): string {
    const { funding_tr, funding_en } = this.values;
    const same = this.settings.presets.find(
      (it) => it.tr === funding_tr.trim() && it.en === funding_en.trim(),
    );
    return same?.code ?? CUSTOM;
  }

  /** A preset brings both its statements; the team's own begins with empty lines. */
  choose(preset: string) {
    if (preset === this.preset) return;
    const chosen = this.settings.presets.find((it) => it.code === preset);
    this.values.funding_tr = chosen?.tr ?? "";
    this.values.funding_en = chosen?.en ?? "";
  }

  wrong(key: Key): boolean {
    const typed = this.values[key].trim();
    if (key === "question_email")
      return typed !== "" && !/^[^\s@;,]+@[^\s@;,]+\.[^\s@;,]+$/.test(typed);
    return isDay(key) && typed !== "" && parseDate(typed) === null;
  }

  get endsEarly(): boolean {
    return this.#early(DAYS);
  }

  get periodEndsEarly(): boolean {
    return this.#early(PERIOD);
  }

  #early(pair: readonly [Key, Key]): boolean {
    const [starts, ends] = pair.map((key) => parseDate(this.values[key]));
    return !!starts && !!ends && ends < starts;
  }

  /** What differs from the file, as the file would hold it. */
  get changed(): FieldValue[] {
    return KEYS.map((field) => ({ field, value: this.#written(field) })).filter(
      ({ field, value }) => value !== (this.settings[field] ?? ""),
    );
  }

  get ready(): boolean {
    const inOrder = !this.endsEarly && !this.periodEndsEarly;
    const sound = inOrder && KEYS.every((key) => !this.wrong(key));
    return sound && this.changed.length > 0;
  }

  async save(): Promise<boolean> {
    if (!this.ready || this.saving) return false;
    return this.#doing(async () => {
      const edited = await api.editProgramme(this.changed);
      this.saved = edited.operation;
      this.took(await api.programmeSettings());
    });
  }

  async undo(): Promise<boolean> {
    const operation = this.saved;
    if (operation === null) return false;
    return this.#doing(async () => {
      await takeBack(operation);
      this.saved = null;
      this.took(await api.programmeSettings());
    });
  }

  async #doing(work: () => Promise<void>): Promise<boolean> {
    this.saving = true;
    this.failure = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.saving = false;
    }
  }

  #written(key: Key): string {
    const typed = this.values[key].trim();
    return isDay(key) ? (parseDate(typed) ?? typed) : typed;
  }
}

function shown(settings: ProgrammeSettings): Record<Key, string> {
  const values = KEYS.map((key): [Key, string] => {
    const value = settings[key] ?? "";
    const day = isDay(key) && value !== "";
    return [key, day ? typedDay(language(), value) : value];
  });
  return Object.fromEntries(values) as Record<Key, string>;
}
