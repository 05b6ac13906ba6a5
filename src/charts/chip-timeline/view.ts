import { fromArticle } from "../../data/dataset";
import type { Figure } from "../../data/figure";
import { dateWords } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { chipMoments, dateOnRecord, figuresOfMoments, productWords, whenWords } from "../chip-moments";
import { beginOf, ofMetric, ownerName } from "../figure-queries";
import { afterArticle, isPainted, type TimelineView, yearsAround } from "../kinds/timeline/timeline";

export function buildView({ figures, pageData, words }: ViewInput): TimelineView | null {
  const moments = chipMoments(figures, words);
  if (moments.length === 0) return null;
  const text = words.text.charts["chip-timeline"];
  const providers = [...new Set(moments.map(({ provider }) => provider))];
  const own = moments.filter(({ ofRecord }) => !ofRecord);
  const drawn = figuresOfMoments(moments);
  return {
    title: title(drawn, words),
    subtitle:
      own.length === 0 ? text.subtitleOfRecord : own.length < moments.length ? text.subtitleWithRecord : text.subtitle,
    note: moments.some(({ until }) => until) ? text.spans : "",
    figures: drawn,
    marks: moments.filter(isPainted).map(({ evidence }) => evidence),
    withRecord: own.length < moments.length,
    lanes: providers.map((provider) => ({
      key: provider.id,
      name: localized(provider.name, words),
      moments: moments.filter((moment) => moment.provider === provider),
    })),
    ...yearsAround(moments),
    after: afterArticle(moments, pageData.every, words.text.record.later),
  };
}

function title(all: readonly Figure[], words: Words): string {
  const text = words.text.charts["chip-timeline"];
  const figures = all.filter(fromArticle);
  const when = (figure: Figure): string => whenWords(figure, words);
  const who = (figure: Figure): string => ownerName(figure, words);
  const [claim] = ofMetric(figures, "chip-years");
  const [first] = ofMetric(figures, "first-own-chip");
  const [generation] = ofMetric(figures, "chip-generation");
  if (claim && first) return text.both(who(claim), valueWords(claim, words), who(first), when(first));
  if (claim) return text.claim(who(claim), valueWords(claim, words));
  if (first) return text.first(who(first), when(first));
  if (generation) return generationTitle(generation, words);
  return text.onRecord(all.length, all.filter(({ evidence }) => evidence === "planned").length);
}

function generationTitle(figure: Figure, words: Words): string {
  const text = words.text.charts["chip-timeline"];
  const what = [ownerName(figure, words), valueWords(figure, words), productWords(figure, words)] as const;
  const said = dateWords(beginOf(figure), words);
  const doubtful = dateOnRecord(figure);
  return doubtful === null ? text.milestone(...what, said) : text.corrected(...what, said, dateWords(doubtful, words));
}
