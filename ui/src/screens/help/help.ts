// What F1 says: what a screen is for, and its keys. The desk has a panel of its own.

import type { PeoplePart, Screen } from "../../app.svelte";

/** The keys, and the text that says what they do. */
export type HelpLine = [keys: string, text: string];
/** A screen, or a part of Participants. */
export type HelpOf = Exclude<Screen, "participants"> | PeoplePart;

export const EVERYWHERE: HelpLine[] = [
  ["Ctrl+K", "help-key-palette"],
  ["Ctrl+1 … 9", "help-key-screens"],
  ["Ctrl+Z", "help-key-undo"],
  ["F1", "help-key-help"],
  ["Esc", "help-key-escape"],
];

const LIST: HelpLine[] = [
  ["↑ ↓ Home End", "help-key-rows"],
  ["Enter", "help-key-open"],
];

export const HELP: Record<HelpOf, HelpLine[]> = {
  today: [["Enter", "help-key-desk"]],
  overview: [
    ["T", "help-key-table"],
    ["← →", "help-key-stops"],
    ["Enter", "help-key-open"],
  ],
  routes: LIST,
  meetings: [
    ...LIST,
    ["E, F2", "help-key-edit"],
    ["← →", "help-key-tabs"],
    ["Ctrl+M", "help-key-desk"],
  ],
  registrations: [
    ["Ctrl+F", "help-key-search"],
    ...LIST,
    ["Space", "help-key-mark"],
    ["Ctrl+N", "help-key-add"],
    ["Ctrl+I", "help-key-import"],
  ],
  to_place: [
    ["↑ ↓", "help-key-rows"],
    ["Enter", "help-key-place"],
    ["Ctrl+I", "help-key-import"],
  ],
  duplicates: [
    ["↑ ↓ ← →", "help-key-choose"],
    ["Enter", "help-key-join"],
    ["N", "help-key-apart"],
    ["L", "help-key-later"],
    ["PgUp PgDn", "help-key-pairs"],
  ],
  review: [
    ["1 2 3", "help-key-verdict"],
    ["Z", "help-key-back"],
    ["↑ ↓", "help-key-rows"],
  ],
  selection: [
    ["Ctrl+Enter", "help-key-seats"],
    ["↑ ↓", "help-key-rows"],
  ],
  letters: [
    ["↑ ↓", "help-key-rows"],
    ["Ctrl+Enter", "help-key-write"],
  ],
  replies: [
    ["1 2 3", "help-key-reply"],
    ["4", "help-key-somebody-else"],
    ["5", "help-key-call"],
    ["Z", "help-key-back"],
    ["M", "help-key-promote"],
    ["Enter", "help-key-person"],
  ],
  organisations: [...LIST, ["E", "help-key-edit"]],
  desk: [],
  notes: [
    ["Enter", "help-key-save"],
    ["Ctrl+↑ Ctrl+↓", "help-key-theme"],
  ],
  reports: [["Ctrl+P", "help-key-pdf"]],
  share: [],
  settings: [],
};

export function helpOf(screen: Screen, part: PeoplePart): HelpOf {
  return screen === "participants" ? part : screen;
}
