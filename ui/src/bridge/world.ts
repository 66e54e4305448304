// The world of a test: a copy of its own of a file of invented people, behind the real engine.

import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { afterEach, inject } from "vitest";
import { useApi } from "../lib/api";
import { Bridge } from "./bridge";
import { pageAt, type Page } from "./page";

declare module "vitest" {
  interface ProvidedContext {
    bridge: number;
    /** A server that others wrote, where it is laid ready. */
    webdav: { address: string; user: string; password: string } | null;
  }
}

// Those of node, also while a test has put its own clock in their place.
const turn = setImmediate;
const sockets = new Set<Socket>();

afterEach(() => {
  for (const socket of sockets) socket.end();
  sockets.clear();
});

export type World = Page & {
  /** Waits until everything that was asked is answered, and what came of it is asked and answered, too. */
  quiet(): Promise<void>;
  /** What time the engine takes it for, such as `2026-11-25T10:00`. */
  clock(at: string): Promise<void>;
};

/**
 * Opens a world for one test and puts it behind `api`. `door`: the morning of 24 November 2026 in Trabzon; `demo`: the tour
 * half way; `tour` and `empty`: nobody yet; `first-run`: no file.
 */
export async function open(world = "door", locked = false): Promise<World> {
  const socket = connect(inject("bridge"), "127.0.0.1").setNoDelay();
  sockets.add(socket);
  const bridge = new Bridge((line) => socket.write(`${line}\n`));
  createInterface(socket)
    .on("line", (line) => bridge.hear(line))
    .on("close", () => bridge.end());
  socket.on("error", () => bridge.end());
  const page = await pageAt(bridge, world, locked);
  useApi(page.api);
  return {
    ...page,
    async quiet() {
      do {
        while (bridge.open > 0) await new Promise((go) => turn(go));
        // What waited for the last answer may ask again, now or at its next turn.
        for (let n = 0; n < 3; n++) await new Promise((go) => turn(go));
      } while (bridge.open > 0);
    },
    clock: (at) => bridge.ask({ clock: at }),
  };
}
