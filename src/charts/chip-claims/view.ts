import { fromArticle } from "../../data/dataset";
import { everyNumberOf, extentOf } from "../../data/extent";
import type { Figure } from "../../data/figure";
import { measures } from "../../data/metric-ids";
import { periodWords } from "../../language/date-words";
import { amountWords, metricWords, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { joined, metricNotes, ofMetric, ownerName, ownerOf, severeWords, severityOf } from "../figure-queries";
import { type BarGroup, type BarPart, type BarRow, type BarView, barView, partsOf } from "../kinds/bars";

/** Percentages of this whole; multiples have a scale of their own, with room for their labels. */
const WHOLE = 100;
const ROOM = 1.6;

const PERCENTAGES = ["chip-cost-saving", "price-performance-record", "performance-per-dollar"] as const;
const MULTIPLES = ["performance-per-watt", "pod-performance"] as const;
export const CLAIMS = [...PERCENTAGES, ...MULTIPLES] as const;

export function buildView({ figures: all, words }: ViewInput): BarView | null {
  const text = words.text.charts["chip-claims"];
  const figures = all.filter((figure) => partsOf(figure).length > 0);
  const [said, recorded] = [figures.filter(fromArticle), figures.filter((figure) => !fromArticle(figure))];
  const multiples = ofMetric(figures, ...MULTIPLES);
  const largest = Math.max(1, ...multiples.flatMap((figure) => everyNumberOf(extentOf(figure)).map(Math.abs)));
  const unit = WHOLE / (largest * ROOM);
  if (figures.length === 0) return null;
  const isMixed = multiples.length > 0 && multiples.length < figures.length;
  const view = barView({
    title: said.length > 0 ? title(said, words) : text.onRecord(recorded.length),
    subtitle:
      recorded.length === 0 ? text.subtitle : said.length === 0 ? text.subtitleOfRecord : text.subtitleWithRecord,
    note: [
      figures.length === 1 ? text.noteAlone : text.note,
      isMixed ? text.scales : "",
      ...said.filter((figure) => !isSpoken(figure)).map((figure) => text.unsaid(ownerName(figure, words))),
      metricNotes(recorded, words),
    ]
      .filter(Boolean)
      .join(" "),
    figures,
    groups: [...said, ...recorded].map((figure) => groupOf(figure, unit, words)),
    scaleEnd: WHOLE,
    guide: null,
  });
  return { ...view, marks: figures.map(({ evidence }) => evidence) };
}

function groupOf(figure: Figure, unit: number, words: Words): BarGroup {
  const own = rowOf(figure, measures(figure, ...MULTIPLES) ? unit : 1, words);
  const rows = measures(figure, "performance-per-watt") ? besideBefore(figure, own, unit, words) : [own];
  return { name: nameOf(figure, words), provider: ownerOf(figure), rows };
}

function nameOf(figure: Figure, words: Words): string {
  const text = words.text.charts["chip-claims"];
  if (measures(figure, "chip-cost-saving")) return joined(words, ownerName(figure, words), text.savingName);
  if (measures(figure, "performance-per-watt")) return joined(words, ownerName(figure, words), text.wattName);
  return joined(words, ownerName(figure, words), metricWords(figure, words));
}

/** A multiple beside the one it is a multiple of. */
function besideBefore(figure: Figure, own: BarRow, unit: number, words: Words): readonly BarRow[] {
  const text = words.text.charts["chip-claims"];
  const before: BarRow = {
    key: `${figure.id}-before`,
    figure: null,
    parts: [{ figure, provider: null, from: 0, to: unit, evidence: "derived" }],
    value: amountWords(1, figure.metric, words),
    remark: text.before,
  };
  return [before, { ...own, remark: joined(words, text.now, own.remark) }];
}

/** @param scale of the chart's scale for one of the figure's unit */
function rowOf(figure: Figure, scale: number, words: Words): BarRow {
  const onRecord = [words.text.record.legend, periodWords(figure.period, words, "")];
  return {
    key: figure.id,
    figure,
    parts: claimedParts(figure).map((part) => scaled(part, scale)),
    value: valueWords(figure, words),
    remark: joined(words, ...(fromArticle(figure) ? [] : onRecord), severeWords(figure, words)),
    flag: severityOf(figure),
  };
}

/** What the article gives. */
function title(figures: readonly Figure[], words: Words): string {
  const text = words.text.charts["chip-claims"];
  const [[saving], [watt]] = [ofMetric(figures, "chip-cost-saving"), ofMetric(figures, "performance-per-watt")];
  const saved =
    saving && text[isSpoken(saving) ? "saving" : "savingSaid"](ownerName(saving, words), valueWords(saving, words));
  const worked = watt && text[isSpoken(watt) ? "watt" : "wattSaid"](ownerName(watt, words), valueWords(watt, words));
  if (saved && worked) return text.both(saved, worked);
  return saved ?? worked ?? text.name;
}

/** Whether the source says who claims it. */
function isSpoken({ basis }: Figure): boolean {
  return basis.kind === "stated" && basis.speaker !== null;
}

/** A range stands where it lies, from its low to its high: what is claimed is the range itself, and neither end is surer. */
function claimedParts(figure: Figure): readonly BarPart[] {
  const extent = extentOf(figure);
  if (extent.kind !== "range") return partsOf(figure);
  return partsOf(figure).map(({ bounds: _, ...part }) => ({ ...part, from: extent.low, to: extent.high }));
}

/** A piece on the other scale of the chart. */
function scaled({ bounds, ...part }: BarPart, unit: number): BarPart {
  const moved = { ...part, from: part.from * unit, to: part.to * unit };
  return bounds ? { ...moved, bounds: { low: bounds.low * unit, high: bounds.high * unit } } : moved;
}
