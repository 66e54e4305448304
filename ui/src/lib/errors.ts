// What a failure says: what happened, what is safe, what to do next. The chain of causes stays in `detail`.

import type { ErrorView } from "./api";
import { has, t } from "./i18n.svelte";

/** The sentence of a failure, in the language chosen now. */
export function sentence(failure: ErrorView): string {
  const id = `error-${failure.code.replaceAll("_", "-")}`;
  return has(id) ? t(id, failure.args) : t("error-internal", failure.args);
}

/** What somebody who helps needs; it never holds a name. */
export function details(failure: ErrorView, version: string): string {
  return `Rota ${version}\n${failure.code}\n${failure.detail}`;
}
