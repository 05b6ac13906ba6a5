import type { Provider } from "../data/figure";

let sheet: CSSStyleSheet | null = null;

/** Gives the page its providers' colours, and the rule that dims the others while one is pointed at. */
export function applyProviderColors(providers: readonly Provider[]): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const colors = providers.map(({ id, color }) => `--provider-${id}: light-dark(${color.light}, ${color.dark});`);
  sheet.replaceSync(`:root { ${colors.join(" ")} }\n${providers.map(dimming).join("\n")}`);
}

/** Dims the marks of other providers, but marks nested in them only once, and no control. */
function dimming({ id }: Provider): string {
  const other = `[data-provider]:not([data-provider="${id}"], .provider, :has([data-provider="${id}"]))`;
  const on = `:root[data-highlight="${id}"] main`;
  return `${on} ${other} { opacity: 0.28 }\n${on} ${other} ${other} { opacity: 1 }`;
}

/** Pointing at or focusing anything of a provider highlights it everywhere. @returns a function that stops it */
export function followPointer(): () => void {
  const highlight = ({ target }: Event): void => {
    const mark =
      target instanceof Element ? target.closest("main [data-provider]:not(:has(input:not(:checked)))") : null;
    const provider = mark?.getAttribute("data-provider");
    if (provider) document.documentElement.dataset.highlight = provider;
    else delete document.documentElement.dataset.highlight;
  };
  const point = (event: PointerEvent): void => {
    if (event.pointerType === "mouse") highlight(event); // touch has no hover
  };
  document.addEventListener("pointerover", point);
  document.addEventListener("focusin", highlight);
  document.addEventListener("change", highlight);
  return () => {
    document.removeEventListener("pointerover", point);
    document.removeEventListener("change", highlight);
    document.removeEventListener("focusin", highlight);
  };
}
