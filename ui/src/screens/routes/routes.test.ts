import { beforeEach, describe, expect, it } from "vitest";
import { open as openWorld, type World } from "../../bridge/world";
import {
  api,
  type MeetingItem,
  type PlanColumn,
  type Routes,
  type StopPlan,
} from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import { Live } from "../../lib/live.svelte";
import { fitting, named } from "../../lib/provinces";
import { PlanForm, stepsOf } from "./plan-form.svelte";
import { lettersOf, allLines, linesOf, Planning } from "./routes.svelte";

let world: World;
let routes: Live<Routes>;
let planning: Planning;

beforeEach(async () => {
  speak("tr");
  world = await openWorld("door");
  routes = new Live(["routes"], () => api.routes());
  await routes.refresh();
  planning = new Planning(routes, { planned: [] });
});

const stops = (route: number) => routes.value!.routes[route - 1]!.stops;
const cities = (route: number) => stops(route).map((it) => it.city);
const line = (city: string) =>
  allLines(routes.value!).find((it) => it.stop.city === city)!;
const aboutOf = (city: string) => {
  const { stop, meeting } = line(city);
  return { stop, meeting };
};

/** A meeting as the file has it now, not as the list was read. */
async function inFile(city: string): Promise<MeetingItem> {
  const meetings = await api.meetings();
  return meetings.find((it) => it.city === city)!;
}

/** Plans what has no day yet. */
async function plan(days: Record<string, string>) {
  for (const [city, value] of Object.entries(days)) {
    const { meeting } = await inFile(city);
    await api.edit("meeting", meeting, [{ field: "date", value }], null);
  }
  await routes.refresh();
}

/** A form as it stands once the programme has answered. */
async function looked(form: PlanForm): Promise<PlanForm> {
  await form.look();
  return form;
}

