import { type KeyboardEvent, useRef, useState } from "react";
import { NO_FILTER } from "../../state/choices";
import { activeParts } from "../../state/filter-words";
import { figuresShown, isFiltered } from "../../state/selectors";
import { choose, useFilter, usePage } from "../../state/store";
import { useMedia, WIDE } from "../shared/use-media";
import { usePageData, useWords } from "../shared/use-page";
import "./filters.css";
import { MoreFilters, TopicsAndEvidence } from "./more-filters";
import { Providers } from "./providers";
import { YearRange } from "./year-range";

/** The filter bar, always in reach: one line on a desk, a sheet at the foot of the screen where there is less room. */
export function Filters() {
  const { text } = useWords();
  const wide = useMedia(WIDE);
  const [open, setOpen] = useState(false);
  const { shown } = useCount();
  const opener = useRef<HTMLButtonElement>(null);
  const closeOnEscape = ({ key }: KeyboardEvent): void => {
    if (key !== "Escape" || !open) return;
    setOpen(false);
    opener.current?.focus();
  };
  if (wide)
    return (
      <section className="filters filter-bar" aria-label={text.filters.label}>
        <Providers />
        <YearRange />
        <MoreFilters />
        <Active />
        <StepsBack />
      </section>
    );
  return (
    <section className="filters filter-sheet" aria-label={text.filters.label} onKeyDown={closeOnEscape}>
      {open && (
        <div className="filter-controls" id="filter-controls">
          <Providers />
          <YearRange />
          <TopicsAndEvidence />
        </div>
      )}
      <div className="filter-foot">
        <button
          ref={opener}
          type="button"
          className="filter-opener"
          aria-expanded={open}
          aria-controls="filter-controls"
          onClick={() => setOpen(!open)}
        >
          {open ? text.filters.close : text.filters.open(shown)}
        </button>
        <Active />
        <StepsBack />
      </div>
    </section>
  );
}

function useCount(): { shown: number; all: number } {
  const { figures } = usePageData();
  return { shown: figuresShown(figures, useFilter()).length, all: figures.length };
}

/** What is shown, in one line: the words give way where there is no room, the count never. */
function Active() {
  const pageData = usePageData();
  const words = useWords();
  const parts = activeParts(useFilter(), pageData, words);
  const { shown, all } = useCount();
  const { filters } = words.text;
  const said = parts.join(" · ");
  return (
    <div className="filter-state">
      {said && (
        <p className="filter-words" title={said}>
          <span>{said}</span>
          <span aria-hidden="true">: {filters.counted(shown, all)}</span>
        </p>
      )}
      <p className={said ? "visually-hidden" : "filter-count"} role="status">
        {filters.count(shown, all)}
      </p>
    </div>
  );
}

/** One step back in the page's own history, or to where nothing is filtered. */
function StepsBack() {
  const { text } = useWords();
  const filtered = usePage(({ choices }) => isFiltered(choices));
  const steps = usePage((page) => page.steps);
  return (
    <div className="filter-back">
      <button type="button" className="plain" aria-disabled={steps === 0} onClick={() => steps > 0 && history.back()}>
        {text.filters.undo}
      </button>
      <button type="button" className="plain" aria-disabled={!filtered} onClick={() => choose(NO_FILTER)}>
        {text.filters.reset}
      </button>
    </div>
  );
}
