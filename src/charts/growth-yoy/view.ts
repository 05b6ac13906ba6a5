import { amountOf, type Figure, type Provider } from "../../data/figure";
import { periodParts, periodWords } from "../../language/date-words";
import { cloudName, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
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
  ownerCloud,
  ownerName,
  ownerOf,
  owners,
  severeWords,
  severityOf,
} from "../figure-queries";
import { type BarPart, type BarRow, type BarView, barView, partsOf, recordMark } from "../kinds/bars/bars";
import { exceeds, scoped } from "../superlative";

const GROWTH = "cloud-revenue-growth";

export function buildView({ figures: all, beside: record, pageData, words }: ViewInput): BarView | null {
  const text = words.text.charts["growth-yoy"];
  const parts = ofMetric(all, GROWTH, "growth-from-ai", "growth-from-other");
  if (parts.length === 0) return null;
  const latest = beginnings(parts).at(-1) ?? "";
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
      rows: rowsOf(
        {
          key: provider.id,
          figure: whole ?? null,
          value: whole ? valueWords(whole, words) : "",
          remark: joined(
            words,
            ...share,
            whole ? severeWords(whole, words) : "",
            measured ? words.text.record.beside(valueWords(measured, words, "full")) : "",
          ),
          flag: whole ? severityOf(whole) : null,
          record: recordMark(measured),
        },
        ofProvider(figures, provider),
        words,
      ),
    };
  });
  return barView({
    title: tie ? tiedTitle(tie, words) : title(growth, providers, pageData.every, words),
    subtitle: text.subtitle(periodWords(first.period, words, words.text.figure.undated)),
    note: growth.length > 1 ? [metricNotes(growth, words), tiedNote(tie, words)].filter(Boolean).join(" ") : "",
    figures: [...figures, ...groups.flatMap(({ rows }) => rows.flatMap(({ record: mark }) => mark?.figure ?? []))],
    groups,
    scaleEnd: null,
    guide: tie ? amountOf(tie.other) : null,
  });
}

/** Growth taken apart, and another's whole growth that equals the part without AI. */
interface Tie {
  readonly whole: Figure;
  readonly ai: Figure;
  readonly other: Figure;
  readonly equal: Figure;
}

/** Where there is one: a comparison worth drawing. */
function tieIn(figures: readonly Figure[]): Tie | null {
  for (const other of ofMetric(figures, "growth-from-other")) {
    const own = ofProvider(figures, ownerOf(other));
    const [[whole], [ai]] = [ofMetric(own, GROWTH), ofMetric(own, "growth-from-ai")];
    const equal = ofMetric(figures, GROWTH).find(
      (figure) => figure !== whole && amountOf(figure) !== null && amountOf(figure) === amountOf(other),
    );
    if (whole && ai && equal) return { whole, ai, other, equal };
  }
  return null;
}

function tiedTitle({ whole, ai, other, equal }: Tie, words: Words): string {
  const text = words.text.charts["growth-yoy"];
  return text.tie(
    ownerName(whole, words),
    ownerCloud(whole, words),
    valueWords(ai, words),
    valueWords(whole, words),
    valueWords(other, words),
    ownerCloud(equal, words),
  );
}

function tiedNote(tie: Tie | null, words: Words): string {
  return tie ? words.text.charts["growth-yoy"].tied(ownerCloud(tie.equal, words)) : "";
}

/** One bar of the whole with AI's part inside it; where their numbers do not make a whole of parts, each on a row of its own. */
function rowsOf(row: Omit<BarRow, "parts">, figures: readonly Figure[], words: Words): readonly BarRow[] {
  const [other] = ofMetric(figures, "growth-from-other");
  const [ai] = ofMetric(figures, "growth-from-ai");
  const inside = nestedParts(row.figure, other, ai, words);
  if (inside) return [{ ...row, parts: inside }];
  const others = [other, ai].flatMap((figure) => figure ?? []);
  return [
    { ...row, parts: row.figure ? partsOf(row.figure) : [] },
    ...others.map((figure) => ({
      key: figure.id,
      figure,
      parts: partsOf(figure),
      value: valueWords(figure, words),
      remark: localized(figure.metric.name, words),
    })),
  ];
}

/** The rest of the growth, then AI's part of it; null where one is negative, a range or larger than the whole. */
function nestedParts(
  whole: Figure | null,
  other: Figure | undefined,
  ai: Figure | undefined,
  words: Words,
): readonly BarPart[] | null {
  const text = words.text.charts["growth-yoy"];
  if (!other && !ai) return whole ? partsOf(whole) : [];
  const [all, rest, part] = [whole, other, ai].map((figure) => (figure ? amountOf(figure) : undefined));
  if (all === null || rest === null || part === null) return null;
  const from = rest ?? (all !== undefined && part !== undefined ? all - part : 0);
  if (from < 0 || (part ?? 0) < 0 || (all !== undefined && !other && from === 0)) return null;
  const first = other ?? whole;
  const label = other ? { label: text.other(valueWords(other, words)) } : {};
  return [
    ...(first ? partsOf(first, label).map((piece) => ({ ...piece, to: from })) : []),
    ...(ai ? partsOf(ai, { from, label: text.ai(valueWords(ai, words)) }) : []),
  ];
}

function title(
  growth: readonly Figure[],
  providers: readonly Provider[],
  every: readonly Figure[],
  words: Words,
): string {
  const text = words.text.charts["growth-yoy"];
  const [first] = providers;
  const [fastest, ...slower] = growth;
  if (!first) return text.name;
  if (!fastest) return text.parts(cloudName(first, words));
  const [who, amount] = [cloudName(first, words), valueWords(fastest, words)];
  const grew = (amountOf(fastest) ?? 1) > 0;
  if (slower.length === 0 || !grew || !fastest.period || !exceeds(fastest, slower)) return text.one(who, amount);
  const others = ofMetric(every, GROWTH, "cloud-growth-record").filter(
    (figure) => beginOf(figure) === beginOf(fastest) && ownerOf(figure) !== first,
  );
  const when = periodParts(fastest.period, words, "").calendar;
  return scoped(text.first(who, amount, when), exceeds(fastest, others), words);
}
