import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { CHARTS, HERO } from "../charts/registry";
import type { Dataset } from "../data/dataset";
import { parseCatalogue, parseDataset } from "../data/parse-dataset";
import { LANGUAGES, type Language } from "../language/language";
import { Opening } from "../panels/screens/opening";
import { type Ahead, RenderedAhead } from "../panels/shared/ahead";
import { NOTHING_KEPT, THEMES, type Theme } from "../state/choices";
import { holdPage, ShowPage } from "../state/shown-page";
import { begin, setDatasets } from "../state/store";
import { PLAIN_TEXT } from "../state/text-look";
import { Header } from "./header";

/**
 * The first view as the build writes it into the page (vite/first-view.ts): what a reader sees while the rest is on its
 * way. It is the page's own header and opening, rendered from the same figures in every language, for three windows;
 * style sheets choose by the names below (first-view.css).
 */

/** CSS pixels that a desk, a tablet and a phone of the usual width have. In windows between, drawings are scaled. */
const WINDOWS: Readonly<Record<string, Ahead>> = {
  "first-wide": { window: 1440, drawing: 1152 },
  "first-middle": { window: 820, drawing: 772 },
  "first-narrow": { window: 390, drawing: 358 },
};

/** @param read gives the content of a file of `public/data` */
export async function firstView(read: (file: string) => unknown): Promise<string> {
  const [first] = parseCatalogue(read("index.json")).datasets;
  if (!first) throw new Error("No figures to open the page with.");
  const datasets = [parseDataset(read(first.file), first.file)];
  await HERO.preload();
  return LANGUAGES.map((language) => `<div lang="${language}">${inLanguage(language, datasets)}</div>`).join("");
}

function inLanguage(language: Language, datasets: readonly Dataset[]): string {
  const headers = [null, ...THEMES].map((theme) => {
    setPage(language, theme, datasets);
    return inWindows(<Header />);
  });
  setPage(language, null, datasets);
  const names = ["theme-system", ...THEMES.map((theme) => `theme-${theme}`)];
  const header = Object.keys(WINDOWS).map((window, at) =>
    within(
      window,
      byTheme(
        headers.map((themed) => themed[at] ?? ""),
        names,
      ),
    ),
  );
  return `${header.join("")}${within("first-main", openingOf(language))}`;
}

function setPage(language: Language, theme: Theme | null, datasets: readonly Dataset[]): void {
  const kept = { ...NOTHING_KEPT, theme };
  begin({ language, kept, search: "", image: "", today: "", textLook: PLAIN_TEXT });
  setDatasets(
    datasets,
    CHARTS.map(({ id }) => id),
    "",
  );
}

/** The same, but for labels that say which theme is chosen: of these there is one for each. */
function byTheme(headers: readonly string[], names: readonly string[]): string {
  const [system = [], ...others] = headers.map((header) => header.split(AROUND_LABEL));
  return system
    .map((piece, at) => {
      if (others.every((other) => other[at] === piece)) return piece;
      return [system, ...others].map((pieces, theme) => within(names[theme] ?? "", pieces[at] ?? "")).join("");
    })
    .join("");
}

const AROUND_LABEL = /(?=<label>)|(?<=<\/label>)/;

/** Around its picture the opening says the same in every window; for each there is a picture. */
function openingOf(language: Language): string {
  const openings = inWindows(<Opening />).map((markup) => {
    const [before = "", drawing = "", after = ""] = markup.split(AROUND_DRAWING);
    return { before, drawing, after };
  });
  const [{ before, after } = { before: "", after: "" }, ...others] = openings;
  if (others.some((other) => other.before !== before || other.after !== after))
    throw new Error("The opening says something else in another window: it has to be written once for each.");
  const drawings = Object.keys(WINDOWS).map((window, at) => {
    const { drawing = "" } = openings[at] ?? {};
    // patterns of two drawings must not share their names
    return within(window, drawing.replaceAll(`evidence-${HERO.id}-`, `${language}${at}-`));
  });
  return before + drawings.join("") + after;
}

const AROUND_DRAWING = /(?=<div class="drawing">)|(?=<div class="frame-foot">)/;

function within(name: string, markup: string): string {
  return `<div class="${name}">${markup}</div>`;
}

function inWindows(view: ReactNode): readonly string[] {
  const shown = <ShowPage value={holdPage().shown}>{view}</ShowPage>;
  return Object.values(WINDOWS).map((ahead) =>
    bare(renderToStaticMarkup(<RenderedAhead value={ahead}>{shown}</RenderedAhead>)),
  );
}

/** What is said to those who do not see it, who hear the page itself; choices not made; what draws nothing. */
const UNSEEN =
  /<div class="mark-walker">.*?<\/p><\/div>|<(span|legend) class="visually-hidden">.*?<\/\1>|<option(?![^>]* selected).*?<\/option>|<title><\/title>|<desc><\/desc>/g;
/** What nobody can act on needs no handles, no names for them, and nothing the content policy forbids. */
const HANDLES =
  / (?:style|data-[\w-]+|aria-(?!pressed|current)[\w-]+|role|tabindex|title|name|for|value|(?<!<pattern )id|type(?!="radio))="[^"]*"/g;
/** What is read can be heard and found; what would be pressed waits for the page. */
const CONTROL = /<(?:a|button|input|select)(?=[ >])/g;
/** The style sheet says it of all text of drawings. */
const USUAL = /(?<=<text[^>]*) fill="var\(--ink\)"/g;
/** In a window between, its place is wider or narrower than it: it keeps to its beginning. */
const DRAWN = /<svg class="recharts-surface"/g;
const EMPTY_SHAPE = /><\/(?:rect|line|path|circle)>/g;

function bare(markup: string): string {
  return markup
    .replaceAll(UNSEEN, "")
    .replaceAll(HANDLES, "")
    .replaceAll(USUAL, "")
    .replaceAll(CONTROL, "$& inert")
    .replaceAll(DRAWN, '$& preserveAspectRatio="xMinYMin"')
    .replaceAll(EMPTY_SHAPE, "/>")
    .replaceAll(/="[^"]*"/g, (value) =>
      value.replaceAll(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2)))),
    );
}
