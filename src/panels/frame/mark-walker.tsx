import { type KeyboardEvent, type RefObject, useState } from "react";
import { periodWords } from "../../language/date-words";
import { aboutWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { choose } from "../../state/store";
import { usePageData } from "../shared/use-page";
import "./mark-walker.css";

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

interface MarkWalkerProps {
  /** What holds the drawing: its marks carry `data-figure`. */
  readonly drawing: RefObject<HTMLElement | null>;
  readonly words: Words;
}

/**
 * One stop of the Tab key in each chart: arrow keys go from mark to mark and say its value, Enter opens its source.
 * Visible while it has the focus.
 */
export function MarkWalker({ drawing, words }: MarkWalkerProps) {
  const { every } = usePageData();
  const [current, setCurrent] = useState<string | null>(null);
  const figure = every.find(({ id }) => id === current);
  const { text } = words;
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const ids = marksIn(drawing.current);
    const at = current === null ? (step > 0 ? -1 : 0) : ids.indexOf(current);
    show(ids[(at + step + ids.length) % ids.length] ?? null);
  };
  const show = (id: string | null): void => {
    mark(drawing.current, id);
    setCurrent(id);
  };
  return (
    <button
      type="button"
      className="mark-walker"
      onKeyDown={walk}
      onClick={() => figure && choose({ figure: figure.id })}
      onBlur={() => show(null)}
    >
      {figure
        ? text.sentences.list([
            aboutWords(figure.about, words, text.figure.market),
            localized(figure.product ?? figure.metric.name, words),
            valueWords(figure, words, "full"),
            periodWords(figure.period, words, text.figure.undated),
            text.evidence[figure.evidence],
          ])
        : text.frame.walk}
    </button>
  );
}

/** The figures of the marks in the order they are drawn, each once. */
function marksIn(drawing: HTMLElement | null): readonly string[] {
  const marks = [...(drawing?.querySelectorAll("[data-figure]") ?? [])];
  return [...new Set(marks.flatMap((element) => element.getAttribute("data-figure") ?? []))];
}

function mark(drawing: HTMLElement | null, id: string | null): void {
  for (const element of drawing?.querySelectorAll("[data-figure]") ?? [])
    element.toggleAttribute("data-current", element.getAttribute("data-figure") === id);
}
