// Reports: of what the figures are, how the report of a meeting is wanted, and what is typed for it. Counts nothing itself.

import {
  api,
  failureOf,
  type ErrorView,
  type FieldValue,
  type Figures,
  type FiguresAsked,
  type Language,
  type MeetingId,
  type MeetingItem,
  type ReportAsked,
  type ReportSection,
  type ReportText,
  takeBack,
} from "../../lib/api";
import { parseDate } from "../../lib/dates";
import { language } from "../../lib/i18n.svelte";

export const OF = ["meeting", "route", "days", "programme"] as const;
export type Of = (typeof OF)[number];

export const LANGUAGES = ["tr", "en"] as const;

/** For whom a report is; the public one is of routes and the programme. */
export type ReportTier = "donor" | "internal" | "public";

/** What the screen is set to. It stays while other screens are looked at. */
export class Reports {
  of = $state<Of>("meeting");
  meeting = $state<MeetingId | null>(null);
  route = $state<number | null>(null);
  from = $state("");
  to = $state("");
  language = $state<Language>("tr");
  /** What was chosen; where that is not to be had, the donor's is written. */
  tier = $state<ReportTier>("donor");
  prepared = $state("");
  checked = $state("");
  /** What is being typed, by report: nothing is lost by looking elsewhere. */
  #texts = new Map<string, ReportTexts>();

  constructor() {
    this.language = language();
  }

  /** The meeting that was asked for; else the last that anybody came to, or the first that has a day. */
  begin(meetings: MeetingItem[], asked: MeetingId | null) {
    const dated = meetings
      .filter((it) => it.date !== null)
      .sort((a, b) => (a.date! < b.date! ? -1 : 1));
    const chosen =
      meetings.find((it) => it.meeting === asked) ??
      meetings.find((it) => it.meeting === this.meeting) ??
      dated.findLast((it) => it.arrived > 0) ??
      dated[0] ??
      meetings[0];
    this.meeting = chosen?.meeting ?? null;
    this.route ??= chosen?.route ?? meetings[0]?.route ?? null;
  }

  dayWrong(typed: string): boolean {
    return typed.trim() !== "" && parseDate(typed) === null;
  }

  get endsEarly(): boolean {
    const [from, to] = [parseDate(this.from), parseDate(this.to)];
    return from !== null && to !== null && to < from;
  }

  /** Of what figures are asked; null while that is not said. */
  get asked(): FiguresAsked | null {
    if (this.of === "programme") return { of: "programme" };
    if (this.of === "meeting")
      return this.meeting === null
        ? null
        : { of: "meeting", meeting: this.meeting };
    if (this.of === "route")
      return this.route === null ? null : { of: "route", route: this.route };
    const [from, to] = [parseDate(this.from), parseDate(this.to)];
    if (from === null || to === null || this.endsEarly) return null;
    return { of: "days", from, to };
  }

  get tiers(): ReportTier[] {
    const everybody = this.of === "route" || this.of === "programme";
    return everybody ? ["donor", "internal", "public"] : ["donor", "internal"];
  }

  get for(): ReportTier {
    return this.tiers.includes(this.tier) ? this.tier : "donor";
  }

  /** How the report is wanted. */
  get report(): ReportAsked {
    const named = (typed: string) =>
      typed.trim() === "" ? null : typed.trim();
    return {
      language: this.language,
      tier: this.for,
      prepared: named(this.prepared),
      checked: named(this.checked),
    };
  }

  textsOf(of: FiguresAsked): ReportTexts {
    const name = Object.values(of).join(" ");
    const known = this.#texts.get(name);
    if (known) return known;
    const texts = new ReportTexts(of);
    this.#texts.set(name, texts);
    return texts;
  }
}

/** The sections of a report as they are typed, in both languages. */
export class ReportTexts {
  /** Sections in which somebody is named, as they were saved last. */
  warned = $state.raw<ReportSection[]>([]);
  readonly of: FiguresAsked;
  standing = $state.raw<ReportText[] | null>(null);
  typed = $state<Record<string, Record<Language, string>>>({});
  saving = $state(false);
  failure = $state.raw<ErrorView | null>(null);
  /** The operations of the last saving, while they can be taken back here. */
  saved = $state.raw<string[]>([]);

  constructor(of: FiguresAsked) {
    this.of = of;
  }

  /**
   * The file says something new: what nobody is typing at follows it, and so does what was just sent, which the file may
   * have tidied.
   */
  took(texts: ReportText[], sent: Record<string, FieldValue[]> = {}) {
    const before = this.standing;
    for (const text of texts) {
      const stood = before?.find((it) => it.section === text.section);
      const typed = (this.typed[text.section] ??= { tr: "", en: "" });
      for (const language of LANGUAGES) {
        const own = sent[text.section]?.find((it) => it.field === language);
        const known = [stood?.[language] ?? "", own?.value];
        if (known.includes(typed[language].trim()))
          typed[language] = text[language] ?? "";
      }
    }
    this.standing = texts;
  }

  /** What differs from the file, as an edit takes it. */
  changed(text: ReportText): FieldValue[] {
    return LANGUAGES.map((field) => ({
      field,
      value: this.typed[text.section]![field].trim(),
    })).filter(({ field, value }) => value !== (text[field] ?? ""));
  }

