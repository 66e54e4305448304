// The check-in desk: one box, one card. Whatever is shown green is on disk; a second Enter never touches the next
// person; what could not be saved stays in the box.

import {
  api,
  failureOf,
  type CheckIn,
  type ErrorView,
  type GroupCheckIn,
  type Hit,
  type Hits,
  type MeetingId,
  type OperationId,
  type RegistrationId,
} from "../../lib/api";
import { EnterKey } from "./enter-key";
import { WalkIn } from "./walk-in.svelte";

/** The hidden list shows nothing before so many letters, and then so many rows. */
export const LEAST_LETTERS = 2;
export const HIDDEN_ROWS = 5;
export const SHOWN_ROWS = 50;
export const ROSTER_SECONDS = 60;
/** A scanner that reads twice reads within this time. */
export const SAME_SCAN_MS = 2000;
/** From the third of the latest on, an undo asks for a reason. */
export const REASON_FROM = 2;

const QUESTIONS = [
  "other_meeting",
  "waiting_list",
  "not_selected",
  "undecided",
  "withdrawn",
];

/** What the card says: an answer, a whole organisation let in, or what was taken back. Never finished text. */
export type Card =
  | { kind: "answer"; answer: CheckIn }
  | { kind: "group"; group: GroupCheckIn; organisation: string | null }
  | { kind: "undone"; name: string | null; people: number; left: number };

/** What stands where the list is. */
export type Pane = "list" | "walk-in" | "sheet" | "keys";

/** A question that stands on the screen and waits for a second Enter. It counts once it has been painted. */
export type Question =
  | { kind: "anyway"; registration: RegistrationId }
  | { kind: "organisation"; registration: RegistrationId; people: Hit[] };

type Done = {
  registrations: RegistrationId[];
  name: string | null;
  operation: OperationId | null;
};

type Hooks = { afterPaint?: (then: () => void) => void; now?: () => number };

export class Desk {
  readonly meeting: MeetingId;
  readonly enterKey: EnterKey;

  text = $state("");
  hits = $state.raw<Hits | null>(null);
  selected = $state(-1);
  /** Enter was pressed while it was open who is meant. */
  mustChoose = $state(false);
  card = $state.raw<Card | null>(null);
  question = $state.raw<Question | null>(null);
  painted = $state(false);
  walkIn = $state.raw<WalkIn | null>(null);
  pane = $state<Pane>("list");
  /** What stood there before the keys were asked for. */
  #beneath: Pane = "list";
  /** Whose check-in is to be taken back with a reason. */
  reasonFor = $state.raw<{ registration: RegistrationId; name: string } | null>(
    null,
  );
  writing = $state(false);
  notSaved = $state.raw<ErrorView | null>(null);
  failure = $state.raw<ErrorView | null>(null);
  /** A setting of this laptop: the list is always shown. */
  alwaysShown = $state(false);
  rosterLeft = $state(0);
  roster = $state.raw<Hit[]>([]);

  /** Brings the focus back to the box; the screen says how. */
  focus = () => {};

  #asked = 0;
  #answered = "";
  #searching: Promise<void> = Promise.resolve();
  #working: Promise<void> | null = null;
  #done: Done[] = [];
  #ticking: ReturnType<typeof setInterval> | undefined;
  #lastScan = { code: "", at: -Infinity };
  #afterPaint: (then: () => void) => void;
  #now: () => number;

