// Letters of the invented programme: their texts, who would get them, what was written.

import type {
  FieldValue,
  LetterPreview,
  LetterTextItem,
  Letters as View,
  LettersWritten,
} from "../bindings";
import type { Programme, Row } from "./programme";

type Fail = (code: string, args?: Record<string, string>) => never;

const SUBJECTS: Record<string, [string, string]> = {
  invitation: ["{il} toplantısına davet", "Invitation to {city}"],
  selected: ["{il} toplantısına katılımınız", "Your place in {city}"],
  waiting: ["{il} toplantısı: yedek liste", "{city}: waiting list"],
  not_selected: ["Başvurunuzun sonucu", "The outcome of your application"],
  reminder: ["Hatırlatma: {il} toplantısı", "Reminder: {city}"],
  changed: ["{il} toplantısında değişiklik", "The meeting in {city} changed"],
  cancelled: ["{il} toplantısı yapılamayacak", "{city} is cancelled"],
  thanks: ["Teşekkür ederiz", "Thank you"],
};
const BODIES: Record<string, string> = {
  tr: "Sayın {ad_soyad},\n\nTarih: {tarih}\n\nSaygılarımızla.",
  en: "Dear {name},\n\nDate: {date}\n\nYours sincerely,",
};
const BLANKS = /\{(ad_soyad|name|il|city|tarih|date|kod|code)\}/g;

export class Letters {
  #programme: Programme;
  #fail: Fail;
  #own = new Map<string, string>();
  #written = new Map<string, { at: string; count: number }>();

  constructor(programme: Programme, fail: Fail) {
    this.#programme = programme;
    this.#fail = fail;
  }

  of(meeting: string): View {
    return {
      kinds: Object.keys(SUBJECTS).map((kind) => {
        const to = this.#to(meeting, kind);
        const written = this.#written.get(`${meeting}/${kind}`);
        return {
          kind,
          recipients: to.length,
          without_email: to.length > 2 ? 1 : 0,
          written_at: written?.at ?? null,
          written: written?.count ?? 0,
        };
      }),
      reply_by: null,
      missing: ["question_email", "signatory_name"],
    };
  }

  texts(): LetterTextItem[] {
    return Object.keys(SUBJECTS).flatMap((kind) =>
      ["tr", "en"].map((language) => this.#text(kind, language)),
    );
  }

  preview(meeting: string, kind: string, language: string): LetterPreview {
    const first = this.#to(meeting, kind)[0];
    const { subject, body } = this.#text(kind, language);
    const it = this.#programme.meeting(meeting);
    const filled = (text: string) =>
      text.replace(BLANKS, (_, name: string) => {
        if (/ad_|name/.test(name)) return first?.name ?? "Yetkili";
        if (/il|city/.test(name)) return it.city ?? "";
        return /ta|date/.test(name) ? (it.date ?? "____") : "0000000000000000";
      });
    return {
      registration: first?.registration ?? null,
      to: first?.name ?? null,
      email: first ? "kisi@example.org" : null,
      subject: filled(subject),
      text: filled(body),
      missing: it.date ? ["reply_by"] : ["date", "reply_by"],
    };
  }

  edit(kind: string, language: string, fields: FieldValue[]): () => number {
    const wrong = fields
      .flatMap(({ value }) => value.match(/\{[^}]*\}/g) ?? [])
      .filter((it) => !it.match(BLANKS));
    if (wrong.length > 0)
      this.#fail("letter_blank_unknown", { field: wrong.join(", ") });
    const before = new Map(this.#own);
    for (const { field, value } of fields) {
      const key = `${kind}/${language}/${field}`;
      if (value === "") this.#own.delete(key);
      else this.#own.set(key, value);
    }
    return () => {
      this.#own = before;
      return fields.length;
    };
  }

  write(meeting: string, kind: string, folder: string): LettersWritten {
    const to = this.#to(meeting, kind);
    const none = to.length === 0;
    const files = none
      ? []
      : [
          ...to.map((_, at) => `${folder}/${kind}-${at + 1}.pdf`),
          `${folder}/tablo.xlsx`,
        ];
    if (!none)
      this.#written.set(`${meeting}/${kind}`, {
        at: new Date().toISOString(),
        count: to.length,
      });
    return {
      kind,
      letters: to.length,
      merge_sheet: none ? null : `${folder}/tablo.xlsx`,
      calendar: null,
      files,
      without_email: to.slice(2, 3).map((row) => ({
        registration: row.registration,
        name: row.name,
        organisation: row.organisation,
        file: "3.pdf",
      })),
      missing: none ? [] : ["reply_by"],
      warnings: [],
      sheet: none ? null : "ABCDEFGHIJ",
    };
  }

  #text(kind: string, language: string): LetterTextItem {
    const bundled_subject = SUBJECTS[kind]![language === "en" ? 1 : 0];
    const bundled_body = BODIES[language]!;
    const subject = this.#own.get(`${kind}/${language}/subject`);
    const body = this.#own.get(`${kind}/${language}/body`);
    return {
      kind,
      language,
      subject: subject ?? bundled_subject,
      body: body ?? bundled_body,
      own: subject !== undefined || body !== undefined,
      bundled_subject,
      bundled_body,
    };
  }

  #to(meeting: string, kind: string): Row[] {
    const here = this.#programme.rows.filter((it) => it.meeting === meeting);
    const has = (row: Row) => row.selection === "selected" && !row.withdrawn;
    const is: Record<string, (row: Row) => boolean> = {
      selected: has,
      waiting: (row) => row.selection === "waiting",
      not_selected: (row) => row.selection === "not_selected",
      reminder: (row) =>
        has(row) && (row.reply === "asked" || row.reply === "not_asked"),
      changed: (row) => has(row) && !row.arrived_at,
      cancelled: (row) => has(row) && !row.arrived_at,
      thanks: (row) => row.arrived_at !== null,
      invitation: (row) => row.source === "invited",
    };
    return here.filter(is[kind] ?? (() => false));
  }
}
