import { Slider } from "@base-ui/react/slider";
import { useRef } from "react";
import { yearsCovered } from "../../state/selectors";
import { choose, endGesture, usePage } from "../../state/store";
import { usePageData, useWords } from "../shared/use-page";

/** Two thumbs on one line; a drag or a held key is one step of history, and scrolling the page over it is none. */
export function YearRange() {
  const all = yearsCovered(usePageData());
  const chosen = usePage(({ choices }) => choices.years) ?? all;
  const { text } = useWords();
  const scrolling = useRef(false);
  const pressed = useRef(chosen);
  const change = ([from = all.from, to = all.to]: readonly number[]): void => {
    const whole = from === all.from && to === all.to;
    choose({ years: whole ? null : { from, to } }, "years");
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
        if (scrolling.current) details.cancel();
        else change(years);
      }}
      onValueCommitted={(_, { reason }) => {
        if (reason !== "keyboard") endGesture(); // a held key commits with every step; it ends where it is let go
      }}
      onKeyUp={endGesture}
      onBlur={endGesture}
    >
      <span aria-hidden="true">{chosen.from}</span>
      <Slider.Control
        className="year-control"
        onPointerDownCapture={() => {
          scrolling.current = false;
          pressed.current = chosen;
        }}
        onPointerCancel={() => {
          // the browser took the finger for scrolling, yet the slider goes on following it
          scrolling.current = true;
          change([pressed.current.from, pressed.current.to]);
          endGesture();
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
