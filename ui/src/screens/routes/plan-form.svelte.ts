// One change of plan on its way: what it is, what it would do, and why. Whatever is asked about is asked here, once; it is
// tried out at every change, and saved only when it is whole.

import { never } from "../../lib/word";
import {
  api,
  failureOf,
  type ErrorView,
  type MeetingItem,
  type PlanChange,
  type PlanStep,
  type ProvinceItem,
  type RoutePlan,
  type StopPlan,
} from "../../lib/api";
import { parseDate, parseTime } from "../../lib/dates";
import { date as dateIn } from "../../lib/figures";
import { language } from "../../lib/i18n.svelte";
import { named } from "../../lib/provinces";

export type Step = PlanStep["step"];
/** A route as a whole, or a stop with one of its meetings. */
export type About =
  { route: RoutePlan } | { stop: StopPlan; meeting: MeetingItem | null };

/** What makes sense for a route, a stop, a meeting as it stands; the first is the likeliest. */
export function stepsOf(about: About): Step[] {
  if ("route" in about) return ["shift", "add_stop"];
  const { stop, meeting } = about;
  if (stop.plate === null) return ["decide", "move_stop", "remove_stop"];
  if (!meeting) return ["move_stop", "remove_stop"];
  const held = meeting.arrived > 0;
  switch (meeting.status) {
    case "cancelled":
      return held ? ["reopen", "close", "move_stop"] : ["reopen", "move_stop"];
    case "closed":
    case "archived":
      return ["reopen", "move_stop"];
    case "postponed":
      return held
        ? ["close", "reopen", "split", "merge", "move_stop"]
        : ["move", "reopen", "cancel", "split", "merge", "move_stop"];
    // What a later version means by it, and would lose, is not known here.
    case "unknown":
      return ["move_stop", "remove_stop"];
    case "planned":
      return held
        ? ["close", "split", "merge", "move_stop"]
        : [
            "move",
            "postpone",
            "cancel",
            "close",
            "split",
            "merge",
            "move_stop",
            "remove_stop",
          ];
    default:
      return never(meeting.status);
  }
}

export class PlanForm {
  readonly about: About;
  readonly steps: Step[];
  step = $state<Step>("move");
  days = $state("");
  date = $state("");
  start = $state("");
  end = $state("");
  into = $state("");
  route = $state("");
  position = $state("");
  city = $state("");
  reason = $state("");
  provinces = $state.raw<ProvinceItem[]>([]);
  preview = $state.raw<PlanChange | null>(null);
  /** Why it makes no sense as it stands. */
  refusal = $state.raw<ErrorView | null>(null);
  saving = $state(false);
  failure = $state.raw<ErrorView | null>(null);
  #asked = 0;

  constructor(about: About, step?: Step) {
    this.about = about;
    this.steps = stepsOf(about);
    this.step = step ?? this.steps[0]!;
    if ("route" in about || about.stop.plate === null)
      api.provinces().then(
        (provinces) => (this.provinces = provinces),
        () => {}, // Without the offers the city is typed in full, and the programme reads it.
      );
    if ("route" in about) {
      this.route = String(about.route.number);
      this.position = String(about.route.stops.length + 1);
      return;
    }
    const { stop, meeting } = about;
    if (meeting?.date && meeting.status !== "postponed")
      this.date = dateIn(language(), meeting.date, "short");
    this.start = meeting?.start ?? "";
    this.end = meeting?.end ?? "";
    this.route = stop.route === null ? "" : String(stop.route);
    this.position = stop.order === null ? "" : String(stop.order);
  }

  get dateWrong(): boolean {
    return this.date.trim() !== "" && parseDate(this.date) === null;
  }

  get startWrong(): boolean {
    return this.start.trim() !== "" && parseTime(this.start) === null;
  }

  get endWrong(): boolean {
    return this.end.trim() !== "" && parseTime(this.end) === null;
  }

  get daysWrong(): boolean {
    const days = this.days.trim().replace("−", "-");
    return days !== "" && days !== "-" && wholeDays(days) === null;
  }

