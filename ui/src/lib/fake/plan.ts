// The plan of the invented tour: stops, changes of plan, deviations. As thin as the screens allow.

import type {
  Deviation,
  MeetingItem,
  PlanChange,
  PlanStep,
  ProvinceItem,
  Routes,
  StopItem,
  StopPlan,
} from "../bindings";
import { fold } from "../fold";
import { stateOf, type Programme } from "./programme";

export const FAKE_PROVINCES: ProvinceItem[] = [
  { plate: 6, name: "Ankara", aliases: [] },
  { plate: 27, name: "Gaziantep", aliases: ["Antep"] },
  { plate: 46, name: "Kahramanmaraş", aliases: ["Maraş", "K. Maraş"] },
  { plate: 53, name: "Rize", aliases: [] },
  { plate: 62, name: "Tunceli", aliases: ["Dersim"] },
  { plate: 63, name: "Şanlıurfa", aliases: ["Urfa"] },
];

/** Stops in the order of the tour; the meetings of a stop follow it wherever it goes. */
type Stop = StopItem & { meetings: string[] };

export class Plan {
  deviations: Deviation[] = [];
  #stops: Stop[];
  #programme: Programme;
  #fail: (code: string, args?: Record<string, string>) => never;

  constructor(
    programme: Programme,
    fail: (code: string, args?: Record<string, string>) => never,
  ) {
    this.#programme = programme;
    this.#fail = fail;
    this.#stops = programme.meetings.map((it) => ({
      stop: `s-${it.meeting}`,
      route: it.route,
      order: it.stop,
      plate: it.plate,
      city: it.city,
      meetings: [it.meeting],
    }));
    this.#stops.push({
      stop: "s-30",
      route: null,
      order: null,
      plate: null,
      city: null,
      meetings: [],
    });
  }

  get stops(): StopItem[] {
    return this.#stops.map(({ stop, route, order, plate, city }) => ({
      stop,
      route,
      order,
      plate,
      city,
    }));
  }

  routes(): Routes {
    const plan = (stop: Stop): StopPlan => ({
      stop: stop.stop,
      route: stop.route,
      order: stop.order,
      plate: stop.plate,
      city: stop.city,
      note: null,
      meetings: stop.meetings.map((it) => this.#programme.meeting(it)),
    });
    const of = (route: number | null) =>
      this.#stops
        .filter((it) => it.route === route)
        .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
        .map(plan);
    return {
      routes: [1, 2, 3, 4, 5, 6].map((number) => {
        const stops = of(number);
        const counted = stops
          .flatMap((it) => it.meetings)
          .filter((it) => it.status !== "cancelled" || it.arrived > 0);
        const sum = (key: "capacity" | "expected" | "arrived") =>
          counted.reduce((all, it) => all + it[key], 0);
        return {
          route: `route-${number}`,
          number,
          name: null,
          stops,
          meetings: counted.length,
          meetings_done: counted.filter((it) => it.arrived > 0).length,
          capacity: sum("capacity"),
          expected: sum("expected"),
          arrived: sum("arrived"),
        };
      }),
      loose: of(null),
    };
  }

  /** What it did, and how it is taken back. */
  change(step: PlanStep, reason: string | null): [PlanChange, () => number] {
    const before = structuredClone([
      this.#programme.meetings,
      this.#stops,
      this.deviations,
    ] as const);
    const back = () => {
      [this.#programme.meetings, this.#stops, this.deviations] = before;
      return 1;
    };
    try {
      const done = this.#do(step, reason);
      if (done.needs_reason && !reason) this.#fail("reason_needed");
      return [done, back];
    } catch (thrown) {
      back();
      throw thrown;
    }
  }

  preview(step: PlanStep): PlanChange {
    const [done, back] = this.change(step, "?");
    back();
    return done;
  }

  #do(step: PlanStep, reason: string | null): PlanChange {
    const done: PlanChange = {
      changed: [],
      touched: 0,
      warnings: [],
      warned: [],
      left: [],
      operation: null,
      needs_reason: false,
    };
    const meeting = (id: string) =>
      this.#programme.meetings.find((it) => it.meeting === id)!;
    const set = (it: MeetingItem, change: Partial<MeetingItem>) => {
      const column = "date" in change ? "date" : "status";
      const [was, is] = [it[column], change[column] ?? null];
      const hours = ["start", "end"] as const;
      const same = hours.every(
        (hour) => change[hour] === undefined || change[hour] === it[hour],
      );
      if (was === is && same) return;
      const set = column === "status" || was !== null;
      done.needs_reason ||= set;
      const people = this.#programme.rows.filter(
        (row) =>
          row.meeting === it.meeting &&
          !["arrived", "withdrawn", "not_selected"].includes(stateOf(row)),
      );
      done.touched += people.length;
      done.changed.push({
        meeting: it.meeting,
        stop: null,
        column,
        before: was,
        after: is,
      });
      if (set)
        this.#deviate(step, it, column, was, is, reason ?? "", people.length);
      Object.assign(it, change);
      const others = this.#programme.meetings.filter((other) => other !== it);
      if (is && column === "date" && others.some((other) => other.date === is))
        done.warned.push({
          meeting: it.meeting,
          date: is,
          code: "same_day",
          name_tr: null,
          name_en: null,
        });
    };
    /** A status that changes nothing of the plan: nobody is told, no reason, no deviation. */
    const put = (it: MeetingItem, status: string) => {
      if (it.status === status) return;
      done.changed.push({
        meeting: it.meeting,
        stop: null,
        column: "status",
        before: it.status,
        after: status,
      });
      it.status = status;
    };
    const open = (id: string) => {
      const it = this.#programme.meeting(id);
      if (["closed", "archived"].includes(it.status))
        this.#fail("meeting_closed");
      if (it.status === "cancelled" && step.step !== "cancel")
        this.#fail("meeting_cancelled");
      if (it.arrived > 0 && step.step !== "split" && step.step !== "merge")
        this.#fail("meeting_held");
      return meeting(id);
    };
    switch (step.step) {
      case "shift":
        if (step.days === 0 || Math.abs(step.days) > 366)
          this.#fail("number_out_of_bounds", { field: "days" });
        for (const it of this.#programme.meetings)
          if (
            it.route === step.route &&
            it.date &&
            it.status === "planned" &&
            this.#programme.meeting(it.meeting).arrived === 0
          )
            set(it, { date: later(it.date, step.days) });
        break;
      case "move":
        set(open(step.meeting), {
          date: step.date,
          ...(step.start ? { start: step.start } : {}),
          ...(step.end ? { end: step.end } : {}),
          status: "planned",
        });
        break;
      case "postpone":
        set(open(step.meeting), { date: null, status: "postponed" });
        break;
      case "cancel":
        set(open(step.meeting), { status: "cancelled" });
        break;
      case "reopen":
        if (["closed", "archived"].includes(meeting(step.meeting).status))
          put(meeting(step.meeting), "planned");
        else set(meeting(step.meeting), { status: "planned" });
        break;
      case "close": {
        const it = this.#programme.meeting(step.meeting);
        if (it.arrived === 0 && ["cancelled", "postponed"].includes(it.status))
          this.#fail(`meeting_${it.status}`);
        put(meeting(step.meeting), "closed");
        break;
      }
      case "split": {
        const first = open(step.meeting);
        const second = {
          ...first,
          meeting: `${first.meeting}-${this.#programme.meetings.length}`,
          date: step.date,
        };
        this.#programme.meetings.push(second);
        this.#stops
          .find((it) => it.meetings.includes(first.meeting))!
          .meetings.push(second.meeting);
        done.needs_reason = true;
        this.#deviate(step, first, "meetings", "1", "2", reason ?? "", 0);
        done.changed.push({
          meeting: second.meeting,
          stop: null,
          column: "date",
          before: null,
          after: step.date,
        });
        break;
      }
      case "merge": {
        if (step.meeting === step.into) this.#fail("merge_into_itself");
        const from = open(step.meeting);
        open(step.into);
        const rows = this.#programme.rows.filter(
          (it) => it.meeting === from.meeting,
        );
        set(from, { status: "cancelled" });
        for (const row of rows)
          if (row.arrived_at)
            done.left.push({
              registration: row.registration,
              name: row.name,
              reason: "checked_in",
            });
        break;
      }
      case "move_stop": {
        const stop = this.#stops.find((it) => it.stop === step.stop)!;
        const there = this.#stops
          .filter((it) => it.route === step.route && it !== stop)
          .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
        if (step.position < 1 || step.position > there.length + 1)
          this.#fail("number_out_of_bounds", { field: "position" });
        if (stop.route === step.route && stop.order === step.position) break;
        const left = this.#stops.filter(
          (it) => it.route === stop.route && it !== stop,
        );
        there.splice(step.position - 1, 0, stop);
        const was = stop.order;
        const own = stop.meetings.map(meeting);
        done.needs_reason = own.some((it) => it.date !== null);
        stop.route = step.route;
        for (const list of [left, there])
          list.forEach((it, at) => {
            it.order = at + 1;
            for (const id of it.meetings)
              Object.assign(meeting(id), { route: it.route, stop: at + 1 });
          });
        done.changed.push({
          meeting: null,
          stop: stop.stop,
          column: "position",
          before: was === null ? null : String(was),
          after: String(step.position),
        });
        if (done.needs_reason)
          this.#deviate(
            step,
            own[0]!,
            "position",
            String(was),
            String(step.position),
            reason ?? "",
            0,
          );
        break;
      }
      case "decide": {
        const city = this.#free(step.city);
        const stop = this.#stops.find((it) => it.stop === step.stop)!;
        const id = `m-${stop.stop}`;
        Object.assign(stop, { plate: city.plate, city: city.name });
        stop.meetings = [id];
        this.#programme.meetings.push({
          ...this.#programme.meetings[0]!,
          meeting: id,
          route: stop.route,
          stop: stop.order,
          plate: city.plate,
          city: city.name,
          date: null,
          venue: null,
          venue_address: null,
        });
        done.changed.push({
          meeting: null,
          stop: stop.stop,
          column: "plate",
          before: null,
          after: String(city.plate),
        });
        break;
      }
      case "add_stop": {
        const city = this.#free(step.city);
        const there = this.#of(step.route);
        const at = step.position ?? there.length + 1;
        if (at < 1 || at > there.length + 1)
          this.#fail("number_out_of_bounds", { field: "position" });
        const id = `m-${city.plate}`;
        const stop: Stop = {
          stop: `s-${city.plate}`,
          route: step.route,
          order: at,
          plate: city.plate,
          city: city.name,
          meetings: [id],
        };
        this.#programme.meetings.push({
          ...this.#programme.meetings[0]!,
          meeting: id,
          plate: city.plate,
          city: city.name,
          date: null,
          venue: null,
          venue_address: null,
        });
        this.#stops.push(stop);
        there.splice(at - 1, 0, stop);
        this.#number(there);
        done.changed.push({
          meeting: null,
          stop: stop.stop,
          column: "plate",
          before: null,
          after: String(city.plate),
        });
        break;
      }
      case "remove_stop": {
        const stop = this.#stops.find((it) => it.stop === step.stop)!;
        const own = stop.meetings.map(meeting);
        if (
          this.#programme.rows.some((it) => stop.meetings.includes(it.meeting))
        )
          this.#fail("stop_in_use", { field: "stop" });
        done.needs_reason = stop.plate !== null;
        if (own[0])
          this.#deviate(step, own[0], "stops", "1", "0", reason ?? "", 0);
        this.#programme.meetings = this.#programme.meetings.filter(
          (it) => !stop.meetings.includes(it.meeting),
        );
        this.#stops = this.#stops.filter((it) => it !== stop);
        if (stop.route !== null) this.#number(this.#of(stop.route));
        done.changed.push({
          meeting: null,
          stop: stop.stop,
          column: "plate",
          before: stop.plate === null ? null : String(stop.plate),
          after: null,
        });
      }
    }
    done.warnings = done.warned.map((it) => it.code);
    return done;
  }

  /** A province that is not on the tour yet. */
  #free(text: string): ProvinceItem {
    const city = FAKE_PROVINCES.find((it) =>
      [it.name, ...it.aliases].some((name) => fold(name) === fold(text)),
    );
    if (!city) return this.#fail("province_unknown", { field: "city" });
    if (this.#stops.some((it) => it.plate === city.plate))
      this.#fail("city_twice", { field: "city" });
    return city;
  }

  #of(route: number): Stop[] {
    return this.#stops
      .filter((it) => it.route === route)
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  }

  #number(stops: Stop[]) {
    stops.forEach((it, at) => {
      it.order = at + 1;
      for (const meeting of this.#programme.meetings)
        if (it.meetings.includes(meeting.meeting))
          Object.assign(meeting, { route: it.route, stop: at + 1 });
    });
  }

  #deviate(
    step: PlanStep,
    it: MeetingItem,
    column: string,
    planned: string | null,
    done: string | null,
    reason: string,
    touched: number,
  ) {
    this.deviations.push({
      deviation: `d-${this.deviations.length + 1}`,
      kind: step.step,
      meeting: it.meeting,
      route: it.route,
      stop: it.stop,
      city: it.city,
      planned: `${column}=${planned ?? ""}`,
      done: `${column}=${done ?? ""}`,
      changes: [{ column, planned, done }],
      reason,
      touched,
      at: new Date().toISOString(),
    });
  }
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000)
    .toISOString()
    .slice(0, 10);
}
