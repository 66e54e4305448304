// The programme's own words: kinds of organisation, their groups, themes. A bundled one is renamed, a new one has a code.

import type { ThemeOf } from "../../lib/api";
import { api, failureOf, type ErrorView, type FieldValue } from "../../lib/api";

export type What = "kind" | "group" | "theme";

/** One line of a list, whatever it is a list of. */
export type Word = {
  code: string;
  name_tr: string;
  name_en: string;
  own: boolean;
  /** Of a kind: the group it counts in. */
  group?: string;
  /** Of a theme. */
  of?: ThemeOf;
};

/** A code as it is kept: capitals for kinds, small letters for the rest; nothing that only Turkish has. */
export function codeOf(what: What, typed: string): string | null {
  const text = typed.trim();
  const ascii =
    what === "kind"
      ? text.replace(/[a-z]/g, (it) => it.toUpperCase())
      : text.replace(/[A-Z]/g, (it) => it.toLowerCase());
  const form =
    what === "kind" ? /^[A-Z][A-Z0-9]{1,4}$/ : /^[a-z_][a-z0-9_]{1,23}$/;
  return form.test(ascii) ? ascii : null;
}

export class WordEdit {
  readonly what: What;
  /** Null for a new one. */
  readonly word: Word | null;
  code = $state("");
  name_tr = $state("");
  name_en = $state("");
  group = $state("other");
  of = $state("organisation");
  saving = $state(false);
  failure = $state.raw<ErrorView | null>(null);

  constructor(what: What, word: Word | null) {
    this.what = what;
    this.word = word;
    this.code = word?.code ?? "";
    this.name_tr = word?.name_tr ?? "";
    this.name_en = word?.name_en ?? "";
    this.group = word?.group ?? "other";
    this.of = word?.of ?? "organisation";
  }

  get codeWrong(): boolean {
    return this.code.trim() !== "" && codeOf(this.what, this.code) === null;
  }

  get ready(): boolean {
    const named = this.name_tr.trim() !== "" && this.name_en.trim() !== "";
    return (
      named && codeOf(this.what, this.code) !== null && this.#fields.length > 0
    );
  }

  get #fields(): FieldValue[] {
    const fields: FieldValue[] = [
      { field: "name_tr", value: this.name_tr.trim() },
      { field: "name_en", value: this.name_en.trim() },
    ];
    if (this.what === "kind")
      fields.push({ field: "group", value: this.group });
    if (this.what === "theme" && !this.word)
      fields.push({ field: "of", value: this.of });
    const before = this.word as Record<string, unknown> | null;
    return fields.filter((it) => before?.[it.field] !== it.value);
  }

  /** The operation that it was; null when nothing was saved. */
  async save(): Promise<string | null> {
    const code = codeOf(this.what, this.code);
    if (!this.ready || this.saving || code === null) return null;
    this.saving = true;
    this.failure = null;
    try {
      return (await api.editWord(this.what, code, this.#fields)).operation;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.saving = false;
    }
  }
}
