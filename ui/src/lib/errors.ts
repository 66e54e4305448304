// What a failure says: what happened, what is safe, what to do next. The chain of causes stays in `detail`.

import type { ErrorView } from "./api";
import { has, t } from "./i18n.svelte";

/** The sentence of a failure, in the language chosen now. */
export function sentence(failure: ErrorView): string {
  const id = `error-${failure.code.replaceAll("_", "-")}`;
  const args = inWords(failure.args);
  return has(id) ? t(id, args) : t("error-internal", args);
}

/** Fields come by their keys and are said in words; what somebody typed stays beside them as they typed it. */
function inWords(args: ErrorView["args"]): ErrorView["args"] {
  const words = { ...args };
  if (args.fields !== undefined)
    words.fields = args.fields.split(" ").map(field).join(", ");
  if (args.field !== undefined) {
    words.field = field(args.field);
    words.typed = args.field;
  }
  return words;
}

/** What a field that can be edited is called; a key that no text names stays as it is. */
function field(key: string): string {
  const dashed = key.replaceAll("_", "-");
  const ids = [`programme-field-${dashed}`, `field-${dashed}`];
  const known = ids.find(has);
  return known ? t(known) : key;
}

/** What somebody who helps needs; it never holds a name. */
export function details(failure: ErrorView, version: string): string {
  return `Rota ${version}\n${failure.code}\n${failure.detail}`;
}
