import { localized } from "../../language/language";
import { FEWEST_COMPARED } from "../../state/choices";
import { areEnough } from "../../state/compared";
import type { ViewInput } from "../chart";
import { chipMoments, figuresOfMoments } from "../chip-moments";
import { afterArticle, isPainted, type TimelineView, yearsAround } from "../kinds/timeline/timeline";

export function buildView({ figures, comparison, pageData, words }: ViewInput): TimelineView | null {
  const { providers } = comparison;
  if (!areEnough(comparison)) return null;
  const moments = chipMoments(figures, words).filter(({ provider }) => providers.includes(provider));
  if (new Set(moments.map(({ provider }) => provider)).size < FEWEST_COMPARED) return null;
  const text = words.text.charts["compare-chips"];
  const lanes = providers.flatMap((provider) => {
    const own = moments.filter((moment) => moment.provider === provider);
    return own.length > 0 ? [{ key: provider.id, name: localized(provider.name, words), moments: own }] : [];
  });
  const without = providers.filter(({ id }) => lanes.every(({ key }) => key !== id));
  const counts = lanes.map(({ name, moments: own }) => text.each(name, own.length));
  const ofRecord = moments.filter((moment) => moment.ofRecord).length;
  return {
    title: text.title(words.text.sentences.and(counts)),
    subtitle: ofRecord > 0 ? text.subtitleWithRecord : text.subtitle,
    note: [
      ...(moments.some(({ until }) => until) ? [words.text.charts["chip-timeline"].spans] : []),
      ...(without.length > 0
        ? [text.without(words.text.sentences.and(without.map(({ name }) => localized(name, words))))]
        : []),
    ].join(" "),
    figures: figuresOfMoments(moments),
    marks: moments.filter(isPainted).map(({ evidence }) => evidence),
    withRecord: ofRecord > 0,
    lanes,
    ...yearsAround(moments),
    after: afterArticle(moments, pageData.every, words.text.record.later),
  };
}
