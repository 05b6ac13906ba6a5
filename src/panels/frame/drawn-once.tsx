import { type CSSProperties, memo, type ReactNode } from "react";

interface DrawnOnceProps {
  readonly draw: () => ReactNode;
  /** How many times larger it is shown than drawn. */
  readonly times: number;
  /** How many times smaller its letters are then. */
  readonly spread: number;
  readonly name: string;
}

interface Enlarged extends CSSProperties {
  /** For the style sheet of the visual system, which has the sizes of text. */
  readonly "--spread": number;
}

/** Drawn anew only when what is drawn has changed. */
export const DrawnOnce = memo(function DrawnOnce({ draw, times, spread, name }: DrawnOnceProps) {
  const enlarged: Enlarged = { transform: `scale(${times})`, "--spread": spread };
  return (
    <div
      className="drawn"
      role="img"
      aria-label={name}
      data-spread={spread === 1 ? undefined : true}
      style={times === 1 ? undefined : enlarged}
    >
      <div aria-hidden="true">{draw()}</div>
    </div>
  );
});
