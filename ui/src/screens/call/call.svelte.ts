// The call of a route: its dates and rules as they are typed, and what goes out when it is published.

import {
  api,
  failureOf,
  type Call,
  type ErrorView,
  type FieldValue,
  type Group,
  type Moment,
  type Language,
} from "../../lib/api";
import { parseDate, parseTime } from "../../lib/dates";
import { typedDay } from "../../lib/figures";
import { language } from "../../lib/i18n.svelte";

export const TEXTS = [
  "text_tr",
  "text_en",
  "criteria_tr",
  "criteria_en",
  "committee",
] as const;
export const RULES = ["accept", "mark", "refuse"] as const;
export const FORMS = ["google", "limesurvey", "kobo", "other"] as const;

/** Which text says where a call stands: one with days where there are any. */
export function stateText(call: Call): { id: string; args: { days: number } } {
  const days = call.days === null ? "" : "-days";
  const state = call.state.replaceAll("_", "-");
  return { id: `${state}${days}`, args: { days: call.days ?? 0 } };
}

export class CallEdit {
  readonly call: Call;
  openDate: string;
  openTime: string;
  closeDate: string;
  closeTime: string;
  perOrganisation: string;
  lateRule: string;
  form: string;
  /** Seats by the code of a group; empty for none. */
  quotas: Record<string, string>;
  /** The weightiest first; empty for none. */
  priorities: string[];
  /** Per cent of the seats. */
  women: string;
  men: string;
  texts: Record<(typeof TEXTS)[number], string>;
  saving = $state(false);
  failure = $state.raw<ErrorView | null>(null);

  constructor(call: Call, groups: Group[]) {
    this.call = call;
    this.openDate = $state(dayOf(call.opens));
    this.openTime = $state(timeOf(call.opens));
    this.closeDate = $state(dayOf(call.closes));
    this.closeTime = $state(timeOf(call.closes));
    this.perOrganisation = $state(String(call.per_organisation));
    this.lateRule = $state(call.late_rule);
    this.form = $state(call.form ?? "");
    const seats = new Map(call.quotas.map((it) => [it.group, it.seats]));
    this.quotas = $state(
      Object.fromEntries(
        groups.map((it) => [it.code, String(seats.get(it.code) ?? "")]),
      ),
    );
    const words = (call.priorities ?? "").split(" ");
    this.priorities = $state(PRIORITIES.map((_, at) => words[at] ?? ""));
    this.women = $state(goalOf(call, "women"));
    this.men = $state(goalOf(call, "men"));
    this.texts = $state({
      text_tr: call.text_tr ?? "",
      text_en: call.text_en ?? "",
      criteria_tr: call.criteria_tr ?? "",
      criteria_en: call.criteria_en ?? "",
      committee: call.committee ?? "",
    });
  }

  get openWrong(): boolean {
    return isWrong(this.openDate, this.openTime);
  }

  get closeWrong(): boolean {
    return isWrong(this.closeDate, this.closeTime);
  }