describe("a change of plan", () => {
  it("offers what makes sense as the meeting stands", () => {
    const stop = stops(1)[0]!;
    const at = (change: Partial<MeetingItem>) =>
      stepsOf({ stop, meeting: { ...stop.meetings[0]!, ...change } });
    expect(at({ arrived: 0 })[0]).toBe("move");
    expect(at({ arrived: 3 })).toEqual([
      "close",
      "split",
      "merge",
      "move_stop",
    ]);
    expect(at({ arrived: 3, status: "closed" })[0]).toBe("reopen");
    expect(at({ arrived: 0, status: "postponed" })).not.toContain("close");
    expect(at({ arrived: 0, status: "cancelled" })[0]).toBe("reopen");
    expect(at({ arrived: 0, status: "postponed" })).not.toContain("postpone");
    const open: StopPlan = { ...stop, plate: null, meetings: [] };
    expect(stepsOf({ stop: open, meeting: null })[0]).toBe("decide");
    const route = routes.value!.routes[0]!;
    expect(stepsOf({ route })).toEqual(["shift", "add_stop"]);
  });

  it("says whom it touches before it is done, and asks why only where a plan was set", async () => {
    const form = new PlanForm(aboutOf("Ordu"));
    form.date = "3.3.2027";
    await looked(form);
    expect(form.preview!.touched).toBe((await inFile("Ordu")).expected);
    expect([form.needsReason, form.ready]).toEqual([true, false]);
    form.reason = "Salon kapandı";
    expect(form.ready).toBe(true);
    expect(await form.save()).not.toBeNull();
    expect((await inFile("Ordu")).date).toBe("2027-03-03");

    const first = new PlanForm(aboutOf("Gaziantep"));
    first.date = "3.3.2027";
    await looked(first);
    expect([first.needsReason, first.ready]).toEqual([false, true]);
    expect(first.preview!.warnings).toEqual(["same_day", "calendar_missing"]);
    expect((await inFile("Gaziantep")).date, "only tried out").toBeNull();
  });

  it("closes and opens again without a reason, and tells nobody", async () => {
    const form = await looked(new PlanForm(aboutOf("Trabzon"), "close"));
    expect([form.takesReason, form.needsReason, form.ready]).toEqual([
      false,
      false,
      true,
    ]);
    form.reason = "left from another step";
    const closed = await form.save();
    expect([closed!.touched, (await inFile("Trabzon")).status]).toEqual([
      0,
      "closed",
    ]);
    await routes.refresh();
    const again = await looked(new PlanForm(aboutOf("Trabzon"), "reopen"));
    expect([again.takesReason, again.ready]).toEqual([false, true]);
    await again.save();
    expect((await inFile("Trabzon")).status).toBe("planned");
    expect(await api.deviations()).toEqual([]);
  });

  it("asks nothing of the programme while something cannot be read", async () => {
    const form = new PlanForm(aboutOf("Ordu"));
    for (const [field, wrong] of [
      ["date", "31.02.2027"],
      ["date", ""],
      ["start", "25.00"],
      ["end", "on üç"],
    ] as const) {
      const one = new PlanForm(aboutOf("Ordu"));
      one[field] = wrong;
      await looked(one);
      expect([field, wrong, one.asked, one.ready]).toEqual([
        field,
        wrong,
        null,
        false,
      ]);
    }
    form.step = "merge";
    expect(form.asked, "no meeting chosen yet").toBeNull();
  });

  it("says a refusal in the form, and what stands so already", async () => {
    const held = await looked(new PlanForm(aboutOf("Trabzon"), "cancel"));
    expect([held.refusal?.code, held.ready]).toEqual(["meeting_held", false]);
    const same = await looked(new PlanForm(aboutOf("Ordu")));
    expect([same.changesNothing, same.ready]).toEqual([true, false]);
  });

  it("shifts a route by whole days, backwards too", async () => {
    await plan({
      Samsun: "2026-11-28",
      Tokat: "2026-11-30",
      Sivas: "2026-12-02",
    });
    const form = new PlanForm({ route: routes.value!.routes[0]! });
    for (const wrong of ["0", "1,5", "400", "üç", "-"]) {
      form.days = wrong;
      expect([wrong, form.asked]).toEqual([wrong, null]);
    }
    form.days = "−3";
    expect(form.asked).toEqual({ step: "shift", route: 1, days: -3 });
    await looked(form);
    expect(form.preview!.changed.length, "Trabzon was held").toBe(4);
  });

  it("decides a city by whichever name people use, and no other", async () => {
    const stop = routes.value!.loose[0]!;
    const form = new PlanForm({ stop, meeting: null });
    await world.quiet();
    for (const [typed, city] of [
      ["maras", "Kahramanmaraş"],
      ["46", "Kahramanmaraş"],
      ["RİZE", "Rize"],
      ["riz", undefined],
      ["Paris", undefined],
      ["", undefined],
    ] as const) {
      form.city = typed;
      const asked = form.asked;
      expect([
        typed,
        asked && "city" in asked ? asked.city : undefined,
      ]).toEqual([typed, city]);
    }
    form.city = "Dersim";
    await looked(form);
    expect(form.refusal?.code, "on the tour already").toBe("city_twice");
    form.city = "Rize";
    await looked(form);
    expect([form.needsReason, form.ready]).toEqual([false, true]);
  });

  it("adds a stop at a place of a route, and takes one off the tour that nobody is registered for", async () => {
    planning.open({ route: routes.value!.routes[1]! }, "add_stop");
    await world.quiet();
    const form = planning.form!;
    expect(form.position, "the end").toBe("5");
    form.city = "rize";
    form.position = "2";
    await looked(form);
    expect([form.needsReason, form.ready]).toEqual([false, true]);
    await planning.save();
    expect(cities(2).slice(0, 3)).toEqual(["Gaziantep", "Rize", "Şanlıurfa"]);

    planning.open(aboutOf("Rize"), "remove_stop");
    const removing = await looked(planning.form!);
    expect([removing.needsReason, removing.ready]).toEqual([true, false]);
    removing.reason = "Yer bulunamadı";
    await planning.save();
    expect(cities(2)[1]).toBe("Şanlıurfa");
    expect(planning.wanted, "on the line above").toBe(line("Gaziantep").key);

    const full = await looked(new PlanForm(aboutOf("Ordu"), "remove_stop"));
    expect(full.refusal?.code).toBe("stop_in_use");
  });

  it("keeps what was typed when it cannot be written", async () => {
    world.luck.code = "disk_full";
    const form = new PlanForm(aboutOf("Ordu"));
    form.date = "3.3.2027";
    form.reason = "kar";
    await looked(form);
    expect(await form.save()).toBeNull();
    expect([form.failure?.code, form.date, form.saving]).toEqual([
      "disk_full",
      "3.3.2027",
      false,
    ]);
  });
});

