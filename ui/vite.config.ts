import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { bridge } from "./bridge.ts";

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), bridge()],
  // Without this the tests would take Svelte's server build.
  resolve: mode === "test" ? { conditions: ["browser"] } : {},
  build: { target: ["safari16.4", "chrome111"] },
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
    globalSetup: ["./bridge.ts", "./servers.ts"],
    setupFiles: ["./src/bridge/patience.ts"],
    // Two cores may be busy with something else.
    testTimeout: 30_000,
  },
}));
