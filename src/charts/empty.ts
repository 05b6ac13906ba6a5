import type { Figure } from "../data/figure";
import type { Words } from "../language/words";
import { ARTICLE, type Choices, type Filter, RECORD } from "../state/choices";
import { remedyFor } from "../state/selectors";

/** Why a chart is empty, in words, and the change of filter that brings data back. */
export interface Empty {
  readonly reason: string;
  readonly remedyName: string;
  readonly remedy: Partial<Choices>;
}

/** A chart of the record's figures while the record is not on the page. */
export function emptyWithoutRecord({ text }: Words): Empty {
  return { reason: text.record.needed, remedyName: text.record.bring, remedy: { sources: [ARTICLE, RECORD] } };
}

/** @param figures all figures the chart could draw without a filter. */
export function emptyBecause(figures: readonly Figure[], filter: Filter, { text }: Words): Empty {
  const remedy = remedyFor(figures, filter);
  const names = Object.keys(remedy) as (keyof Filter)[];
  const [name] = names;
  const kind = names.length === 1 && name ? name : "several";
  return { reason: text.empty[kind], remedyName: text.empty.bring[kind], remedy };
}
