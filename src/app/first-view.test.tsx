import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../language/language";
import { firstView } from "./first-view";

describe("the first view as the build writes it", () => {
  let view = "";
  beforeAll(async () => {
    view = await firstView((file) => JSON.parse(readFileSync(`public/data/${file}`, "utf8")));
  });
  const all = (pattern: RegExp): readonly string[] => [...view.matchAll(pattern)].map(([, found = ""]) => found);

  it("is there once in every language, with a finding and its picture", () => {
    expect(view.match(/<h1>[^<]+<\/h1>/g)).toHaveLength(LANGUAGES.length);
    for (const language of LANGUAGES) expect(view).toContain(`<div lang="${language}"><div class="first-`);
    expect(view.match(/<svg class="recharts-surface"/g)?.length).toBeGreaterThan(LANGUAGES.length);
  });

  it("has nothing that the content policy refuses, and no place for the page's own handlers to find", () => {
    expect(all(/ ((?:style|on\w+|data-[\w-]+|role|tabindex|aria-label|aria-hidden)=)/g)).toEqual([]);
  });

  it("has patterns of its own for every drawing, each under a name of its own", () => {
    const names = all(/ id="([^"]*)"/g);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(all(/url\(#([^)]*)\)/g))).toEqual(new Set(names));
  });
});
