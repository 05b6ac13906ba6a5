import type { Figure } from "../../data/figure";
import { amountWords, valueWords } from "../../language/figure-words";
import { said } from "../../language/language";
import { type BarGroup, type BarView, barView } from "../bars";
import type { Subject } from "../chart";
import { ofMetric, ownerOf } from "../reading";

/** The saving is a percentage of this whole; the ratio has a scale of its own, with room for its label. */
const WHOLE = 100;
const ROOM = 1.6;

export function buildView({ figures, words }: Subject): BarView | null {
  const text = words.text.charts["chip-claims"];
  const [saving] = ofMetric(figures, "chip-cost-saving");
  const [watt] = ofMetric(figures, "performance-per-watt");
  const groups: BarGroup[] = [];
  const name = (figure: Figure): string => said(ownerOf(figure)?.name ?? { ko: "", en: "" }, words);
  if (saving?.value.kind === "range")
    groups.push(
      groupOf(text.savingName, saving, [
        { from: saving.value.low, to: saving.value.high, value: valueWords(saving, words), remark: "" },
      ]),
    );
  if (watt?.value.kind === "exact") {
    const unit = WHOLE / (watt.value.amount * ROOM);
    groups.push(
      groupOf(text.wattName, watt, [
        { from: 0, to: unit, value: amountWords(1, watt.metric, words), remark: text.before },
        { from: 0, to: watt.value.amount * unit, value: valueWords(watt, words), remark: text.now },
      ]),
    );
  }
  if (groups.length === 0) return null;
  const title = saving
    ? watt
      ? words.text.sentences.and([
          text.saving(name(saving), valueWords(saving, words)),
          text.watt(name(watt), valueWords(watt, words)),
        ])
      : text.savingAlone(name(saving), valueWords(saving, words))
    : watt
      ? text.wattAlone(name(watt), valueWords(watt, words))
      : text.name;
  return barView({ title, subtitle: text.subtitle, note: text.note, figures, groups, scaleEnd: WHOLE, guide: null });

  function groupOf(
    what: string,
    figure: Figure,
    bars: readonly { from: number; to: number; value: string; remark: string }[],
  ): BarGroup {
    return {
      name: `${name(figure)} · ${what}`,
      provider: ownerOf(figure),
      rows: bars.map(({ from, to, value, remark }, index) => ({
        key: `${figure.id}-${index}`,
        parts: [{ figure, provider: ownerOf(figure), from, to, evidence: figure.evidence }],
        value,
        remark,
      })),
    };
  }
}
