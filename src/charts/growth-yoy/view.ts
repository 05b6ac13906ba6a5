import { amountOf, type Figure, type Provider } from "../../data/figure";
import { cloudName, periodWords, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import { type BarPart, type BarView, barView } from "../bars";
import type { Subject } from "../chart";
import { largestFirst, ofMetric, ofProvider, owners } from "../reading";

export function buildView({ figures, words }: Subject): BarView | null {
  const text = words.text.charts["growth-yoy"];
  const growth = largestFirst(ofMetric(figures, "cloud-revenue-growth"));
  const providers = growth.length > 0 ? owners(growth) : owners(figures);
  const [first] = ofMetric(figures, "cloud-revenue-growth", "growth-from-ai", "growth-from-other");
  if (!first) return null;
  const shares = ofMetric(figures, "ai-share-of-growth");
  const tie = tieIn(figures);
  return barView({
    title: title(growth, providers, tie, words),
    subtitle: text.subtitle(periodWords(first.period, words, words.text.figure.undated)),
    note: text.note,
    figures,
    groups: providers.map((provider) => {
      const whole = ofProvider(growth, provider)[0];
      return {
        name: cloudName(provider, words),
        provider,
        rows: [
          {
            key: provider.id,
            parts: partsOf(ofProvider(figures, provider), whole, provider, words),
            value: whole ? valueWords(whole, words) : "",
            remark: ofProvider(shares, provider)
              .map((share) => text.aiShare(valueWords(share, words)))
              .join(""),
          },
        ],
      };
    }),
    scaleEnd: null,
    guide: tie ? amountOf(tie.other) : null,
  });
}

/** The provider whose growth without AI equals another's whole growth, where there is one: a comparison worth drawing. */
function tieIn(figures: readonly Figure[]): { other: Figure; equal: Figure } | null {
  for (const other of ofMetric(figures, "growth-from-other")) {
    const equal = ofMetric(figures, "cloud-revenue-growth").find((figure) => amountOf(figure) === amountOf(other));
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
