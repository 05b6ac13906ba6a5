import { activeParts } from "../../state/filter-words";
import { figuresShown } from "../../state/selectors";
import { useFilter } from "../../state/shown-page";
import { usePage } from "../../state/store";
import { usePageData, useWords } from "../shared/use-page";
import { useQuiet } from "../shared/use-quiet";

interface Count {
  readonly shown: number;
  readonly all: number;
}

/** How many figures pass the filter. */
export function useCount(): Count {
  const { figures } = usePageData();
  return { shown: figuresShown(figures, useFilter()).length, all: figures.length };
}

/** The filter in words, empty where nothing is filtered, and what is announced of it: once, when a change has come to rest. */
export function useToldCount(): Count & { readonly said: string; readonly told: string } {
  const pageData = usePageData();
  const words = useWords();
  const { filters } = words.text;
  const said = activeParts(useFilter(), pageData, words).join(" · ");
  const { shown, all } = useCount();
  const count = filters.count(shown, all);
  const isMoving = usePage(({ gesture }) => gesture !== null);
  return { shown, all, said, told: useQuiet(said ? filters.told(said, count) : count, isMoving) };
}
