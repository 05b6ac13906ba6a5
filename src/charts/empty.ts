import { ARTICLE, RECORD } from "../data/dataset";
import { localized } from "../language/language";
import type { Words } from "../language/words";
import { type Choices, type Filter, NO_FILTER } from "../state/choices";
import { areEnough, comparedFrom } from "../state/compared";
import type { PageData } from "../state/selectors";

/** Why a chart is empty, in words, and the change that brings data back. */
export interface Empty {
  readonly reason: string;
  readonly remedyName: string;
  readonly remedy: Partial<Choices>;
}

/** A chart of the record's figures while the record is not on the page. */
export function emptyWithoutRecord({ text }: Words): Empty {
  return { reason: text.record.needed, remedyName: text.record.bring, remedy: { sources: [ARTICLE, RECORD] } };
}

/** What is given has no number that such a chart can show: the table of all figures still has it. */
function nothingToDraw({ text }: Pick<Words, "text">): Empty {
  const remedy: Partial<Choices> = { screen: "data", chart: null };
  return { reason: text.empty.undrawable, remedyName: text.empty.bring.undrawable, remedy };
}

/**
 * Blames the one kind of filter without which the chart could be drawn; all of them together where no one alone is at
 * fault.
 * @param canDraw whether the chart can be drawn under a filter
 */
export function emptyBecause(filter: Filter, canDraw: (filter: Filter) => boolean, { text }: Words): Empty {
  if (!canDraw(NO_FILTER)) return nothingToDraw({ text });
  const kind = (Object.keys(NO_FILTER) as (keyof Filter)[]).find(
    (name) => filter[name] !== null && canDraw({ ...filter, [name]: null }),
  );
  return {
    reason: text.empty[kind ?? "several"],
    remedyName: text.empty.bring[kind ?? "several"],
    remedy: kind ? { [kind]: null } : NO_FILTER,
  };
}

type Compares = Filter & Pick<Choices, "compare" | "against">;

/**
 * Of a comparison: that too few are compared, or that the filter or the choice of companies leaves nothing, with the
 * smallest change after which something can be drawn.
 * @param canDraw whether the chart can be drawn under a filter, of these companies
 */
export function emptyComparison(
  { compare, against, ...filter }: Compares,
  canDraw: (filter: Filter, compare: Choices["compare"]) => boolean,
  pageData: PageData,
  words: Words,
): Empty {
  const { empty } = words.text;
  const keptFilter = emptyBecause(filter, (tried) => canDraw(tried, compare), words);
  const enough = areEnough(comparedFrom(pageData, { ...filter, compare, against }));
  if (enough && Object.keys(keptFilter.remedy).every((name) => name in NO_FILTER)) return keptFilter;
  const remedies: readonly Partial<Compares>[] = [
    { providers: null },
    { compare: null },
    { compare: null, providers: null },
    { compare: null, ...NO_FILTER },
  ];
  const remedy = remedies.find((part) => {
    const { compare: whom, against: _, ...tried } = { compare, against, ...filter, ...part };
    return canDraw(tried, whom);
  });
  if (!remedy) return keptFilter;
  const names = comparedFrom(pageData, { ...filter, compare, against, ...remedy }).providers.map(({ name }) =>
    localized(name, words),
  );
  return {
    reason: enough ? empty.compared : empty.tooFew,
    remedyName: empty.bring.compare(words.text.sentences.and(names)),
    remedy,
  };
}
