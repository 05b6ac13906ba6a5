import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { PHONE, useHasRoom, WIDE } from "../shared/use-media";
import { useWords } from "../shared/use-page";
import "./filters.css";
import { MoreFilters, TopicsAndEvidence } from "./more-filters";
import { Providers, ProvidersInLine } from "./providers";
import { ShortActSwitch } from "./record-switch";
import { CopyShown, ShownWords } from "./shown-words";
import { FoldedSteps, Reset, StepsBack } from "./steps-back";
import { useCount, useToldCount } from "./use-told-count";
import { YearRange } from "./year-range";

/** The filter bar, always in reach: one line on a desk, a sheet at the foot of the screen where there is less room. */
export function Filters() {
  const { text } = useWords();
  const wide = useHasRoom(WIDE);
  if (!wide) return <FilterSheet />;
  return (
    <section className="filters filter-bar" aria-label={text.filters.label}>
      <ProvidersInLine />
      <YearRange />
      <MoreFilters />
      <Active />
      <CopyShown />
      <StepsBack withRedo withList />
      <Reset />
    </section>
  );
}

/** A bar with what is wanted most at the foot of the screen; the controls open above it. */
function FilterSheet() {
  const { text } = useWords();
  const phone = !useHasRoom(PHONE);
  const [open, setOpen] = useState(false);
  const { shown } = useCount();
  const opener = useRef<HTMLButtonElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  useBarHeight(bar);
  const closeOnEscape = ({ key }: KeyboardEvent): void => {
    if (key !== "Escape" || !open) return;
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <section className="filters filter-sheet" aria-label={text.filters.label} onKeyDown={closeOnEscape}>
      {open && (
        <div className="filter-controls" id="filter-controls">
          <Providers />
          <YearRange />
          <TopicsAndEvidence />
          {phone && <FoldedSteps />}
          {phone && <ShownWords />}
        </div>
      )}
      <div ref={bar} className="filter-foot">
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
        {!open && <ShortActSwitch />}
        <Active />
        {!phone && <CopyShown />}
        <StepsBack withRedo={open || !phone} withList={!phone} />
        {(open || !phone) && <Reset />}
      </div>
    </section>
  );
}

/** Tells style sheets how much of the screen the bar takes, which depends on the reader's size of text. */
function useBarHeight(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { style } = document.documentElement;
    const tell = (): void => style.setProperty("--bar", `${element.offsetHeight}px`);
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--bar");
    };
  }, [bar]);
}

/** What is shown, in one line: the words give way where there is no room, the count never. */
function Active() {
  const { filters } = useWords().text;
  const { said, told, shown, all } = useToldCount();
  return (
    <div className="filter-state">
      {said && (
        <p className="filter-words" title={said}>
          <span>{said}</span>
          <span aria-hidden="true">: {filters.counted(shown, all)}</span>
        </p>
      )}
      {!said && (
        <p className="filter-count" aria-hidden="true">
          {filters.count(shown, all)}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </div>
  );
}
