import { fromArticle } from "../../data/dataset";
import { boundsOf, extentOf, sureOf } from "../../data/extent";
import { type Figure, sourcesOf } from "../../data/figure";
import { dateWords } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { beginOf, ofMetric, ownerName, ownerOf, severityOf } from "../figure-queries";
import { afterArticle, isPainted, type Moment, middleOf, type TimelineView, yearsAround } from "../kinds/timeline";

export function buildView({ figures, pageData, words }: ViewInput): TimelineView | null {
  const moments = figures.flatMap((figure) => momentOf(figure, words) ?? []).sort((a, b) => a.from - b.from);
  if (moments.length === 0) return null;
  const text = words.text.charts["chip-timeline"];
  const providers = [...new Set(moments.map(({ provider }) => provider))];
  const own = moments.filter(({ ofRecord }) => !ofRecord);
  return {
    title: title(
      moments.map(({ figure }) => figure),
      words,
    ),
    subtitle:
      own.length === 0 ? text.subtitleOfRecord : own.length < moments.length ? text.subtitleWithRecord : text.subtitle,
    note: "",
    figures: moments.map(({ figure }) => figure),
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

/** A milestone stands in the middle of its month or year; a claimed length of time ends when its source was written. */
function momentOf(figure: Figure, words: Words): Moment | null {
  const provider = ownerOf(figure);
  if (!provider) return null;
  const text = words.text.charts["chip-timeline"];
  const product = productWords(figure, words);
  const doubtful = dateOnRecord(figure);
  const base = {
    figure,
    provider,
    evidence: figure.evidence,
    flag: severityOf(figure),
    ofRecord: !fromArticle(figure),
    mayBeginAt: null,
    onRecordAt: doubtful === null ? null : middleOf(doubtful),
  };
  const date = beginOf(figure);
  if (date !== "") {
    const at = middleOf(date);
    const what = figure.value.kind === "fact" ? product : text.generation(product, valueWords(figure, words));
    return { ...base, from: at, to: at, label: text.dated(what, whenWords(figure, words)) };
  }
  const [source] = sourcesOf(figure);
  const extent = extentOf(figure);
  const years = sureOf(extent);
  if (!source?.date || years === null || years < 0) return null;
  const written = middleOf(source.date.value);
  const bounds = boundsOf(extent);
  return {
    ...base,
    from: written - years,
    to: written,
    mayBeginAt: bounds && written - bounds.high,
    label: text.dated(product, valueWords(figure, words)),
  };
}

/** The date the record gives where the figure's own is badly in doubt. */
function dateOnRecord({ notes }: Figure): string | null {
  return notes.find(({ date, severity }) => date !== null && severity === "severe")?.date ?? null;
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

function productWords({ product, metric }: Figure, words: Words): string {
  return localized(product ?? metric.name, words);
}

/** When it was, with what the record says instead. */
function whenWords(figure: Figure, words: Words): string {
  const said = dateWords(beginOf(figure), words);
  const doubtful = dateOnRecord(figure);
  if (doubtful === null) return said;
  return words.text.charts["chip-timeline"].bothDates(said, dateWords(doubtful, words));
}
