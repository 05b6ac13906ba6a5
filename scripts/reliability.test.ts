import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const [FAULTS = ""] = readFileSync("docs/reliability.md", "utf8").split("\n## Engines\n");

const ROWS = FAULTS.split("\n").filter((line) => /^\|(?! fault|[ -]+\|[ -]+\|)/.test(line));

it.each(ROWS)("%s is a fault with a test that is there", (row) => {
  const [, file = "", name = ""] = /`([^`]+\.spec\.ts|[^`]+\.test\.ts)` “(.+)”\s*\|$/.exec(row) ?? [];
  expect(readFileSync(file, "utf8")).toContain(name);
});
