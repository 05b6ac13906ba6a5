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
}

/** What it makes of the document for a visit. */
function afterIt(search: string, own: string, kept: Readonly<Record<string, string>> = {}): Found {
  const documentElement = { lang: written, dataset: {} as { readonly theme?: string } };
  runInNewContext(script, {
    URLSearchParams,
    location: { search },
    localStorage: { getItem: (key: string) => kept[key] ?? null },
    navigator: { languages: [own] },
    document: { documentElement },
    addEventListener: () => undefined,
  });
  return { lang: documentElement.lang, theme: documentElement.dataset.theme };
}

it.each(LANGUAGES)("opens in %s: the address's, the one kept, the browser's", (language) => {
  const other = LANGUAGES.find((name) => name !== language) ?? "";
  const kept = { "cloud-race:lang": language };
  expect(afterIt(`?lang=${language}`, other, { "cloud-race:lang": other }).lang).toBe(language);
  expect(afterIt("", other, kept).lang).toBe(language);
  expect(afterIt("?lang=xx", `${language}-XX`).lang).toBe(language);
});

it("opens in the page's own language where no language it has is asked for", () => {
  expect(written).toBe(DEFAULT_LANGUAGE);
  expect(afterIt("?lang=xx", "xx").lang).toBe(DEFAULT_LANGUAGE);
});

it.each(THEMES)("opens in the %s theme where it is asked for, else as the system has it", (theme) => {
  expect(afterIt(`?theme=${theme}`, "").theme).toBe(theme);
  expect(afterIt("", "", { "cloud-race:theme": theme }).theme).toBe(theme);
  expect(afterIt("", "").theme).toBeUndefined();
});