  /** The city as it is called. Half a name is none yet; without the list whatever was typed is asked about. */
  get #meantCity(): string | null {
    const city = this.city.trim();
    const meant = named(this.provinces, city)?.name;
    if (!meant && (city === "" || this.provinces.length > 0)) return null;
    return meant ?? city;
  }

  /** What would be asked of the programme; null while something is missing or cannot be read. */
  get asked(): PlanStep | null {
    const { about } = this;
    if (this.step === "add_stop") {
      const city = this.#meantCity;
      return city === null || !this.position
        ? null
        : {
            step: "add_stop",
            route: Number(this.route),
            city,
            position: Number(this.position),
          };
    }
    if ("route" in about) {
      const days = wholeDays(this.days.trim().replace("−", "-"));
      return days === null
        ? null
        : { step: "shift", route: about.route.number, days };
    }
    const { stop } = about.stop;
    const meeting = about.meeting?.meeting ?? "";
    const date = parseDate(this.date);
    switch (this.step) {
      case "move":
        if (!date || this.startWrong || this.endWrong) return null;
        return {
          step: "move",
          meeting,
          date,
          start: parseTime(this.start),
          end: parseTime(this.end),
        };
      case "split":
        return date && date !== about.meeting?.date
          ? { step: "split", meeting, date }
          : null;
      case "merge":
        return this.into ? { step: "merge", meeting, into: this.into } : null;
      case "postpone":
      case "cancel":
      case "reopen":
      case "close":
        return { step: this.step, meeting };
      case "move_stop":
        return this.route && this.position
          ? {
              step: "move_stop",
              stop,
              route: Number(this.route),
              position: Number(this.position),
            }
          : null;
      case "decide": {
        const city = this.#meantCity;
        return city === null ? null : { step: "decide", stop, city };
      }
      case "remove_stop":
        return { step: "remove_stop", stop };
      case "shift":
        return null;
      default:
        return never(this.step);
    }
  }

  /** The plan had been set: then nobody changes it without saying why. */
  get needsReason(): boolean {
    return this.preview?.needs_reason ?? false;
  }

  /** Whether it is asked why. Closing, and opening again what was closed, change no plan. */
  get takesReason(): boolean {
    if (this.step === "decide" || this.step === "close") return false;
    return this.step !== "reopen" || this.preview === null || this.needsReason;
  }

  /** It stands so already. */
  get changesNothing(): boolean {
    return this.preview !== null && this.preview.changed.length === 0;
  }

  get ready(): boolean {
    return (
      this.asked !== null &&
      this.preview !== null &&
      this.refusal === null &&
      !this.changesNothing &&
      (!this.needsReason || this.reason.trim() !== "")
    );
  }

  /** Tries it out. An answer that a later change has overtaken is dropped. */
  async look(): Promise<void> {
    const mine = ++this.#asked;
    const step = this.asked;
    if (!step) {
      this.preview = null;
      this.refusal = null;
      return;
    }
    try {
      const preview = await api.previewPlan(step);
      if (mine !== this.#asked) return;
      this.preview = preview;
      this.refusal = null;
    } catch (thrown) {
      if (mine !== this.#asked) return;
      this.preview = null;
      this.refusal = failureOf(thrown);
    }
  }

  /** Writes it; null when it was not done, with the reason in `failure`. What was typed stays. */
  async save(): Promise<PlanChange | null> {
    const step = this.asked;
    if (!this.ready || this.saving || !step) return null;
    this.saving = true;
    this.failure = null;
    try {
      const reason = this.takesReason ? this.reason.trim() : "";
      return await api.changePlan(step, reason || null);
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.saving = false;
    }
  }
}

/** A whole number other than 0, within a year. */
function wholeDays(typed: string): number | null {
  if (!/^[+-]?\d{1,3}$/.test(typed)) return null;
  const days = Number(typed);
  return days !== 0 && Math.abs(days) <= 366 ? days : null;
}
