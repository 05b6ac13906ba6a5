import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DATA_LANGUAGES, type DataLanguage } from "../data/figure";
import { GLOSSARY } from "./glossary";
import { LANGUAGES, type Language } from "./language";
import { MESSAGES } from "./messages";
import { joinParts, type Parts } from "./parts";

/** Stands for whatever a message is filled with. */
const FILLED = "◆";
/** Stands for a number that a message itself writes. */
const NUMBER = 3;
/** Latin text that is a name, and so the same in Korean. */
const NAMES =
  /Cloud Race|English|AWS|TPU|GPT|GPU|CPU|AI|KM|CB|API|CSV|SVG|PNG|PDF|JSON|ZIP|XLSX|APA|BibTeX|RIS|HTML|AMD|H100|GW|Nvidia|OpenAI|Anthropic|Stargate|kced\.kr\/post\/616|neocloud-capex-tracker/g;

interface Text {
  readonly place: string;
  readonly text: string;
}

/** Every text of a tree of messages; functions are called with placeholders. */
function textsIn(node: unknown, place: string): readonly Text[] {
  if (typeof node === "string") return [{ place, text: node }];
  if (typeof node === "function") return [{ place, text: filled(node as Message) }];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => textsIn(child, place ? `${place}.${key}` : key));
}

type Message = (...parts: unknown[]) => string | Parts;

/** Messages take texts one by one, numbers, or a list of texts. */
function filled(message: Message): string {
  const { length } = message;
  for (const parts of [Array<string>(length).fill(FILLED), Array<number>(length).fill(NUMBER)])
    try {
      const said = message(...parts);
      const text = typeof said === "string" ? said : joinParts(said);
      if (!/undefined|NaN/.test(text)) return text;
    } catch {
      // something else is wanted
    }
  return String(message([FILLED, FILLED]));
}

/** Every pair of texts in the data files. */
function pairsIn(node: unknown, place: string): readonly { place: string; ko: string; en: string }[] {
  if (typeof node !== "object" || node === null) return [];
  if ("ko" in node && "en" in node) return [{ place, ko: String(node.ko), en: String(node.en) }];
  return Object.entries(node).flatMap(([key, child]) => pairsIn(child, `${place}.${key}`));
}

const data = readdirSync("public/data")
  .filter((name) => /^(?!index|dataset\.schema).*\.json$/.test(name))
  .flatMap((name) => pairsIn(JSON.parse(readFileSync(`public/data/${name}`, "utf8")), name));

function textsOf(language: Language): readonly Text[] {
  const messages = textsIn(MESSAGES[language], "").filter(({ place }) => place !== "language.dataIn"); // no text
  const read: DataLanguage = MESSAGES[language].language.dataIn;
  return [...messages, ...(read === language ? data.map((pair) => ({ place: pair.place, text: pair[read] })) : [])];
}

const texts = { ko: textsOf("ko"), en: textsOf("en") };

function where(found: readonly Text[]): readonly string[] {
  return found.map(({ place, text }) => `${place}: ${text}`);
}

describe("the two languages", () => {
  it("say the same things, each in its own words", () => {
    const english = new Map(texts.en.map(({ place, text }) => [place, text]));
    expect([...english.keys()].sort()).toEqual(texts.ko.map(({ place }) => place).sort());
    const same = texts.ko.filter(
      ({ place, text }) => english.get(place) === text && /\p{L}{2}/u.test(text.replaceAll(NAMES, "")),
    );
    expect(where(same.filter(({ place }) => !/\.publisher$|exchangeRate\.source/.test(place)))).toEqual([]);
  });

  it("leave no sentence in Latin letters alone on the Korean side", () => {
    const latin = texts.ko.filter(
      ({ text }) => /[A-Za-z]{2}/.test(text.replaceAll(NAMES, "")) && !/\p{Script=Hangul}/u.test(text),
    );
    expect(where(latin.filter(({ place }) => !place.endsWith(".publisher")))).toEqual([]); // names of publishers
  });

  it("leave no Hangul on the English side", () => {
    expect(where(texts.en.filter(({ text }) => /\p{Script=Hangul}/u.test(text)))).toEqual([]);
  });
});

it.each(DATA_LANGUAGES)("every text in %s calls each thing by the glossary's word", (language) => {
  const avoided = Object.values(GLOSSARY).flatMap(({ not }): readonly string[] => not[language]);
  const wrong = texts[language].filter(({ text }) =>
    avoided.some((word) => includesWord(text.replaceAll(NAMES, ""), word, language)),
  );
  expect(where(wrong)).toEqual([]);
});

it("the languages are those that the public contract names", () => {
  const [, row = ""] = /^\| `lang` +\|([^|]*)\|/m.exec(readFileSync("docs/contract.md", "utf8")) ?? [];
  expect([...row.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(LANGUAGES);
});

it.each(LANGUAGES)("no text in %s has straight quotes, doubled blanks or blanks at its ends", (language) => {
  expect(where(textsOf(language).filter(({ text }) => /["']| {2}|^\s|\s$/.test(text)))).toEqual([]);
});

it("decides every Korean particle instead of offering both", () => {
  expect(
    where(texts.ko.filter(({ text }) => /[은는이가을를와과]\([은는이가을를와과]\)|\((으)?로\)/.test(text))),
  ).toEqual([]);
});

/** Korean words carry endings, so a part counts; English words count whole. */
function includesWord(text: string, word: string, language: DataLanguage): boolean {
  return language === "ko" ? text.includes(word) : new RegExp(`\\b${word}s?\\b`).test(text);
}
