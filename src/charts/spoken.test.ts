import { describe, expect, it } from "vitest";
import { ARTICLE, RECORD } from "../data/dataset";
import { shippedDatasets } from "../data/shipped.test.support";
import { CURRENCIES, LANGUAGES } from "../language/language";
import { readoutOf, readoutSentence } from "../language/readout-words";
import { wordsIn } from "../language/words";
import { UNFILTERED } from "../state/choices";
import { pageDataFrom } from "../state/selectors";
import { CHARTS } from "./registry";

/** What no ear can make out, in any language. */
const UNREADABLE = /[$₩%§→÷×~≈−·–]|\bpp\b|\d[KMBT]\b|\bFY\d/u;

describe.each(LANGUAGES.flatMap((language) => CURRENCIES.map((currency) => ({ language, currency }))))(
  "in $language and $currency",
  ({ language, currency }) => {
    const pageData = pageDataFrom(shippedDatasets(), [ARTICLE, RECORD]);
    const words = wordsIn({ language, currency, wonPerDollar: pageData.exchangeRate.wonPerDollar });

    it("nothing of any value is left to be guessed", () => {
      const said = pageData.every.map((figure) => words.text.spoken(readoutSentence(readoutOf(figure, words), words)));
      expect(said.filter((text) => UNREADABLE.test(text))).toEqual([]);
    });

    it.each(CHARTS.map((chart) => [chart.id, chart] as const))("nor of %s", (_id, chart) => {
      const { title, subtitle, note } = chart.prepare(pageData, UNFILTERED, words).view;
      const said = [title, subtitle, note].map((text) => words.text.spoken(text));
      expect(said.filter((text) => UNREADABLE.test(text))).toEqual([]);
    });
  },
);
