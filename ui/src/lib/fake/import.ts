// An application sheet as the invented coordinator of route 3 got it, and who of it waits for a meeting.

import type {
  Hit,
  Import,
  ImportOptions,
  ImportProblem,
  Placed,
  ToPlaceItem,
} from "../bindings";
import type { Programme } from "./programme";

const NAME = "Adınız Soyadınız";
const MEETING = "Hangi ilde katılacaksınız?";
const EXPECTATION = "Bu buluşmadan beklentiniz nedir?";

const problem = (
  row: number,
  column: string,
  code: string,
  severity: string,
  text = "",
): ImportProblem => ({ sheet: null, row, column, code, severity, text });

const PROBLEMS = [
  problem(8, NAME, "no_name", "error"),
  problem(31, NAME, "no_name", "error"),
  problem(77, MEETING, "meeting_not_recognised", "warning", "fark etmez"),
  problem(96, "Telefon", "phone_unclear", "warning", "532 1234"),
];

const PROPOSALS = [
  { row: 2, heading: NAME, before: "ayşe YILMAZ", after: "Ayşe Yılmaz" },
  { row: 4, heading: NAME, before: "ŞÜKRÜ IŞIK", after: "Şükrü Işık" },
];

export class Sheets {
  #remembers: boolean;
  #grown: boolean;
  #slashes: boolean;

  constructor(asked: URLSearchParams) {
    this.#remembers = asked.has("remembered");
    this.#grown = asked.has("grown");
    this.#slashes = asked.has("slashes");
  }

  forget(): number {
    const forgotten = this.#remembers ? 1 : 0;
    this.#remembers = false;
    return forgotten;
  }

  answer(path: string, options: ImportOptions, written: boolean): Import {
    const answer = this.#applications(path, options, written);
    const kind = options.taken_as ?? "applications";
    if (kind === "applications") return answer;
    const says =
      kind === "selected"
        ? { heading: "SONUÇ", field: "selection", samples: ["ASİL", "yedek"] }
        : { heading: "Geliyor musunuz?", field: "reply", samples: ["Evet"] };
    const decision = (
      row: number,
      name: string,
      before: string,
      after: string,
    ) => ({
      row,
      sheet: answer.sheet,
      registration: `r-${row}`,
      name,
      organisation: "Çorum Kent Konseyi",
      before,
      after,
      at: null,
      matched_by: "name_and_organisation",
    });
    const decisions =
      kind === "selected"
        ? [
            decision(2, "Ayşe Yılmaz", "undecided", "selected"),
            decision(3, "Işıl Ağaoğlu", "undecided", "waiting"),
          ]
        : [
            decision(2, "Ayşe Yılmaz", "asked", "coming"),
            decision(3, "Işıl Ağaoğlu", "asked", "not_coming"),
          ];
    const unknown = problem(4, NAME, "not_registered", "error", "Hasan Kaya");
    const isMended = options.mended.some((it) => it.row === 4);
    return {
      ...answer,
      columns: [
        ...answer.columns.filter((it) => it.field === "name"),
        { ...says, dropped: false, reason: null },
      ],
      rows: 4,
      new: 0,
      changed: 2,
      same: isMended ? 2 : 1,
      refused: isMended ? 0 : 1,
      vanished: 0,
      to_place: 0,
      suspects: [],
      proposals: [],
      problems: isMended ? [] : [unknown],
      list: [],
      changes: [],
      gone: [],
      decisions,
      imported: written ? 2 : 0,
    };
  }

