/**
 * The one visual system: every colour that is not a provider's, every size of text, every step of space.
 * The page gets it as CSS variables, drawings name the variables, exports write the values out.
 * Provider colours are data and stand in the dataset; `palette.test.ts` proves that all of them can be told apart.
 */

export const SCHEMES = ["light", "dark", "print"] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The shade of a provider's two colours that a scheme takes. */
export function shadeOf(scheme: Scheme): "light" | "dark" {
  return scheme === "dark" ? "dark" : "light";
}

/**
 * Hex. `soft` is for secondary text, `hair` for rules, `wash` for quiet surfaces, `focus` for focus and selection,
 * `scrim` (with its alpha) for what lies behind a window.
 */
export const NEUTRALS = {
  light: {
    paper: "#fbfaf7",
    ink: "#16181d",
    soft: "#565b64",
    hair: "#d9d6cf",
    wash: "#f1eee8",
    focus: "#0b57d0",
    scrim: "#16181d73",
  },
  dark: {
    paper: "#14161a",
    ink: "#f1efea",
    soft: "#b0b4bc",
    hair: "#363a41",
    wash: "#1e2126",
    focus: "#8ab4ff",
    scrim: "#000000a6",
  },
  print: {
    paper: "#ffffff",
    ink: "#000000",
    soft: "#44474d",
    hair: "#c9c9c9",
    wash: "#f3f3f3",
    focus: "#0b57d0",
    scrim: "#00000000",
  },
} as const satisfies Record<Scheme, Record<string, string>>;

export type Neutral = keyof (typeof NEUTRALS)["light"];
const NEUTRAL_NAMES = Object.keys(NEUTRALS.light) as readonly Neutral[];

/** CSS pixels of one rem where the reader asks for no other size of text. */
export const REM = 16;

/** Sizes of text in CSS pixels where a rem is `REM`, smallest first. */
export const TYPE = [12, 14, 16, 20, 28, 44] as const;

/** One step of space, in CSS pixels. */
export const STEP = 4;

/** The page's own font, then the fonts that look most like it where it is missing. */
export const FONT_FAMILY =
  "'Pretendard Variable', Pretendard, 'Pretendard Fallback', 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif";

/**
 * The system as CSS. `light-dark()` follows the colour scheme, contrast and forced colours follow the reader. Letters of
 * a drawing that is spread for who spaces them are as much smaller as it is larger.
 */
export function lookCss(): string {
  const neutrals = NEUTRAL_NAMES.map(
    (name) => `--${name}: light-dark(${NEUTRALS.light[name]}, ${NEUTRALS.dark[name]});`,
  );
  const sizes = TYPE.map((pixels, index) => `--text-${index + 1}: ${pixels / REM}rem;`);
  const spaces = Array.from({ length: 16 }, (_, index) => `--space-${index + 1}: ${(index + 1) * STEP}px;`);
  const spread = TYPE.map(
    (pixels) => `[data-spread] [font-size="${pixels}"] { font-size: calc(${pixels}px / var(--spread)); }`,
  );
  const printed = NEUTRAL_NAMES.map((name) => `--${name}: ${NEUTRALS.print[name]};`);
  return [
    `:root { ${[...neutrals, ...sizes, ...spaces, `--font: ${FONT_FAMILY};`].join(" ")} }`,
    ...spread,
    "@media (prefers-contrast: more) { :root { --soft: var(--ink); --hair: var(--ink); } }",
    "@media (prefers-reduced-transparency: reduce) { :root { --scrim: var(--paper); } }",
    `@media (forced-colors: active) { :root { ${FORCED} } }`,
    `@media print { :root { color-scheme: light !important; ${printed.join(" ")} } }`,
  ].join("\n");
}

/** Marks keep their own colours, those for the canvas that the reader's system has, whichever theme is chosen. */
const FORCED =
  "color-scheme: light dark !important; --paper: Canvas; --ink: CanvasText; --soft: CanvasText; --hair: CanvasText; --wash: Canvas; --focus: Highlight; --scrim: Canvas;";
