// Two records side by side: which pair is looked at, which of two values is kept, and what is decided.

import {
  api,
  failureOf,
  type Compared,
  type ComparedField,
  type Duplicates,
  type ErrorView,
  type JoinedPair,
  type OperationId,
  type Pair,
  type PairId,
  type RowId,
  takeBack,
} from "../../lib/api";

export type Of = "people" | "organisations";
export type Side = "a" | "b";
export type Decision = "joined" | "different" | "later";

/** What was decided here last, for saying it and for taking it back. */
export type Done = {
  decision: Decision | "undone";
  pair: PairId;
  a: RowId;
  b: RowId;
  operation: OperationId | null;
};

/** A field of two where only one has a value leaves nothing to choose. */
export function onlySide(field: ComparedField): Side | null {
  if (field.a === null && field.b !== null) return "b";
  if (field.b === null && field.a !== null) return "a";
  return null;
}

export class DuplicateReview {
  of = $state<Of>("people");
  found = $state.raw<Record<Of, Duplicates> | null>(null);
  cards = $state.raw<Compared | null>(null);
  /** The line of a field that ← and → speak of. */
  field = $state(0);
  busy = $state(false);
  failure = $state.raw<ErrorView | null>(null);
  done = $state.raw<Done | null>(null);

  /** The pair in sight; when it is decided, the one that takes its place in the list follows. */
  #pair = $state<PairId | null>(null);
  #place = $state(0);
  #chosen = $state<Record<string, Side>>({});
  #decided = $state.raw<Done[]>([]);
  #asked = 0;

  get pairs(): Pair[] {
    return this.found?.[this.of].pairs ?? [];
  }

  get joined() {
    return this.found?.[this.of].joined ?? [];
  }

  get at(): number {
    const at = this.pairs.findIndex((it) => it.pair === this.#pair);
    return at >= 0 ? at : Math.min(this.#place, this.pairs.length - 1);
  }

  get pair(): Pair | undefined {
    return this.pairs[this.at];
  }

  get canUndo(): boolean {
    return this.#decided.length > 0;
  }

  /** What of the two is shown: what somebody has filled in, or what both have. */
  get fields(): ComparedField[] {
    return (this.cards?.fields ?? []).filter(
      (it) => it.a !== null || it.b !== null,
    );
  }

  /** How many wait for a decision; what was put off does not press. */
  waiting(of: Of): number {
    return this.found?.[of].pairs.filter((it) => !it.later).length ?? 0;
  }

  async take(found: Record<Of, Duplicates>) {
    this.found = found;
    await this.#show();
  }

  async turnTo(of: Of) {
    if (this.of === of) return;
    this.of = of;
    this.#pair = null;
    this.#place = 0;
    this.done = null;
    await this.#show();
  }

  async move(by: 1 | -1) {
    const to = this.at + by;
    if (to < 0 || to >= this.pairs.length) return;
    this.#pair = this.pairs[to]!.pair;
    this.done = null;
    await this.#show();
  }

  moveField(by: 1 | -1) {
    const last = this.fields.length - 1;
    this.field = Math.max(0, Math.min(last, this.field + by));
  }

  /** Whose value is kept: the one that was chosen, else the only one, else that of the left. */
  side(field: ComparedField): Side {
    return onlySide(field) ?? this.#chosen[field.field] ?? "a";
  }

  choose(field: ComparedField, side: Side) {
    this.field = Math.max(0, this.fields.indexOf(field));
    if (field.differs && !onlySide(field))
      this.#chosen = { ...this.#chosen, [field.field]: side };
  }

  chooseHere(side: Side) {
    const field = this.fields[this.field];
    if (field) this.choose(field, side);
  }

  join() {
    const take = this.fields
      .filter((it) => it.differs && this.side(it) === "b")
      .map((it) => it.field);
    return this.#decide("joined", (a, b) => api.join(a, b, { keep: a, take }));
  }

  separate() {
    return this.#decide("different", (a, b) => api.separate(a, b));
  }

  putOff() {
    return this.#decide("later", (a, b) => api.putOff(a, b));
  }

  /** Takes a join back that was made at any time. */
  async end(pair: JoinedPair) {
    await this.#work(async () => {
      const { operation } = await api.separate(pair.a, pair.b);
      this.#note({
        decision: "different",
        pair: pair.pair,
        a: pair.a_name,
        b: pair.b_name,
        operation,
      });
    });
  }

  async undo() {
    const last = this.#decided.at(-1);
    const operation = last?.operation;
    if (!operation) return;
    await this.#work(async () => {
      await takeBack(operation);
      this.#decided = this.#decided.slice(0, -1);
      // It comes back to where it is seen.
      this.#pair = last.pair;
      this.done = { ...last, decision: "undone", operation: null };
    });
  }

  async #decide(
    decision: Decision,
    ask: (a: RowId, b: RowId) => Promise<{ operation: OperationId | null }>,
  ) {
    const pair = this.pair;
    if (!pair || this.cards?.pair !== pair.pair) return;
    await this.#work(async () => {
      this.#place = this.at;
      const { operation } = await ask(pair.a, pair.b);
      this.#pair = null;
      this.#note({
        decision,
        pair: pair.pair,
        a: pair.a_name,
        b: pair.b_name,
        operation,
      });
    });
  }

  #note(done: Done) {
    this.done = done;
    if (done.operation) this.#decided = [...this.#decided, done];
  }

  /** One thing at a time: a second key pressed meanwhile decides nothing. */
  async #work(work: () => Promise<void>) {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      await work();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.busy = false;
    }
  }

  async #show() {
    const pair = this.pair;
    const mine = ++this.#asked;
    if (!pair) {
      this.cards = null;
      return;
    }
    if (this.#pair !== pair.pair || this.cards?.pair !== pair.pair) {
      this.#chosen = {};
      this.field = 0;
    }
    this.#pair = pair.pair;
    try {
      const cards = await api.compared(pair.a, pair.b);
      if (mine !== this.#asked) return;
      this.cards = cards;
      const first = this.fields.findIndex((it) => it.differs && !onlySide(it));
      if (this.field === 0 && first > 0) this.field = first;
    } catch (thrown) {
      if (mine === this.#asked) this.failure = failureOf(thrown);
    }
  }
}
