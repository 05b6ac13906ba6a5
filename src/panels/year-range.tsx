import type { Years } from "../state/choices";
import { yearsHeld } from "../state/selectors";
import { choose, endGesture, usePage } from "../state/store";
import { useHeld, useWords } from "./page";

/** Two sliders on one line; a drag or a held key is one step of history. */
export function YearRange() {
  const all = yearsHeld(useHeld());
  const chosen = usePage(({ choices }) => choices.years) ?? all;
  const { text } = useWords();
  const change = ({ from, to }: Years): void => {
    const whole = from === all.from && to === all.to;
    choose({ years: whole ? null : { from, to } }, "years");
  };
  return (
    <fieldset className="year-range">
      <legend className="visually-hidden">{text.filters.years}</legend>
      <span aria-hidden="true">{chosen.from}</span>
      <span className="year-track">
        <Slider
          name={text.filters.from}
          all={all}
          value={chosen.from}
          onChange={(from) => change({ from, to: Math.max(from, chosen.to) })}
        />
        <Slider
          name={text.filters.to}
          all={all}
          value={chosen.to}
          onChange={(to) => change({ from: Math.min(chosen.from, to), to })}
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
  readonly onChange: (year: number) => void;
}

function Slider({ name, all, value, onChange }: SliderProps) {
  return (
    <input
      type="range"
      aria-label={name}
      min={all.from}
      max={all.to}
      value={value}
      onChange={({ target }) => onChange(target.valueAsNumber)}
      onPointerUp={endGesture}
      onKeyUp={endGesture}
      onBlur={endGesture}
    />
  );
}
