import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { differences, type Entry, packagesAmiss } from "./installed.mjs";

const LINUX = { os: "linux", cpu: "x64", libc: "glibc" };
const vite: Entry = {
  version: "8.0.0",
  integrity: "sha512-a",
  optionalDependencies: { "vite-linux": "8", "vite-mac": "8" },
};
const linux: Entry = { version: "8.0.0", integrity: "sha512-b", optional: true, os: ["linux"], libc: ["glibc"] };
const mac: Entry = {
  version: "8.0.0",
  integrity: "sha512-c",
  optional: true,
  os: ["darwin"],
  dependencies: { tool: "1" },
};
const tool: Entry = { version: "1.0.0", integrity: "sha512-d", optional: true };

const LOCK = {
  "": {},
  "node_modules/vite": vite,
  "node_modules/vite-linux": linux,
  "node_modules/vite-mac": mac,
  "node_modules/tool": tool,
};
const RECORD = { "node_modules/vite": vite, "node_modules/vite-linux": linux };

describe("what is installed", () => {
  it("is right without what is for other platforms and what only that needs", () => {
    expect(differences(LOCK, RECORD, LINUX)).toEqual([]);
  });

  it("is wrong without what is for this one", () => {
    expect(differences(LOCK, { "node_modules/vite": vite }, LINUX)).toEqual(["node_modules/vite-linux"]);
    expect(differences(LOCK, { "node_modules/vite-linux": linux }, LINUX)).toEqual(["node_modules/vite"]);
  });

  it("is wrong in another version, with other content, or with something else beside it", () => {
    for (const other of [{ version: "7.0.0" }, { integrity: "sha512-z" }])
      expect(differences(LOCK, { ...RECORD, "node_modules/vite": { ...vite, ...other } }, LINUX)).toEqual([
        "node_modules/vite",
      ]);
    expect(differences(LOCK, { ...RECORD, "node_modules/more": tool }, LINUX)).toEqual(["node_modules/more"]);
  });

  it("is what npm installed for these very tests", () => {
    expect(packagesAmiss()).toEqual([]);
  });
});

describe("a project in a folder of its own", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "cloud-race-"));
    writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages: LOCK }));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is to be installed while npm has not completed that, or a package is gone", () => {
    expect(packagesAmiss(folder, LINUX)).toEqual(["node_modules"]);
    for (const [place, { version }] of Object.entries(RECORD)) {
      mkdirSync(join(folder, place), { recursive: true });
      writeFileSync(join(folder, place, "package.json"), JSON.stringify({ version }));
    }
    writeFileSync(join(folder, "node_modules/.package-lock.json"), JSON.stringify({ packages: RECORD }));
    expect(packagesAmiss(folder, LINUX)).toEqual([]);
    rmSync(join(folder, "node_modules/vite/package.json"));
    expect(packagesAmiss(folder, LINUX)).toEqual(["node_modules/vite"]);
    rmSync(join(folder, "node_modules/vite"), { recursive: true });
    expect(packagesAmiss(folder, LINUX)).toEqual(["node_modules/vite"]);
  });
});
