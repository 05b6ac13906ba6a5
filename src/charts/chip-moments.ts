import { fromArticle } from "../data/dataset";
import { boundsOf, extentOf, sureOf } from "../data/extent";
import { type Figure, sourcesOf } from "../data/figure";
import { measures } from "../data/metric-ids";
import { dateWords } from "../language/date-words";
import { valueWords } from "../language/figure-words";
import { localized } from "../language/language";
import type { Words } from "../language/words";
import { beginOf, ofMetric, ownerOf, severityOf } from "./figure-queries";
import { type Moment, middleOf } from "./kinds/timeline/timeline";

/** What happened with companies' own chips, as moments on a time axis. */

export const MILESTONES = [
  "chip-years",
  "chip-generation",
  "first-own-chip",
  "chip-event",
  "chip-announced",
  "chip-available",
] as const;

/** In order of time; a chip that was announced and then released is one moment, as long as that took. */
export function chipMoments(figures: readonly Figure[], words: Words): readonly Moment[] {
  const released = ofMetric(figures, "chip-available");
  const releaseOf = (figure: Figure): Figure | null => released.find((later) => isReleaseOf(later, figure)) ?? null;
  const announced = figures.filter((figure) => measures(figure, "chip-announced"));
  return figures
    .filter((figure) => !announced.some((earlier) => releaseOf(earlier) === figure))
    .flatMap((figure) => momentOf(figure, announced.includes(figure) ? releaseOf(figure) : null, words) ?? [])
    .sort((a, b) => a.from - b.from);
}

/** Every figure that some moments stand for. */
export function figuresOfMoments(moments: readonly Moment[]): readonly Figure[] {
  return moments.flatMap(({ figure, until }) => (until ? [figure, until] : [figure]));
}

/** A milestone stands in the middle of its month or year; a claimed length of time ends when its source was written. */
function momentOf(figure: Figure, until: Figure | null, words: Words): Moment | null {
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
    until,
    mayBeginAt: null,
    onRecordAt: doubtful === null ? null : middleOf(doubtful),
  };
  const date = beginOf(figure);
  if (date !== "") {
    const at = middleOf(date);
    const what = figure.value.kind === "fact" ? product : text.generation(product, valueWords(figure, words));
    const listed = text.dated(named(what, figure, words), whenWords(figure, words));
    return {
      ...base,
      from: at,
      to: until ? Math.max(middleOf(beginOf(until)), at) : at,
      label: base.ofRecord ? named(what, until ? null : figure, words) : listed,
      listed: until ? text.until(listed, whenWords(until, words)) : listed,
    };
  }
  const [source] = sourcesOf(figure);
  const extent = extentOf(figure);
  const years = sureOf(extent);
  if (!source?.date || years === null || years < 0) return null;
  const written = middleOf(source.date.value);
  const bounds = boundsOf(extent);
  const label = text.dated(product, valueWords(figure, words));
  return {
    ...base,
    from: written - years,
    to: written,
    mayBeginAt: bounds && written - bounds.high,
    label,
    listed: label,
  };
}

/** Whether it is the general availability of the chip that was announced. */
function isReleaseOf(released: Figure, announced: Figure): boolean {
  const isSame = released.product?.en === announced.product?.en && ownerOf(released) === ownerOf(announced);
  return isSame && beginOf(announced) !== "" && beginOf(released) >= beginOf(announced);
}

/** A chip with what happened, where that is not told by its mark: one that was only announced, or only released. */
function named(chip: string, figure: Figure | null, words: Words): string {
  const text = words.text.charts["chip-timeline"];
  if (figure && measures(figure, "chip-available")) return text.available(chip);
  return figure && measures(figure, "chip-announced") ? text.announced(chip) : chip;
}

/** The date the record gives where the figure's own is badly in doubt. */
export function dateOnRecord({ notes }: Figure): string | null {
  return notes.find(({ date, severity }) => date !== null && severity === "severe")?.date ?? null;
}

export function productWords({ product, metric }: Figure, words: Words): string {
  return localized(product ?? metric.name, words);
}

/** When it was, with what the record says instead. */
export function whenWords(figure: Figure, words: Words): string {
  const said = dateWords(beginOf(figure), words);
  const doubtful = dateOnRecord(figure);
  if (doubtful === null) return said;
  return words.text.charts["chip-timeline"].bothDates(said, dateWords(doubtful, words));
}
