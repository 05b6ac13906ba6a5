import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { DEFAULT_LANGUAGE, LANGUAGES } from "../language/language";
import { THEMES } from "../state/choices";

/** The script before the first paint is served as it stands, so it names languages and themes by itself. */

const script = readFileSync("public/early.js", "utf8");
const [, written] = /<html lang="(\w+)"/.exec(readFileSync("index.html", "utf8")) ?? [];

interface Found {
  readonly lang: string | undefined;
  readonly theme: string | undefined;
  /** Whether the view that the build wrote into the page is shown. */
  readonly isFirst: boolean;
}

interface Visit {
  readonly kept?: Readonly<Record<string, string>>;
  readonly hash?: string;
  readonly fontSize?: string;
}

/** What it makes of the document for a visit. */
function afterIt(search: string, own: string, { kept = {}, hash = "", fontSize = "16px" }: Visit = {}): Found {
  const documentElement = { lang: written, dataset: {} as { readonly theme?: string; readonly first?: string } };
  runInNewContext(script, {
    URLSearchParams,
    location: { search, hash },
    localStorage: { getItem: (key: string) => kept[key] ?? null },
    navigator: { languages: [own] },
    document: { documentElement },
    getComputedStyle: () => ({ fontSize }),
    addEventListener: () => undefined,
  });
  const { lang, dataset } = documentElement;
  return { lang, theme: dataset.theme, isFirst: dataset.first === "" };
}

it.each(LANGUAGES)("opens in %s: the address's, the one kept, the browser's", (language) => {
  const other = LANGUAGES.find((name) => name !== language) ?? "";
  const kept = { "cloud-race:lang": language };
  expect(afterIt(`?lang=${language}`, other, { kept: { "cloud-race:lang": other } }).lang).toBe(language);
  expect(afterIt("", other, { kept }).lang).toBe(language);
  expect(afterIt("?lang=xx", `${language}-XX`).lang).toBe(language);
});

it("opens in the page's own language where no language it has is asked for", () => {
  expect(written).toBe(DEFAULT_LANGUAGE);
  expect(afterIt("?lang=xx", "xx").lang).toBe(DEFAULT_LANGUAGE);
});

it.each(THEMES)("opens in the %s theme where it is asked for, else as the system has it", (theme) => {
  expect(afterIt(`?theme=${theme}`, "").theme).toBe(theme);
  expect(afterIt("", "", { kept: { "cloud-race:theme": theme } }).theme).toBe(theme);
  expect(afterIt("", "").theme).toBeUndefined();
});

/** In the public contract every parameter of the address has a row of its own. */
const [, table = ""] = /## The address(.*?)\n## /s.exec(readFileSync("docs/contract.md", "utf8")) ?? [];
const parameters = [...table.matchAll(/^\| `(\w+)`/gm)].flatMap(([, name]) => name ?? []);

it("shows the view that the build wrote, unless the address asks for another, or the reader for larger text", () => {
  const visits: Readonly<Record<string, readonly string[]>> = { lang: LANGUAGES, theme: THEMES };
  expect(parameters.length).toBeGreaterThan(Object.keys(visits).length);
  for (const name of parameters) {
    expect(afterIt(`?${name}=x`, "en").isFirst, name).toBe(false); // or a notice says that it cannot be read
    for (const value of visits[name] ?? []) expect(afterIt(`?${name}=${value}`, "en").isFirst, value).toBe(true);
  }
  expect(afterIt("", "en").isFirst).toBe(true);
  expect(afterIt("?lang=ko&theme=dark&from=letter", "en").isFirst).toBe(true);
  expect(afterIt("", "en", { hash: "#chart-growth-yoy" }).isFirst).toBe(false);
  expect(afterIt("", "en", { fontSize: "20px" }).isFirst).toBe(false);
});
