// What a meeting has besides its people, for the stand-in: agenda, checklist, staff, venue and files of invented cities.

import type {
  AgendaItem,
  AttachmentItem,
  ChecklistLine,
  FieldValue,
  MeetingDetail,
  MeetingItem,
  Readiness,
  StaffItem,
  VenueDetail,
} from "../bindings";

const EVERY = [
  ["venue", "Mekân", "Venue"],
  ["visibility", "Görünürlük malzemesi", "Visibility material"],
  ["pack", "Basılı toplantı evrakı", "Printed pack"],
  ["equipment", "Teknik donanım", "Equipment"],
  ["catering", "İkram ve yemek", "Catering"],
  ["access", "Erişim ihtiyaçları", "Access needs"],
] as const;

const HALF_DAY = [
  ["09:30", 30, "Kayıt ve ikram", "Registration and refreshments"],
  ["10:00", 15, "Açılış", "Opening"],
  ["10:15", 15, "Tanışma", "Introductions"],
  ["10:30", 25, "Sunum: sivil alan", "Presentation: civic space"],
  ["10:55", 45, "Grup çalışması 1", "Group work 1"],
  ["11:40", 15, "Ara", "Break"],
] as const;

type Facts = Omit<
  MeetingDetail,
  "meeting" | "staff" | "agenda" | "checklist" | "files" | "warned" | "previous"
>;

const NO_VENUE: VenueDetail = {
  venue: "v",
  name: null,
  address: null,
  province: null,
  district: null,
  rooms: null,
  capacity: null,
  step_free: null,
  accessible_toilet: null,
  induction_loop: null,
  contact_name: null,
  contact_phone: null,
  contact_email: null,
  note: null,
};

const KNOWN: Record<string, boolean | null> = {
  yes: true,
  no: false,
  "": null,
};

/** Everything prepared for one meeting. */
export class Preparation {
  agenda: Omit<AgendaItem, "number" | "overlaps">[] = [];
  checklist: ChecklistLine[];
  staff: StaffItem[] = [];
  files: AttachmentItem[] = [];
  facts: Facts = {
    language: "tr",
    interpretation: null,
    actual_start: null,
    actual_end: null,
    meals_ordered: null,
    meals_invoiced: null,
    room_reference: null,
    venue: null,
    sheet_issued_at: null,
  };
  #next = 0;

  constructor(readonly meeting: MeetingItem) {
    this.checklist = EVERY.map(([item, title_tr, title_en]) => ({
      line: `${meeting.meeting}-${item}`,
      item,
      title_tr,
      title_en,
      state: "open",
      note: null,
      suggested: false,
    }));
    if (meeting.venue) {
      this.facts.venue = {
        ...NO_VENUE,
        name: meeting.venue,
        address: meeting.venue_address,
        contact_name: "İlker Şahin",
        contact_phone: "0500 000 00 07",
      };
      this.checklist[0]!.suggested = true;
      this.checklist[1]!.state = "done";
      this.fill();
      this.member("Işıl Çınar", "kolaylaştırıcı", "0500 000 00 08");
    }
  }

  get readiness(): Readiness {
    const counted = this.checklist.filter((it) => it.state !== "not_needed");
    const open = this.checklist.find((it) => it.state === "open");
    return {
      done: counted.filter((it) => it.state === "done").length,
      total: counted.length,
      open_tr: open?.title_tr ?? null,
      open_en: open?.title_en ?? null,
    };
  }

  detail(meeting: MeetingItem, previous: string | null): MeetingDetail {
    const agenda = [...this.agenda].sort((a, b) =>
      (a.start ?? "99").localeCompare(b.start ?? "99", "en"),
    );
    return {
      ...this.facts,
      meeting,
      staff: [...this.staff],
      agenda: agenda.map((it, at) => ({
        ...it,
        number: at + 1,
        overlaps: false,
      })),
      checklist: this.checklist.map((it) => ({ ...it })),
      files: [...this.files],
      warned: [],
      previous,
    };
  }

