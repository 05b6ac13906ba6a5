import { useMemo } from "react";
import type { Chart, Prepared } from "../charts/chart";
import type { ImageOrder } from "../export/image";
import { LANGUAGES, type Language } from "../language/language";
import { wordsIn } from "../language/words";
import type { ImageChoices } from "../state/image-choices";
import { addressOf, usePage } from "../state/store";
import { useFollowedLens, useHeld, useWords } from "./page";

/** What is to be made of a chart as the page is: one order for each language of the picture. */
export function useOrders(chart: Chart, prepared: Prepared): readonly [ImageOrder, ...ImageOrder[]] {
  const held = useHeld();
  const words = useWords();
  const lens = useFollowedLens();
  const choices = usePage(({ image }) => image);
  const addresses = usePage(addressesOf);
  return useMemo(() => {
    const [first = words.language, ...others] = languagesOf(choices, words.language);
    const order = (language: Language): ImageOrder => {
      const own = language === words.language ? words : wordsIn({ ...words, language });
      const made = language === words.language ? prepared : chart.prepare(held, lens, own);
      const address = addresses.split(" ")[LANGUAGES.indexOf(language)] ?? "";
      return { chart, prepared: made, held, words: own, filter: lens, address, choices };
    };
    return [order(first), ...others.map(order)];
  }, [chart, prepared, held, words, lens, choices, addresses]);
}

function languagesOf({ language }: ImageChoices, own: Language): readonly Language[] {
  return language === "both" ? LANGUAGES : [language ?? own];
}

/** What an image remembers in each language, in one string so that it stays the same until it changes: what is shown, not how the page around it looked. */
function addressesOf(page: Parameters<typeof addressOf>[0]): string {
  return LANGUAGES.map((lang) => addressOf(page, { lang, theme: null, figure: null, chart: null })).join(" ");
}