  get closeEarly(): boolean {
    const [opens, closes] = [this.#opens, this.#closes];
    return opens !== "" && closes !== "" && closes <= opens;
  }

  get perOrganisationWrong(): boolean {
    return !isNumber(this.perOrganisation, 1, 99);
  }

  quotaWrong(group: string): boolean {
    const typed = this.quotas[group]?.trim() ?? "";
    return typed !== "" && !isNumber(typed, 0, 500);
  }

  get balanceWrong(): boolean {
    const goals = [this.women, this.men].filter((it) => it.trim() !== "");
    const whole = goals.reduce((sum, it) => sum + Number(it), 0);
    return whole > 100 || goals.some((it) => !isNumber(it, 1, 100));
  }

  get ready(): boolean {
    const wrong =
      this.balanceWrong ||
      this.openWrong ||
      this.closeWrong ||
      this.closeEarly ||
      this.perOrganisationWrong ||
      Object.keys(this.quotas).some((it) => this.quotaWrong(it));
    return !wrong && this.changed.length > 0;
  }

  /** What differs from the file, as an edit takes it. */
  get changed(): FieldValue[] {
    const before = this.call;
    const pairs: [string, string, string][] = [
      ["open", this.#opens, clockOf(before.opens)],
      ["close", this.#closes, clockOf(before.closes)],
      [
        "per_organisation",
        this.perOrganisation.trim(),
        String(before.per_organisation),
      ],
      ["late_rule", this.lateRule, before.late_rule],
      ["form", this.form, before.form ?? ""],
      ["quotas", this.#quotas, quotasText(before)],
      ["priorities", this.#priorities, before.priorities ?? ""],
      ["balance", this.#balance, before.balance ?? ""],
      ...TEXTS.map((key): [string, string, string] => [
        key,
        this.texts[key].trim(),
        before[key] ?? "",
      ]),
    ];
    return pairs
      .filter(([, now, stood]) => now !== stood)
      .map(([field, value]) => ({ field, value }));
  }

  /** The operation that it was; null when nothing was saved. */
  async save(): Promise<string | null> {
    if (!this.ready || this.saving) return null;
    this.saving = true;
    this.failure = null;
    try {
      return (await api.editCall(this.call.route, this.changed)).operation;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.saving = false;
    }
  }

  /** A bare day opens as it begins and closes as it ends. */
  get #opens(): string {
    return written(this.openDate, this.openTime, "00:00");
  }

  get #closes(): string {
    return written(this.closeDate, this.closeTime, "23:59");
  }

  /** Each once; what stands behind a gap moves up. */
  get #priorities(): string {
    return [...new Set(this.priorities.filter((it) => it !== ""))].join(" ");
  }

  get #balance(): string {
    const goals: [string, string][] = [
      ["women", this.women.trim()],
      ["men", this.men.trim()],
    ];
    return goals
      .filter(([, percent]) => percent !== "")
      .map(([who, percent]) => `${who}=${Number(percent)}`)
      .join(" ");
  }

  /** In the order in which they stood; new ones behind them. */
  get #quotas(): string {
    const before = this.call.quotas.map((it) => it.group);
    const rest = Object.keys(this.quotas).filter((it) => !before.includes(it));
    return [...before, ...rest]
      .map((group) => [group, this.quotas[group]?.trim() ?? ""])
      .filter(([, seats]) => seats !== "")
      .map(([group, seats]) => `${group}=${Number(seats)}`)
      .join(" ");
  }
}

/** What goes out: files into a folder, or the announcement onto the clipboard. */
export class CallOutput {
  readonly route: number;
  writing = $state(false);
  files = $state.raw<string[] | null>(null);
  /** The language of the announcement that lies on the clipboard. */
  copied = $state<Language | null>(null);
  failure = $state.raw<ErrorView | null>(null);

  constructor(route: number) {
    this.route = route;
  }

  async publish() {
    if (this.writing) return;
    await this.#doing(async () => {
      const folder = await api.chooseFolder();
      if (folder === null) return;
      this.files = (await api.publishCall(this.route, folder.ticket)).files;
    });
  }

  async copy(language: Language) {
    if (this.writing) return;
    await this.#doing(async () => {
      const text = await api.announcement(this.route, language);
      await navigator.clipboard.writeText(text);
      this.copied = language;
    });
  }

  async #doing(work: () => Promise<void>) {
    this.writing = true;
    this.failure = null;
    this.files = null;
    this.copied = null;
    try {
      await work();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.writing = false;
    }
  }
}

/** `YYYY-MM-DDTHH:MM` by the clock in Turkey; the programme gives every time with its offset. */
function clockOf(at: Moment | null): string {
  return at?.slice(0, 16) ?? "";
}

/** The priorities that there are, by their words. */
export const PRIORITIES = ["points", "first_time", "same_province"];

function goalOf(call: Call, who: string): string {
  const found = new RegExp(`\\b${who}=(\\d+)`).exec(call.balance ?? "");
  return found?.[1] ?? "";
}

function dayOf(at: Moment | null): string {
  return at ? typedDay(language(), at.slice(0, 10)) : "";
}

function timeOf(at: Moment | null): string {
  return at?.slice(11, 16) ?? "";
}

function written(date: string, time: string, otherwise: string): string {
  const day = parseDate(date);
  if (day === null) return "";
  const clock = time.trim() === "" ? otherwise : parseTime(time);
  return clock === null ? "" : `${day}T${clock}`;
}

/** A day that is none, a time that is none, or a time without a day. */
function isWrong(date: string, time: string): boolean {
  const [day, clock] = [date.trim(), time.trim()];
  if (day === "") return clock !== "";
  return parseDate(day) === null || (clock !== "" && parseTime(clock) === null);
}

function isNumber(typed: string, least: number, most: number): boolean {
  const text = typed.trim();
  return (
    /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most
  );
}

function quotasText(call: Call): string {
  return call.quotas.map((it) => `${it.group}=${it.seats}`).join(" ");
}
