// The routes as a list that is walked by keys: which line is chosen, which change is being made, what was done and how it
// is taken back.

import {
  api,
  failureOf,
  type ErrorView,
  type LetterKind,
  type MeetingId,
  type MeetingItem,
  type PlanChange,
  type RoutePlan,
  type Routes,
  type StopId,
  type StopPlan,
  takeBack,
} from "../../lib/api";
import type { Live } from "../../lib/live.svelte";
import { PlanForm, type About, type Step } from "./plan-form.svelte";

/** A stop with a meeting; a second meeting of the same stop has a line of its own. */
export type Line = {
  key: string;
  stop: StopPlan;
  meeting: MeetingItem | null;
  /** The stop itself: its number, its place in the order. */
  first: boolean;
};

/** What was done here and has not been taken back, the latest last; it outlives a look at another screen. */
export type Kept = { planned: string[] };

/** What was done last, or taken back. */
export type Said = {
  step: Step | "undo";
  city: string | null;
  route: number | null;
  change: PlanChange | null;
  /** How many things an undo had to leave as they are. */
  left: number;
};

export function linesOf(stop: StopPlan): Line[] {
  const [first, ...others] = stop.meetings;
  return [
    { key: stop.stop, stop, meeting: first ?? null, first: true },
    ...others.map((meeting) => ({
      key: meeting.meeting,
      stop,
      meeting,
      first: false,
    })),
  ];
}

/** Every line, in the order in which it is seen. */
export function allLines(routes: Routes): Line[] {
  const stops = [...routes.routes.flatMap((it) => it.stops), ...routes.loose];
  return stops.flatMap(linesOf);
}

export class Planning {
  /** The line on which the keys work. */
  chosen = $state<string | null>(null);
  form = $state.raw<PlanForm | null>(null);
  said = $state.raw<Said | null>(null);
  failure = $state.raw<ErrorView | null>(null);
  /** The line, or the route's button, that gets the focus after the next drawing. */
  wanted = $state<string | null>(null);
  #routes: Live<Routes>;
  #kept: Kept;
  #moving: Promise<void> = Promise.resolve();

  /** The file can only be looked at: nothing opens, nothing moves. */
  readonly readOnly: boolean;

  constructor(routes: Live<Routes>, kept: Kept, readOnly = false) {
    this.#routes = routes;
    this.#kept = kept;
    this.readOnly = readOnly;
  }

  get canUndo(): boolean {
    return this.#kept.planned.length > 0;
  }

  /** Where the form stands: a line's key, or a route's id. */
  get formAt(): string | null {
    const about = this.form?.about;
    if (!about) return null;
    return "route" in about ? about.route.route : keyOf(about);
  }

  step(by: 1 | -1) {
    const lines = allLines(this.#routes.value ?? NOTHING);
    const at = lines.findIndex((it) => it.key === this.chosen);
    const next = lines[Math.min(lines.length - 1, Math.max(0, at + by))];
    if (next) this.choose(next.key);
  }

  choose(key: string) {
    this.chosen = key;
    this.wanted = key;
  }

  open(about: About, step?: Step) {
    if (this.readOnly) return;
    this.failure = null;
    this.form = new PlanForm(about, step);
    if (!("route" in about)) this.chosen = keyOf(about);
  }

  close() {
    this.wanted = this.formAt;
    this.form = null;
  }

  async save() {
    const { form } = this;
    const change = await form?.save();
    if (!form || !change) return;
    const lines = allLines(this.#routes.value ?? NOTHING);
    const at = lines.findIndex((it) => it.key === this.formAt);
    // The lines stand where they will stand before one of them gets the focus back.
    await this.#routes.refresh();
    this.wanted = this.formAt;
    // A stop that is gone leaves it to the line above, the first one to the line below.
    if (form.step === "remove_stop")
      this.choose((lines[at - 1] ?? lines[at + 1])?.key ?? "");
    this.form = null;
    this.#tell(form.about, form.step, change);
  }

  /**
   * Alt+↑ and Alt+↓, over the ends of a route into the one before or after it. Presses that come faster than the disk are
   * done one after the other.
   */
  nudge(line: Line, by: 1 | -1): Promise<void> {
    if (this.form && this.formAt === line.key) {
      this.#nudgeForm(this.form, by);
      return Promise.resolve();
    }
    const { stop } = line.stop;
    return (this.#moving = this.#moving.then(() => {
      const at = this.#stop(stop);
      const place = at && this.#beside(at, by);
      return place ? this.#place(at, ...place) : undefined;
    }));
  }

