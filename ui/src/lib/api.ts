// The one door to the programme: commands of the list, what only a window can do, and the news.

import type {
  Chosen,
  commandsBy,
  ErrorView,
  OperationId,
  Undone,
} from "./bindings";
import { inWindow, windowApi } from "./window";

export type * from "./bindings";

/** Every command by its name, answering with the value or throwing a [`Failure`]. */
export type Commands = ReturnType<typeof commandsBy>;

export type Api = Commands &
  Hand & {
    /** Calls back with the nouns that changed, whoever wrote; returns how to stop. */
    onChanged(hear: (topics: string[]) => void): () => void;
  };

/** What a person does with the window and not with the programme. Null: they changed their mind. */
export type Hand = {
  chooseSheet(): Promise<Chosen | null>;
  chooseFile(): Promise<Chosen | null>;
  chooseTarget(fileName: string): Promise<Chosen | null>;
  chooseFolder(): Promise<Chosen | null>;
  /** Shows what was written by this ticket in the system's own viewer. */
  openFile(ticket: string): Promise<null>;
  /** Calls back while files hang over the window, and with tickets for them once dropped. */
  onFiles(hear: (drag: FileDrag) => void): () => void;
};

export type FileDrag =
  { kind: "over" } | { kind: "left" } | { kind: "dropped"; files: Chosen[] };

/** A command that could not be done: the code names the text, `detail` is for whoever helps. */
export class Failure extends Error {
  readonly view: ErrorView;

  constructor(view: ErrorView) {
    super(view.code);
    this.view = view;
  }
}

/** Whatever was thrown, as a failure that can be shown. */
export function failureOf(thrown: unknown): ErrorView {
  if (thrown instanceof Failure) return thrown.view;
  return { code: "internal", args: {}, detail: String(thrown) };
}

export let api: Api;

export function useApi(other: Api) {
  api = other;
}

/** Takes an operation back; a refusal where all that it had written has been written over since. */
export async function takeBack(operation: OperationId): Promise<Undone> {
  const undone = await api.undo(operation);
  if (undone.nothing)
    throw new Failure({ code: "undo_written_over", args: {}, detail: "" });
  return undone;
}

/** Finds the programme: the window's own, or in a browser the one behind the bridge. False when there is neither. */
export async function connect(): Promise<boolean> {
  if (inWindow()) {
    useApi(await windowApi());
    return true;
  }
  if (import.meta.env.DEV) {
    const { devApi } = await import("../bridge/dev");
    useApi(await devApi(new URLSearchParams(location.search)));
    return true;
  }
  return false;
}

/** Somebody who tells, and how to hear it. */
export function hearing<T>(): [
  (hear: (news: T) => void) => () => void,
  (news: T) => void,
] {
  const hearers = new Set<(news: T) => void>();
  const on = (hear: (news: T) => void) => {
    hearers.add(hear);
    return () => void hearers.delete(hear);
  };
  const tell = (news: T) => [...hearers].forEach((hear) => hear(news));
  return [on, tell];
}
