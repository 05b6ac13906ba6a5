import { INK, SOFT } from "./paint";
import type { StyledText } from "./placed-text";

export function Text({ text: { text, x, y, size, weight, anchor, isSoft } }: { readonly text: StyledText }) {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      fontWeight={weight === "bold" ? 700 : 400}
      textAnchor={anchor}
      fill={isSoft ? SOFT : INK}
    >
      {text}
    </text>
  );
}
