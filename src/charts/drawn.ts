import type { Figure } from "../data/figure";
import type { Words } from "../language/words";
import { STEPS, UNFILTERED } from "../state/choices";
import type { PageData } from "../state/selectors";
import { DASHBOARD_CHARTS } from "./registry";
import { everyFigureOf } from "./room";

const known = new WeakMap<PageData, ReadonlySet<Figure>>();

/** Every figure that some chart draws, or would with more room, while nothing is filtered, however time is cut. In which words does not matter. */
export function figuresDrawn(pageData: PageData, words: Words): ReadonlySet<Figure> {
  const drawn =
    known.get(pageData) ??
    new Set(
      STEPS.flatMap((step) =>
        DASHBOARD_CHARTS.flatMap((chart) =>
          everyFigureOf(chart.prepare(pageData, { ...UNFILTERED, step }, words).view),
        ),
      ),
    );
  known.set(pageData, drawn);
  return drawn;
}