  #applications(
    path: string,
    options: ImportOptions,
    written: boolean,
  ): Import {
    const csv = path.endsWith(".csv");
    const remembered =
      this.#remembers && options.as_last_time
        ? [{ heading: EXPECTATION, field: "motivation", dates: null }]
        : [];
    const chosen = new Map(
      [...remembered, ...options.map].map((it) => [it.heading, it.field]),
    );
    const column = (
      heading: string,
      field: string | null,
      samples: string[],
      dropped = false,
    ) => {
      const now = chosen.has(heading) ? chosen.get(heading)! : field;
      return {
        heading,
        field: now === "drop" ? null : now,
        dropped: dropped || now === "drop",
        reason: dropped ? "national_id" : null,
        samples: dropped ? [] : samples,
      };
    };
    const isMended = (row: number, heading: string | null) =>
      options.mended.some((it) => it.row === row && it.heading === heading);
    const problems = PROBLEMS.filter((it) => !isMended(it.row, it.column));
    const refused = problems.filter((it) => it.severity === "error").length;
    const changed = this.#grown ? 1 : 0;
    const fresh = 203 - refused - changed;
    const row = (
      row: number,
      state: string,
      name: string | null,
      organisation: string,
      to_place = false,
    ) => ({ sheet: null, row, state, name, organisation, to_place });
    const mended = (number: number) =>
      options.mended.find((it) => it.row === number && it.heading === NAME)
        ?.text ?? null;
    return {
      format: csv ? "csv" : "xlsx",
      form: "google_forms",
      encoding: csv ? (options.encoding ?? "windows-1254") : null,
      delimiter: csv ? (options.delimiter ?? ";") : null,
      sheet: csv ? null : (options.sheet ?? "Form Yanıtları 1"),
      sheets: csv ? [] : ["Form Yanıtları 1", "Yedek"],
      hidden_sheets: csv ? [] : ["Eski liste"],
      header_rows: [options.header_row ?? 1],
      columns: [
        column("Zaman damgası", "sent_at", [
          "12.11.2026 14:03",
          "12.11.2026 18:40",
        ]),
        column(NAME, "name", ["ayşe YILMAZ", "Işıl Ağaoğlu", "ŞÜKRÜ IŞIK"]),
        column("Temsil ettiğiniz kurum / kuruluş", "organisation", [
          "Çorum Kent Konseyi",
          "Kayseri Genç Girişimciler Derneği",
        ]),
        column(MEETING, "meeting", ["Çorum", "ÇORUM", "corum"]),
        column("Telefon", "phone", ["0532 000 00 01"]),
        column("T.C. Kimlik No", null, [], true),
        column("KVKK metnini okudum", "notice", ["Evet"]),
        column(EXPECTATION, null, ["Ortak çalışmak istiyoruz", "Ağ kurmak"]),
      ],
      rows: 212,
      new: fresh,
      same: 9,
      changed,
      refused,
      vanished: changed,
      to_place: 3,
      suspects: [
        { row: 17, with: "r-4", score: 0.94, reasons: ["same_email"] },
      ],
      problems,
      warnings: [
        ...(csv && !options.repair ? ["garbled_text"] : []),
        ...(this.#slashes && !options.dates ? ["dates_doubtful"] : []),
      ],
      repairs: csv
        ? [
            {
              before: "Çorum Giriþimciler Derneði",
              after: "Çorum Girişimciler Derneği",
            },
            { before: "Iþýl Aðaoðlu", after: "Işıl Ağaoğlu" },
          ]
        : [],
      repaired_text: csv && options.repair,
      remembered,
      dates: this.#slashes
        ? {
            heading: "Zaman damgası",
            order: options.dates ?? "day_first",
            chosen: options.dates !== null,
          }
        : null,
      list: [
        row(2, "new", "ayşe YILMAZ", "Çorum Kent Konseyi"),
        row(4, "new", "ŞÜKRÜ IŞIK", "Bolu Doğa Derneği"),
        row(5, "same", "Işıl Ağaoğlu", "Kayseri Genç Girişimciler Derneği"),
        row(
          8,
          mended(8) ? "new" : "refused",
          mended(8),
          "Çorum Kadın Dayanışma Derneği",
        ),
        row(
          31,
          mended(31) ? "new" : "refused",
          mended(31),
          "Zonguldak Engelsiz Yaşam Derneği",
        ),
        row(77, "new", "Berfin Ağırbaş", "Kastamonu Gençlik Platformu", true),
        ...(this.#grown
          ? [row(96, "changed", "Yiğit Uçar", "Bolu Çocuk Hakları Vakfı")]
          : []),
      ],
      changes: this.#grown
        ? [
            {
              row: 96,
              name: "Yiğit Uçar",
              fields: [
                {
                  heading: "Telefon",
                  before: "0532 000 00 96",
                  after: "532 1234",
                  kept: true,
                },
                {
                  heading: EXPECTATION,
                  before: "Ağ kurmak",
                  after: "Ortak çalışmak istiyoruz",
                  kept: false,
                },
              ],
            },
          ]
        : [],
      gone: this.#grown
        ? [
            {
              row: 12,
              file: "Basvurular_1.hafta.xlsx",
              name: "Müge Işıklı",
              organisation: "Çorum Kültür Derneği",
            },
          ]
        : [],
      proposals: options.proposed_names
        ? []
        : PROPOSALS.filter((it) => !isMended(it.row, it.heading)),
      decisions: [],
      imported: written ? fresh + changed : 0,
      operation: null,
    };
  }
}