  get dirty(): boolean {
    return (this.standing ?? []).some((it) => this.changed(it).length > 0);
  }

  /** True where all of it is in the file now. Sections before one that is refused are in it, and can be taken back. */
  async save(): Promise<boolean> {
    if (this.saving) return false;
    if (!this.dirty) return true;
    const sent: Record<string, FieldValue[]> = {};
    return this.#doing(sent, async () => {
      this.saved = [];
      this.warned = [];
      for (const text of this.standing!) {
        const { section } = text;
        const fields = this.changed(text);
        // What a later version has a section for is kept, and nothing is written to it here.
        if (fields.length === 0 || section === "unknown") continue;
        const done = await api.editReportText(this.of, section, fields);
        sent[section] = fields;
        for (const warning of done.warnings)
          if (warning === "names_in_text")
            this.warned = [...this.warned, section];
        if (done.operation) this.saved = [done.operation, ...this.saved];
      }
    });
  }

  /** Takes the last saving back. */
  async undo(): Promise<boolean> {
    if (this.saving || this.saved.length === 0) return false;
    return this.#doing({}, async () => {
      while (this.saved.length > 0) {
        await takeBack(this.saved[0]!);
        this.saved = this.saved.slice(1);
      }
    });
  }

  async #doing(
    sent: Record<string, FieldValue[]>,
    work: () => Promise<void>,
  ): Promise<boolean> {
    this.saving = true;
    this.failure = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      const texts = await api.reportTexts(this.of).catch(() => null);
      if (texts) this.took(texts, sent);
      this.saving = false;
    }
  }
}

/** One line of figures: by which word it is said, and how many; a word stands where nothing is known yet. */
export type Line = { name: string; value: number | null; otherwise?: string };

const line = (
  name: string,
  value: number | null,
  otherwise?: string,
): Line => ({ name, value, otherwise });

/** From the application to the signature, as on the paper: what nobody was asked for is no step. */
export function steps(it: Figures): Line[] {
  const all = [
    line("applied", it.applied),
    line("selected", it.selected),
    line("expected", it.expected),
    line("arrived", it.arrived),
    line("signed", it.signed, "figure-not-entered"),
  ];
  return all.filter(({ name }) => {
    if (name === "applied") return it.applied > 0;
    // Seats were given, or somebody waits for one: else there was no selection to speak of.
    return name !== "selected" || it.undecided !== null;
  });
}

/** Of the list: who was decided about, and what they replied. */
export function ofTheList(it: Figures): Line[] {
  const decided =
    it.undecided === null
      ? []
      : [
          line("waiting", it.waiting),
          line("not_selected", it.not_selected),
          line("undecided", it.undecided),
        ];
  const asked =
    it.asked + it.coming + it.not_coming === 0
      ? []
      : [
          line("asked", it.asked),
          line("coming", it.coming),
          line("not_coming", it.not_coming),
        ];
  return [
    line("registered", it.registered),
    ...decided,
    line("withdrawn", it.withdrawn),
    ...asked,
    line("no_shows", it.no_shows, "figure-not-over"),
  ];
}

/** Of who came. At one meeting everybody comes once, so that people are no other figure than arrivals. */
export function ofTheDoor(it: Figures, one: boolean): Line[] {
  const signed =
    it.signed === null
      ? []
      : [
          line("slips", it.slips),
          line("unsigned", it.unsigned),
          line("signed_without_arrival", it.signed_without_arrival),
        ];
  return [
    ...signed,
    ...(one ? [] : [line("meetings_not_entered", it.meetings_not_entered)]),
    line("walk_ins", it.walk_ins),
    line("substitutes", it.substitutes),
    line("without_a_seat", it.without_a_seat),
    line("from_elsewhere", it.from_elsewhere),
    line("first_time", it.first_time),
    line("before", it.before),
    ...(one ? [] : [line("people", it.people)]),
    line("organisations", it.organisations),
    line("by_headquarters", it.by_headquarters),
  ];
}

/** Where what a report lacks is mended: a field of the programme, a field or a part of the meeting, a section here, or a screen. */
export type Mend =
  | { at: "programme"; field: string }
  | { at: "meeting"; field: string }
  | { at: "section"; section: string }
  | { at: "routes" }
  | { at: "recommendations" };

export function mendOf(code: string, language: Language): Mend {
  const programme: Record<string, string> = {
    emblem: "emblem",
    funding_statement: `funding_${language}`,
    disclaimer: `disclaimer_${language}`,
    contract_no: "contract_no",
    beneficiary: "controller_name",
    activity: "activity_code",
    period: "period_starts",
    contact: "contact_person",
  };
  const meeting: Record<string, string> = {
    date: "date",
    venue: "venue",
    actual: "actual_start",
    signatures: "signatures",
  };
  if (programme[code]) return { at: "programme", field: programme[code] };
  if (meeting[code]) return { at: "meeting", field: meeting[code] };
  const ofTheTour = ["city", "deviation_reason", "nothing_held"];
  if (ofTheTour.includes(code)) return { at: "routes" };
  if (code === "visibility_title")
    return { at: "programme", field: "visibility" };
  if (code === "indicator_wording")
    return { at: "programme", field: "indicators" };
  if (code === "recommendation_texts") return { at: "recommendations" };
  return { at: "section", section: code };
}
