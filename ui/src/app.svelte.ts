// What the window shows: which screen, which meeting, and what this laptop is set to.

import {
  api,
  failureOf,
  type ErrorView,
  type Laptop,
  type Settings,
} from "./lib/api";
import { speak } from "./lib/i18n.svelte";
import { dress } from "./lib/look";
import { Desk } from "./screens/desk/desk.svelte";

export type Screen =
  "today" | "overview" | "meetings" | "participants" | "desk" | "settings";

/** The number of a screen is fixed: what is not built leaves a gap. */
export const NUMBERS: Record<Screen, number> = {
  today: 1,
  overview: 1,
  meetings: 3,
  participants: 4,
  desk: 5,
  settings: 8,
};

export class App {
  laptop = $state.raw<Laptop | null>(null);
  failure = $state.raw<ErrorView | null>(null);
  screen = $state<Screen>("overview");
  /** The programme was just made and its recovery code is still on the screen. */
  beginning = $state(false);
  /** Which meeting's people are looked at outside the desk. */
  meeting = $state<string | null>(null);
  /** The desk stays as it is while other screens are looked at. */
  desk = $state.raw<Desk | null>(null);

  get screens(): Screen[] {
    return this.laptop?.settings.role === "facilitator"
      ? ["today", "desk", "settings"]
      : ["overview", "meetings", "participants", "desk", "settings"];
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
    if (!laptop.open) this.desk = null;
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
    // Seen at once; the laptop's answer follows.
    this.took({ ...this.laptop, settings });
    this.took(await api.setSettings(settings));
    if (!this.screens.includes(this.screen)) this.home();
  }

  async lock() {
    this.took(await api.lock());
  }

  go(screen: Screen) {
    if (this.screens.includes(screen)) this.screen = screen;
  }

  openDesk(meeting: string) {
    if (this.desk?.meeting !== meeting) this.desk = new Desk(meeting);
    this.screen = "desk";
  }

  showMeeting(meeting: string) {
    this.meeting = meeting;
    this.screen = "meetings";
  }

  showPeople(meeting: string) {
    this.meeting = meeting;
    this.screen = "participants";
  }

  /** The screen that a Ctrl+digit names, if it is one of this role's. */
  numbered(digit: number): Screen | undefined {
    return this.screens.find((it) => NUMBERS[it] === digit);
  }
}

export const app = new App();