  fill() {
    this.agenda = HALF_DAY.map(([start, minutes, title_tr, title_en]) => ({
      item: `${this.meeting.meeting}-a${++this.#next}`,
      start,
      minutes,
      title_tr,
      title_en,
      responsible: null,
      actual_start: null,
      actual_minutes: null,
    }));
  }

  /** Sets a field of the meeting or its venue; says whether it knows it. */
  set(key: string, value: string) {
    const given = value === "" ? null : value;
    const number = given === null ? null : Number(given);
    const { facts, meeting } = this;
    const venue = () => (facts.venue ??= { ...NO_VENUE });
    if (key === "date" || key === "start" || key === "end")
      meeting[key] = given;
    else if (key === "capacity" || key === "reserve")
      meeting[key] = number ?? 0;
    else if (key === "venue") venue().name = meeting.venue = given;
    else if (key === "address") venue().address = meeting.venue_address = given;
    else if (key === "venue_capacity") venue().capacity = number;
    else if (key === "venue_note") venue().note = given;
    else if (key === "venue_province") venue().province = given;
    else if (key in NO_VENUE)
      Object.assign(venue(), { [key]: value in KNOWN ? KNOWN[value] : given });
    else if (key.startsWith("meals_")) Object.assign(facts, { [key]: number });
    else Object.assign(facts, { [key]: given });
  }

  agendaItem(which: string): AgendaItem | Preparation["agenda"][number] {
    const found = this.agenda.find((it) => it.item === which);
    if (found) return found;
    const added = {
      item: `${this.meeting.meeting}-a${++this.#next}`,
      start: null,
      minutes: null,
      title_tr: null,
      title_en: null,
      responsible: null,
      actual_start: null,
      actual_minutes: null,
    };
    this.agenda.push(added);
    return added;
  }

  line(which: string): ChecklistLine {
    const found = this.checklist.find((it) => it.line === which);
    if (found) return found;
    const title = which.slice(which.indexOf("/") + 1);
    const added: ChecklistLine = {
      line: `${this.meeting.meeting}-own${++this.#next}`,
      item: null,
      title_tr: title,
      title_en: title,
      state: "open",
      note: null,
      suggested: false,
    };
    this.checklist.push(added);
    return added;
  }

  member(name: string, role: string | null, phone: string | null): StaffItem {
    const member = `${this.meeting.meeting}-s${++this.#next}`;
    const added = { member, name, role, phone, elsewhere: [] };
    this.staff.push(added);
    return added;
  }

  attach(path: string, at: string): AttachmentItem {
    const file_name = path.split("/").pop()!;
    const photo = /\.(jpe?g|png|webp|heic)$/.test(file_name);
    const added = {
      attachment: `${this.meeting.meeting}-f${++this.#next}`,
      kind: photo ? "photo" : "paper",
      file_name,
      media_type: photo ? "image/jpeg" : "application/pdf",
      size: 482_113,
      title: null,
      at,
    };
    this.files.push(added);
    return added;
  }

  /** Everything as it is now, to go back to. */
  remember(): () => void {
    const { agenda, checklist, staff, files, facts } = structuredClone({
      agenda: this.agenda,
      checklist: this.checklist,
      staff: this.staff,
      files: this.files,
      facts: this.facts,
    });
    const meeting = { ...this.meeting };
    return () => {
      Object.assign(this, { agenda, checklist, staff, files, facts });
      Object.assign(this.meeting, meeting);
    };
  }
}

/** Whether an edit changes a plan that had been set: then nobody makes it without saying why. */
export function movesPlan(meeting: MeetingItem, fields: FieldValue[]): boolean {
  const isPostponed = meeting.status === "postponed";
  return fields.some(({ field }) =>
    field === "date"
      ? meeting.date !== null || isPostponed
      : (field === "start" || field === "end" || field === "venue") &&
        meeting.date !== null &&
        meeting[field] !== null,
  );
}