  /** A stop was let go over a place: it takes it. */
  drop(stop: StopId, route: number, position: number): Promise<void> {
    return (this.#moving = this.#moving.then(() => {
      const at = this.#stop(stop);
      return at ? this.#place(at, route, position) : undefined;
    }));
  }

  async undo() {
    const operation = this.#kept.planned.at(-1);
    if (operation === undefined) return;
    this.failure = null;
    try {
      const undone = await takeBack(operation);
      this.#kept.planned = this.#kept.planned.slice(0, -1);
      this.said = {
        step: "undo",
        city: null,
        route: null,
        change: null,
        left: undone.left.length,
      };
      await this.#routes.refresh();
      this.wanted = this.chosen;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  #stop(id: StopId): StopPlan | undefined {
    return allLines(this.#routes.value ?? NOTHING).find(
      (it) => it.stop.stop === id,
    )?.stop;
  }

  #route(number: number): RoutePlan | undefined {
    return this.#routes.value?.routes.find((it) => it.number === number);
  }

  /** The next place up or down: route and position. What is on no route stands below the last one. */
  #beside(at: StopPlan, by: 1 | -1): [number, number] | null {
    const all = this.#routes.value?.routes ?? [];
    const own = all.findIndex((it) => it.number === at.route);
    const to = (at.order ?? 0) + by;
    if (own >= 0 && to >= 1 && to <= all[own]!.stops.length)
      return [all[own]!.number, to];
    const next = own >= 0 ? all[own + by] : by < 0 ? all.at(-1) : undefined;
    return next ? [next.number, by < 0 ? next.stops.length + 1 : 1] : null;
  }

  #nudgeForm(form: PlanForm, by: 1 | -1) {
    if (form.step !== "move_stop") return;
    const count = this.#route(Number(form.route))?.stops.length ?? 0;
    const to = Number(form.position) + by;
    if (to >= 1 && to <= count) form.position = String(to);
  }

  /** Moves at once what asks for no reason; else the form asks for it, with the place filled in. */
  async #place(stop: StopPlan, route: number, position: number) {
    if (this.readOnly) return;
    const there = this.#route(route)?.stops ?? [];
    const isThere = there.some((it) => it.stop === stop.stop);
    const last = there.length + (isThere ? 0 : 1);
    if (position < 1 || position > last) return;
    if (stop.route === route && stop.order === position) return;
    const step = {
      step: "move_stop",
      stop: stop.stop,
      route,
      position,
    } as const;
    const about = { stop, meeting: stop.meetings[0] ?? null };
    this.failure = null;
    try {
      const preview = await api.previewPlan(step);
      if (preview.needs_reason) {
        this.open(about, "move_stop");
        this.form!.route = String(route);
        this.form!.position = String(position);
        return;
      }
      const change = await api.changePlan(step, null);
      await this.#routes.refresh();
      this.choose(stop.stop);
      this.#tell(about, "move_stop", change);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  #tell(about: About, step: Step, change: PlanChange) {
    if (change.operation)
      this.#kept.planned = [...this.#kept.planned, change.operation];
    const isRoute = "route" in about;
    this.said = {
      step,
      city: isRoute ? null : about.stop.city,
      route: isRoute ? about.route.number : null,
      change,
      left: change.left.length,
    };
  }
}

/** A meeting whose people have to be told, and by which letter. */
export type LettersAsked = { meeting: MeetingId; kind: LetterKind };

/** Of several changes of one meeting the first of these is what its people are told. */
const TOLD: LetterKind[] = [
  "merged",
  "cancelled",
  "postponed",
  "moved",
  "changed",
];

/**
 * The letters that a change of plan asks for, meeting by meeting; none where nobody has to be told. Whoever was of a
 * meeting that was merged into another is a guest of that one now, and told there.
 */
export function lettersOf(change: PlanChange): LettersAsked[] {
  if (change.touched === 0) return [];
  const asked = new Map<MeetingId, LetterKind>();
  const ask = (meeting: MeetingId, kind: LetterKind) => {
    const before = asked.get(meeting);
    if (!before || TOLD.indexOf(kind) < TOLD.indexOf(before))
      asked.set(meeting, kind);
  };
  const gone = new Set<MeetingId>();
  for (const { meeting, column, after } of change.changed) {
    if (!meeting) continue;
    if (column === "merged_into" && after) {
      gone.add(meeting);
      ask(after, "merged");
    } else if (column === "status" && after === "cancelled")
      ask(meeting, "cancelled");
    else if (column === "status" && after === "postponed")
      ask(meeting, "postponed");
    else if (column === "date" && after) ask(meeting, "moved");
    else ask(meeting, "changed");
  }
  return [...asked]
    .filter(([meeting]) => !gone.has(meeting))
    .map(([meeting, kind]) => ({ meeting, kind }));
}

const NOTHING: Routes = { routes: [], loose: [] };

function keyOf(about: { stop: StopPlan; meeting: MeetingItem | null }): string {
  const lines = linesOf(about.stop);
  const own = lines.find(
    (it) => it.meeting?.meeting === about.meeting?.meeting,
  );
  return (own ?? lines[0]!).key;
}
