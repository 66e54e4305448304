// The dossier of a meeting on screen: how its states look, where what it lacks is mended, and what is typed of a line.

import type {
  DossierItem,
  DossierLine,
  DossierState,
  VisibilityForm,
  VisibilityLine,
} from "../../lib/api";
import { language } from "../../lib/i18n.svelte";
import type { Tab } from "./detail.svelte";

export type Tone = "ok" | "warn" | "bad" | "info";

export const TONES: Record<DossierState, Tone> = {
  red: "bad",
  amber: "warn",
  green: "ok",
  not_applicable: "info",
};

/** Where something is mended: a part or a field of the meeting, its people, here, or a screen of its own. */
export type Mend =
  | { at: "tab"; tab: Tab }
  | { at: "field"; field: string }
  | { at: "here"; id: string }
  | { at: "people" }
  | { at: "evaluation" }
  | { at: "programme"; field: string }
  | { at: "reports" }
  | { at: "routes" };

/** Null where nothing is to be mended. */
export function mendOf({ item, state, reason }: DossierLine): Mend | null {
  if (state === "green" || state === "not_applicable") return null;
  switch (item) {
    case "agenda":
      return { at: "tab", tab: "agenda" };
    case "participants":
      return { at: "here", id: "participants-write-pdf" };
    case "signed_list":
      return reason === "originals_nowhere"
        ? { at: "field", field: "originals" }
        : { at: "tab", tab: "signatures" };
    case "report":
      return { at: "reports" };
    case "photos":
      return { at: "tab", tab: "files" };
    case "evaluation":
      return { at: "evaluation" };
    case "visibility":
    case "documents":
      return reason === "nothing_ticked"
        ? { at: "here", id: "dossier-used" }
        : { at: "programme", field: "visibility" };
    case "deviations":
      return reason === "hours_not_entered"
        ? { at: "field", field: "actual_start" }
        : { at: "routes" };
    default:
      return item satisfies never;
  }
}

/** What does not apply, as it is being said. */
export class Reason {
  readonly item: DossierItem;
  typed = $state("");

  constructor(item: DossierItem) {
    this.item = item;
  }

  get ready(): boolean {
    return this.typed.trim() !== "";
  }
}

/** Something on the list of visibility, as it is typed for one meeting. */
export class UsedRow {
  readonly line: VisibilityLine;
  copies = $state("");
  place = $state("");
  note = $state("");

  constructor(line: VisibilityLine) {
    this.line = line;
    this.copies = String(line.copies ?? line.usual ?? "");
    this.place = line.place ?? "";
    this.note = line.note ?? "";
  }

  get wrong(): boolean {
    const typed = this.copies.trim();
    return typed !== "" && !/^[1-9]\d{0,4}$/.test(typed);
  }

  get form(): VisibilityForm {
    const text = (typed: string) => (typed.trim() === "" ? null : typed.trim());
    const copies = text(this.copies);
    return {
      copies: copies === null ? null : Number(copies),
      place: text(this.place),
      note: text(this.note),
    };
  }

  /** Whether what is typed differs from what stands. */
  get dirty(): boolean {
    const { copies, place, note } = this.form;
    const { line } = this;
    return (
      line.used &&
      (copies !== (line.copies ?? line.usual) ||
        place !== line.place ||
        note !== line.note)
    );
  }
}

/** In the language chosen now, or in the other where it has none. */
export function titleOf(it: {
  title_tr: string | null;
  title_en: string | null;
}): string | null {
  const own = language() === "tr" ? it.title_tr : it.title_en;
  return own ?? it.title_tr ?? it.title_en;
}
