import type { Figure } from "../data/figure";
import { figureName } from "../language/figure-words";
import { wordsIn } from "../language/words";
import { isFilterKey } from "../panels/filters/filter-key";
import { openFilterMenu, useFilterMenu } from "../state/filter-menu";
import { SUBJECT_KINDS, subjectIn, subjectOf } from "../state/filter-subject";
import { localeOf, pageDataOf, usePage } from "../state/store";

/**
 * In rows of figures: a press on what can be filtered by opens its menu, and so does a key at the value itself, of all
 * that it is about. @returns a function that stops it
 */
export function followFilterHere(): () => void {
  document.addEventListener("click", press);
  document.addEventListener("keydown", key);
  document.addEventListener("contextmenu", native);
  return () => {
    document.removeEventListener("click", press);
    document.removeEventListener("keydown", key);
    document.removeEventListener("contextmenu", native);
  };
}

function press({ target, shiftKey }: MouseEvent): void {
  if (shiftKey || !(target instanceof Element) || getSelection()?.type === "Range") return;
  const spot = target.closest<HTMLElement>("[data-filter]");
  const figure = spot && figureAt(spot);
  const kind = SUBJECT_KINDS.find((one) => one === spot?.dataset.filter);
  if (!spot || !figure || !kind) return;
  const row = spot.closest("tr")?.querySelector<HTMLElement>("button") ?? null;
  openFilterMenu({ subject: subjectIn(figure, kind), name: spot.textContent, anchor: spot, returnTo: row });
}

function key(event: KeyboardEvent): void {
  const { target } = event;
  if (event.defaultPrevented || !isFilterKey(event) || !(target instanceof HTMLElement)) return;
  const figure = figureAt(target);
  if (!figure) return;
  event.preventDefault();
  const name = figureName(figure, wordsIn(localeOf(usePage.getState())));
  openFilterMenu({ subject: subjectOf(figure), name, anchor: target, returnTo: target });
}

/** What the browser would open at the same key comes after it, on some systems when it is let go. */
function native(event: MouseEvent): void {
  if (event.button !== RIGHT && useFilterMenu.getState().opened) event.preventDefault();
}

/** The button of a mouse that opens the browser's own menu. */
const RIGHT = 2;

function figureAt(element: HTMLElement): Figure | undefined {
  const { filterFigure } = element.dataset;
  return pageDataOf(usePage.getState())?.every.find(({ id }) => id === filterFigure);
}
