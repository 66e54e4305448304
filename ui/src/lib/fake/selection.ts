// Review, selection and replies of the invented programme: by order of application only.

import type {
  ApplicationSheet,
  CriterionItem,
  FieldValue,
  PersonForm,
  PointsItem,
  PointsOf,
  Replies,
  Review,
  ReviewItem,
  ReviewSheet,
  Selection,
  SelectionItem,
} from "../bindings";
import type { Programme, Row } from "./programme";

type Fail = (code: string) => never;

const WORDS = [
  "undecided",
  "eligible",
  "incomplete",
  "not_eligible",
  "selected",
  "waiting",
  "not_selected",
];

export class Choosing {
  #criteria = new Map<number, CriterionItem[]>();
  #points = new Map<string, PointsItem[]>();
  #said = new Map<string, string | null>();
  #silent = new Set<string>();
  #replaces = new Map<string, string>();

  constructor(
    private programme: Programme,
    private fail: Fail,
  ) {
    this.#criteria.set(1, [
      criterion(1, 1, "Yerelde çalışıyor", "Works locally"),
      criterion(1, 2, "Gençlerle çalışıyor", "Works with young people"),
    ]);
  }

  review(meeting: string): Review {
    return {
      criteria: this.#criteriaOf(meeting),
      items: this.#applicants(meeting).map((it) => this.#item(it)),
    };
  }

  sheet(meeting: string, id: string): ReviewSheet {
    const row = this.programme.row(id);
    const others = this.programme.rows.filter(
      (it) => it.organisation === row.organisation && it !== row,
    );
    const at = (it: Row) => this.programme.meeting(it.meeting);
    return {
      registration: id,
      application: row.person ? application(row) : null,
      points: this.#points.get(id) ?? [],
      organisation: row.organisation
        ? {
            organisation: {
              organisation: `org-${row.organisation}`,
              name: row.organisation,
              short_name: null,
              kind: row.kind,
              group: row.group,
              plate: at(row).plate,
              province: at(row).city,
              district: null,
              branch_of: null,
              headquarters: null,
              sensitive: false,
              themes: [],
              web: null,
              people: 1 + others.length,
              registered: 1 + others.length,
              arrived: 0,
            },
            branches: [],
            participations: others.map((it) => ({
              meeting: it.meeting,
              route: at(it).route,
              stop: at(it).stop,
              city: at(it).city,
              date: at(it).date,
              status: at(it).status,
              registration: it,
            })),
          }
        : null,
    };
  }

  /** Sets points and says how to take them back. */
  give(meeting: string, id: string, reader: string, given: PointsOf[]) {
    const before = this.#points.get(id) ?? [];
    const criteria = this.#criteriaOf(meeting);
    const mine = given.map(({ number, points }) => {
      const of = criteria.find((it) => it.number === number);
      if (!of) return this.fail("criterion_unknown");
      return { criterion: of.criterion, reader, points };
    });
    const isMine = (it: PointsItem) =>
      it.reader === reader &&
      mine.some((other) => other.criterion === it.criterion);
    const kept = mine.flatMap(({ points, ...rest }) =>
      points === null ? [] : [{ ...rest, points }],
    );
    this.#points.set(id, [...before.filter((it) => !isMine(it)), ...kept]);
    return () => (this.#points.set(id, before), 1);
  }

  total(id: string): number | null {
    const points = this.#points.get(id) ?? [];
    if (points.length === 0) return null;
    const criteria = new Set(points.map((it) => it.criterion));
    return [...criteria].reduce((sum, criterion) => {
      const own = points.filter((it) => it.criterion === criterion);
      const mean = own.reduce((all, it) => all + it.points, 0) / own.length;
      return sum + Math.round(mean * 100);
    }, 0);
  }

  editCriterion(route: number, number: number, fields: FieldValue[]) {
    const before = this.#criteria.get(route) ?? [];
    const found =
      before.find((it) => it.number === number) ??
      criterion(route, number, "", "");
    const edited = { ...found } as CriterionItem & Record<string, unknown>;
    for (const { field, value } of fields)
      edited[field] = field === "max_points" ? Number(value) : value;
    const rest = before.filter((it) => it.number !== number);
    const all = edited.title_tr || edited.title_en ? [...rest, edited] : rest;
    this.#criteria.set(
      route,
      all.sort((a, b) => a.number - b.number),
    );
    return () => (this.#criteria.set(route, before), 1);
  }

  decide(id: string, word: string, reason: string | null) {
    if (!WORDS.includes(word)) this.fail("selection_unknown");
    const row = this.programme.row(id);
    const [before, said] = [row.selection, this.#said.get(id) ?? null];
    row.selection = word;
    this.#said.set(id, reason);
    return () => {
      row.selection = before;
      this.#said.set(id, said);
      return 1;
    };
  }

  preview(meeting: string): Selection {
    const at = this.programme.meeting(meeting);
    const seats = at.capacity - at.reserve;
    const rows = this.#applicants(meeting);
    const isOut = (it: Row) =>
      it.withdrawn !== null ||
      ["incomplete", "not_eligible", "not_selected"].includes(it.selection);
    const byHand = (it: Row) => this.#said.get(it.registration) != null;
    const fixed = (it: Row, word: string) =>
      byHand(it) && it.selection === word;
    const running = rows.filter((it) => !isOut(it));
    const first = running.filter((it) => !fixed(it, "waiting"));
    const selected = [
      ...first.filter((it) => fixed(it, "selected")),
      ...first.filter((it) => !fixed(it, "selected")),
    ].slice(0, seats);
    const waiting = running.filter((it) => !selected.includes(it));
    const places = (list: Row[], reason: string, ranked: boolean) =>
      list.map((it, n) => this.#place(it, reason, ranked ? n + 1 : null));
    const moves = (list: Row[], word: string) =>
      list.filter((it) => it.selection !== word);
    return {
      capacity: at.capacity,
      reserve: at.reserve,
      selected: places(selected, "order", true),
      waiting: places(waiting, "full", true),
      not_selected: places(rows.filter(isOut), "by_hand", false),
      rules: {
        seats,
        per_organisation: 1,
        quotas: [{ group: "cso", seats: 12 }],
        balance: [{ sex: "K", percent: 40, seats: Math.ceil(seats * 0.4) }],
        priorities: ["points"],
      },
      changed: [
        ...moves(selected, "selected"),
        ...moves(waiting, "waiting"),
      ].map((it) => it.registration),
      operation: null,
    };
  }

  select(meeting: string): [Selection, () => number] {
    const places = this.preview(meeting);
    const before = this.programme.rows.map((it) => [it, it.selection] as const);
    for (const it of places.selected)
      this.programme.row(it.registration).selection = "selected";
    for (const it of places.waiting)
      this.programme.row(it.registration).selection = "waiting";
    const undo = () => {
      for (const [row, selection] of before) row.selection = selection;
      return places.changed.length;
    };
    return [places, undo];
  }

  replies(meeting: string): Replies {
    const at = this.programme.meeting(meeting);
    const rows = this.#applicants(meeting).filter(
      (it) => it.selection === "selected",
    );
    const open = rows.filter((it) => it.withdrawn === null);
    const count = (test: (row: Row) => boolean) => open.filter(test).length;
    const coming = count((it) => it.reply === "coming");
    const gone = count((it) => it.reply === "not_coming");
    const silent = open.length - coming - gone;
    const free = at.capacity - at.reserve - coming - silent;
    const waiting = this.#applicants(meeting).filter(
      (it) => it.selection === "waiting" && it.withdrawn === null,
    );
    return {
      reply_by: at.reply_by,
      overdue: false,
      counts: {
        selected: coming + silent,
        coming,
        not_coming: gone + rows.length - open.length,
        silent,
      },
      items: rows
        .sort((a, b) => (a.name ?? "").localeCompare(b.name ?? "", "tr"))
        .map((it) => ({
          registration: it,
          phone: "+90 500 000 00 00",
          email: "biri@example.org",
          channel: null,
          at: this.#silent.has(it.registration)
            ? "2026-11-22T10:00:00+03:00"
            : null,
          note: null,
          replaces: this.#replaces.get(it.registration) ?? null,
        })),
      next: waiting
        .slice(0, Math.max(0, free))
        .map((it, n) => this.#place(it, "full", n + 1)),
      next_if_released: [],
    };
  }

  reply(id: string, reply: string) {
    const row = this.programme.row(id);
    const before = row.reply;
    row.reply = reply === "no_answer" ? "asked" : reply;
    this.#silent.add(id);
    return () => ((row.reply = before), 1);
  }

  invite(meeting: string, organisation: string, seats: number) {
    const rows = Array.from({ length: seats }, () => {
      const row = this.programme.register(meeting, {
        name: "",
        organisation,
        kind: "DIG",
      });
      Object.assign(row, {
        name: null,
        person: null,
        source: "invited",
        selection: "undecided",
        reply: "not_asked",
      });
      return row;
    });
    const undo = () => {
      const { programme } = this;
      programme.rows = programme.rows.filter((it) => !rows.includes(it));
      return rows.length;
    };
    return [rows, undo] as const;
  }

  name(id: string, person: PersonForm) {
    const row = this.programme.row(id);
    row.name = person.name;
    row.person = `p-${id}`;
    return () => {
      row.name = null;
      row.person = null;
      return 1;
    };
  }

  substitute(id: string, person: PersonForm) {
    const row = this.programme.row(id);
    const other = this.programme.register(row.meeting, {
      name: person.name,
      organisation: row.organisation ?? "",
      kind: row.kind ?? "DIG",
    });
    this.#replaces.set(other.registration, row.name ?? "");
    row.withdrawn = "replaced";
    const undo = () => {
      row.withdrawn = null;
      const { programme } = this;
      programme.rows = programme.rows.filter((it) => it !== other);
      return 1;
    };
    return [other, undo] as const;
  }

  #criteriaOf(meeting: string): CriterionItem[] {
    const { route } = this.programme.meeting(meeting);
    return this.#criteria.get(route ?? 0) ?? [];
  }

  #applicants(meeting: string): Row[] {
    return this.programme.rows.filter(
      (it) => it.meeting === meeting && it.source !== "walk_in",
    );
  }

  #item(row: Row): ReviewItem {
    const points = this.#points.get(row.registration) ?? [];
    return {
      registration: row,
      reason: this.#said.get(row.registration) ?? null,
      sent_at: "2026-11-02T09:30:00+03:00",
      points: this.total(row.registration),
      readers: [...new Set(points.map((it) => it.reader))],
    };
  }

  #place(row: Row, reason: string, rank: number | null): SelectionItem {
    const said = this.#said.get(row.registration) ?? null;
    const n = Number(row.registration.slice(2));
    return {
      registration: row.registration,
      name: row.name,
      organisation: row.organisation,
      kind: row.kind,
      group: row.group,
      sex: n % 3 === 0 ? "E" : "K",
      points: this.total(row.registration),
      first_time: true,
      same_province: true,
      reply: row.reply,
      rank,
      reasons: [said === null ? reason : "by_hand"],
      said,
    };
  }
}

function criterion(
  route: number,
  number: number,
  title_tr: string,
  title_en: string,
): CriterionItem {
  const id = `criterion-${route}-${number}`;
  return { criterion: id, number, title_tr, title_en, max_points: 5 };
}

function application(row: Row): ApplicationSheet {
  return {
    sent_at: "2026-11-02T09:30:00+03:00",
    late: false,
    answers: [],
    as_typed: [
      { question: "Adınız Soyadınız", answer: row.name ?? "" },
      {
        question: "Temsil ettiğiniz kurum",
        answer: row.organisation ?? "",
      },
      {
        question: "Neden katılmak istiyorsunuz?",
        answer:
          "Yerelde birlikte çalıştığımız örgütlerle ortak bir yol bulmak için.",
      },
    ],
    wishes: [],
    notice: "yes",
    consents: [],
    file: "basvurular.xlsx",
    row: 12,
    route: 1,
  };
}
