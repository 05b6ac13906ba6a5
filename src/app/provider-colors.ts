import type { Provider } from "../data/figure";

let sheet: CSSStyleSheet | null = null;

/** Gives the page its providers' colours, and the rules by which the others step back while some are highlighted. */
export function applyProviderColors(providers: readonly Provider[]): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(`${providerColors(providers)}\n${STEPPING_BACK}\n${providers.map(inPlace).join("\n")}`);
}

/** Also for what is painted before any figure has come (vite/first-view.ts). */
export function providerColors(providers: readonly Pick<Provider, "id" | "color">[]): string {
  const colors = providers.map(({ id, color }) => `--provider-${id}: light-dark(${color.light}, ${color.dark});`);
  return `:root { ${colors.join(" ")} }`;
}

/**
 * Marks fade, and words step back to the quietest colour that is easily read; what is in the foreground keeps its own.
 * Inherited values, so that a mark nested in another provider's follows its own provider alone.
 */
function inPlace({ id }: Provider): string {
  const own = `[data-provider="${id}"]:not(.provider)`;
  const back = `:root[data-highlight]:not([data-highlight~="${id}"]) main ${own}`;
  const front = `:root[data-highlight~="${id}"] main ${own}`;
  return `@media ${READS_EASILY} { ${back} { ${BACK} } ${front} { ${FRONT} } }`;
}

/** Words in a mark are of paper, which a faded mark does not bear. */
const BACK = "--mark: 0.28; --word: var(--soft); --word-in-mark: var(--ink)";
const FRONT = "--mark: 1; --word: var(--ink); --word-in-mark: var(--paper)";
/** Who asks for more contrast, or has their own colours, has nothing faded. */
const READS_EASILY = "(not (prefers-contrast: more)) and (not (forced-colors: active))";

/** A pattern's shapes fade with the mark they fill. */
const MARKS = ":is(path, rect, circle, ellipse, line, polygon, polyline):not(defs *)";
const STEPPING_BACK = [
  `[data-provider] ${MARKS} { opacity: var(--mark, 1) }`,
  `[data-provider] text[fill="var(--ink)"] { fill: var(--word, var(--ink)) }`,
  `[data-provider] text[fill="var(--paper)"] { fill: var(--word-in-mark, var(--paper)) }`,
  ":is(tr, th, td)[data-provider] { color: var(--word) }",
]
  .map((rule) => `:root[data-highlight] main ${rule}`)
  .join("\n");