describe("the list of routes", () => {
  it("is walked line by line, over the cards, and stops at its ends", () => {
    planning.choose(line("Sivas").key);
    planning.step(1);
    expect(planning.chosen).toBe(line("Gaziantep").key);
    planning.choose(line("Trabzon").key);
    planning.step(-1);
    expect(planning.chosen).toBe(line("Trabzon").key);
  });

  it("gives a second meeting of a stop a line of its own", async () => {
    const { stop, meeting } = line("Ordu");
    const date = "2027-03-03";
    await api.changePlan(
      { step: "split", meeting: meeting!.meeting, date },
      "kar",
    );
    await routes.refresh();
    const [first, second] = linesOf(line("Ordu").stop);
    expect([first!.key, first!.first, second!.first]).toEqual([
      stop.stop,
      true,
      false,
    ]);
    expect(second!.meeting!.date).toBe(date);
    planning.open({ stop: second!.stop, meeting: second!.meeting });
    expect(planning.formAt, "the form stands at its own line").toBe(
      second!.key,
    );
  });

  it("moves a stop at once where nothing was set, press after press, and undoes it", async () => {
    const mardin = line("Mardin");
    void planning.nudge(mardin, -1);
    await planning.nudge(mardin, -1);
    expect(cities(2)).toEqual([
      "Mardin",
      "Gaziantep",
      "Şanlıurfa",
      "Diyarbakır",
    ]);
    expect(planning.chosen).toBe(mardin.key);

    await planning.undo();
    await planning.undo();
    expect(cities(2)[2]).toBe("Mardin");
    expect(planning.canUndo).toBe(false);
    await planning.undo();
    expect(planning.failure, "nothing is left to undo").toBeNull();
  });

  it("takes a stop over the end of its route into the next one, and no further than the tour", async () => {
    await planning.nudge(line("Diyarbakır"), 1);
    expect(cities(3)[0]).toBe("Diyarbakır");
    await planning.nudge(line("Diyarbakır"), -1);
    expect(cities(2)[3]).toBe("Diyarbakır");
    const open = routes.value!.loose[0]!.stop;
    await planning.nudge(linesOf(routes.value!.loose[0]!)[0]!, 1);
    expect(routes.value!.loose.length, "nothing is below it").toBe(1);
    await planning.nudge(linesOf(routes.value!.loose[0]!)[0]!, -1);
    expect(stops(6).at(-1)!.stop).toBe(open);
    planning = new Planning(routes, { planned: ["an operation"] });
    expect(planning.canUndo, "kept while another screen was looked at").toBe(
      true,
    );
    await planning.nudge(line("Trabzon"), -1);
    expect([cities(1)[0], planning.form], "the first of all").toEqual([
      "Trabzon",
      null,
    ]);
  });

  it("asks why before it moves a stop that has a date, with the place filled in", async () => {
    await plan({ Samsun: "2026-11-28" });
    await planning.nudge(line("Samsun"), -1);
    expect(cities(1)[2], "not yet").toBe("Samsun");
    expect(planning.form!.asked).toMatchObject({ route: 1, position: 2 });
    await planning.nudge(line("Samsun"), -1);
    expect(planning.form!.position, "the same keys go on").toBe("1");
    await planning.form!.look();
    planning.form!.reason = "Yol kapalı";
    await planning.save();
    expect([cities(1)[0], planning.form]).toEqual(["Samsun", null]);
    expect(planning.wanted, "back on its line").toBe(line("Samsun").key);
    expect(planning.said).toMatchObject({ step: "move_stop", city: "Samsun" });
  });

  it("opens and moves nothing where the file can only be looked at", async () => {
    planning = new Planning(routes, { planned: [] }, true);
    planning.open(aboutOf("Ordu"));
    await planning.nudge(line("Mardin"), -1);
    await planning.drop(line("Mardin").stop.stop, 3, 1);
    expect([planning.form, cities(2)[2]]).toEqual([null, "Mardin"]);
  });

  it("lets a stop take the place over which it was let go, on another route too", async () => {
    await planning.drop(line("Mardin").stop.stop, 3, 2);
    expect(cities(3).slice(0, 3)).toEqual(["Kayseri", "Mardin", "Çorum"]);
    expect(cities(2)).toEqual(["Gaziantep", "Şanlıurfa", "Diyarbakır"]);
    await planning.drop(line("Mardin").stop.stop, 3, 2);
    await planning.undo();
    expect(cities(2)[2], "nothing moved the second time").toBe("Mardin");
  });
});

describe("provinces", () => {
  it("are offered from their first letters, by name, alias or plate", async () => {
    const provinces = await api.provinces();
    const offered = (typed: string) =>
      fitting(provinces, typed).map((it) => it.plate);
    expect(offered("ante")).toEqual([27]);
    expect(offered("sanli")).toEqual([63]);
    expect(offered("62")).toEqual([62]);
    expect(offered("")).toEqual([]);
    expect(named(provinces, "K.Maraş")?.plate).toBe(46);
    expect(named(provinces, "Mar")).toBeNull();
  });
});

it("names the letters that a change of plan asks for, of every meeting", () => {
  const of = (rows: [string | null, PlanColumn, string][], touched = 3) =>
    lettersOf({
      changed: rows.map(([meeting, column, after]) => {
        return { meeting, stop: null, column, before: null, after };
      }),
      touched,
      warnings: [],
      warned: [],
      left: [],
      operation: "o-1",
      needs_reason: true,
    });
  const moved = { meeting: "m-1-2", kind: "moved" };
  expect(of([["m-1-2", "date", "2027-03-03"]])).toEqual([moved]);
  expect(of([["m-1-2", "start", "11:00"]])[0]?.kind).toBe("changed");
  expect(of([["m-1-2", "status", "postponed"]])[0]?.kind).toBe("postponed");
  expect(of([["m-1-2", "status", "cancelled"]])[0]?.kind).toBe("cancelled");
  const nobody = of([["m-1-2", "date", "2027-03-03"]], 0);
  expect(nobody, "nobody to tell").toEqual([]);
  // A route that is shifted: each meeting once.
  expect(
    of([
      ["m-1-1", "date", "2027-03-02"],
      ["m-1-1", "start", "10:00"],
      [null, "position", "2"],
      ["m-1-2", "date", "2027-03-03"],
    ]),
  ).toEqual([{ meeting: "m-1-1", kind: "moved" }, moved]);
  // One merged into another: its people are the other one's, and told there.
  expect(
    of([
      ["m-1-1", "merged_into", "m-1-2"],
      ["m-1-1", "status", "cancelled"],
    ]),
  ).toEqual([{ meeting: "m-1-2", kind: "merged" }]);
});
