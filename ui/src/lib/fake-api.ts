// The programme's stand-in for a browser and for tests: invented people, in memory. Never part of the product.

import { Failure, type Api, type Chosen, type FileDrag } from "./api";
import type { CheckIn, JoinChoice, Laptop, Settings } from "./bindings";
import { Sheets, Waiting } from "./fake/import";
import { Letters } from "./fake/letters";
import { GROUPS } from "./fake/people";
import { FAKE_PROVINCES, Plan } from "./fake/plan";
import { movesPlan } from "./fake/prepare";
import { Programme, stateOf, type Row } from "./fake/programme";
import { Settings as Own, edited } from "./fake/programme-settings";
import { Lookalikes } from "./fake/duplicates";
import { Register } from "./fake/register";
import { search } from "./fake/search";
import { Choosing } from "./fake/selection";
import { fold } from "./fold";

/** A file as somebody chooses it: in this stand-in its ticket is its path. */
export const file = (path: string): Chosen => ({
  ticket: path,
  name: path.split("/").at(-1)!,
});

/** What the address may ask for: `first-run locked fail=CODE lang= theme= size= role= list= today=none|two|far`. */
export function fakeApi(
  asked = new URLSearchParams(),
): Api & { programme: Programme } {
  const day = new Date().toISOString().slice(0, 10);
  const programme = new Programme(day);
  const own = new Own();
  const hearers = new Set<(topics: string[]) => void>();
  const drags = new Set<(drag: FileDrag) => void>();
  const undoable = new Map<string, () => number>();
  let operations = 0;
  let passphrase = "dört kelime yeter sana";
  let oldBackups: string[] = [];
  let laptop: Laptop = {
    version: "0.1.0",
    file: "programme.rota",
    exists: !asked.has("first-run"),
    read_only: asked.has("read-only"),
    open: !asked.has("first-run") && !asked.has("locked"),
    settings: {
      language: asked.get("lang") ?? "tr",
      theme: asked.get("theme") ?? "system",
      text_size: Number(asked.get("size") ?? 100),
      role: asked.get("role") ?? "coordinator",
      desk_list: asked.get("list") ?? "hidden",
    },
  };

  const changed = (...topics: string[]) =>
    setTimeout(() => hearers.forEach((hear) => hear(topics)), 0);
  const fail = (code: string, args: Record<string, string> = {}): never => {
    throw new Failure({ code, args, detail: `fake: ${code}` });
  };
  const plan = new Plan(programme, fail);
  const register = new Register(programme, fail);
  const lookalikes = new Lookalikes(fail);
  const decidePair = (
    a: string,
    b: string,
    word: string,
    choice?: JoinChoice,
  ) => {
    write();
    const [decided, undo] = lookalikes.decide(a, b, word, choice);
    changed("people");
    const back = () => {
      changed("people");
      return undo();
    };
    return { ...decided, operation: operation(back) };
  };
  const letters = new Letters(programme, fail);
  const choosing = new Choosing(programme, fail);
  const sheets = new Sheets(asked);
  const waiting = new Waiting(programme, fail);
  const write = () => {
    const code = asked.get("fail");
    if (code) fail(code);
  };
  const operation = (undo: () => number): string => {
    const id = `o-${++operations}`;
    undoable.set(id, undo);
    return id;
  };
  const opened = (open: boolean): Laptop =>
    (laptop = { ...laptop, exists: true, open });

  function decide(meeting: string, row: Row, anyway: boolean): CheckIn {
    write();
    if (row.meeting === meeting && row.arrived_at)
      return programme.answer("already", row);
    const state = row.meeting === meeting ? stateOf(row) : "other_meeting";
    if (state !== "expected" && !anyway) return programme.answer(state, row);
    let arriving = row;
    if (row.meeting !== meeting) {
      arriving = programme.register(meeting, {
        name: row.name!,
        organisation: row.organisation!,
        kind: row.kind!,
      });
      arriving.source = "other_meeting";
    }
    programme.arrive(arriving);
    changed("check_ins");
    const undo = () => {
      arriving.arrived_at = null;
      return 1;
    };
    return programme.answer("admitted", arriving, {
      operation: operation(undo),
    });
  }

  const same = (meeting: string, registration: string) => {
    const key = fold(programme.row(registration).organisation ?? "");
    return programme.rows.filter(
      (it) =>
        it.meeting === meeting &&
        fold(it.organisation ?? "") === key &&
        ["expected", "arrived"].includes(stateOf(it)),
    );
  };

  const api: Api & { programme: Programme } = {
    programme,
    onChanged(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    onFiles(hear) {
      drags.add(hear);
      return () => drags.delete(hear);
    },
    laptop: async () => laptop,
    setSettings: async (settings: Settings) =>
      (laptop = { ...laptop, settings }),
    async createProgramme(given) {
      passphrase = given;
      opened(true);
      return {
        file: laptop.file,
        routes: 6,
        stops: 30,
        cities_listed: 29,
        stops_to_be_decided: 1,
        meetings: 29,
        targets: [],
        discrepancies: [],
        recovery_key: "7K3M-QX9A-2HTP-W4RE-8NBC-5DYF",
      };
    },
    async unlock(given) {
      if (given !== passphrase) fail("passphrase_wrong");
      return opened(true);
    },
    lock: async () => opened(false),
    async resetPassphrase(key, given) {
      if (!key.startsWith("7K3M")) fail("recovery_key_wrong");
      passphrase = given;
      return opened(true);
    },
    async changePassphrase(old, given) {
      if (old !== passphrase) fail("passphrase_wrong");
      passphrase = given;
      oldBackups = ["/home/ayse/yedekler/programme_2026-11-20.rota"];
      return laptop;
    },
    weighPassphrase: async (given) => ({
      enough: given.trim().split(/\s+/).length >= 4,
    }),
    offerPassphrase: async () => "kalem bulut nane fener zeytin",
    oldBackups: async () => ({
      rewrapped: [],
      here: oldBackups,
      elsewhere: [],
      away: [],
    }),
    async rewrapBackups() {
      const rewrapped = oldBackups;
      oldBackups = [];
      return { rewrapped, here: [], elsewhere: [], away: [] };
    },
    async overview() {
      const meetings = programme.meetings.map((it) =>
        programme.meeting(it.meeting),
      );
      const done = meetings.filter((it) => it.arrived > 0).length;
      const sources = {
        cities: "We will visit a total of 30 cities",
        organisations: "more than 600 organizations in 30 cities",
        people: "around 20 representatives will attend each meeting",
      };
      const arrived = programme.rows.filter((it) => it.arrived_at);
      const target = (
        metric: string,
        value: number,
        actual: number,
        source: string,
      ) => ({
        target: metric,
        scope: "programme",
        metric,
        unit: null,
        value,
        actual,
        status: actual >= value ? "reached" : "not_reached",
        possible: metric === "organisations" ? 591 : null,
        would_do: metric === "organisations" ? 21 : null,
        source,
        note: null,
      });
      return {
        title_tr: "Yollara Düşüyoruz",
        title_en: "We Take the Roads",
        routes: [1, 2, 3, 4, 5, 6].map((number) => {
          const own = meetings.filter((it) => it.route === number);
          return {
            route: `route-${number}`,
            number,
            name: null,
            stops: own.length,
            meetings: own.length,
            meetings_done: own.filter((it) => it.arrived > 0).length,
            call_opens: null,
            call_closes: number === 2 ? `${day}T23:59:00+03:00` : null,
          };
        }),
        stops: plan.stops,
        targets: [
          target("cities", 30, done, sources.cities),
          target("organisations", 600, arrived.length, sources.organisations),
          target("participations", 20, arrived.length, sources.people),
        ],
        by_headquarters: new Set(arrived.map((it) => it.organisation)).size,
        by_group: GROUPS.map(({ code, name_tr, name_en }) => ({
          group: code,
          name_tr,
          name_en,
          organisations: new Set(
            arrived
              .filter((it) => it.group === code)
              .map((it) => it.organisation),
          ).size,
        })),
        discrepancies: [
          {
            metric: "cities",
            announced: 30,
            listed: 29,
            source: sources.cities,
          },
        ],
        attention: [],
      };
    },
    meetings: async () =>
      programme.meetings.map((it) => programme.meeting(it.meeting)),
    routes: async () => plan.routes(),
    async changePlan(step, reason) {
      write();
      const [done, undo] = plan.change(step, reason);
      changed("routes", "meetings", "registrations");
      const wrote = done.changed.length > 0;
      return { ...done, operation: wrote ? operation(undo) : null };
    },
    previewPlan: async (step) => plan.preview(step),
    deviations: async () => [...plan.deviations],
    provinces: async () => FAKE_PROVINCES,
    allOrganisations: async () => register.all(),
    duplicates: async (of) => lookalikes.duplicates(of),
    compared: async (a, b) => lookalikes.compared(a, b),
    join: async (a, b, choice) => decidePair(a, b, "joined", choice),
    separate: async (a, b) => decidePair(a, b, "different"),
    putOff: async (a, b) => decidePair(a, b, "later"),
    async lookalikes(meeting, form) {
      const name = fold(form.name);
      const alike = programme.rows.filter(
        (it) =>
          it.meeting === meeting && name !== "" && fold(it.name ?? "") === name,
      );
      return alike.slice(0, 3).map((row) => ({
        hit: programme.hit(row, meeting),
        score: 0.94,
        reasons: ["same_name", "same_organisation"],
      }));
    },
    organisation: async (text) => register.one(text),
    async editOrganisation(id, fields) {
      write();
      const [moved, undo] = register.edit(id, fields);
      changed("organisations");
      return {
        changed: moved,
        touched: 0,
        warnings: [],
        warned: [],
        operation: operation(undo),
        needs_reason: false,
        reason: null,
      };
    },
    async today() {
      const meetings = programme.meetings.map((it) =>
        programme.meeting(it.meeting),
      );
      const dated = meetings.filter((it) => it.date);
      const last_backup = `${day}T08:05:00+03:00`;
      const which = asked.get("today");
      if (which === "two")
        return {
          date: day,
          meeting: null,
          candidates: dated.slice(0, 2),
          far: false,
          last_backup,
        };
      if (which === "far")
        return {
          date: "2031-01-01",
          meeting: null,
          candidates: dated,
          far: true,
          last_backup,
        };
      if (which === "none")
        return {
          date: day,
          meeting: null,
          candidates: dated.slice(1),
          far: false,
          last_backup,
        };
      return {
        date: day,
        meeting: "m-1-1",
        candidates: dated,
        far: false,
        last_backup,
      };
    },
    async desk(id) {
      const latest = programme.arrivals(id);
      const meeting = programme.meeting(id);
      return {
        meeting,
        arrived: meeting.arrived,
        expected: meeting.expected,
        walk_ins: latest.filter((it) => it.walk_in).length,
        waiting: programme.rows.filter(
          (it) => it.meeting === id && stateOf(it) === "waiting_list",
        ).length,
        latest: latest.slice(0, 10),
        other_day:
          meeting.date && meeting.date !== day
            ? { clock: day, meeting: meeting.date }
            : null,
      };
    },
    roster: async (id) =>
      programme.rows
        .filter((it) => it.meeting === id && stateOf(it) === "expected")
        .sort((a, b) => a.name!.localeCompare(b.name!, "tr"))
        .map((it) => programme.hit(it, id)),
    registrations: async (id) =>
      programme.rows.filter((it) => it.meeting === id),
    async search(id, text, limit) {
      const rows = programme.rows.map((it) => programme.hit(it, id));
      return search(rows, waiting.hits(id), text, limit);
    },
    async checkIn(id, registration, anyway) {
      const applied = waiting.atDoor(id, registration);
      if (!applied) return decide(id, programme.row(registration), anyway);
      const { name, organisation } = applied;
      if (!anyway)
        return programme.answer("undecided", null, {
          to_place: true,
          registration,
          name,
          organisation,
        });
      write();
      waiting.place(applied.application, id);
      const row = programme.register(id, {
        name: name ?? "",
        organisation: organisation ?? "",
        kind: "DER",
      });
      programme.arrive(row);
      changed("check_ins", "registrations", "applications");
      const undo = () => {
        programme.rows = programme.rows.filter((it) => it !== row);
        waiting.back(applied.application);
        return 1;
      };
      return programme.answer("admitted", row, { operation: operation(undo) });
    },
    async checkInByCode(id, code) {
      const row = programme.rows.find((it) => it.code === code);
      return row ? decide(id, row, false) : programme.answer("unknown", null);
    },
    organisationOf: async (id, registration) =>
      same(id, registration).map((it) => programme.hit(it, id)),
    async checkInOrganisation(id, registration) {
      write();
      const rows = same(id, registration).filter((it) => !it.arrived_at);
      rows.forEach((it) => programme.arrive(it));
      changed("check_ins");
      const admitted = programme
        .arrivals(id)
        .filter((it) =>
          rows.some((row) => row.registration === it.registration),
        );
      const undo = () => {
        rows.forEach((it) => (it.arrived_at = null));
        return rows.length;
      };
      return { admitted, operation: rows.length ? operation(undo) : null };
    },
    async undoCheckIn(_, registration) {
      write();
      const row = programme.row(registration);
      if (!row.arrived_at) return programme.answer("not_in", row);
      row.arrived_at = null;
      changed("check_ins");
      return programme.answer("undone", row);
    },
    async walkIn(id, form) {
      write();
      if (!form.notice) return programme.answer("needs_notice", null);
      const row = programme.register(id, {
        name: form.name,
        organisation: form.organisation,
        kind: form.kind ?? "DIG",
      });
      row.source = "walk_in";
      programme.arrive(row);
      changed("check_ins", "registrations");
      const undo = () => {
        programme.rows = programme.rows.filter((it) => it !== row);
        return 1;
      };
      return programme.answer("admitted", row, { operation: operation(undo) });
    },
    async organisations(text, limit) {
      return register
        .all()
        .filter((it) => fold(it.name).includes(fold(text)))
        .slice(0, limit);
    },
    async find(text, limit) {
      const words = fold(text).split(" ").filter(Boolean);
      const has = (it: string | null) =>
        words.every((word) => fold(it ?? "").includes(word));
      const people = programme.rows
        .filter((it) => has(`${it.name} ${it.organisation}`))
        .map((it) => ({
          kind: "person",
          id: it.registration,
          name: it.name!,
          detail: it.organisation ?? "",
          meeting: it.meeting,
        }));
      const organisations = register
        .all()
        .filter((it) => has(it.name))
        .map((it) => ({
          kind: "organisation",
          id: it.organisation,
          name: it.name,
          detail: it.kind ?? "",
          meeting:
            programme.rows.find((row) => row.organisation === it.name)
              ?.meeting ?? null,
        }));
      return [...people.slice(0, limit - 4), ...organisations.slice(0, 4)];
    },
    // Copies, as every reading is: what a screen holds does not change under it.
    kinds: async () => structuredClone(own.kinds),
    groups: async () => structuredClone(own.groups),
    themes: async () => structuredClone(own.themes),
    programmeSettings: async () => own.settings,
    async editProgramme(fields) {
      write();
      const undo = own.editProgramme(fields);
      changed("programme");
      return edited(fields, operation(undo));
    },
    async editWord(what, code, fields) {
      write();
      const undo = own.editWord(what, code, fields);
      changed("programme");
      return edited(fields, operation(undo));
    },
    calls: async () => own.calls,
    call: async (route) =>
      own.calls.find((it) => it.route === route) ?? fail("route_unknown"),
    async editCall(route, fields) {
      write();
      const undo = own.editCall(route, fields);
      changed("calls");
      return edited(fields, operation(undo));
    },
    async publishCall(route, folder) {
      write();
      const { missing } = own.calls.find((it) => it.route === route)!;
      if (missing.length > 0)
        fail("programme_incomplete", { fields: missing.join(" ") });
      const names = ["katilim-cagrisi_tr.docx", "katilim-cagrisi_en.docx"];
      return {
        route,
        files: names.map((name) => `${folder}/R${route}_${name}`),
      };
    },
    announcement: async (route, language) => own.announcement(route, language),
    async guessKind(organisation) {
      const name = fold(organisation);
      const guesses = [
        ["dernegi", "DER"],
        ["vakfi", "VAK"],
        ["belediye", "BEL"],
        ["universite", "UNI"],
        ["konsey", "KKO"],
      ];
      return guesses.find(([word]) => name.includes(word!))?.[1] ?? null;
    },
    review: async (id) => choosing.review(id),
    reviewSheet: async (id, registration) => choosing.sheet(id, registration),
    async givePoints(id, registration, reader, points) {
      write();
      const undo = choosing.give(id, registration, reader, points);
      changed("applications");
      return {
        registration,
        name: programme.row(registration).name,
        reader,
        points: choosing.total(registration),
        operation: operation(undo),
      };
    },
    async editCriterion(route, number, fields) {
      write();
      const undo = choosing.editCriterion(route, number, fields);
      changed("calls");
      return edited(fields, operation(undo));
    },
    previewSelection: async (id) => choosing.preview(id),
    async select(id) {
      write();
      const [places, undo] = choosing.select(id);
      changed("registrations");
      return { ...places, operation: operation(undo) };
    },
    async promote(id) {
      write();
      const [places, undo] = choosing.select(id);
      changed("registrations");
      return { ...places, operation: operation(undo) };
    },
    releaseSilent: async () => fail("reply_time_not_over"),
    async decide(_, registration, selection, reason) {
      write();
      const undo = choosing.decide(registration, selection, reason);
      changed("registrations");
      const { name } = programme.row(registration);
      const op = operation(undo);
      return { registration, name, selection, reason, operation: op };
    },
    replies: async (id) => choosing.replies(id),
    async reply(_, registration, reply) {
      write();
      const undo = choosing.reply(registration, reply);
      changed("registrations");
      const row = programme.row(registration);
      return { ...row, operation: operation(undo) };
    },
    async withdraw(_, registration, by) {
      write();
      const row = programme.row(registration);
      row.withdrawn = `by_${by}`;
      changed("registrations");
      const undo = () => ((row.withdrawn = null), 1);
      return { ...row, operation: operation(undo) };
    },
    async invite(id, organisation, seats) {
      write();
      const [rows, undo] = choosing.invite(id, organisation, seats);
      changed("registrations");
      return {
        organisation,
        registrations: rows.map((it) => it.registration),
        operation: operation(undo),
      };
    },
    async nameRepresentative(_, registration, person) {
      write();
      const undo = choosing.name(registration, person);
      changed("registrations");
      const { organisation } = programme.row(registration);
      const { name } = person;
      const op = operation(undo);
      return {
        registration,
        name,
        organisation,
        replaced: null,
        operation: op,
      };
    },
    async substitute(_, replaced, person) {
      write();
      const [row, undo] = choosing.substitute(replaced, person);
      changed("registrations");
      const { registration, organisation } = row;
      const { name } = person;
      const op = operation(undo);
      return { registration, name, organisation, replaced, operation: op };
    },
    async undo(id) {
      write();
      const undone = undoable.get(id ?? "")?.() ?? 0;
      changed("check_ins", "registrations", "routes", "meetings");
      changed("organisations", "programme", "calls", "applications");
      return { operation: id ?? "", verb: "edit", undone, left: [] };
    },
    previewImport: async (path, options) => sheets.answer(path, options, false),
    async import(path, options) {
      write();
      changed("registrations", "applications");
      const taken = sheets.answer(path, options, true);
      return { ...taken, operation: operation(() => taken.imported) };
    },
    importProgress: async () => ({ done: 214, total: 428 }),
    stopImport: async () => null,
    async forgetColumns() {
      write();
      const forgotten = sheets.forget();
      return { forgotten, operation: operation(() => forgotten) };
    },
    writeFaults: async (path, options, target) => ({
      file: target,
      rows: sheets.answer(path, options, false).rows,
      faulty: 3,
    }),
    toPlace: async (route) => waiting.of(route),
    async place(application, meeting) {
      write();
      const placed = waiting.place(application, meeting);
      changed("registrations", "applications");
      const back = () => (waiting.back(application), 1);
      return { ...placed, operation: operation(back) };
    },
    chooseSheet: async () => file("/home/ayse/Basvurular_3.guzergah.xlsx"),
    letters: async (meeting) => letters.of(meeting),
    letterPreview: async (meeting, kind, language) =>
      letters.preview(meeting, kind, language),
    letterTexts: async () => letters.texts(),
    async editLetterText(kind, language, fields) {
      write();
      const undo = letters.edit(kind, language, fields);
      changed("programme");
      return edited(fields, operation(undo));
    },
    async writeLetters(meeting, kind, _, folder) {
      write();
      changed("documents");
      return letters.write(meeting, kind, folder);
    },
    async callList(meeting, path) {
      write();
      const rows = letters
        .of(meeting)
        .kinds.find((it) => it.kind === "selected")!.recipients;
      return {
        file: path,
        rows,
        pages: 1,
        sheet: "KLMNOPQRST",
        sha256: "00",
        warnings: [],
      };
    },
    callListFileName: async (_, __, ending) => `arama-listesi.${ending}`,
    async selectionMinutes(_, path) {
      write();
      return {
        file: path,
        addendum: 0,
        rows: 27,
        pages: 3,
        sheet: "UVWXYZ2345",
        sha256: "00",
        warnings: [],
      };
    },
    minutesFileName: async () => "secim-tutanagi.pdf",
    chooseTarget: async (name) => file(`/home/ayse/${name}`),
    async signInSheet(id, path) {
      write();
      const rows = programme.meeting(id).expected;
      return {
        file: path,
        rows,
        pages: 2,
        sheet: "K7QX2MPA9H",
        sha256: "",
        warnings: [],
      };
    },
    sheetFileName: async (_, ending) =>
      `R1-1_Trabzon_${day}_imza-listesi_v1.${ending}`,
    openFile: async () => null,
    async backup() {
      write();
      return { file: `/home/ayse/programme-${day}.rota`, verified: true };
    },
    chooseFolder: async () => file("/home/ayse"),
    async meetingDetail(id) {
      const at = programme.meetings.findIndex((it) => it.meeting === id);
      const { route } = programme.meetings[at]!;
      const before = programme.meetings
        .slice(0, at)
        .filter(
          (it) =>
            it.route === route &&
            programme.preparation(it.meeting).agenda.length > 0,
        );
      const previous = before.at(-1)?.city ?? null;
      return programme.preparation(id).detail(programme.meeting(id), previous);
    },
    async fillAgenda(id, from) {
      write();
      const preparation = programme.preparation(id);
      if (preparation.agenda.some((it) => it.actual_start !== null))
        fail("agenda_begun");
      const back = preparation.remember();
      preparation.fill();
      changed("meetings");
      const city = programme.meeting(id).city;
      return {
        items: preparation.agenda.length,
        from: from === "previous" ? city : null,
        operation: operation(() => (back(), 1)),
      };
    },
    async edit(what, which, fields, reason) {
      write();
      const preparation = programme.preparationOf(which);
      const { meeting } = preparation;
      const back = preparation.remember();
      const needs = what === "meeting" && movesPlan(meeting, fields);
      if (needs && !reason) fail("reason_needed");
      const name = which.slice(which.indexOf("/") + 1);
      const row =
        what === "agenda"
          ? preparation.agendaItem(which)
          : what === "checklist"
            ? preparation.line(which)
            : what === "staff"
              ? preparation.member(name, null, null)
              : null;
      for (const { field: key, value } of fields) {
        const number = key.endsWith("minutes") && value !== "";
        if (row === null && key === "date")
          meeting.status = value === "" ? "postponed" : "planned";
        if (row === null) preparation.set(key, value);
        else
          Object.assign(row, {
            [key]: number ? Number(value) : value === "" ? null : value,
          });
      }
      if (what === "checklist") Object.assign(row!, { suggested: false });
      changed("meetings");
      return {
        changed: fields.map((it) => ({
          column: it.field,
          before: null,
          after: it.value,
        })),
        touched: 0,
        warnings: [],
        warned: [],
        operation: operation(() => (back(), 1)),
        needs_reason: needs,
        reason,
      };
    },
    async previewEdit(what, which, fields) {
      const { meeting } = programme.preparationOf(which);
      const needs_reason = what === "meeting" && movesPlan(meeting, fields);
      return { ...edited(fields, ""), operation: null, needs_reason };
    },
    async remove(_, which) {
      write();
      const preparation = programme.preparationOf(which);
      const back = preparation.remember();
      const { agenda, checklist, staff, files } = preparation;
      Object.assign(preparation, {
        agenda: agenda.filter((it) => it.item !== which),
        checklist: checklist.filter((it) => it.line !== which),
        staff: staff.filter((it) => it.member !== which),
        files: files.filter((it) => it.attachment !== which),
      });
      changed("meetings");
      return { removed: which, operation: operation(() => (back(), 1)) };
    },
    async attach(id, path) {
      write();
      const preparation = programme.preparation(id);
      const back = preparation.remember();
      const attachment = preparation.attach(path, `${day}T10:00:00+03:00`);
      changed("meetings");
      return { attachment, operation: operation(() => (back(), 1)) };
    },
    saveAttachment: async (_, path) => ({ file: path, size: 482_113 }),
    chooseFile: async () => file("/home/ayse/Aile fotoğrafı.jpg"),
  };
  // What is under test waits as long as a real command would.
  return api;
}
