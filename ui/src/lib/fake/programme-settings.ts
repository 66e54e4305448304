// What the invented programme says of itself, its calls and its words. Nothing in it exists.

import type {
  Call,
  Edited,
  FieldValue,
  Group,
  Kind,
  ProgrammeSettings,
  Theme,
} from "../bindings";
import { GROUPS, KINDS, ROUTES } from "./people";

type Row = Record<string, unknown>;

const PRESETS = [
  {
    code: "eu_2022",
    tr: "Avrupa Birliği tarafından finanse edilmektedir.",
    en: "Funded by the European Union.",
  },
  {
    code: "cfcu",
    tr: "Bu proje Avrupa Birliği ve Türkiye Cumhuriyeti tarafından finanse edilmektedir.",
    en: "This project is co-financed by the European Union and the Republic of Türkiye.",
  },
];

const NEEDED = [
  "title_tr",
  "title_en",
  "controller_name",
  "controller_contact",
  "question_email",
  "funding_tr",
  "funding_en",
] as const;

export class Settings {
  #settings: Omit<ProgrammeSettings, "missing" | "presets"> = {
    title_tr: "Yollara Düşüyoruz",
    title_en: "We Take the Roads",
    contract_no: null,
    controller_name: "Örnek Sivil Toplum Derneği",
    controller_contact: "kvkk@example.org",
    question_email: null,
    funding_preset: "eu_2022",
    funding_tr: PRESETS[0]!.tr,
    funding_en: PRESETS[0]!.en,
    disclaimer_tr: null,
    disclaimer_en: null,
    signatory_name: null,
    signatory_title: null,
    letter_reference: null,
    starts: null,
    ends: null,
  };
  #calls: Omit<Call, "missing">[] = ROUTES.map((_, at) => ({
    route: at + 1,
    state: ["open", "not_open_yet", "closed"][at] ?? "not_set",
    opens: at < 3 ? "2027-01-04T09:00:00+03:00" : null,
    closes: at < 3 ? "2027-01-15T23:59:00+03:00" : null,
    days: at < 3 ? [3, 12, 5][at]! : null,
    text_tr: null,
    text_en: null,
    criteria_tr: null,
    criteria_en: null,
    per_organisation: 1,
    quotas: at === 0 ? [{ group: "cso", seats: 12 }] : [],
    balance: null,
    priorities: null,
    committee: null,
    late_rule: "mark",
    form: null,
    received: at === 0 ? 214 : 0,
    late: at === 0 ? 3 : 0,
    missing_texts: [],
  }));
  kinds: Kind[] = KINDS.map((it) => ({
    ...it,
    civil_society: it.group === "cso",
    sensitive: false,
    own: false,
  }));
  groups: Group[] = GROUPS.map((it) => ({ ...it, own: false }));
  themes: Theme[] = [
    [
      "organisation",
      "women",
      "toplumsal cinsiyet ve kadın",
      "gender and women",
    ],
    ["organisation", "youth", "gençlik", "youth"],
    ["note", "strategies", "ortak stratejiler", "common strategies"],
  ].map(([of, code, name_tr, name_en]) => ({
    of: of!,
    code: code!,
    name_tr: name_tr!,
    name_en: name_en!,
    own: false,
  }));

  get settings(): ProgrammeSettings {
    const missing = NEEDED.filter((key) => !this.#settings[key]);
    return { ...this.#settings, presets: PRESETS, missing };
  }

  get calls(): Call[] {
    return this.#calls.map((it) => {
      const dates = [it.opens ? [] : ["open"], it.closes ? [] : ["close"]];
      return { ...it, missing: [...this.settings.missing, ...dates.flat()] };
    });
  }

  /** Sets the fields and says how to take them back. */
  editProgramme(fields: FieldValue[]): () => number {
    return put(this.#settings as Row, fields);
  }

  editCall(route: number, fields: FieldValue[]): () => number {
    const call = this.#calls.find((it) => it.route === route)! as Row;
    const names: Record<string, string> = { open: "opens", close: "closes" };
    const before = { ...call };
    for (const { field, value } of fields) {
      if (field === "quotas")
        call.quotas = value
          .split(" ")
          .filter(Boolean)
          .map((pair) => pair.split("="))
          .map(([group, seats]) => ({ group, seats: Number(seats) }));
      else if (field === "per_organisation") call[field] = Number(value);
      else if (names[field])
        call[names[field]] = value === "" ? null : `${value}:00+03:00`;
      else call[field] = value || null;
    }
    return () => (Object.assign(call, before), fields.length);
  }

  editWord(what: string, code: string, fields: FieldValue[]): () => number {
    const list = { kind: this.kinds, group: this.groups, theme: this.themes }[
      what
    ] as Row[];
    let word = list.find((it) => it.code === code);
    if (!word) list.push((word = { code, group: "other", of: "note" }));
    word.own = true;
    return put(word, fields);
  }

  announcement(route: number, language: string): string {
    const { title_tr, title_en } = this.settings;
    return language === "tr"
      ? `${title_tr}: ${route}`
      : `${title_en}: ${route}`;
  }
}

function put(row: Row, fields: FieldValue[]): () => number {
  const before = { ...row };
  for (const { field, value } of fields) row[field] = value || null;
  return () => (Object.assign(row, before), fields.length);
}

export function edited(fields: FieldValue[], operation: string): Edited {
  const changed = fields.map(({ field, value }) => ({
    column: field,
    before: null,
    after: value,
  }));
  return {
    changed,
    touched: 0,
    warnings: [],
    warned: [],
    operation,
    needs_reason: false,
    reason: null,
  };
}
