// What a move to another meeting did, one sentence each: the room of both, who had a seat and has none, what stays.

import type { Moved, Room } from "./api";
import { t } from "./i18n.svelte";
import { wordOf } from "./word";

export function movedWords(done: Moved): string[] {
  const without = (selection: string, id: string) => {
    const names = done.moved
      .filter((it) => it.had_seat && it.selection === selection)
      .map((it) => it.name ?? "–");
    return names.length > 0 ? [t(id, { names: names.join(", ") })] : [];
  };
  const room = ({ city, taken, capacity }: Room) =>
    t("cli-room", { city: city ?? "–", taken, capacity });
  return [
    t("people-moved"),
    ...without("waiting", "cli-move-waits"),
    ...without("undecided", "cli-move-undecided"),
    room(done.from),
    room(done.to),
    ...done.warnings
      .filter((it) => it !== "issued_figures")
      .map((it) => wordOf("plan-warning", it)),
  ];
}
