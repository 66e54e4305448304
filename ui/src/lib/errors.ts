// What a failure says: what happened, what is safe, what to do next. The chain of causes stays in `detail`.

import type { ErrorView } from "./api";
import { has, t } from "./i18n.svelte";

/** The sentence of a failure, in the language chosen now. */
export function sentence(failure: ErrorView): string {
  const id = `error-${failure.code.replaceAll("_", "-")}`;
  const args = inWords(failure.args);
  return has(id) ? t(id, args) : t("error-internal", args);
}

/** Fields come by their keys and are said as their labels say them. */
function inWords(args: ErrorView["args"]): ErrorView["args"] {
  if (args.fields === undefined) return args;
  const names = args.fields
    .split(" ")
    .map((key) => t(`programme-field-${key.replaceAll("_", "-")}`));
  return { ...args, fields: names.join(", ") };
}

/** What somebody who helps needs; it never holds a name. */
export function details(failure: ErrorView, version: string): string {
  return `Rota ${version}\n${failure.code}\n${failure.detail}`;
}
