// Who named no meeting, or two: one after the other, each given a meeting by one key.

import {
  api,
  failureOf,
  type ErrorView,
  type MeetingId,
  type MeetingItem,
  type Placed,
  type ToPlaceItem,
  takeBack,
} from "../../lib/api";

export class Placing {
  /** Which of those who wait. */
  at = $state(0);
  working = $state(false);
  failure = $state.raw<ErrorView | null>(null);
  /** Who was placed last, for taking it back. */
  placed = $state.raw<Placed | null>(null);

  /** Stays within those who are left. */
  move(step: number, count: number) {
    this.at = Math.max(0, Math.min(count - 1, this.at + step));
  }

  async place(item: ToPlaceItem, meeting: MeetingId) {
    if (this.working) return;
    this.working = true;
    this.failure = null;
    try {
      this.placed = await api.place(item.application, meeting);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.working = false;
    }
  }

  async undo() {
    if (!this.placed || this.working) return;
    this.working = true;
    this.failure = null;
    try {
      await takeBack(this.placed.operation);
      this.placed = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.working = false;
    }
  }
}

export type Choice = {
  meeting: MeetingId;
  city: string | null;
  wished: boolean;
};

/**
 * The meetings that somebody can be given, their wishes first; the number keys count them. What is closed or off takes
 * nobody any more, also where it was wished.
 */
export function choices(item: ToPlaceItem, meetings: MeetingItem[]): Choice[] {
  const open = meetings.filter(
    (it) => it.status === "planned" || it.status === "postponed",
  );
  const wishes = item.wishes
    .map((wish) => open.find((it) => it.meeting === wish.meeting))
    .filter((it) => it !== undefined);
  const others = open.filter((it) => !wishes.includes(it));
  return [
    ...wishes.map((it) => ({ ...it, wished: true })),
    ...others.map((it) => ({ ...it, wished: false })),
  ].map(({ meeting, city, wished }) => ({ meeting, city, wished }));
}
