// The window as the page knows it: how a command is called, and what only a window can do. The one file that knows Tauri.

import { invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import {
  Failure,
  hearing,
  type Api,
  type Chosen,
  type ErrorView,
  type FileDrag,
} from "./api";
import { commandsBy } from "./bindings";

export const inWindow = isTauri;

/** The programme behind the window. Listens before anything is read, so that no news falls between. */
export async function windowApi(): Promise<Api> {
  const [onChanged, changed] = hearing<string[]>();
  const [onFiles, files] = hearing<FileDrag>();
  await listen<{ topics: string[] }>("changed", ({ payload }) =>
    changed(payload.topics),
  );
  // The window itself heard what was dropped: only that may be read.
  await listen<FileDrag>("files", ({ payload }) => files(payload));
  return {
    ...commandsBy((name, args) => done(invoke("call", { name, args }))),
    chooseSheet: () => done<Chosen | null>(invoke("choose_sheet")),
    chooseFile: () => done<Chosen | null>(invoke("choose_file")),
    chooseTarget: (fileName) =>
      done<Chosen | null>(invoke("choose_target", { fileName })),
    chooseFolder: () => done<Chosen | null>(invoke("choose_folder")),
    openFile: (ticket) => done<null>(invoke("open_file", { ticket })),
    onChanged,
    onFiles,
  };
}

/** A refusal becomes a failure; whatever else went wrong stays what it is. */
async function done<T>(answer: Promise<unknown>): Promise<T> {
  try {
    return (await answer) as T;
  } catch (refused) {
    if (refused instanceof Error || typeof refused === "string") throw refused;
    throw new Failure(refused as ErrorView);
  }
}
