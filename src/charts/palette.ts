import type { Evidence } from "../data/figure";

/**
 * The one visual system: every colour that is not a provider's, every size of text, every step of space.
 * The page gets it as CSS variables, drawings name the variables, exports write the values out.
 * Provider colours are data and stand in the dataset.
 */

export type Scheme = "light" | "dark";

/** Hex. `soft` is for secondary text, `hair` for rules, `wash` for quiet surfaces, `focus` for focus and selection. */
export const NEUTRALS = {
  light: { paper: "#fbfaf7", ink: "#16181d", soft: "#565b64", hair: "#d9d6cf", wash: "#f1eee8", focus: "#0b57d0" },
  dark: { paper: "#14161a", ink: "#f1efea", soft: "#b0b4bc", hair: "#363a41", wash: "#1e2126", focus: "#8ab4ff" },
} as const satisfies Record<Scheme, Record<string, string>>;

export type Neutral = keyof (typeof NEUTRALS)["light"];

/** Sizes of text in CSS pixels, smallest first. */
export const TYPE = [12, 14, 16, 20, 28, 44] as const;

/** One step of space, in CSS pixels. */
export const STEP = 4;

export const FONT_FAMILY =
  "'Pretendard Variable', Pretendard, 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif";

/** Least sure last; a mark that stands for two figures is drawn as the less sure of them. */
export function leastSure(evidence: readonly Evidence[]): Evidence {
  const order: readonly Evidence[] = ["reported", "planned", "forecast", "claimed", "derived"];
  return order.findLast((kind) => evidence.includes(kind)) ?? "reported";
}

/** The system as CSS. `light-dark()` follows the colour scheme of the page. */
export function lookCss(): string {
  const neutrals = (Object.keys(NEUTRALS.light) as Neutral[]).map(
    (name) => `--${name}: light-dark(${NEUTRALS.light[name]}, ${NEUTRALS.dark[name]});`,
  );
  const sizes = TYPE.map((pixels, index) => `--text-${index + 1}: ${pixels / 16}rem;`);
  const spaces = Array.from({ length: 16 }, (_, index) => `--space-${index + 1}: ${(index + 1) * STEP}px;`);
  return `:root { ${[...neutrals, ...sizes, ...spaces, `--font: ${FONT_FAMILY};`].join(" ")} }`;
}
