import type { KeyboardEvent, RefObject } from "react";
import { readoutOf, readoutSentence } from "../../language/readout-words";
import type { Words } from "../../language/words";
import { usePageData } from "../shared/use-page";
import "./mark-walker.css";
import type { Read } from "./use-readout";

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

interface MarkWalkerProps {
  /** What holds the drawing: its marks carry `data-figure`. */
  readonly drawing: RefObject<HTMLElement | null>;
  readonly words: Words;
  readonly read: Read | null;
  readonly onRead: (read: Read | null) => void;
  readonly onOpen: (figure: string) => void;
}

/**
 * One stop of the Tab key in each chart: arrow keys go from mark to mark, whose readout is seen and heard, Enter opens
 * its source. Visible while it has the focus and no mark is read.
 */
export function MarkWalker({ drawing, words, read, onRead, onOpen }: MarkWalkerProps) {
  const { every } = usePageData();
  const current = read?.figures[0] ?? null;
  const figure = every.find(({ id }) => id === current);
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const ids = marksIn(drawing.current);
    const at = current === null ? (step > 0 ? -1 : 0) : ids.indexOf(current);
    const next = ids[(at + step + ids.length) % ids.length];
    const mark = next === undefined ? null : markOf(drawing.current, next);
    mark?.scrollIntoView({ block: "nearest" });
    onRead(mark && next !== undefined ? { mark, figures: [next] } : null);
  };
  return (
    <>
      <button
        type="button"
        className="mark-walker"
        data-walking={figure ? true : undefined}
        onKeyDown={walk}
        onClick={() => figure && onOpen(figure.id)}
        onBlur={() => onRead(null)}
      >
        {words.text.frame.walk}
      </button>
      <p className="visually-hidden" aria-live="polite">
        {figure && drawing.current?.contains(document.activeElement)
          ? readoutSentence(readoutOf(figure, words), words)
          : ""}
      </p>
    </>
  );
}

/** The figures of the marks in the order they are drawn, each once. */
function marksIn(drawing: HTMLElement | null): readonly string[] {
  const marks = [...(drawing?.querySelectorAll("[data-figure]") ?? [])];
  return [...new Set(marks.flatMap((element) => element.getAttribute("data-figure") || []))];
}

/** The mark of a figure: where several are, the smallest, for a line's whole path bears its last figure too. */
function markOf(drawing: HTMLElement | null, figure: string): Element | null {
  const marks = [...(drawing?.querySelectorAll(`[data-figure="${CSS.escape(figure)}"]`) ?? [])];
  const areaOf = (mark: Element): number => {
    const { width, height } = mark.getBoundingClientRect();
    return mark.tagName === "text" ? Number.MAX_VALUE : width * height;
  };
  return marks.sort((a, b) => areaOf(a) - areaOf(b))[0] ?? null;
}
