// The weeks before a meeting: one key for what somebody answered.

import type { Answered, CallOutcome, ReplyItem } from "../../lib/api";

/** The answers by their keys; the same digits in both languages. */
export const ANSWERS: {
  key: string;
  word: Answered | "other";
  text: string;
}[] = [
  { key: "1", word: "coming", text: "replies-coming" },
  { key: "2", word: "not_coming", text: "replies-not-coming" },
  { key: "3", word: "no_answer", text: "replies-no-answer" },
  { key: "4", word: "other", text: "replies-other" },
];

/** What can come of a call; the most frequent first. */
export const OUTCOMES: CallOutcome[] = [
  "no_answer",
  "busy",
  "call_back",
  "message",
  "reached",
  "wrong_number",
];

export type State = "coming" | "not_coming" | "silent" | "replaced";

export function stateOf(item: ReplyItem): State {
  const { withdrawn, reply } = item.registration;
  if (withdrawn === "replaced") return "replaced";
  if (withdrawn !== null || reply === "not_coming") return "not_coming";
  return reply === "coming" ? "coming" : "silent";
}

/** The silent first: they are who is called, and of them those who are to be called today. Each by name. */
export function inOrder(items: ReplyItem[]): ReplyItem[] {
  const order: State[] = ["silent", "coming", "not_coming", "replaced"];
  return [...items].sort(
    (a, b) =>
      order.indexOf(stateOf(a)) - order.indexOf(stateOf(b)) ||
      Number(b.call_due) - Number(a.call_due),
  );
}

/** Who is asked after `from`: the next who is silent, from the top again after the last. */
export function nextSilent(
  items: ReplyItem[],
  from: string,
  answered: string[],
): ReplyItem | undefined {
  const id = (it: ReplyItem) => it.registration.registration;
  const at = items.findIndex((it) => id(it) === from);
  return [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))].find(
    (it) => stateOf(it) === "silent" && !answered.includes(id(it)),
  );
}
