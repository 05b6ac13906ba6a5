import type { Figure } from "../../data/figure";
import { amountWords, valueWords } from "../../language/figure-words";
import type { ViewInput } from "../chart";
import { joined, ofMetric, ownerName, ownerOf, severeWords, severityOf } from "../figure-queries";
import { type BarGroup, type BarRow, type BarView, barView } from "../kinds/bars";

/** The saving is a percentage of this whole; the ratio has a scale of its own, with room for its label. */
const WHOLE = 100;
const ROOM = 1.6;

export function buildView({ figures, words }: ViewInput): BarView | null {
  const text = words.text.charts["chip-claims"];
  const [saving] = ofMetric(figures, "chip-cost-saving");
  const [watt] = ofMetric(figures, "performance-per-watt");
  const groups: BarGroup[] = [];
  if (saving?.value.kind === "range")
    groups.push(groupOf(text.savingName, saving, [bar(saving, saving.value.low, saving.value.high, 0)]));
  if (watt?.value.kind === "exact") {
    const unit = WHOLE / (watt.value.amount * ROOM);
    const before = {
      key: `${watt.id}-before`,
      figure: null,
      parts: [],
      value: "",
      remark: "",
    };
    const reference = {
      ...before,
      parts: [{ figure: watt, provider: null, from: 0, to: unit, evidence: "derived" as const }],
    };
    groups.push(
      groupOf(text.wattName, watt, [
        { ...reference, value: amountWords(1, watt.metric, words), remark: text.before },
        { ...bar(watt, 0, watt.value.amount * unit, 1), remark: joined(words, text.now, severeWords(watt, words)) },
      ]),
    );
  }
  if (groups.length === 0) return null;
  const title = saving
    ? watt
      ? words.text.sentences.and([
          text.saving(ownerName(saving, words), valueWords(saving, words)),
          text.watt(ownerName(watt, words), valueWords(watt, words)),
        ])
      : text.savingAlone(ownerName(saving, words), valueWords(saving, words))
    : watt
      ? text.wattAlone(ownerName(watt, words), valueWords(watt, words))
      : text.name;
  const view = barView({
    title,
    subtitle: text.subtitle,
    note: saving && watt ? text.note : text.noteAlone,
    figures,
    groups,
    scaleEnd: WHOLE,
    guide: null,
  });
  return { ...view, marks: figures.map(({ evidence }) => evidence) };

  function bar(figure: Figure, from: number, to: number, index: number): BarRow {
    return {
      key: `${figure.id}-${index}`,
      figure,
      parts: [{ figure, provider: ownerOf(figure), from, to, evidence: figure.evidence }],
      value: valueWords(figure, words),
      remark: severeWords(figure, words),
      flag: severityOf(figure),
    };
  }

  function groupOf(what: string, figure: Figure, rows: readonly BarRow[]): BarGroup {
    return { name: joined(words, ownerName(figure, words), what), provider: ownerOf(figure), rows };
  }
}