  constructor(meeting: MeetingId, hooks: Hooks = {}) {
    this.meeting = meeting;
    this.#afterPaint = hooks.afterPaint ?? afterPaint;
    this.#now = hooks.now ?? (() => performance.now());
    this.enterKey = new EnterKey(this.#now);
  }

  get open(): boolean {
    return this.alwaysShown || this.rosterLeft > 0;
  }

  get letters(): number {
    return [...this.text.replace(/\s/g, "")].length;
  }

  /** The rows that may be seen now. */
  get rows(): Hit[] {
    if (this.text.trim() === "") return this.open ? this.roster : [];
    const found = this.hits?.hits ?? [];
    if (this.open) return found;
    return this.letters < LEAST_LETTERS ? [] : found.slice(0, HIDDEN_ROWS);
  }

  get canUndo(): boolean {
    return this.#done.length > 0 && this.text === "";
  }

  /** What is typed is searched from the first letter on, without waiting; it abandons a question. */
  type(text: string) {
    this.text = text;
    this.pane = "list";
    this.mustChoose = false;
    this.#leave();
    this.#searching = this.#search();
  }

  /** Reads again what is on the screen, after news from elsewhere; the selection stays on its person. */
  async refresh() {
    if (this.open) this.#loadRoster();
    if (this.text.trim() === "" || this.#working) return;
    const kept = this.rows[this.selected]?.registration;
    const text = this.text;
    const wasAnswered = this.#answered === text;
    this.#searching = this.#search();
    await this.#searching;
    // Where nobody was selected nobody is now: Enter means what was seen.
    if (this.text === text && wasAnswered) {
      this.selected = this.rows.findIndex((it) => it.registration === kept);
    }
  }

  move(by: 1 | -1) {
    if (this.rows.length === 0) return;
    const from = this.selected < 0 && by < 0 ? 0 : this.selected;
    this.selected = Math.min(this.rows.length - 1, Math.max(0, from + by));
    this.mustChoose = false;
  }

  select(row: number) {
    this.selected = row;
    this.mustChoose = false;
    this.focus();
  }

  /** Enter, once it counts as pressed. Waits for the answer to what was typed. */
  enter(): Promise<void> {
    return this.#alone(async () => {
      if (this.question) {
        if (this.painted) await this.#confirm(this.question);
        return;
      }
      const text = this.text;
      if (text.trim() !== "") {
        await this.#searching;
        if (this.text !== text) return;
        if (this.#answered !== text) await (this.#searching = this.#search());
        if (this.text !== text || this.#answered !== text) return;
      }
      const hit = this.rows[this.selected];
      if (hit) return this.#checkIn(hit.registration, false);
      const none = this.hits !== null && allOf(this.hits) === 0;
      if (none && this.letters >= LEAST_LETTERS) this.openWalkIn();
      else this.mustChoose = this.hits !== null && this.rows.length > 0;
    });
  }

  /** The button of a row or of the card does what Enter does. */
  checkIn(registration: RegistrationId): Promise<void> {
    return this.#alone(() => this.#checkIn(registration, false));
  }

  confirm(): Promise<void> {
    return this.#alone(async () => {
      if (this.question) await this.#confirm(this.question);
    });
  }

  /** Esc leaves what stands in front, then clears the box, then the card. */
  escape() {
    if (this.reasonFor) this.reasonFor = null;
    else if (this.question) this.#leave();
    else if (this.pane === "walk-in") this.#closeWalkIn();
    else if (this.pane === "keys") this.toggleKeys();
    else if (this.pane === "sheet") this.pane = "list";
    else if (this.text !== "") this.#clear();
    else this.card = null;
    this.focus();
  }

