// What was done with the programme, and what of it can be taken back.

import {
  api,
  failureOf,
  takeBack,
  type ErrorView,
  type Operation,
  type OperationId,
  type Undone,
} from "../../lib/api";
import { t } from "../../lib/i18n.svelte";
import { wordOf } from "../../lib/word";

/** So many are listed at first, and with each step more. */
export const STEP = 100;
/** So many names are said of one operation. */
const NAMED = 2;

/** Whom or what it was about: `Ayşe Işık, İlker Şahin ve 3 kişi ya da kayıt daha`. */
export function about({ names, about }: Operation): string {
  const said = names.slice(0, NAMED);
  const more = Math.max(about, names.length) - said.length;
  const list = said.join(", ");
  return said.length > 0 && more > 0
    ? t("operation-and-more", { names: list, more })
    : list;
}

/** What it was, in words, with whom it was about. */
export function named(it: Operation): string {
  const verb = wordOf("operation", it.verb);
  const who = about(it);
  return who ? t("undo-what", { verb, who }) : verb;
}

/** Takes operations back, one after the other; what could not be is said. */
export class Back {
  working = $state(false);
  failure = $state.raw<ErrorView | null>(null);
  undone = $state.raw<Undone | null>(null);

  async take(operation: OperationId): Promise<boolean> {
    if (this.working) return false;
    this.working = true;
    this.failure = null;
    this.undone = null;
    try {
      this.undone = await takeBack(operation);
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.working = false;
    }
  }
}

/** What an undo would take back now, of whatever this laptop did last; null where there is nothing. */
export async function nextUndo(): Promise<Operation | null> {
  try {
    return await api.nextUndo(null);
  } catch (thrown) {
    if (failureOf(thrown).code === "nothing_to_undo") return null;
    throw thrown;
  }
}
