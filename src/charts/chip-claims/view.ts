import { everyNumberOf, extentOf } from "../../data/extent";
import type { Figure } from "../../data/figure";
import { amountWords, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { joined, ofMetric, ownerName, ownerOf, severeWords, severityOf } from "../figure-queries";
import { type BarGroup, type BarPart, type BarRow, type BarView, barView, partsOf } from "../kinds/bars";

/** The saving is a percentage of this whole; the ratio has a scale of its own, with room for its label. */
const WHOLE = 100;
const ROOM = 1.6;

export function buildView({ figures, words }: ViewInput): BarView | null {
  const text = words.text.charts["chip-claims"];
  const [saving] = ofMetric(figures, "chip-cost-saving");
  const [watt] = ofMetric(figures, "performance-per-watt");
  const groups: BarGroup[] = [];
  const claimed = saving ? claimedParts(saving) : [];
  if (saving && claimed.length > 0) groups.push(groupOf(text.savingName, saving, [rowOf(saving, claimed, 0)]));
  const multiples = watt ? partsOf(watt) : [];
  if (watt && multiples.length > 0) {
    const unit = WHOLE / (Math.max(1, ...everyNumberOf(extentOf(watt)).map(Math.abs)) * ROOM);
    const reference: BarRow = {
      key: `${watt.id}-before`,
      figure: null,
      parts: [{ figure: watt, provider: null, from: 0, to: unit, evidence: "derived" }],
      value: amountWords(1, watt.metric, words),
      remark: text.before,
    };
    const now = rowOf(
      watt,
      multiples.map((part) => scaled(part, unit)),
      1,
    );
    groups.push(groupOf(text.wattName, watt, [reference, { ...now, remark: joined(words, text.now, now.remark) }]));
  }
  if (groups.length === 0) return null;
  const view = barView({
    title: title(saving, watt, words),
    subtitle: text.subtitle,
    note: [
      saving && watt ? text.note : text.noteAlone,
      ...figures.filter((figure) => !isSpoken(figure)).map((figure) => text.unsaid(ownerName(figure, words))),
    ].join(" "),
    figures,
    groups,
    scaleEnd: WHOLE,
    guide: null,
  });
  return { ...view, marks: figures.map(({ evidence }) => evidence) };

  function rowOf(figure: Figure, parts: readonly BarPart[], index: number): BarRow {
    return {
      key: `${figure.id}-${index}`,
      figure,
      parts,
      value: valueWords(figure, words),
      remark: severeWords(figure, words),
      flag: severityOf(figure),
    };
  }

  function groupOf(what: string, figure: Figure, rows: readonly BarRow[]): BarGroup {
    return { name: joined(words, ownerName(figure, words), what), provider: ownerOf(figure), rows };
  }
}

function title(saving: Figure | undefined, watt: Figure | undefined, words: Words): string {
  const text = words.text.charts["chip-claims"];
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