  /** A scanned code, wherever the focus was. The same one twice within two seconds is one scan. */
  async scan(code: string) {
    const now = this.#now();
    const again =
      this.#lastScan.code === code && now - this.#lastScan.at < SAME_SCAN_MS;
    this.#lastScan = { code, at: now };
    this.text = this.text.replace(code, "");
    if (again) return;
    while (this.#working) await this.#working;
    await this.#alone(async () => {
      const answer = await this.#write(() =>
        api.checkInByCode(this.meeting, code),
      );
      if (answer) this.#show(answer);
    });
  }

  /** Everybody of the organisation of whoever is selected, or of whom the card shows. Shown first. */
  askOrganisation(): Promise<void> {
    return this.#alone(async () => {
      if (this.text.trim() !== "") await this.#searching;
      const registration =
        this.rows[this.selected]?.registration ?? this.#carded();
      if (!registration) return;
      try {
        const people = await api.organisationOf(this.meeting, registration);
        if (people.length === 0) return;
        this.pane = "list";
        this.#ask({ kind: "organisation", registration, people });
      } catch (thrown) {
        this.failure = failureOf(thrown);
      }
    });
  }

  /** Opens the walk-in card with what was typed; an unfinished one comes back when nothing was. */
  openWalkIn() {
    const name = this.text.trim();
    this.#leave();
    if (!this.walkIn || name !== "") this.walkIn = new WalkIn(name);
    this.pane = "walk-in";
  }

  saveWalkIn(): Promise<void> {
    return this.#alone(async () => {
      const form = this.walkIn;
      if (!form?.complete) return;
      const answer = await this.#write(() =>
        api.walkIn(this.meeting, form.form),
      );
      if (!answer) return;
      this.#show(answer, true);
      if (answer.outcome === "admitted") this.#closeWalkIn();
    });
  }

  /** Somebody of the list who looks like the one at the door: it is them, and nobody new is registered. */
  takeLookalike(registration: RegistrationId): Promise<void> {
    return this.#alone(async () => {
      this.pane = "list";
      await this.#checkIn(registration, false);
      if (!this.notSaved) this.walkIn = null;
      else this.pane = "walk-in";
    });
  }

  /** The last of this sitting, while the box is empty. */
  undoLast(): Promise<void> {
    return this.#alone(async () => {
      const last = this.#done.at(-1);
      if (this.text !== "" || !last) return;
      await this.#takeBack(last);
    });
  }

  /** Everybody of an organisation who was let in at once. */
  undoGroup(operation: OperationId): Promise<void> {
    return this.#alone(async () => {
      const done = this.#done.find((it) => it.operation === operation);
      if (done) await this.#takeBack(done);
    });
  }

  /** One of the latest, by its row; `at` is its place in the list. */
  undoArrival(registration: RegistrationId, name: string, at: number) {
    if (at >= REASON_FROM) {
      this.reasonFor = { registration, name };
      return Promise.resolve();
    }
    return this.#alone(() => this.#undo(registration, null));
  }

  undoWithReason(reason: string): Promise<void> {
    return this.#alone(async () => {
      const asked = this.reasonFor;
      if (!asked || reason.trim() === "") return;
      if (await this.#undo(asked.registration, reason.trim()))
        this.reasonFor = null;
    });
  }

  /** Shows who is expected for a minute, or hides it again. */
  toggleRoster() {
    clearInterval(this.#ticking);
    if (this.rosterLeft > 0) {
      this.rosterLeft = 0;
      this.selected = -1;
      return;
    }
    this.rosterLeft = ROSTER_SECONDS;
    this.#loadRoster();
    this.#ticking = setInterval(() => {
      this.rosterLeft -= 1;
      if (this.rosterLeft > 0) return;
      clearInterval(this.#ticking);
      if (this.selected >= this.rows.length) this.selected = -1;
    }, 1000);
  }

  showSheet() {
    this.pane = this.pane === "sheet" ? "list" : "sheet";
  }

  /** The desk's keys, and back to what stood there. */
  toggleKeys() {
    if (this.pane === "keys") {
      this.pane = this.#beneath;
      return;
    }
    this.#beneath = this.pane;
    this.pane = "keys";
  }

  #loadRoster() {
    api.roster(this.meeting).then(
      (roster) => (this.roster = roster),
      (thrown) => (this.failure = failureOf(thrown)),
    );
  }

  /** One thing at a time: what comes while something is being written does not count. */
  async #alone(act: () => Promise<unknown>) {
    if (this.#working) return;
    const work = (async () => {
      await act();
    })().finally(() => (this.#working = null));
    this.#working = work;
    await work;
  }

  async #search() {
    const mine = ++this.#asked;
    const text = this.text;
    if (text.trim() === "") {
      this.hits = null;
      this.selected = -1;
      this.#answered = text;
      return;
    }
    try {
      const hits = await api.search(this.meeting, text, SHOWN_ROWS);
      if (mine !== this.#asked) return; // Overtaken by a later letter.
      this.hits = hits;
      this.#answered = text;
      this.failure = null;
      // Whom Enter may let in is the programme's word; nobody is guessed here.
      this.selected = this.rows.findIndex(
        (it) => it.registration === hits.preselected,
      );
    } catch (thrown) {
      if (mine === this.#asked) this.failure = failureOf(thrown);
    }
  }

  async #checkIn(registration: RegistrationId, anyway: boolean) {
    const answer = await this.#write(() =>
      api.checkIn(this.meeting, registration, anyway),
    );
    if (answer) this.#show(answer, anyway);
  }

  async #confirm(question: Question) {
    if (question.kind === "anyway")
      return this.#checkIn(question.registration, true);
    const { registration, people } = question;
    const group = await this.#write(() =>
      api.checkInOrganisation(this.meeting, registration),
    );
    if (!group) return;
    const organisation = people[0]?.organisation ?? null;
    this.#leave();
    this.card = { kind: "group", group, organisation };
    if (group.admitted.length > 0) {
      const registrations = group.admitted.map((it) => it.registration);
      this.#done.push({
        registrations,
        name: organisation,
        operation: group.operation,
      });
    }
    this.#clear();
    this.focus();
  }

  /** `made`: the answer's operation made the registration as well, and its undo takes both. */
  #show(answer: CheckIn, made = false) {
    this.#leave();
    this.card = { kind: "answer", answer };
    const { outcome, registration } = answer;
    if (QUESTIONS.includes(outcome) && registration) {
      this.#ask({ kind: "anyway", registration });
    } else if (outcome === "several") {
      const { hits } = answer;
      const here = hits.length;
      this.hits = { hits, here, to_place: 0, elsewhere: 0, preselected: null };
      this.selected = -1;
    } else if (outcome !== "unknown" && outcome !== "needs_notice") {
      if (outcome === "admitted" && registration) {
        const operation = made ? answer.operation : null;
        this.#done.push({
          registrations: [registration],
          name: answer.name,
          operation,
        });
      }
      this.#clear();
    }
    this.focus();
  }

  #ask(question: Question) {
    this.question = question;
    this.painted = false;
    this.#afterPaint(() => {
      if (this.question === question) this.painted = true;
    });
  }

  #leave() {
    if (!this.question) return;
    if (this.question.kind === "anyway") this.card = null;
    this.question = null;
    this.painted = false;
  }

  async #undo(
    registration: RegistrationId,
    reason: string | null,
  ): Promise<boolean> {
    const done = this.#done.findLast((it) =>
      it.registrations.includes(registration),
    );
    if (done?.operation && done.registrations.length === 1 && reason === null) {
      return this.#takeBack(done);
    }
    const answer = await this.#write(() =>
      api.undoCheckIn(this.meeting, registration, reason),
    );
    if (!answer) return false;
    this.#forget(registration);
    this.card = { kind: "answer", answer };
    this.focus();
    return true;
  }

  async #takeBack(done: Done): Promise<boolean> {
    const { operation, registrations, name } = done;
    if (operation === null) {
      const registration = registrations[0]!;
      const answer = await this.#write(() =>
        api.undoCheckIn(this.meeting, registration, null),
      );
      if (!answer) return false;
      this.card = { kind: "answer", answer };
    } else {
      const undone = await this.#write(() => api.undo(operation));
      if (!undone) return false;
      const people = registrations.length;
      this.card = { kind: "undone", name, people, left: undone.left.length };
    }
    this.#done = this.#done.filter((it) => it !== done);
    this.focus();
    return true;
  }

  /** What was taken back by its row is no longer the last of this sitting. */
  #forget(registration: RegistrationId) {
    this.#done = this.#done
      .map((it) => ({
        ...it,
        registrations: it.registrations.filter((r) => r !== registration),
      }))
      .filter((it) => it.registrations.length > 0);
  }

  async #write<T>(act: () => Promise<T>): Promise<T | null> {
    this.writing = true;
    try {
      const answer = await act();
      this.notSaved = null;
      return answer;
    } catch (thrown) {
      this.notSaved = failureOf(thrown);
      return null;
    } finally {
      this.writing = false;
    }
  }

  #carded(): string | null {
    if (this.card?.kind === "answer") return this.card.answer.registration;
    return null;
  }

  #closeWalkIn() {
    this.walkIn = null;
    this.pane = "list";
    this.#clear();
  }

  #clear() {
    this.#asked += 1;
    this.text = "";
    this.#answered = "";
    this.hits = null;
    this.selected = -1;
  }
}

function allOf({ here, to_place, elsewhere }: Hits): number {
  return here + to_place + elsewhere;
}

/** Calls back when the frame that shows the present state has been painted. */
function afterPaint(then: () => void) {
  requestAnimationFrame(() => setTimeout(then, 0));
}
