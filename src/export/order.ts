import type { Chart, Prepared } from "../charts/chart";
import { MATRIX } from "../charts/registry";
import { LANGUAGES, type Language } from "../language/language";
import { type Words, wordsIn } from "../language/words";
import type { Lens } from "../state/choices";
import type { ImageChoices } from "../state/image-choices";
import type { Held } from "../state/selectors";
import type { ChartRoom, ExportAddresses } from "../state/store";
import type { ImageOrder } from "./image";

/** What is on the page, as far as a file made of it depends on it. */
export interface Shown {
  readonly held: Held;
  readonly lens: Lens;
  readonly words: Words;
  readonly choices: ImageChoices;
  readonly addresses: ExportAddresses;
}

/** One order for each language the picture is wanted in. @param prepared the chart as it is on the page, where it is there already */
export function ordersFor(chart: Chart, shown: Shown, prepared?: Prepared): readonly [ImageOrder, ...ImageOrder[]] {
  const { held, lens, words, choices, addresses } = shown;
  const room: ChartRoom = chart === MATRIX ? "compare" : "dashboard";
  const order = (language: Language): ImageOrder => {
    const own = language === words.language ? words : wordsIn({ ...words, language });
    const made = (own === words && prepared) || chart.prepare(held, lens, own);
    return {
      chart,
      prepared: made,
      held,
      words: own,
      filter: lens,
      address: addresses[`${room}-${language}`],
      choices,
    };
  };
  const [first = words.language, ...others] = languagesOf(choices, words.language);
  return [order(first), ...others.map(order)];
}

function languagesOf({ language }: ImageChoices, own: Language): readonly Language[] {
  return language === "both" ? LANGUAGES : [language ?? own];
}
