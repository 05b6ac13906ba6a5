import { amountOf, type Figure, statedUnder } from "../../data/figure";
import { amountWords, valueWords } from "../../language/figure-words";
import { said } from "../../language/language";
import { type BarGroup, type BarPart, type BarView, barView } from "../bars";
import type { Subject } from "../chart";
import { ofMetric, ownerOf } from "../reading";

export function buildView({ figures, words }: Subject): BarView | null {
  const text = words.text.charts["capex-vs-stargate"];
  const together = ofMetric(figures, "capital-expenditure");
  const forecast = together.find(({ basis }) => basis.kind === "stated") ?? together[0];
  const sum = together.find(({ basis }) => basis.kind === "derived");
  const [total] = ofMetric(figures, "infrastructure-commitment");
  const [immediate] = ofMetric(figures, "immediate-commitment");
  const [share] = ofMetric(figures, "immediate-share");
  const [ratio] = ofMetric(figures, "commitment-ratio");
  const groups: BarGroup[] = [];
  if (forecast)
    groups.push({
      name: text.threeName,
      provider: null,
      rows: [
        {
          key: forecast.id,
          parts: sum ? partsOf(sum) : [whole(forecast)],
          value: valueWords(forecast, words),
          remark: text.remark,
        },
      ],
    });
  const stargate = [immediate, total].flatMap((figure) => figure ?? []);
  const owner = stargate[0] ? ownerOf(stargate[0]) : null;
  if (owner)
    groups.push({
      name: `${text.project} · ${said(owner.name, words)}`,
      provider: owner,
      rows: stargate.map((figure) => ({
        key: figure.id,
        parts: [whole(figure)],
        value: valueWords(figure, words),
        remark: figure === total ? text.total : share ? text.immediatePart(valueWords(share, words)) : text.immediate,
      })),
    });
  if (groups.length === 0) return null;
  return barView({
    title: title(),
    subtitle: text.subtitle,
    note: text.note,
    figures: [forecast, sum === forecast ? undefined : sum, ...stargate, share, ratio].flatMap(
      (figure) => figure ?? [],
    ),
    groups,
    scaleEnd: null,
    guide: null,
  });

  function title(): string {
    if (total && forecast && ratio) {
      const times = amountOf(ratio) ?? 0;
      return text.both(
        valueWords(total, words),
        Math.abs(times - 2) < 0.1 ? text.twice : text.times(amountWords(times, ratio.metric, words)),
      );
    }
    if (forecast) return text.three(valueWords(forecast, words));
    const [only] = [total ?? immediate].flatMap((figure) => figure ?? []);
    return only ? text.stargate(valueWords(only, words)) : text.name;
  }
}

function whole(figure: Figure): BarPart {
  return { figure, provider: ownerOf(figure), from: 0, to: amountOf(figure) ?? 0, evidence: figure.evidence };
}

/** The pieces a sum is made of, one after the other. */
function partsOf(sum: Figure): readonly BarPart[] {
  let from = 0;
  return statedUnder(sum).map((figure) => {
    const to = from + (amountOf(figure) ?? 0);
    const part = { figure, provider: ownerOf(figure), from, to, evidence: figure.evidence };
    from = to;
    return part;
  });
}
