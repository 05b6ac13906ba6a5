import { extentOf } from "../../data/extent";
import type { Figure, Provider } from "../../data/figure";
import { beginOf, largestFirst, ofMetric, ofProvider, owners } from "../figure-queries";

/** What one provider spends, or plans to, and how fast its cloud grows. */
export interface Pair {
  readonly provider: Provider;
  readonly spending: Figure;
  readonly growth: Figure;
}

/** The article's plans beside the growth it gives, the largest growth first. */
export function pairsOfArticle(figures: readonly Figure[]): readonly Pair[] {
  return pairsOf(ofMetric(figures, "capital-expenditure"), ofMetric(figures, "cloud-revenue-growth"));
}

/**
 * The latest half-year on record beside growth in its last quarter, of those who have both for the same time; none where
 * it is of fewer providers than the article's.
 */
export function pairsOnRecord(record: readonly Figure[], ofArticle: readonly Pair[]): readonly Pair[] {
  const known = ofArticle.map(({ provider }) => provider);
  const of = (figures: readonly Figure[]) =>
    figures.filter(({ about }) => about.kind === "one" && known.includes(about.provider));
  const halves = of(ofMetric(record, "capital-expenditure-half"));
  const growths = of(ofMetric(record, "cloud-growth-record"));
  for (const from of [...new Set(halves.map(beginOf))].sort().reverse()) {
    const own = halves.filter((figure) => beginOf(figure) === from);
    const quarter = growths.filter(({ period }) => period?.to === own[0]?.period?.to && isQuarter(period));
    const pairs = pairsOf(own, quarter);
    if (pairs.length > 0 && pairs.length >= ofArticle.length) return pairs;
  }
  return [];
}

function pairsOf(spendings: readonly Figure[], growths: readonly Figure[]): readonly Pair[] {
  const drawable = (all: readonly Figure[]) => largestFirst(all).filter((figure) => extentOf(figure).kind !== "none");
  const [grown, spent] = [drawable(growths), drawable(spendings)];
  return owners(grown).flatMap((provider) => {
    const [growth] = ofProvider(grown, provider);
    const [spending] = ofProvider(spent, provider);
    return growth && spending ? [{ provider, growth, spending }] : [];
  });
}

function isQuarter(period: Figure["period"]): boolean {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return period?.to?.length === 7 && months(period.to) - months(period.from) === 2;
}
