// What the window shows: which screen, which meeting, and what this laptop is set to.

import {
  api,
  type ApplicationId,
  failureOf,
  type ErrorView,
  type Laptop,
  type LetterKind,
  type MeetingId,
  type OrganisationId,
  type RegistrationId,
  type Settings,
} from "./lib/api";
import { speak } from "./lib/i18n.svelte";
import { dress } from "./lib/look";
import { Sharer } from "./lib/sharer.svelte";
import { Desk } from "./screens/desk/desk.svelte";
import type { Detail, Tab } from "./screens/meetings/detail.svelte";
import { Notes } from "./screens/notes/notes.svelte";
import { Reports } from "./screens/reports/reports.svelte";

export type Screen =
  | "today"
  | "overview"
  | "routes"
  | "meetings"
  | "participants"
  | "desk"
  | "reports"
  | "notes"
  | "share"
  | "settings";

/** The number of a screen is fixed: what is not built leaves a gap. */
export const NUMBERS: Record<Screen, number> = {
  today: 1,
  overview: 1,
  routes: 2,
  meetings: 3,
  participants: 4,
  desk: 5,
  reports: 6,
  share: 7,
  settings: 8,
  notes: 9,
};

export const SCREEN_WORDS: Record<Screen, string> = {
  today: "app-today",
  overview: "app-overview",
  routes: "app-routes",
  meetings: "app-meetings",
  participants: "app-participants",
  desk: "app-desk",
  reports: "app-reports",
  notes: "app-notes",
  share: "sharing-title",
  settings: "app-settings",
};

/** The parts of Participants, in the order in which they stand. */
export const PEOPLE_PARTS = {
  registrations: "participants-tab-registrations",
  to_place: "participants-tab-to-place",
  duplicates: "participants-tab-duplicates",
  review: "participants-tab-review",
  selection: "participants-tab-selection",
  letters: "participants-tab-letters",
  replies: "participants-tab-replies",
  organisations: "participants-tab-organisations",
} as const;
export type PeoplePart = keyof typeof PEOPLE_PARTS;

/**
 * Whom the list of participants shows first: one person, or everybody of an organisation; or somebody among those who
 * wait on a route.
 */
export type Sought = {
  registration?: RegistrationId;
  organisation?: OrganisationId;
  application?: ApplicationId;
  route?: number;
};

/** What is known of one person's registration or of one organisation, beside whatever screen is open. */
export type Beside =
  | { meeting: MeetingId; registration: RegistrationId }
  | { organisation: OrganisationId };

export class App {
  laptop = $state.raw<Laptop | null>(null);
  failure = $state.raw<ErrorView | null>(null);
  screen = $state<Screen>("overview");
  /** The programme was just made and its recovery code is still on the screen. */
  beginning = $state(false);
  /** Which meeting's people are looked at outside the desk. */
  meeting = $state<MeetingId | null>(null);
  sought = $state.raw<Sought | null>(null);
  /** What was being typed about a meeting when another screen was looked at. */
  typed: Detail | null = null;
  /** Which part of Participants is shown. */
  people = $state<PeoplePart>("registrations");
  /** The kind of letter that is to be shown first. */
  letter = $state<LetterKind | null>(null);
  /** Changes of plan that can be taken back, the latest last. */
  planned = $state.raw<string[]>([]);
  /** Which organisation of the register; null for the list of all. */
  organisation = $state<OrganisationId | null>(null);
  /** Search everywhere stands open. */
  palette = $state(false);
  /** The card over the screen: its keys, what an undo would take back, what was done. */
  over = $state<"help" | "undo" | "operations" | null>(null);
  /** Who or what is looked at beside the screen. */
  beside = $state.raw<Beside | null>(null);
  /** What a screen is to begin with when it is shown; it takes the wish and forgets it. */
  wish = $state<"import" | "backup" | "add" | null>(null);
  /** What of the settings is shown: those of this laptop, or of the programme. */
  settingsPart = $state<"laptop" | "programme">("laptop");
  /** The route whose call stands open. */
  callOf = $state<number | null>(null);
  /** The field that the settings of the programme, or the meeting that is opened, begin at. */
  field = $state<string | null>(null);
  /** The part of a meeting that it is opened at. */
  tab = $state<Tab | null>(null);
  /** The desk stays as it is while other screens are looked at. */
  desk = $state.raw<Desk | null>(null);
  /** So do the reports, with what is being typed for them. */
  reports: Reports | null = null;
  /** And what is being typed of what the room says. */
  notes: Notes | null = null;
  /** What has arrived nowhere, and sharing that goes by itself. */
  sharer = new Sharer();

