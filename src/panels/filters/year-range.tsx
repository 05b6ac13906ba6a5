import { Slider } from "@base-ui/react/slider";
import { useRef } from "react";
import { yearsCovered } from "../../state/selectors";
import { choose, usePage } from "../../state/store";
import { usePageData, useWords } from "../shared/use-page";
import { useKeyRun } from "./use-key-run";

/** Two thumbs on one line; a drag, a held key or a few quick presses are one step, and scrolling the page over it is none. */
export function YearRange() {
  const all = yearsCovered(usePageData());
  const chosen = usePage(({ choices }) => choices.years) ?? all;
  const { text } = useWords();
  const scrolling = useRef(false);
  const pressed = useRef(chosen);
  const thumb = useRef(0);
  const run = useKeyRun();
  const change = ([from = all.from, to = all.to]: readonly number[]): void => {
    const whole = from === all.from && to === all.to;
    choose({ years: whole ? null : { from, to } }, `years-${thumb.current}`); // two thumbs, two steps
  };
  return (
    <Slider.Root
      className="year-range"
      aria-label={text.filters.years}
      min={all.from}
      max={all.to}
      value={[chosen.from, chosen.to]}
      thumbCollisionBehavior="none"
      onValueChange={(years, details) => {
        thumb.current = details.activeThumbIndex;
        if (scrolling.current) details.cancel();
        else change(years);
      }}
      onValueCommitted={(_, { reason }) => {
        if (reason !== "keyboard") run.end(); // a held key commits with every step
      }}
      onKeyDown={run.goOn}
      onKeyUp={run.endSoon}
      onBlur={run.end}
    >
      <span aria-hidden="true">{chosen.from}</span>
      <Slider.Control
        className="year-control"
        onPointerDownCapture={() => {
          run.end();
          scrolling.current = false;
          pressed.current = chosen;
        }}
        onPointerCancel={() => {
          // the browser took the finger for scrolling, yet the slider goes on following it
          scrolling.current = true;
          change([pressed.current.from, pressed.current.to]);
          run.end();
        }}
      >
        <Slider.Track className="year-track">
          <Slider.Indicator className="year-part" />
          {[text.filters.from, text.filters.to].map((name, index) => (
            <Slider.Thumb
              key={name}
              index={index}
              className="year-thumb"
              aria-label={name}
              getAriaValueText={(_, year) => String(year)}
            />
          ))}
        </Slider.Track>
      </Slider.Control>
      <span aria-hidden="true">{chosen.to}</span>
    </Slider.Root>
  );
}
