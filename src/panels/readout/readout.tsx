import { Fragment, type RefObject, useLayoutEffect, useMemo, useRef } from "react";
import type { Prepared } from "../../charts/chart";
import type { Figure } from "../../data/figure";
import { figureName } from "../../language/figure-words";
import { readoutOf } from "../../language/readout-words";
import { unbroken } from "../../language/unbroken";
import type { Words } from "../../language/words";
import { openFilterMenu } from "../../state/filter-menu";
import { subjectOf } from "../../state/filter-subject";
import { Funnel } from "../filters/filter-here";
import { fetchFilterMenu } from "../filters/filter-menu";
import { Flag } from "../shared/flag";
import { placeReadout, shared } from "./place-readout";
import "./readout.css";
import type { Read } from "./use-readout";

interface ReadoutProps {
  readonly prepared: Prepared;
  readonly read: Read | null;
  readonly words: Words;
  readonly onOpen: ((figure: string) => void) | undefined;
  readonly onAway: () => void;
}

/** What a mark says, beside it: a strip at the edge of the screen on a phone. */
export function MarkReadout({ prepared, read, words, onOpen, onAway }: ReadoutProps) {
  const all = prepared.view.figures;
  const ref = useRef<HTMLDivElement>(null);
  const figures = useMemo(
    () => read?.figures.flatMap((id) => all.find((figure) => figure.id === id) ?? []) ?? [],
    [read, all],
  );
  const isThere = figures.length > 0 || Boolean(read?.said);
  usePlace(ref, isThere ? read : null, onAway);
  const [first] = figures;
  if (!isThere) return null;
  const provider = first && "provider" in first.about ? first.about.provider.id : "none";
  return (
    <div
      ref={ref}
      className="readout"
      popover="manual"
      style={{ borderTopColor: `var(--provider-${provider}, var(--ink))` }}
    >
      {read?.said && <p className="readout-value">{unbroken(read.said)}</p>}
      {figures.map((figure) => (
        <Said
          key={figure.id}
          figure={figure}
          prepared={prepared}
          words={words}
          onOpen={onOpen}
          onFilter={(button) => {
            if (!read) return;
            openMenu(figure, words, button, read.mark);
            onAway();
          }}
        />
      ))}
    </div>
  );
}

interface SaidProps extends Pick<ReadoutProps, "prepared" | "words" | "onOpen"> {
  readonly figure: Figure;
  readonly onFilter: (button: Element) => void;
}

function Said({ figure, prepared, words, onOpen, onFilter }: SaidProps) {
  const { sentences } = prepared.annotated;
  const { value, about, measure, when, source, known, told } = readoutOf(figure, words, sentences);
  return (
    <div className="readout-figure">
      <p className="readout-value">{unbroken(value)}</p>
      <p>
        {[about, measure, when, source].map((line) => (
          <Fragment key={line}>
            <span>{line}</span>{" "}
          </Fragment>
        ))}
        {known.map((short) => (
          <span key={short} className="readout-known">
            <Flag /> {short}
          </span>
        ))}
        {told.map((sentence) => (
          <span key={sentence} className="readout-known">
            {unbroken(sentence)}
          </span>
        ))}
      </p>
      {onOpen && (
        // the mark itself is in the order of the Tab key, by its walker
        <div className="readout-ways">
          <button type="button" className="plain" tabIndex={-1} onClick={() => onOpen(figure.id)}>
            {words.text.frame.opens}
          </button>
          <button
            type="button"
            className="plain"
            tabIndex={-1}
            aria-haspopup="menu"
            onPointerEnter={fetchFilterMenu}
            onClick={({ currentTarget }) => onFilter(currentTarget)}
          >
            {words.text.filters.here} <Funnel />
          </button>
        </div>
      )}
    </div>
  );
}

/** In the readout's place, which closes: the focus goes to the heading of the chart then. */
function openMenu(figure: Figure, words: Words, button: Element, mark: Element): void {
  const heading = mark.closest("figure, dialog")?.querySelector<HTMLElement>("h1, h2, h3") ?? null;
  if (heading && !heading.hasAttribute("tabindex")) heading.tabIndex = -1; // reached by this alone
  openFilterMenu({
    subject: subjectOf(figure),
    name: figureName(figure, words),
    anchor: mark,
    rect: button.getBoundingClientRect(),
    returnTo: heading,
  });
}

/** Keeps it beside its mark while the page scrolls; gone when the mark is. */
function usePlace(ref: RefObject<HTMLElement | null>, read: Read | null, onAway: () => void): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !read) return;
    element.showPopover();
    const place = (): void => {
      if (read.mark.isConnected && isInSight(read.mark)) putBeside(element, read.mark);
      else onAway();
    };
    place();
    addEventListener("scroll", place, { capture: true, passive: true });
    addEventListener("resize", place);
    return () => {
      removeEventListener("scroll", place, { capture: true });
      removeEventListener("resize", place);
    };
  }, [ref, read, onAway]);
}

function isInSight(mark: Element): boolean {
  const { top, bottom } = mark.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Where the readout is a strip, CSS has its place; it only changes edges where it would cover the mark. */
const STRIP = "(width < 45em)";

function putBeside(element: HTMLElement, mark: Element): void {
  const box = mark.getBoundingClientRect();
  const screen = { left: 4, top: 4, right: document.documentElement.clientWidth - 4, bottom: innerHeight - 4 };
  if (matchMedia(STRIP).matches) {
    for (const name of ["left", "top"]) element.style.removeProperty(name);
    element.dataset.side = "below";
    if (element.getBoundingClientRect().top < box.bottom) element.dataset.side = "above";
    return;
  }
  const frame = mark.closest("figure, .dialog, main")?.getBoundingClientRect();
  const areas = frame ? [shared(frame, screen), screen] : [screen];
  const { side, left, top } = placeReadout(box, { width: element.offsetWidth, height: element.offsetHeight }, areas);
  element.dataset.side = side;
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
  element.style.setProperty("--leader", `${(box.left + box.right) / 2 - left}px`);
}
