// A programme in memory, as thin as the screens allow: it answers as the real one answers, and forgets on reload.

import type {
  Arrival,
  CheckIn,
  Hit,
  MeetingItem,
  RegistrationItem,
} from "../bindings";
import { Preparation } from "./prepare";
import { ELSEWHERE, KINDS, ROUTES, TRABZON, type Seed } from "./people";

export type Row = RegistrationItem & {
  meeting: string;
  note: string | null;
  device: string;
  order: number;
};

export const HERE = "Ayşe'nin bilgisayarı";

export class Programme {
  meetings: MeetingItem[] = [];
  rows: Row[] = [];
  #prepared = new Map<string, Preparation>();
  #next = 0;

  constructor(today: string) {
    let soon = 0;
    ROUTES.forEach((cities, r) =>
      cities.forEach(([plate, city], s) => {
        const first = r === 0 && s === 0;
        const date = first ? today : r < 1 ? plusDays(today, 2 * ++soon) : null;
        this.meetings.push({
          meeting: `m-${r + 1}-${s + 1}`,
          route: r + 1,
          stop: s + 1,
          plate,
          city,
          date,
          start: date ? "09:30" : null,
          end: date ? "13:20" : null,
          status: "planned",
          capacity: 20,
          reserve: 0,
          expected: 0,
          arrived: 0,
          venue: first ? "Hamamizade İhsan Bey Kültür Merkezi" : null,
          venue_address: first ? "Ortahisar, Trabzon" : null,
          readiness: { done: 0, total: 6, open_tr: null, open_en: null },
          dossier_missing: [],
          derived: first ? ["today"] : [],
          replies: null,
          reply_by: null,
        });
      }),
    );
    for (const seed of TRABZON) this.register("m-1-1", seed);
    for (const [city, seeds] of ELSEWHERE) {
      const meeting = this.meetings.find((it) => it.city === city)!.meeting;
      for (const seed of seeds) this.register(meeting, seed);
    }
    ["09:12", "09:16", "09:21", "09:24"].forEach((time, i) => {
      const row = this.rows[[7, 9, 11, 14][i]!]!;
      row.arrived_at = `${today}T${time}:00+03:00`;
      row.order = ++this.#next;
      if (i === 2) row.device = "Murat'ın bilgisayarı";
    });
  }

  register(meeting: string, seed: Seed): Row {
    const n = this.rows.length + 1;
    const row: Row = {
      registration: `r-${n}`,
      person: `p-${n}`,
      name: seed.name,
      organisation: seed.organisation,
      kind: seed.kind,
      group: KINDS.find((it) => it.code === seed.kind)?.group ?? "other",
      role: null,
      category: "participant",
      selection:
        seed.state && seed.state !== "withdrawn" ? seed.state : "selected",
      reply: "coming",
      withdrawn: seed.state === "withdrawn" ? "by_person" : null,
      withdrawn_reason: seed.state === "withdrawn" ? "Hastalandı" : null,
      code: String(1000000000000000 + n),
      arrived_at: null,
      source: "import",
      by_arrival: false,
      meeting,
      note: seed.note ?? null,
      device: HERE,
      order: 0,
    };
    this.rows.push(row);
    return row;
  }

  row(registration: string): Row {
    return this.rows.find((it) => it.registration === registration)!;
  }

  preparation(id: string): Preparation {
    const known = this.#prepared.get(id);
    if (known) return known;
    const meeting = this.meetings.find((it) => it.meeting === id)!;
    const made = new Preparation(meeting);
    this.#prepared.set(id, made);
    return made;
  }

  /** By the meeting itself, `MEETING/…`, or by something that belongs to it. */
  preparationOf(which: string): Preparation {
    const owner = this.meetings.find(({ meeting }) =>
      [meeting, `${meeting}/`, `${meeting}-`].some((it) =>
        it === meeting ? which === it : which.startsWith(it),
      ),
    );
    return this.preparation(owner!.meeting);
  }

  meeting(id: string): MeetingItem {
    const found = this.meetings.find((it) => it.meeting === id)!;
    const rows = this.rows.filter((it) => it.meeting === id);
    return {
      ...found,
      readiness: this.preparation(id).readiness,
      arrived: rows.filter((it) => it.arrived_at).length,
      expected: rows.filter((it) => stateOf(it) === "expected").length,
    };
  }

  arrive(row: Row, at = new Date().toISOString()) {
    row.arrived_at = at;
    row.device = HERE;
    row.order = ++this.#next;
  }

  arrivals(meeting: string): Arrival[] {
    return this.rows
      .filter((it) => it.meeting === meeting && it.arrived_at)
      .sort((a, b) => b.order - a.order)
      .map((it) => ({
        registration: it.registration,
        name: it.name!,
        organisation: it.organisation,
        at: it.arrived_at!,
        device: it.device,
        here: it.device === HERE,
        walk_in: it.source === "walk_in",
      }));
  }

  hit(row: Row, meeting: string): Hit {
    return {
      registration: row.registration,
      person: row.person,
      name: row.name!,
      organisation: row.organisation,
      kind: row.kind,
      state: stateOf(row),
      meeting: row.meeting,
      city: this.meeting(row.meeting).city,
      here: row.meeting === meeting,
      arrived_at: row.arrived_at,
    };
  }

  answer(
    outcome: string,
    row: Row | null,
    more: Partial<CheckIn> = {},
  ): CheckIn {
    const at = row ? this.meeting(row.meeting) : null;
    return {
      outcome,
      to_place: false,
      registration: row?.registration ?? null,
      name: row?.name ?? null,
      organisation: row?.organisation ?? null,
      kind: row?.kind ?? null,
      group: row?.group ?? null,
      role: row?.role ?? null,
      note: row?.note ?? null,
      at: row?.arrived_at ?? null,
      device: row ? row.device : null,
      nth: row?.arrived_at ? this.arrivals(row.meeting).length : null,
      city: at?.city ?? null,
      date: at?.date ?? null,
      operation: null,
      hits: [],
      other_day: null,
      ...more,
    };
  }
}

export function stateOf(row: Row): string {
  if (row.arrived_at) return "arrived";
  if (row.withdrawn) return "withdrawn";
  if (row.selection === "waiting") return "waiting_list";
  if (row.selection === "selected") return "expected";
  return row.selection;
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000)
    .toISOString()
    .slice(0, 10);
}
