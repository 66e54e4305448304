// The one door to the programme. Nothing else knows Tauri, so every screen runs in a browser against invented people.

import { isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { commands, type ErrorView } from "./bindings";

export type * from "./bindings";

type Answer<R> = R extends { status: "ok"; data: infer T }
  ? T
  : R extends { status: "error" }
    ? never
    : R;
type Ask<F> = F extends (...args: infer A) => Promise<infer R>
  ? (...args: A) => Promise<Answer<R>>
  : never;

/** Every command by its name, answering with the value or throwing a [`Failure`]. */
export type Commands = {
  [K in keyof typeof commands]: Ask<(typeof commands)[K]>;
};

export type Api = Commands & {
  /** Calls back with the nouns that changed, whoever wrote; returns how to stop. */
  onChanged(hear: Hear): () => void;
  /** Calls back while files hang over the window, and with their paths once dropped. */
  onFiles(hear: (drag: FileDrag) => void): () => void;
};

export type FileDrag =
  { kind: "over" } | { kind: "left" } | { kind: "dropped"; paths: string[] };

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

/** Finds the programme: the window's own, or the invented one in a browser. False when there is neither. */
export async function connect(): Promise<boolean> {
  if (isTauri()) {
    useApi(windowApi(await changes()));
    return true;
  }
  if (import.meta.env.DEV || import.meta.env.MODE === "fake") {
    const { fakeApi } = await import("./fake-api");
    useApi(fakeApi(new URLSearchParams(location.search)));
    return true;
  }
  return false;
}

type Result =
  { status: "ok"; data: unknown } | { status: "error"; error: ErrorView };
type Command = (...args: unknown[]) => Promise<unknown>;

type Hear = (topics: string[]) => void;

/** One ear at the window, listening before anything is read, so that no news falls between a reading and its listener. */
async function changes(): Promise<Api["onChanged"]> {
  const hearers = new Set<Hear>();
  await listen<{ topics: string[] }>("changed", ({ payload }) => {
    for (const hear of [...hearers]) hear(payload.topics);
  });
  return (hear) => {
    hearers.add(hear);
    return () => void hearers.delete(hear);
  };
}

function windowApi(onChanged: Api["onChanged"]): Api {
  const asked = Object.entries(commands).map(([name, command]) => [
    name,
    async (...args: unknown[]) =>
      unwrapped(await (command as Command)(...args)),
  ]);
  return {
    ...(Object.fromEntries(asked) as Commands),
    onChanged,
    onFiles: (hear) =>
      // The window itself heard what was dropped: only that may be read.
      stopping(listen<FileDrag>("files", ({ payload }) => hear(payload))),
  };
}

function unwrapped(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null || !("status" in answer))
    return answer;
  const result = answer as Result;
  if (result.status === "ok") return result.data;
  if (result.status === "error") throw new Failure(result.error);
  return answer;
}

function stopping(started: Promise<() => void>): () => void {
  return () => void started.then((stop) => stop());
}
