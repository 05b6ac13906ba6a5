import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { mayBeUsed } from "../vite/licence-names.ts";

/** What comes from others: which, that it is what it was, under which terms, and that nothing of it runs at install. */

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, "utf8"));
}

describe.each(["package.json", "bench/package.json"])("%s", (file) => {
  const asked = read<Readonly<Record<string, Readonly<Record<string, string>>>>>(file);
  const lock = read<{ readonly packages: Readonly<Record<string, Locked>> }>(join(dirname(file), "package-lock.json"));
  const locked = Object.entries(lock.packages).filter(([place]) => place !== "");

  it("names every package by its exact version", () => {
    const versions = Object.entries({ ...asked.dependencies, ...asked.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("has every package held to its content, whichever registry answers", () => {
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it("lets no package run anything when it is installed", () => {
    expect(readFileSync(join(dirname(file), ".npmrc"), "utf8")).toContain("ignore-scripts=true");
    // core-js would ask for donations
    const asking = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place);
    expect(asking.filter((place) => place !== "node_modules/core-js")).toEqual([]);
  });

  it("has only packages under licences that were read", () => {
    const odd = locked
      // canvg's, which is left out of the build; its second choice has no SPDX name
      .filter(([place]) => place !== "node_modules/rgbcolor")
      .filter(([, { license }]) => !mayBeUsed(license ?? ""));
    expect(odd.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
  });
});
