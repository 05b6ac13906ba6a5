import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import type { Prepared } from "../../charts/chart";
import type { Sentence } from "../../charts/drawing/annotations";
import { type Move, type Place, placeOf, type Stop, type WalkSeries, walk } from "../../charts/walk";
import type { Figure } from "../../data/figure";
import { figureName } from "../../language/figure-words";
import { readoutOf, readoutSentence } from "../../language/readout-words";
import type { Words } from "../../language/words";
import { openFilterMenu } from "../../state/filter-menu";
import { subjectOf } from "../../state/filter-subject";
import { pointAt, togglePin } from "../../state/highlight";
import { isOn, listShortcuts, useShortcuts } from "../../state/shortcuts";
import { isFilterKey } from "../filters/filter-key";
import "./mark-walker.css";
import type { Read } from "./use-readout";

/** The keys of a chart, alike whichever way it is drawn. */
const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  ArrowDown: "down",
  ArrowUp: "up",
  Home: "first",
  End: "last",
  PageDown: "page-down",
  PageUp: "page-up",
};

interface MarkWalkerProps {
  /** What holds the drawing: its marks carry `data-figure`. */
  readonly drawing: RefObject<HTMLElement | null>;
  readonly prepared: Prepared;
  readonly words: Words;
  readonly read: Read | null;
  readonly onRead: (read: Read | null) => void;
  readonly onOpen: (figure: string) => void;
}

/**
 * One stop of the Tab key in each chart, whose values are the options of a list: a role with which screen readers pass
 * the arrow keys on. The place is kept when the focus leaves and comes back. Visible while it has the focus and nothing is read.
 */
export function MarkWalker({ drawing, prepared, words, read, onRead, onOpen }: MarkWalkerProps) {
  const id = useId();
  const [kept, setKept] = useState<string | null>(null);
  const series = kept === null ? [] : prepared.walk();
  const place = placeOf(series, kept);
  const here = place && series[place.series];
  const stop = place && here?.stops[place.stop];
  const off = useShortcuts((shortcuts) => shortcuts.off);
  const { walk: text } = words.text;
  const how = [
    text.keys,
    ...(["pin", "filter", "list"] as const).filter((key) => !off.includes(key)).map((key) => text[key]),
  ].join(" ");
  const go = (next: Stop | null | undefined): void => {
    if (!next) return;
    setKept(next.key);
    pointAt(providerOf(next));
    const mark = markOf(drawing.current, next) ?? drawing.current;
    mark?.scrollIntoView({ block: "nearest" });
    onRead(mark && { mark, figures: next.figures.map((figure) => figure.id), said: next.said });
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return; // the browser's own
    const lists = event.key === "?" && isOn("list");
    if (lists) listShortcuts(true);
    else if (!act(event)) return;
    event.preventDefault();
  };
  const filterBy = (figure: Figure, list: HTMLElement): void =>
    openFilterMenu({
      subject: subjectOf(figure),
      name: figureName(figure, words),
      anchor: (stop && markOf(drawing.current, stop)) ?? list,
      returnTo: list,
    });
  const act = (event: KeyboardEvent<HTMLElement>): boolean => {
    const [move, opened, provider] = [MOVES[event.key], stop?.figures[0], stop && providerOf(stop)];
    if (opened && isFilterKey(event)) filterBy(opened, event.currentTarget);
    else if (event.shiftKey) return false;
    else if (move) go(stopIn(prepared.walk(), place, move));
    else if (event.code === "KeyH" && provider && isOn("pin")) togglePin(provider);
    else if ((event.key === "Enter" || event.key === " ") && opened) onOpen(opened.id);
    else return false;
    return true;
  };
  return (
    <div className="mark-walker" data-walking={read ? true : undefined}>
      <div
        role="listbox"
        tabIndex={0}
        aria-label={text.name}
        aria-describedby={`${id}-how`}
        aria-activedescendant={stop ? `${id}-${stop.key}` : undefined}
        onKeyDown={press}
        onFocus={() => go(stop)}
        onBlur={() => {
          pointAt(null);
          onRead(null);
        }}
      >
        {here && stop && (
          // biome-ignore lint/a11y/useSemanticElements: a list of options is grouped by this role, a fieldset is no part of one
          <div role="group" aria-label={here.name} className="visually-hidden">
            <div
              key={stop.key} // a new element is read anew
              id={`${id}-${stop.key}`}
              role="option"
              tabIndex={-1}
              aria-selected="true"
              aria-posinset={place.stop + 1}
              aria-setsize={here.stops.length}
            >
              {stopWords(stop, words, prepared.annotated.sentences)}
            </div>
          </div>
        )}
      </div>
      <p id={`${id}-how`} aria-hidden="true">
        {how}
      </p>
    </div>
  );
}

/** The provider of what is read there; null of the market, a sum or a gap. */
function providerOf({ figures: [figure] }: Stop): string | null {
  return figure && "provider" in figure.about ? figure.about.provider.id : null;
}

function stopIn(series: readonly WalkSeries[], from: Place | null, move: Move): Stop | undefined {
  const place = walk(series, from, move);
  return place ? series[place.series]?.stops[place.stop] : undefined;
}

/** All that a place of a chart says, as it is heard. @param about what the data say of the chart in sentences */
export function stopWords({ said, figures }: Stop, words: Words, about: readonly Sentence[]): string {
  const { text } = words;
  const sentences = figures.map((figure) => readoutSentence(readoutOf(figure, words, about), words));
  return text.spoken(text.sentences.statements([...(said ? [said] : []), ...sentences]));
}

/** The mark of what is read there: of several the largest, but no mere words, and no line, whose path bears its last figure. */
function markOf(drawing: HTMLElement | null, { figures: [figure] }: Stop): Element | null {
  if (!figure) return null;
  const marks = [...(drawing?.querySelectorAll(`[data-figure="${CSS.escape(figure.id)}"]`) ?? [])];
  const areaOf = (mark: Element): number => {
    const { width, height } = mark.getBoundingClientRect();
    return mark.matches("text, path[fill=none]") ? 0 : width * height;
  };
  return marks.sort((a, b) => areaOf(b) - areaOf(a))[0] ?? null;
}
