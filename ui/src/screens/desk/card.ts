// How each answer looks and what it says: shape, colour, words, and what to do next.

import type { Apart, CheckIn, Outcome } from "../../lib/api";
import type { Text } from "../../lib/i18n.svelte";
import type { Card } from "./desk.svelte";

export type Tone = "ok" | "warn" | "bad" | "info";
export type Shape = "check" | "look" | "stop" | "ask" | "undo";
export type Face = {
  outcome: string;
  tone: Tone;
  shape: Shape;
  title: Text;
  name: string | null;
  organisation: string | null;
  note: string | null;
  needs: Text[];
  when: Text | null;
  hint: Text | null;
};

type Look = { tone: Tone; shape: Shape; title: string; hint?: string };

const ANSWERS: Record<Outcome, Look> = {
  admitted: { tone: "ok", shape: "check", title: "desk-admitted" },
  already: {
    tone: "warn",
    shape: "look",
    title: "desk-already",
    hint: "desk-already-hint",
  },
  other_meeting: {
    tone: "warn",
    shape: "ask",
    title: "desk-other-meeting",
    hint: "desk-other-meeting-hint",
  },
  waiting_list: {
    tone: "warn",
    shape: "ask",
    title: "desk-waiting-list",
    hint: "desk-waiting-list-hint",
  },
  not_selected: {
    tone: "bad",
    shape: "stop",
    title: "desk-not-selected",
    hint: "desk-not-selected-hint",
  },
  undecided: {
    tone: "info",
    shape: "ask",
    title: "desk-undecided",
    hint: "desk-undecided-hint",
  },
  withdrawn: {
    tone: "bad",
    shape: "stop",
    title: "desk-withdrawn",
    hint: "desk-withdrawn-hint",
  },
  several: {
    tone: "info",
    shape: "ask",
    title: "desk-several",
    hint: "desk-several-hint",
  },
  unknown: {
    tone: "bad",
    shape: "stop",
    title: "desk-unknown",
    hint: "desk-unknown-hint",
  },
  needs_notice: { tone: "warn", shape: "look", title: "desk-needs-notice" },
  undone: {
    tone: "info",
    shape: "undo",
    title: "desk-undone",
    hint: "desk-undone-hint",
  },
  not_in: {
    tone: "warn",
    shape: "look",
    title: "desk-not-in",
    hint: "desk-not-in-hint",
  },
  known: {
    tone: "info",
    shape: "ask",
    title: "desk-known",
    hint: "desk-known-hint",
  },
};

/** Undecided for a reason of its own: there is an application, and no meeting yet to decide for. */
const TO_PLACE: Look = {
  ...ANSWERS.undecided,
  title: "desk-to-place",
  hint: "desk-to-place-hint",
};

/** By what somebody is told apart from whoever looks the same. */
export function told(apart: Apart): string {
  const end = apart.phone_end ? `…${apart.phone_end}` : null;
  return [apart.role, end].filter(Boolean).join(" · ");
}

export function face(card: Card): Face {
  const nobody = {
    name: null,
    organisation: null,
    note: null,
    needs: [],
    when: null,
    hint: null,
  };
  if (card.kind === "group") {
    const count = card.group.admitted.length;
    const names = card.group.admitted.map((it) => it.name).join(", ");
    if (count === 0) {
      const title = { id: "desk-group-none" };
      return {
        ...nobody,
        outcome: "group",
        tone: "info",
        shape: "look",
        title,
      };
    }
    return {
      ...nobody,
      outcome: "group",
      tone: "ok",
      shape: "check",
      title: { id: "desk-group", args: { count } },
      name: card.organisation,
      organisation: names,
    };
  }
  if (card.kind === "undone") {
    const title =
      card.people > 1
        ? { id: "desk-group-undone", args: { count: card.people } }
        : { id: "desk-undone" };
    const hint =
      card.left > 0
        ? { id: "desk-group-left", args: { count: card.left } }
        : null;
    return {
      ...nobody,
      outcome: "undone",
      tone: "info",
      shape: "undo",
      title,
      hint,
      name: card.name,
    };
  }
  const { answer } = card;
  // Whatever the types promise: a word that is not known is shown as a question, never as green.
  const look = answer.to_place
    ? TO_PLACE
    : (ANSWERS[answer.outcome] ?? ANSWERS.unknown);
  return {
    outcome: answer.outcome,
    tone: look.tone,
    shape: look.shape,
    title: { id: look.title },
    name: answer.name,
    organisation: answer.apart
      ? [answer.organisation, told(answer.apart)].filter(Boolean).join(" · ")
      : answer.organisation,
    note: answer.note,
    needs: needs(answer),
    when: when(answer),
    hint: look.hint ? { id: look.hint } : null,
  };
}

/** What the desk has to know of whoever is there. */
function needs({ outcome, access_need, meal_need }: CheckIn): Text[] {
  if (outcome !== "admitted" && outcome !== "already") return [];
  const said: Text[] = [];
  if (access_need)
    said.push({ id: "desk-access-need", args: { text: access_need } });
  if (meal_need) said.push({ id: "desk-meal-need", args: { text: meal_need } });
  return said;
}

function when(answer: CheckIn): Text | null {
  const { outcome, at, nth, device, city, date } = answer;
  // Why somebody waits is said as the minutes say it.
  const [reason] = answer.waits_for;
  if (outcome === "waiting_list" && reason)
    return { id: `selection-reason-${reason.replaceAll("_", "-")}` };
  if (outcome === "admitted" && at) {
    return nth === null
      ? { id: "desk-admitted-at", args: { at } }
      : { id: "desk-admitted-nth", args: { nth, at } };
  }
  if (outcome === "already" && at) {
    return device === null
      ? { id: "desk-admitted-at", args: { at } }
      : { id: "desk-already-when", args: { at, device } };
  }
  if (outcome === "other_meeting" && city) {
    return date === null
      ? { id: "desk-other-meeting-city", args: { city } }
      : { id: "desk-other-meeting-where", args: { city, date } };
  }
  return null;
}
