// A server that others wrote, for the tests of shared places: wsgidav, where `cargo xtask test` has laid it ready.

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

const USER = "kapi";
const PASSWORD = "uzun bir parola";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((go) => server.listen(0, "127.0.0.1", go));
  const address = server.address();
  await new Promise((go) => server.close(go));
  return typeof address === "object" ? address!.port : 0;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const heard = await new Promise<boolean>((say) =>
    socket.on("connect", () => say(true)).on("error", () => say(false)),
  );
  socket.destroy();
  return heard;
}

/** Before the tests: one folder for one user. Where the server is not laid ready, none. */
export default async function setup(project: TestProject) {
  const packages = process.env.ROTA_SERVERS;
  if (!packages) {
    project.provide("webdav", null);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "rota-webdav-"));
  const share = join(folder, "share");
  mkdirSync(share);
  const port = await freePort();
  const config = join(folder, "wsgidav.json");
  writeFileSync(
    config,
    JSON.stringify({
      host: "127.0.0.1",
      port,
      provider_mapping: { "/": share },
      simple_dc: { user_mapping: { "*": { [USER]: { password: PASSWORD } } } },
      http_authenticator: {
        accept_basic: true,
        accept_digest: false,
        default_to_digest: false,
      },
      verbose: 1,
    }),
  );
  const server = spawn(
    "python3",
    ["-m", "wsgidav.server.server_cli", "--config", config],
    {
      stdio: "ignore",
      env: {
        ...process.env,
        PYTHONPATH: packages,
        PYTHONDONTWRITEBYTECODE: "1",
      },
    },
  );
  for (let tries = 0; tries < 300 && !(await answers(port)); tries++)
    await new Promise((go) => setTimeout(go, 100));
  const address = `http://127.0.0.1:${port}/`;
  project.provide("webdav", { address, user: USER, password: PASSWORD });
  return () => server.kill();
}
