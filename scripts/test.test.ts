import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cloud-race-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** `npm test` with checks that only report: so many unit tests failed, so many end-to-end tests were flaky. */
function ended(failed: number, flaky: number) {
  writeFileSync(
    join(folder, "npx"),
    `#!/bin/sh
    case "$1" in
      vitest) echo '{"numPassedTests":3,"numFailedTests":${failed}}' > "\${5#--outputFile.json=}" ;;
      playwright) echo '{"stats":{"expected":2,"unexpected":0,"flaky":${flaky}}}' > "$PLAYWRIGHT_JSON_OUTPUT_NAME" ;;
    esac`,
  );
  chmodSync(join(folder, "npx"), 0o755);
  const env = { ...process.env, CHROMIUM_PATH: "/bin/true", PATH: [folder, process.env.PATH].join(delimiter) };
  const { status, stdout } = spawnSync(process.execPath, ["scripts/test.mjs"], { env, encoding: "utf8" });
  return { status, closing: stdout.trimEnd().split("\n").at(-1) };
}

describe.skipIf(process.platform === "win32")("npm test", () => {
  it("ends with the count of all tests", () => {
    expect(ended(0, 0)).toEqual({ status: 0, closing: "5 passed, 0 failed" });
  });

  it("fails when any failed, or passed only at another try", () => {
    expect(ended(1, 0)).toEqual({ status: 1, closing: "5 passed, 1 failed" });
    expect(ended(0, 1)).toEqual({ status: 1, closing: "5 passed, 1 failed" });
  });
});
