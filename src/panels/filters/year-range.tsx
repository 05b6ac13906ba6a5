import type { PointerEvent } from "react";
import type { Years } from "../../state/choices";
import { yearsCovered } from "../../state/selectors";
import { choose, endGesture, usePage } from "../../state/store";
import { usePageData, useWords } from "../shared/use-page";

/** Half a thumb, in CSS pixels: the ends of the track that no value lies in. */
const THUMB = 9;

/** Two sliders on one line; a drag or a held key is one step of history. */
export function YearRange() {
  const all = yearsCovered(usePageData());
  const chosen = usePage(({ choices }) => choices.years) ?? all;
  const { text } = useWords();
  const change = (from: number, to: number): void => {
    const years = { from: Math.max(Math.min(from, to), all.from), to: Math.min(Math.max(from, to), all.to) };
    const whole = years.from === all.from && years.to === all.to;
    choose({ years: whole ? null : years }, "years");
  };
  /** A click on the line brings the nearer thumb there. */
  const jump = ({ target, currentTarget, clientX }: PointerEvent): void => {
    if (target !== currentTarget) return;
    const { left, width } = currentTarget.getBoundingClientRect();
    const part = (clientX - left - THUMB) / (width - THUMB * 2);
    const year = Math.round(all.from + Math.min(Math.max(part, 0), 1) * (all.to - all.from));
    const nearerFrom = Math.abs(year - chosen.from) <= Math.abs(year - chosen.to) && year <= chosen.to;
    if (nearerFrom) change(year, chosen.to);
    else change(chosen.from, year);
    endGesture();
  };
  // Where both thumbs stand in one place, the one that has room to move lies on top.
  const fromOnTop = chosen.from === chosen.to && chosen.from - all.from > all.to - chosen.to;
  return (
    <fieldset className="year-range">
      <legend className="visually-hidden">{text.filters.years}</legend>
      <span aria-hidden="true">{chosen.from}</span>
      <span className="year-track" onPointerDown={jump}>
        <Slider
          name={text.filters.from}
          all={all}
          value={chosen.from}
          onTop={fromOnTop}
          onChange={(year) => (year > chosen.to ? change(chosen.from, year) : change(year, chosen.to))}
        />
        <Slider
          name={text.filters.to}
          all={all}
          value={chosen.to}
          onTop={false}
          onChange={(year) => (year < chosen.from ? change(year, chosen.to) : change(chosen.from, year))}
        />
      </span>
      <span aria-hidden="true">{chosen.to}</span>
    </fieldset>
  );
}

interface SliderProps {
  readonly name: string;
  readonly all: Years;
  readonly value: number;
  readonly onTop: boolean;
  readonly onChange: (year: number) => void;
}

function Slider({ name, all, value, onTop, onChange }: SliderProps) {
  return (
    <input
      type="range"
      aria-label={name}
      min={all.from}
      max={all.to}
      value={value}
      data-on-top={onTop}
      onChange={({ target }) => onChange(target.valueAsNumber)}
      onPointerUp={endGesture}
      onKeyUp={endGesture}
      onBlur={endGesture}
    />
  );
}
