// Sharing with the other laptops: one button, and what came of it in words.

import {
  api,
  failureOf,
  type Chosen,
  type ErrorView,
  type Exchanged,
  type Offered,
  type RemoteLies,
  type Role,
  type RowId,
} from "../../lib/api";
import { t } from "../../lib/i18n.svelte";
import { TypedServer } from "../../lib/server.svelte";
import { wordOf } from "../../lib/word";

export class Share {
  busy = $state<
    "sharing" | "adding" | "looking" | "inviting" | "joining" | null
  >(null);
  failure = $state.raw<ErrorView | null>(null);
  exchanged = $state.raw<Exchanged | null>(null);
  offered = $state.raw<Offered | null>(null);
  /** How the laptop is called that has just joined. */
  joined = $state<string | null>(null);

  // A place to be added.
  folder = $state.raw<Chosen | null>(null);
  isServer = $state(false);
  readonly server = new TypedServer();
  placeName = $state("");
  lies = $state<RemoteLies | null>(null);

  // A laptop to be added.
  laptopName = $state("");
  role = $state<Role>("facilitator");
  remote = $state("");

  /** What opens the file of a laptop that was invited here. */
  recoveryKey = $state.raw<{ invitation: RowId; key: string } | null>(null);

  /** What counts again of a laptop that was found. */
  letIn = $state<string | null>(null);

  /** How this laptop is to be called. */
  ownName = $state("");

  // The digits of a team that this file joins.
  digits = $state("");

  async #doing<T>(
    busy: NonNullable<Share["busy"]>,
    work: () => Promise<T>,
  ): Promise<T | null> {
    if (this.busy) return null;
    this.busy = busy;
    this.failure = null;
    try {
      return await work();
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.busy = null;
    }
  }

  async now() {
    this.exchanged = null;
    this.exchanged = await this.#doing("sharing", () => api.shareNow());
  }

  async choose() {
    const folder = await api.chooseFolder().catch(() => null);
    if (!folder) return;
    this.folder = folder;
    this.isServer = false;
    if (this.placeName.trim() === "") this.placeName = folder.name;
  }

  typeServer() {
    this.folder = null;
    this.isServer = true;
    if (this.placeName.trim() === "") this.placeName = "Nextcloud";
  }

  async addPlace() {
    const { folder, lies, placeName } = this;
    if (!lies) return;
    const add = folder
      ? this.#doing("adding", () =>
          api.addRemote(placeName, folder.ticket, lies),
        )
      : this.#doing("looking", () =>
          api.addRemoteServer(placeName, this.server.form, lies),
        );
    if (!(await add)) return;
    this.#letGo();
    this.lies = null;
  }

  #letGo() {
    this.folder = null;
    this.isServer = false;
    this.server.clear();
    this.placeName = "";
  }

  /** Whether it was accepted. */
  async changePassword(name: string, password: string): Promise<boolean> {
    const changed = await this.#doing("looking", () =>
      api.changeRemotePassword(name, password),
    );
    return changed !== null;
  }

  async removePlace(name: string) {
    await this.#doing("adding", () => api.removeRemote(name));
  }

  async invite(remote: string) {
    this.offered = null;
    this.offered = await this.#doing("inviting", () =>
      api.offerLaptop(this.laptopName, this.role, remote),
    );
    if (this.offered) this.laptopName = "";
  }

  async showKey(invitation: RowId) {
    const key = await this.#doing("adding", () =>
      api.invitedRecoveryKey(invitation),
    );
    if (key !== null) this.recoveryKey = { invitation, key };
  }

  async rename() {
    const named = await this.#doing("adding", () =>
      api.nameLaptop(this.ownName),
    );
    if (named) this.ownName = "";
  }

  /** A laptop is lost: others hear of it with the next sharing. */
  async lose(device: string) {
    await this.#doing("adding", () => api.revokeLaptop(device));
  }

  async find(device: string) {
    this.letIn = null;
    const done = await this.#doing("adding", () => api.letInLaptop(device));
    if (!done) return;
    const laptop = done.sharing.laptops.find((it) => it.device === device);
    this.letIn = t("sharing-let-in", {
      name: laptop?.name ?? "–",
      check_ins: done.check_ins,
      changes: done.changes - done.check_ins,
    });
  }

  async close(invitation: RowId) {
    await this.#doing("inviting", () => api.closeOffer(invitation));
  }

  /** The file that is open joins with its changes. */
  async join() {
    const { folder } = this;
    const joined = await this.#doing("joining", () =>
      folder
        ? api.joinTeamHere(folder.ticket, this.digits)
        : api.joinTeamHereByServer(this.server.form, this.digits),
    );
    if (!joined) return;
    this.joined = joined.name;
    this.exchanged = joined.exchanged;
    this.#letGo();
    this.digits = "";
  }
}

/** The receipt, a sentence for each line. */
export function receiptOf(it: Exchanged): string[] {
  const lines = it.from.map((from) =>
    t(from.known > 0 ? "sharing-heard-known" : "sharing-heard", {
      laptop: from.laptop ?? "–",
      check_ins: from.check_ins,
      known: from.known,
      changes: from.changes - from.check_ins,
    }),
  );
  if (lines.length === 0) lines.push(t("sharing-heard-nothing"));
  lines.push(t("sharing-sent", { changes: it.sent.changes }));
  for (const place of it.places) {
    if (place.beside_another)
      lines.push(t("sharing-beside-another", { name: place.name }));
    if (place.emptied) lines.push(t("sharing-emptied", { name: place.name }));
    if (place.problem)
      lines.push(wordOf("error", place.problem, { name: place.name }));
  }
  for (const not of it.not_taken)
    lines.push(
      wordOf("sharing-not-taken", not.reason, {
        place: not.place,
        object: not.object,
      }),
    );
  if (it.waiting > 0) lines.push(t("sharing-waiting", { count: it.waiting }));
  if (it.attention > 0)
    lines.push(
      t("sharing-attention", {
        count: it.attention,
        new: it.attention_new,
      }),
    );
  return lines;
}

/** Everything went where it should. */
export const isDone = (it: Exchanged) =>
  it.places.every((place) => place.problem === null);
