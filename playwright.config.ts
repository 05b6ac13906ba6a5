import { defineConfig } from "@playwright/test";

const PORT = 4180;

/**
 * Scripts that tests run look after their packages themselves; under running tests they must not (scripts/needs.mjs).
 */
process.env.INSTALL_NOTHING = "1";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  snapshotPathTemplate: "{testDir}/trees/{arg}{ext}",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000, // some tests take every chart through every file; two cores of a busy machine need the room
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${PORT}`,
    contextOptions: { reducedMotion: "reduce" },
    serviceWorkers: "block", // or pages would come from what is kept, and files be fetched that no test asked for
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
        "--font-render-hinting=none", // letters as wide as in a window
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}`,
    reuseExistingServer: false,
  },
});
