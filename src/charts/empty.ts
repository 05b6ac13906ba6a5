import { ARTICLE, RECORD } from "../data/dataset";
import type { Words } from "../language/words";
import { type Choices, type Filter, NO_FILTER } from "../state/choices";

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
