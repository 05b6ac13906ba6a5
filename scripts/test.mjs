import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./ending.mjs";
import { needFolder, needHeadless, needNode, needPackages, needProgram } from "./needs.mjs";

/** Types, lint, unit and end-to-end, in that order; goes on after a failure so that one run tells everything. */

await run(async () => {
  needNode();
  needFolder();
  await needPackages();
  const chromium = await needHeadless();
  if (process.env.INSTALL_NOTHING !== "1") needProgram("nginx", "nginx"); // where it cannot be had, its tests say so
  const reports = mkdtempSync(join(tmpdir(), "cloud-race-"));
  const steps = [
    ["types", "npx", ["tsc", "--noEmit"]],
    ["lint", "npx", ["biome", "check", "."]],
    [
      "unit",
      "npx",
      ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${reports}/unit.json`],
    ],
    ["build", "npx", ["vite", "build", "--logLevel", "warn"]],
    ["end-to-end", "npx", ["playwright", "test", "--reporter=line,json"]],
  ];
  const failed = [];
  for (const [name, command, args] of steps) {
    console.log(`\n── ${name}`);
    const env = { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/e2e.json` };
    if (spawnSync(command, args, { stdio: "inherit", env, shell: process.platform === "win32" }).status !== 0)
      failed.push(name);
  }
  const unit = report(reports, "unit.json");
  const browser = report(reports, "e2e.json");
  const passed = (unit?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0);
  const lost = (unit?.numFailedTests ?? 1) + (browser ? browser.stats.unexpected + browser.stats.flaky : 1);
  rmSync(reports, { recursive: true });
  for (const reason of notTried(browser)) console.log(`\nNot tried: ${reason}`);
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(", ")}` : "\nTypes, lint, unit and end-to-end: all right.");
  console.log(`${passed} passed, ${lost} failed`);
  process.exit(failed.length > 0 || lost > 0 || passed === 0 ? 1 : 0);
});

function report(reports, name) {
  try {
    return JSON.parse(readFileSync(join(reports, name), "utf8"));
  } catch {
    return undefined;
  }
}

/** Why end-to-end tests were skipped, each reason once. */
function notTried(browser) {
  const specsIn = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)];
  const tests = (browser?.suites ?? []).flatMap(specsIn).flatMap((spec) => spec.tests);
  const skipped = tests.filter(({ status }) => status === "skipped");
  return new Set(skipped.flatMap(({ annotations }) => annotations.map(({ description }) => description)));
}
