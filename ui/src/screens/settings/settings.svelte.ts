// Passphrase and backup: the two settings that write.

import { api, failureOf, type ErrorView } from "../../lib/api";
import { strength } from "../../lib/passphrase";

export class Safety {
  passphrase = $state("");
  again = $state("");
  changed = $state(false);
  failure = $state.raw<ErrorView | null>(null);
  backingUp = $state(false);
  /** The file that was written and opened again. */
  backedUp = $state<string | null>(null);
  backupFailure = $state.raw<ErrorView | null>(null);

  get ready(): boolean {
    return (
      strength(this.passphrase) !== "short" && this.passphrase === this.again
    );
  }

  async change() {
    if (!this.ready) return;
    this.changed = false;
    this.failure = null;
    try {
      await api.changePassphrase(this.passphrase);
      this.passphrase = this.again = "";
      this.changed = true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  async backupTo() {
    const folder = await api.chooseFolder();
    if (folder !== null) await this.backup(folder);
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
