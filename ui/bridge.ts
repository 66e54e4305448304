// The engine for the tests and for `npm run dev`: a small program of this clone, built and started by cargo.

import { spawn } from "node:child_process";
import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";
import type { Plugin, ViteDevServer } from "vite";
import type { TestProject } from "vitest/node";

/** Starts it; answers with its port and with how to end it. */
async function start(): Promise<[number, () => void]> {
  const bridge = spawn("cargo", ["run", "--quiet", "--example", "bridge"], {
    cwd: new URL("..", import.meta.url),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const failed = new Promise<never>((_, fail) => {
    bridge.on("error", () =>
      fail("The bridge to the engine needs cargo: https://rustup.rs"),
    );
    bridge.on("exit", () => fail("The bridge to the engine did not start."));
  });
  const lines = createInterface(bridge.stdout);
  const first = new Promise<string>((said) => lines.once("line", said));
  try {
    return [
      Number(await Promise.race([first, failed])),
      () => bridge.stdin.end(),
    ];
  } catch (why) {
    console.error(why);
    process.exit(1);
  }
}

/** Before the tests: each of them connects to the same one. */
export default async function setup(project: TestProject) {
  const [port, end] = await start();
  project.provide("bridge", port);
  return end;
}

/** In a browser: one connection for each page, by the connection that the page has to vite anyhow. */
export function bridge(): Plugin {
  return { name: "bridge", apply: "serve", configureServer };
}

async function configureServer(server: ViteDevServer) {
  if (process.env.VITEST) return;
  const [port] = await start();
  const engines = new Map<unknown, Socket>();
  server.ws.on("bridge:open", (_, page) => {
    const engine = connect(port, "127.0.0.1");
    engines.set(page, engine);
    createInterface(engine).on("line", (line) => page.send("bridge", line));
    page.send("bridge:open");
  });
  server.ws.on("bridge", (line: string, page) =>
    engines.get(page)?.write(`${line}\n`),
  );
  server.ws.on("vite:client:disconnect", (_, page) => {
    engines.get(page)?.end();
    engines.delete(page);
  });
}