  #set = 0;
  #saving: Promise<unknown> = Promise.resolve();

  get screens(): Screen[] {
    return this.laptop?.settings.role === "facilitator"
      ? ["today", "desk", "notes", "share", "settings"]
      : [
          "overview",
          "routes",
          "meetings",
          "participants",
          "desk",
          "notes",
          "reports",
          "share",
          "settings",
        ];
  }

  async start() {
    try {
      const laptop = await api.laptop();
      this.beginning = !laptop.exists;
      this.took(laptop);
      this.home();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Takes over what a command said of this laptop. */
  took(laptop: Laptop) {
    this.laptop = laptop;
    speak(laptop.settings.language);
    dress(laptop.settings);
    if (!laptop.open) {
      this.desk = null;
      this.reports = null;
      this.notes = null;
      this.field = null;
      this.sought = null;
      this.organisation = null;
      this.planned = [];
      this.typed = null;
      this.palette = false;
      this.over = null;
      this.beside = null;
    }
  }

  home() {
    this.screen = this.screens[0]!;
  }

  begun(laptop: Laptop) {
    this.beginning = false;
    this.took(laptop);
    this.home();
  }

  opened(laptop: Laptop) {
    this.took(laptop);
    this.home();
  }

  async set(change: Partial<Settings>) {
    if (!this.laptop) return;
    const settings = { ...this.laptop.settings, ...change };
    // Seen at once. The laptop writes one after the other, and only its last answer counts: an earlier one would take
    // back what was chosen since.
    this.took({ ...this.laptop, settings });
    const mine = ++this.#set;
    const saved = this.#saving.then(() => api.setSettings(settings));
    this.#saving = saved.catch(() => undefined);
    const answer = await saved;
    if (mine === this.#set) this.took(answer);
    if (!this.screens.includes(this.screen)) this.home();
  }

  async lock() {
    this.took(await api.lock());
  }

  openProgramme(field: string | null = null) {
    this.settingsPart = "programme";
    this.field = field;
    this.go("settings");
  }

  openReports(): Reports {
    this.reports ??= new Reports();
    return this.reports;
  }

  /** The report of a meeting, and its list of participants. */
  showReports(meeting: MeetingId) {
    this.meeting = meeting;
    const reports = this.openReports();
    reports.of = "meeting";
    reports.meeting = meeting;
    this.go("reports");
  }

  /** Opens a meeting at its dossier. */
  openDossier(meeting: MeetingId) {
    this.tab = "dossier";
    this.showMeeting(meeting);
  }

  openNotes(): Notes {
    this.notes ??= new Notes();
    return this.notes;
  }

  /** What the room said at a meeting, at this part of it. */
  /** Of a meeting, or of the one that was looked at last. */
  showNotes(meeting: MeetingId | null, part: Notes["part"]) {
    const notes = this.openNotes();
    if (meeting !== null) notes.meeting = meeting;
    notes.part = part;
    this.go("notes");
  }

  /** Opens a meeting where this field of it is typed, or at a part of it. */
  openDetail(meeting: MeetingId, field: string) {
    this.field = field;
    this.showMeeting(meeting);
  }

  openCall(route: number) {
    this.callOf = route;
    this.go("routes");
  }

  /** Ctrl+8 opens the settings, and turns to their other part when they are open. */
  press(digit: number): boolean {
    const screen = this.numbered(digit);
    if (!screen) return false;
    if (screen === "settings" && this.screen === "settings")
      this.settingsPart =
        this.settingsPart === "laptop" ? "programme" : "laptop";
    this.go(screen);
    return true;
  }

  /** Whether what the programme says of itself is only shown here. */
  get readsProgramme(): boolean {
    return (
      this.laptop?.settings.role === "facilitator" ||
      this.laptop?.read_only === true
    );
  }

  go(screen: Screen) {
    if (!this.screens.includes(screen)) return;
    if (this.screen !== screen) this.beside = null;
    this.screen = screen;
  }

  openDesk(meeting: MeetingId) {
    if (this.screen !== "desk") this.beside = null;
    if (this.desk?.meeting !== meeting) this.desk = new Desk(meeting);
    this.screen = "desk";
  }

  showMeeting(meeting: MeetingId) {
    this.beside = null;
    this.meeting = meeting;
    this.screen = "meetings";
  }

  showPeople(meeting: MeetingId, part: PeoplePart = "registrations") {
    this.sought = null;
    this.beside = null;
    this.people = part;
    this.meeting = meeting;
    this.screen = "participants";
  }

  /** A part of Participants that is about the whole programme. */
  showPart(part: PeoplePart) {
    this.sought = null;
    this.people = part;
    this.go("participants");
  }

  /** Those of a route who wait for a meeting. */
  showToPlace(route: number) {
    this.people = "to_place";
    this.sought = { route };
    this.go("participants");
  }

  showLetters(meeting: MeetingId, kind: LetterKind) {
    this.letter = kind;
    this.showPeople(meeting, "letters");
  }

  showOrganisations() {
    this.beside = null;
    this.organisation = null;
    this.people = "organisations";
    this.go("participants");
  }

  showOrganisation(organisation: OrganisationId) {
    this.showOrganisations();
    this.organisation = organisation;
  }

  /** A meeting that was searched for: its plan, or its desk for whoever only works at desks. */
  openMeeting(meeting: MeetingId) {
    if (this.screens.includes("meetings")) this.showMeeting(meeting);
    else this.openDesk(meeting);
  }

  /** Somebody who was searched for: in the box of the desk that stands open, else in the list of their meeting. */
  seek(meeting: MeetingId, sought: Sought, name: string) {
    const here = this.screen === "desk" && this.desk?.meeting === meeting;
    if (here || !this.screens.includes("participants")) {
      this.openDesk(meeting);
      this.desk!.type(name);
      return;
    }
    this.showPeople(meeting);
    this.sought = sought;
  }

  /** Somebody who was searched for and is still to be placed. */
  seekToPlace(route: number, application: ApplicationId) {
    this.people = "to_place";
    this.sought = { route, application };
    this.go("participants");
  }

  /** The attendance list of the desk's meeting; the desk asks which when it cannot know. */
  async openSheet() {
    const meeting =
      this.desk?.meeting ?? (await api.today().catch(() => null))?.meeting;
    if (meeting) this.openDesk(meeting);
    this.go("desk");
    if (this.desk) this.desk.pane = "sheet";
  }

  wishFor(wish: "import" | "backup" | "add") {
    this.wish = wish;
    if (wish !== "backup") this.people = "registrations";
    this.go(wish === "backup" ? "settings" : "participants");
  }

  /** Opens a person or an organisation beside the screen that stands open. */
  lookAt(beside: Beside) {
    this.beside = beside;
  }

  /** A registration in the box of its desk. */
  showAtDesk(meeting: MeetingId, name: string) {
    this.beside = null;
    this.openDesk(meeting);
    this.desk!.type(name);
  }

  /** The screen that a Ctrl+digit names, if it is one of this role's. */
  numbered(digit: number): Screen | undefined {
    return this.screens.find((it) => NUMBERS[it] === digit);
  }
}

export const app = new App();
