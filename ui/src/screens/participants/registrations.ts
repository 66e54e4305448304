// The list of a meeting: its columns, what it is narrowed to, and by what it is sorted.

import type { Contact, RegistrationItem } from "../../lib/api";
import { dialled } from "../../lib/figures";
import { standing } from "../../lib/standing";
import { wordText } from "../../lib/word";

/** The columns beside the name, in their order. */
export const COLUMNS = [
  { name: "organisation", word: "participants-organisation" },
  { name: "role", word: "walk-in-role" },
  { name: "phone", word: "walk-in-phone" },
  { name: "email", word: "walk-in-email" },
  { name: "selection", word: "participants-selection" },
  { name: "reply", word: "replies-reply" },
  { name: "arrived", word: "participants-state" },
  { name: "code", word: "people-code-column" },
] as const;
export type ColumnName = (typeof COLUMNS)[number]["name"];

/** What is not shown as long as nobody chose. */
export const HIDDEN: string[] = ["role", "phone", "email", "reply", "code"];

/** What the list is narrowed to: how somebody stands there. */
export const STANDS = [
  "not_arrived",
  "arrived",
  "selected",
  "silent",
  "waiting",
  "undecided",
  "withdrawn",
] as const;

export type Stand = (typeof STANDS)[number];

/** What was remembered; a word of another version narrows nothing. */
export function standOf(remembered: string): Stand | null {
  return STANDS.find((it) => it === remembered) ?? null;
}

export function stands(row: RegistrationItem, stand: Stand | null): boolean {
  const isOn = row.withdrawn === null;
  const has = row.selection === "selected";
  switch (stand) {
    case "not_arrived":
      return isOn && row.arrived_at === null;
    case "arrived":
      return row.arrived_at !== null;
    case "selected":
      return isOn && has;
    case "silent":
      return (
        isOn && has && row.reply !== "coming" && row.reply !== "not_coming"
      );
    case "waiting":
      return isOn && row.selection === "waiting";
    case "undecided":
      return isOn && row.selection === "undecided";
    case "withdrawn":
      return !isOn;
    case null:
      return true;
    default:
      return stand satisfies never;
  }
}

const REPLY = {
  not_asked: "people-reply-not-asked",
  asked: "people-reply-asked",
  coming: "replies-coming",
  not_coming: "replies-not-coming",
} as const;

/** Whether they come, in words; nothing of whoever nobody asked. */
export function replyWord(row: RegistrationItem): string {
  return row.reply === "not_asked" ? "" : wordText(REPLY, row.reply);
}

/** By what the rows of a column stand together; the name keeps the order of the alphabet. */
export function sortKey(
  column: string,
  contacts: Map<string, Contact> | undefined,
): ((row: RegistrationItem) => string) | null {
  const of = (row: RegistrationItem) => contacts?.get(row.registration);
  const keys: Record<ColumnName, (row: RegistrationItem) => string> = {
    organisation: (row) => row.organisation ?? "",
    role: (row) => row.role ?? "",
    phone: (row) => dialled(of(row)?.phone ?? ""),
    email: (row) => of(row)?.email ?? "",
    selection: standing,
    reply: replyWord,
    arrived: (row) => row.arrived_at ?? "",
    code: (row) => row.code,
  };
  return Object.hasOwn(keys, column) ? keys[column as ColumnName] : null;
}
