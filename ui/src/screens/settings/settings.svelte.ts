// Passphrase and backup: the two settings that write.

import { api, failureOf, type ErrorView, type OldBackups } from "../../lib/api";
import { FreshPassphrase } from "../../lib/passphrase.svelte";

export class Safety {
  /** The one in use: whoever sits here may not be who opened the programme. */
  old = $state("");
  readonly fresh = new FreshPassphrase();
  changed = $state(false);
  /** What still opens with the passphrase from before; null until there was a change. */
  backups = $state.raw<OldBackups | null>(null);
  failure = $state.raw<ErrorView | null>(null);
  backingUp = $state(false);
  /** The file that was written and opened again. */
  backedUp = $state<string | null>(null);
  backupFailure = $state.raw<ErrorView | null>(null);

  get ready(): boolean {
    return this.old !== "" && this.fresh.ready;
  }

  async change() {
    if (!this.ready) return;
    this.changed = false;
    this.failure = null;
    try {
      await api.changePassphrase(this.old, this.fresh.first);
      this.old = "";
      this.fresh.clear();
      this.changed = true;
      this.backups = await api.oldBackups();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  async rewrap() {
    this.failure = null;
    try {
      this.backups = await api.rewrapBackups();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  async backupTo() {
    const folder = await api.chooseFolder();
    if (folder !== null) await this.backup(folder.ticket);
  }

  /** `null` is the folder for backups beside the programme. */
  async backup(folder: string | null = null) {
    this.backingUp = true;
    this.backedUp = null;
    this.backupFailure = null;
    try {
      this.backedUp = (await api.backup(folder)).file;
    } catch (thrown) {
      this.backupFailure = failureOf(thrown);
    } finally {
      this.backingUp = false;
    }
  }
}
