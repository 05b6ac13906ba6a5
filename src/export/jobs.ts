import type { Chart, Prepared } from "../charts/chart";
import { LANGUAGES, type Language } from "../language/language";
import { type Words, wordsIn } from "../language/words";
import { addressInForm } from "../state/address";
import type { ChartFilter } from "../state/choices";
import type { ImageChoices } from "../state/image-choices";
import type { PageData } from "../state/selectors";
import type { ExportAddresses } from "../state/store";
import type { ExportJob } from "./image";

/** What is on the page, as far as a file made of it depends on it. */
export interface ExportContext {
  readonly pageData: PageData;
  readonly chartFilter: ChartFilter;
  readonly words: Words;
  readonly choices: ImageChoices;
  readonly addresses: ExportAddresses;
}

/**
 * One job for each language the picture is wanted in.
 * @param prepared the chart as it is on the page, where it is there already
 */
export function jobsFor(chart: Chart, shown: ExportContext, prepared?: Prepared): readonly [ExportJob, ...ExportJob[]] {
  const { pageData, chartFilter, words, choices, addresses } = shown;
  const job = (language: Language): ExportJob => {
    const own = language === words.language ? words : wordsIn({ ...words, language });
    const made = (own === words && prepared) || chart.prepare(pageData, chartFilter, own);
    return {
      chart,
      prepared: made,
      pageData,
      words: own,
      filter: chartFilter,
      address: addressInForm(addresses[`${chart.screen}-${language}`], chart.id, made.form),
      choices,
    };
  };
  const [first = words.language, ...others] = languagesOf(choices, words.language);
  return [job(first), ...others.map(job)];
}

export function languagesOf({ language }: ImageChoices, own: Language): readonly Language[] {
  return language === "both" ? LANGUAGES : [language ?? own];
}
