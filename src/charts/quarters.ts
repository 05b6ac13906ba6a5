import type { Figure } from "../data/figure";
import { periodParts, quarterOf } from "../language/date-words";
import { localized } from "../language/language";
import type { Words } from "../language/words";
import { beginnings, beginOf } from "./figure-queries";
import type { Series } from "./kinds/series";

/** What may stand side by side in a sentence: figures of one and the same calendar quarter. */

/** The figures of calendar quarters among those of a series; a company’s own quarters may begin in other months. */
export function ofCalendarQuarters({ points }: Pick<Series, "points">): readonly Figure[] {
  return points.map(({ figure }) => figure).filter(({ period }) => period !== null && quarterOf(period) !== null);
}

/** The last date with which each of these has a figure beginning; null where there is none that all have. */
export function lastShared(groups: readonly (readonly Figure[])[]): string | null {
  const [first = [], ...rest] = groups;
  const shared = beginnings(first).filter((date) => rest.every((group) => group.some((own) => beginOf(own) === date)));
  return shared.at(-1) ?? null;
}

/** The newest of some figures; among those of one date the one that comes first. */
export function newestOf(figures: readonly Figure[]): Figure | undefined {
  const last = beginnings(figures).at(-1);
  return figures.find((figure) => beginOf(figure) === last);
}

/** A figure’s quarter as the calendar has it. */
export function quarterWords({ period }: Figure, words: Words): string {
  return periodParts(period, words, "").calendar;
}

/** What keeps one of these figures from being compared as it stands, in a few words each. */
export function cautionsOn(
  figures: readonly Figure[],
  say: (figure: Figure, what: string) => string,
  words: Words,
): readonly string[] {
  return figures.flatMap((figure) =>
    figure.notes
      .filter(({ kind, severity }) => kind === "comparability" && severity !== "minor")
      .map(({ short }) => say(figure, localized(short, words))),
  );
}
