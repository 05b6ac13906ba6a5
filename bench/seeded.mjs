/** Makes a dataset of any size out of a number: the same number, the same figures, on every machine. */

import { fractionsFrom } from "../scripts/random.mjs";

const METRICS = 30;
const FIRST_YEAR = 2006;
const MOST_YEARS = 20;
const MOST_PROVIDERS = 60;

/**
 * Figures of up to 60 providers in up to 20 years by 30 metrics, in the format of public/data.
 * @param article the real file, whose metrics charts know by name and whose sources the figures cite
 */
export function seeded(article, count, seed = 7) {
  const next = fractionsFrom(seed);
  const measured = article.metrics.filter(({ unit }) => unit);
  const metrics = Array.from({ length: METRICS }, (_, at) => {
    const like = measured[at % measured.length];
    return at < measured.length
      ? like
      : { ...like, id: `${like.id}-${at}`, name: { ko: `${like.name.ko} ${at}`, en: `${like.name.en} ${at}` } };
  });
  const years = Math.min(MOST_YEARS, Math.max(2, Math.round(count / 20)));
  const wanted = Math.min(MOST_PROVIDERS, Math.max(4, Math.round(count / (years * METRICS))));
  const [own] = article.providers;
  const providers = [
    ...article.providers.slice(0, 4),
    ...Array.from({ length: Math.max(0, wanted - 4) }, (_, at) => ({
      ...own,
      id: `made-${at}`,
      name: { ko: `회사 ${at}`, en: `Company ${at}` },
    })),
  ];
  const [source] = article.sources;
  const like = article.figures.find(({ evidence }) => evidence === "reported");
  const figures = Array.from({ length: count }, (_, at) => {
    const provider = providers[at % providers.length];
    const metric = metrics[Math.floor(at / providers.length) % METRICS];
    const round = Math.floor(at / (providers.length * METRICS));
    const year = FIRST_YEAR + MOST_YEARS - years + (round % years);
    const product = Math.floor(round / years) + 1;
    return {
      id: `made.${at}`,
      about: { provider: provider.id },
      metric: metric.id,
      ...(product > 1 ? { product: { ko: `제품 ${product}`, en: `Product ${product}` } } : {}),
      value: valueIn(metric.unit, next),
      period: { from: `${year}`, to: `${year}` },
      evidence: "reported",
      source: source.id,
      locator: like.locator,
      paraphrase: { ko: `${provider.name.ko}, ${year}`, en: `${provider.name.en}, ${year}` },
    };
  });
  return {
    $schema: article.$schema,
    id: "article",
    title: article.title,
    sources: [source],
    speakers: article.speakers,
    exchangeRate: article.exchangeRate,
    providers,
    metrics,
    figures,
    notes: [],
  };
}

function valueIn(unit, next) {
  if (unit === "USD") return Math.round(next() * 200) * 1e9 + 1e9;
  if (unit.startsWith("percent")) return Math.round(next() * 60) + 1;
  return Math.round(next() * 90) + 2;
}
