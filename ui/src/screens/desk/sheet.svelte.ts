// The sign-in sheet from the desk: asks where, writes it, opens it.

import {
  api,
  failureOf,
  type ErrorView,
  type Language,
  type MeetingId,
  type PaperEnding,
  type Sheet,
  type SheetVariant,
} from "../../lib/api";

export const VARIANTS = ["blank", "arrived", "final"] as const;

export class SheetWriter {
  readonly meeting: MeetingId;
  variant = $state<SheetVariant>("blank");
  language = $state<Language>("tr");
  writing = $state(false);
  written = $state.raw<Sheet | null>(null);
  failure = $state.raw<ErrorView | null>(null);

  constructor(meeting: MeetingId, language: Language) {
    this.meeting = meeting;
    this.language = language;
  }

  async write(ending: PaperEnding) {
    if (this.writing) return;
    this.writing = true;
    this.written = null;
    this.failure = null;
    try {
      const target = await api.chooseTarget(
        await api.sheetFileName(this.meeting, ending),
      );
      if (target === null) return;
      this.written = await api.signInSheet(
        this.meeting,
        target.ticket,
        this.variant,
        this.language,
      );
      await api.openFile(target.ticket);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.writing = false;
    }
  }
}
