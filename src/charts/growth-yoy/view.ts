import { amountOf, type Figure, type Provider } from "../../data/figure";
import { cloudName, periodWords, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import {
  beginnings,
  beginOf,
  joined,
  largestFirst,
  metricNotes,
  ofMetric,
  ofProvider,
  owners,
  severeWords,
  severityOf,
} from "../figure-queries";
import { type BarPart, type BarView, barView } from "../kinds/bars";

const GROWTH = "cloud-revenue-growth";

export function buildView({ figures: all, beside: record, words }: ViewInput): BarView | null {
  const text = words.text.charts["growth-yoy"];
  const latest = beginnings(ofMetric(all, GROWTH, "growth-from-ai", "growth-from-other")).at(-1);
  if (latest === undefined) return null;
  const figures = all.filter((figure) => beginOf(figure) === latest);
  const growth = largestFirst(ofMetric(figures, GROWTH));
  const providers = growth.length > 0 ? owners(growth) : owners(figures);
  const shares = ofMetric(figures, "ai-share-of-growth");
  const [first] = figures;
  if (!first || providers.length === 0) return null;
  const tie = tieIn(figures);
  const onRecord = record.filter((figure) => beginOf(figure) === latest);
  const groups = providers.map((provider) => {
    const whole = ofProvider(growth, provider)[0];
    const [measured] = ofProvider(onRecord, provider);
    const share = ofProvider(shares, provider).map((figure) => text.aiShare(valueWords(figure, words)));
    return {
      name: cloudName(provider, words),
      provider,
      rows: [
        {
          key: provider.id,
          figure: whole ?? null,
          parts: partsOf(ofProvider(figures, provider), whole, provider, words),
          value: whole ? valueWords(whole, words) : "",
          remark: joined(
            ...share,
            whole ? severeWords(whole, words) : "",
            measured ? words.text.record.beside(valueWords(measured, words, "full")) : "",
          ),
          flag: whole ? severityOf(whole) : null,
          record: measured ? { figure: measured, at: amountOf(measured) ?? 0 } : null,
        },
      ],
    };
  });
  return barView({
    title: title(growth, providers, tie, words),
    subtitle: text.subtitle(periodWords(first.period, words, words.text.figure.undated)),
    note: growth.length > 1 ? metricNotes(growth, words) : "",
    figures: [...figures, ...groups.flatMap(({ rows }) => rows.flatMap(({ record: mark }) => mark?.figure ?? []))],
    groups,
    scaleEnd: null,
    guide: tie ? amountOf(tie.other) : null,
  });
}

/**
 * The provider whose growth without AI equals another's whole growth, where there is one: a comparison worth drawing.
 */
function tieIn(figures: readonly Figure[]): { other: Figure; equal: Figure } | null {
  for (const other of ofMetric(figures, "growth-from-other")) {
    const equal = ofMetric(figures, GROWTH).find((figure) => amountOf(figure) === amountOf(other));
    if (equal) return { other, equal };
  }
  return null;
}

function partsOf(
  figures: readonly Figure[],
  whole: Figure | undefined,
  provider: Provider,
  words: Words,
): readonly BarPart[] {
  const text = words.text.charts["growth-yoy"];
  const [other] = ofMetric(figures, "growth-from-other");
  const [ai] = ofMetric(figures, "growth-from-ai");
  const wholeAmount = whole ? (amountOf(whole) ?? 0) : 0;
  const aiFrom = other ? (amountOf(other) ?? 0) : Math.max(wholeAmount - (ai ? (amountOf(ai) ?? 0) : 0), 0);
  const parts: BarPart[] = [];
  if (whole && !other)
    parts.push({ figure: whole, provider, from: 0, to: ai ? aiFrom : wholeAmount, evidence: whole.evidence });
  if (other)
    parts.push({
      figure: other,
      provider,
      from: 0,
      to: aiFrom,
      evidence: other.evidence,
      label: text.other(valueWords(other, words)),
    });
  if (ai)
    parts.push({
      figure: ai,
      provider,
      from: aiFrom,
      to: aiFrom + (amountOf(ai) ?? 0),
      evidence: ai.evidence,
      label: text.ai(valueWords(ai, words)),
    });
  return parts;
}

function title(
  growth: readonly Figure[],
  providers: readonly Provider[],
  tie: ReturnType<typeof tieIn>,
  words: Words,
): string {
  const text = words.text.charts["growth-yoy"];
  const [first] = providers;
  const [fastest] = growth;
  if (!first) return text.name;
  if (!fastest) return text.parts(cloudName(first, words));
  const [slower, beside] = tie ? [owners([tie.other])[0], owners([tie.equal])[0]] : [];
  if (tie && slower && beside)
    return text.tie(cloudName(slower, words), cloudName(beside, words), valueWords(tie.equal, words));
  return (growth.length > 1 ? text.first : text.one)(cloudName(first, words), valueWords(fastest, words));
}