const WAITING: Omit<ToPlaceItem, "wishes">[] = [
  {
    application: "a-1",
    person: "p-201",
    name: "Berfin Ağırbaş",
    organisation: "Kastamonu Gençlik Platformu",
    said: ["Önce Kastamonu, olmazsa Çorum"],
    sent_at: "2026-11-12T14:03:00+03:00",
    late: false,
    row: 77,
  },
  {
    application: "a-2",
    person: "p-202",
    name: "Tuğrul Öztürk",
    organisation: "Bolu Doğa Derneği",
    said: ["fark etmez"],
    sent_at: "2026-11-14T09:41:00+03:00",
    late: true,
    row: 112,
  },
  {
    application: "a-3",
    person: "p-203",
    name: "Ümmügülsüm Dağ",
    organisation: null,
    said: [],
    sent_at: null,
    late: false,
    row: 140,
  },
];

export class Waiting {
  #programme: Programme;
  #fail: (code: string) => never;
  #placed = new Set<string>();

  constructor(programme: Programme, fail: (code: string) => never) {
    this.#programme = programme;
    this.#fail = fail;
  }

  of(route: number): ToPlaceItem[] {
    if (route !== 3) return [];
    const meetings = this.#programme.meetings.filter((it) => it.route === 3);
    const wished = (city: string) =>
      meetings
        .filter((it) => it.city === city)
        .map(({ meeting, city, date }) => ({ meeting, city, date }));
    return WAITING.filter((it) => !this.#placed.has(it.application)).map(
      (it, at) => ({
        ...it,
        wishes:
          at === 0 && it.application === "a-1"
            ? [...wished("Kastamonu"), ...wished("Çorum")]
            : [],
      }),
    );
  }

  place(application: string, meeting: string): Omit<Placed, "operation"> {
    const found = WAITING.find((it) => it.application === application);
    if (!found) return this.#fail("application_unknown");
    if (this.#placed.has(application)) this.#fail("placed_already");
    this.#placed.add(application);
    const { city } = this.#programme.meeting(meeting);
    return {
      application,
      registration: `r-${application}`,
      name: found.name,
      meeting,
      city,
    };
  }

  /** Who waits on the route of a meeting and would get this registration. */
  atDoor(meeting: string, registration: string): ToPlaceItem | undefined {
    const { route } = this.#programme.meeting(meeting);
    return this.of(route!).find((it) => `r-${it.application}` === registration);
  }

  hits(meeting: string): Hit[] {
    const { route } = this.#programme.meeting(meeting);
    return this.of(route!).map((it) => ({
      registration: `r-${it.application}`,
      person: it.person,
      name: it.name ?? "",
      organisation: it.organisation,
      kind: null,
      state: "to_place",
      meeting: "",
      city: null,
      here: false,
      arrived_at: null,
    }));
  }

  back(application: string) {
    this.#placed.delete(application);
  }
}
