// Two pairs of people and one of organisations who look alike; what is decided on them stays until it is taken back.

import type {
  Compared,
  ComparedField,
  Duplicates,
  JoinChoice,
  Pair,
  PairDecided,
  Record as Around,
} from "../bindings";

type Values = { [field: string]: [string | null, string | null] };
type Known = {
  of: string;
  pair: Pair;
  fields: Values;
  around: [Around, Around];
};
type Decision = { decision: string; kept: string | null };

const around = (organisation: string | null, city: string): Around => ({
  organisation,
  meetings: [{ meeting: "m-1", city, date: "2026-11-24", state: "expected" }],
  applications: 1,
  people: 1,
});

function known(
  of: string,
  number: number,
  names: [string, string],
  score: number,
  reasons: string[],
  fields: Values,
  records: [Around, Around],
): Known {
  const pair: Pair = {
    pair: `pair-${number}`,
    a: `${of}-${number}a`,
    b: `${of}-${number}b`,
    a_name: names[0],
    b_name: names[1],
    score,
    reasons,
    later: false,
  };
  return { of, pair, fields: { name: names, ...fields }, around: records };
}

export class Lookalikes {
  #fail: (code: string) => never;
  #all: Known[] = [
    known(
      "people",
      1,
      ["Çiğdem Işık", "CIGDEM ISIK"],
      1,
      ["same_name", "same_phone", "same_organisation"],
      {
        phone: ["+905000001234", "+905000001234"],
        email: [null, "cigdem@example.org"],
        sex: ["K", "sorulmadi"],
      },
      [
        around("Kemençe Derneği", "Trabzon"),
        around("Kemençe Derneği", "Trabzon"),
      ],
    ),
    known(
      "people",
      2,
      ["İlker Şahin", "Ilker Sahn"],
      0.88,
      ["similar_name", "same_organisation"],
      { phone: ["+905000005678", "+905000005679"] },
      [around("Fındık Kooperatifi", "Ordu"), around("Fındık Koop.", "Tokat")],
    ),
    known(
      "organisations",
      3,
      ["Çağdaş Yaşamı Destekleme Derneği", "ÇYDD"],
      0.85,
      ["abbreviation"],
      { kind: ["DER", null], province: ["Trabzon", "Trabzon"] },
      [around(null, "Trabzon"), around(null, "Samsun")],
    ),
  ];
  #decided = new Map<string, Decision>();

  constructor(fail: (code: string) => never) {
    this.#fail = fail;
  }

  duplicates(of: string): Duplicates {
    const all = this.#all.filter((it) => it.of === of);
    const decision = (it: Known) => this.#decided.get(it.pair.pair);
    const open = all.filter(
      (it) => !decision(it) || decision(it)?.decision === "later",
    );
    const pairs = open.map((it) => ({
      ...it.pair,
      later: decision(it) !== undefined,
    }));
    return {
      of,
      pairs: [
        ...pairs.filter((it) => !it.later),
        ...pairs.filter((it) => it.later),
      ],
      joined: all
        .filter((it) => decision(it)?.decision === "joined")
        .map(({ pair }) => ({
          pair: pair.pair,
          a: pair.a,
          b: pair.b,
          a_name: pair.a_name,
          b_name: pair.b_name,
          kept: this.#decided.get(pair.pair)!.kept ?? pair.a,
        })),
    };
  }

  compared(a: string, b: string): Compared {
    const { pair, fields, around } = this.#find(a, b);
    const field = ([name, [one, other]]: [
      string,
      [string | null, string | null],
    ]): ComparedField => ({
      field: name,
      a: one,
      b: other,
      differs: one !== other,
    });
    return {
      pair: pair.pair,
      a,
      b,
      fields: Object.entries(fields).map(field),
      a_record: around[0],
      b_record: around[1],
    };
  }

  /** What was decided, and how it is taken back. */
  decide(
    a: string,
    b: string,
    decision: string,
    choice?: JoinChoice,
  ): [Omit<PairDecided, "operation">, () => number] {
    const { pair } = this.#find(a, b);
    const before = this.#decided.get(pair.pair);
    const kept = decision === "joined" ? (choice?.keep ?? a) : null;
    this.#decided.set(pair.pair, { decision, kept });
    const undo = () => {
      if (before) this.#decided.set(pair.pair, before);
      else this.#decided.delete(pair.pair);
      return 1;
    };
    return [{ pair: pair.pair, a, b, decision, kept, changed: [] }, undo];
  }

  #find(a: string, b: string): Known {
    const found = this.#all.find(
      ({ pair }) =>
        (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a),
    );
    return found ?? this.#fail("record_unknown");
  }
}
