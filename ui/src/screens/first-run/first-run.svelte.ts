// The first start: language, what to start with, passphrase, recovery code. The file is made before the code is shown,
// so a window that closes at any step loses nothing that was there: before, there is no file; after, the passphrase
// opens it.

import {
  api,
  failureOf,
  type Chosen,
  type Created,
  type ErrorView,
  type Laptop,
} from "../../lib/api";
import { FreshPassphrase } from "../../lib/passphrase.svelte";
import { TypedServer } from "../../lib/server.svelte";

export type Step = "welcome" | "start" | "code";
export const STEPS: Step[] = ["welcome", "start", "code"];

export class FirstRun {
  step = $state<Step>("welcome");
  start = $state<"tour" | "demo" | "join">("tour");
  /** Of a team that this laptop joins: the stick, folder or server, and the digits. */
  folder = $state.raw<Chosen | null>(null);
  isServer = $state(false);
  readonly server = new TypedServer();
  digits = $state("");
  readonly passphrase = new FreshPassphrase();
  typed = $state("");
  creating = $state(false);
  created = $state.raw<Created | null>(null);
  failure = $state.raw<ErrorView | null>(null);

  get ready(): boolean {
    const isThere = this.isServer ? this.server.ready : this.folder !== null;
    const isToJoin = isThere && this.digits.trim() !== "";
    return this.passphrase.ready && (this.start !== "join" || isToJoin);
  }

  async choose() {
    const folder = await api.chooseFolder().catch(() => null);
    if (!folder) return;
    this.folder = folder;
    this.isServer = false;
  }

  typeServer() {
    this.folder = null;
    this.isServer = true;
  }

  /** The file is made from what lies there; whoever invited this laptop keeps its recovery code. */
  async join(): Promise<Laptop | null> {
    const { folder } = this;
    if (!this.ready || this.creating) return null;
    this.creating = true;
    this.failure = null;
    try {
      const { first } = this.passphrase;
      const { role } = folder
        ? await api.joinTeam(folder.ticket, this.digits, first)
        : await api.joinTeamByServer(this.server.form, this.digits, first);
      this.passphrase.clear();
      this.server.clear();
      const laptop = await api.laptop();
      // The screens of this laptop are those for which it was invited.
      return role === "unknown"
        ? laptop
        : await api.setSettings({ ...laptop.settings, role });
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.creating = false;
    }
  }

  get groups(): string[] {
    return this.created?.recovery_key.split(/[-\s]+/) ?? [];
  }

  /** Whether the last group was typed as it stands on the paper; capitals do not matter. */
  get written(): boolean {
    const last = this.groups.at(-1);
    return (
      last !== undefined &&
      this.typed.trim().toUpperCase() === last.toUpperCase()
    );
  }

  /** Typed to its full length and still something else. */
  get miswritten(): boolean {
    return (
      !this.written &&
      this.typed.trim().length >= (this.groups.at(-1)?.length ?? 1)
    );
  }

  async create() {
    if (!this.ready || this.creating || this.start === "join") return;
    this.creating = true;
    this.failure = null;
    try {
      this.created = await api.createProgramme(
        this.passphrase.first,
        this.start,
      );
      this.passphrase.clear();
      this.step = "code";
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.creating = false;
    }
  }

  /** The code is on paper: the programme is open already. */
  async finish(): Promise<Laptop | null> {
    if (!this.written) return null;
    try {
      const laptop = await api.laptop();
      this.created = null;
      return laptop;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    }
  }
}
