import { type Act, actDates } from "../../charts/acts";
import { annotated } from "../../charts/annotated";
import { type Caption, type CaptionContext, captionOf } from "../../charts/caption";
import type { Chart, Prepared } from "../../charts/chart";
import type { ChartView } from "../../charts/chart-view";
import { TEXT } from "../../charts/drawing/paint";
import { everyFigureOf } from "../../charts/room";
import { RECORD } from "../../data/dataset";
import { EVIDENCE, type Figure } from "../../data/figure";
import { type Words, wordsIn } from "../../language/words";
import type { Filter } from "../../state/choices";
import { filterWords } from "../../state/filter-words";
import type { Background, Lettering } from "../../state/image-choices";
import type { PageData } from "../../state/selectors";
import { altText } from "../alt/alt-text";
import type { ChartFile } from "../chart-files";
import { orFail } from "../failure";
import { creditLine, type Picture } from "../image";
import { type ExportContext, languagesOf } from "../jobs";
import { pngOf } from "../png";
import { CHART_KEY, rendered, setAll, svgFile, type Texts, VIEW_KEY } from "../svg-file";
import { csvOf, figureTable } from "../table-file";
import { StoryFrame } from "./story-frame";
import { layOutStory, type Slot, STORY, type StoryLayout, type StoryPart, type StoryText } from "./story-layout";

/** The view as one tall picture for a phone: the hero, and under it three charts that fit. A function of the data alone. */
export interface StoryJob {
  /** Null where the filter leaves nothing of it. */
  readonly hero: Shown | null;
  /** What may stand under it, the best first. */
  readonly others: readonly Shown[];
  readonly pageData: PageData;
  /** In the picture's language. */
  readonly words: Words;
  readonly filter: Filter;
  /** Query string of the view, remembered in the file. */
  readonly address: string;
  readonly background: Background;
  readonly lettering: Lettering;
}

interface Shown {
  readonly chart: Chart;
  readonly prepared: Prepared;
}

/** One for each language the picture is wanted in; none where the filter leaves no chart. */
export function storyJobsFor(hero: Chart, others: readonly Chart[], shown: ExportContext): readonly StoryJob[] {
  const { pageData, chartFilter, choices, addresses } = shown;
  return languagesOf(choices, shown.words.language).flatMap((language): readonly StoryJob[] => {
    const words = language === shown.words.language ? shown.words : wordsIn({ ...shown.words, language });
    const left = (chart: Chart): readonly Shown[] => {
      const prepared = chart.prepare(pageData, chartFilter, words);
      return prepared.empty ? [] : [{ chart, prepared }];
    };
    const [first = null] = left(hero);
    const rest = others.flatMap(left);
    if (!first && rest.length === 0) return [];
    const { lettering, background } = choices;
    return [
      {
        hero: first,
        others: rest,
        pageData,
        words,
        filter: chartFilter,
        address: addresses[`dashboard-${language}`],
        background: background === "transparent" ? "page" : background, // what is behind a story is the phone's to say
        lettering,
      },
    ];
  });
}

/** @throws ExportFailure */
export async function storyPictureOf(job: StoryJob): Promise<Picture> {
  return (await made(job)).picture;
}

async function made(job: StoryJob): Promise<{ readonly picture: Picture; readonly texts: Texts }> {
  const { svg: drawn, layout, texts } = await drawStory(job);
  const { svg, without } = await svgFile(drawn, texts, { ...job, providers: job.pageData.providers });
  const smallestText = TEXT.small * layout.scale;
  return { picture: { svg, size: STORY, smallestText, without, description: texts.Description }, texts };
}

export const STORY_FORMATS = ["PNG", "SVG", "CSV"] as const;
export type StoryFormat = (typeof STORY_FORMATS)[number];

/** @throws ExportFailure */
export async function storyFile(format: StoryFormat, job: StoryJob): Promise<ChartFile> {
  return { name: storyName(format, job), blob: await contentOf(format, job) };
}

/** As the public contract has it. */
export function storyName(format: StoryFormat, { words }: Pick<StoryJob, "words">): string {
  return `cloud-race_story_${words.language}.${format.toLowerCase()}`;
}

async function contentOf(format: StoryFormat, job: StoryJob): Promise<Blob> {
  switch (format) {
    case "PNG": {
      // outlines: WebKit draws a picture before the font inside it is ready
      const { picture, texts } = await made({ ...job, lettering: "outlines" });
      return pngOf(picture, 1, texts);
    }
    case "SVG":
      return new Blob([(await storyPictureOf(job)).svg], { type: "image/svg+xml" });
    case "CSV":
      return new Blob([csvOf(figureTable(composed(job).inTable, job.pageData.checks, job.words))], {
        type: "text/csv",
      });
  }
}

/** A card as it will be drawn. */
interface Composed {
  readonly layout: StoryLayout;
  readonly text: StoryText;
  /** What stands in each slot, by the id the frame keeps its place under. */
  readonly slots: readonly { readonly id: string; readonly slot: Slot; readonly shown: Shown }[];
  /** Every figure of these charts, drawn or not. */
  readonly inTable: readonly Figure[];
  readonly texts: Texts;
}

/** Which charts stand where, and all that is said of them. */
function composed(job: StoryJob): Composed {
  const { hero, others, words } = job;
  const withHero = (chosen: readonly Shown[]): readonly Shown[] => (hero ? [hero, ...chosen] : chosen);
  const at = (chosen: readonly number[]) => chosen.flatMap((part) => others[part] ?? []);
  const layout = layOutStory({
    hero: hero && partOf(hero, words),
    parts: others.map((other) => partOf(other, words)),
    textWith: (chosen) => textOf(withHero(at(chosen)), job),
  });
  const chosen = at(layout.blocks.map(({ part }) => part));
  const drawn = withHero(chosen);
  return {
    layout,
    text: textOf(drawn, job),
    slots: [
      ...(hero && layout.hero ? [{ id: "hero", slot: layout.hero, shown: hero }] : []),
      ...layout.blocks.flatMap(({ part, slot }) => {
        const shown = others[part];
        return shown ? [{ id: String(part), slot, shown }] : [];
      }),
    ],
    inTable: [...new Set(drawn.flatMap(({ prepared }) => everyFigureOf(prepared.view)))],
    texts: textsOf(drawn, job),
  };
}

/** What a drawing has no room for is said under its own title: the others are of something else. */
function subtitleOf({ subtitle, cut }: ChartView, { text }: Words): string {
  return text.sentences.remarks([subtitle, cut ?? ""].filter(Boolean));
}

function partOf({ prepared: { view, height } }: Shown, words: Words): StoryPart {
  return { title: view.title, subtitle: subtitleOf(view, words), height };
}

function figuresOf(drawn: readonly Shown[]): readonly Figure[] {
  return [...new Set(drawn.flatMap(({ prepared }) => prepared.view.figures))];
}

/** What is said of the charts together: the first says what is shown, severe corrections and sources are of all of them. */
function textOf(drawn: readonly Shown[], { hero, pageData, filter, words }: StoryJob): StoryText {
  const { text } = words;
  const act: Act = pageData.sources.includes(RECORD) ? "happened" : "said";
  const caption = captionOfAll(drawn, { pageData, filter, words, placed: null });
  const severe = caption.known.filter(({ isSevere }) => isSevere);
  return {
    name: text.page.name,
    act: text.sentences.remarks([text.record.acts[act], actDates(pageData.every, words)[act]]),
    title: hero?.prepared.view.title ?? text.page.questionPlain,
    subtitle: hero?.prepared.view.subtitle ?? "",
    filter: caption.filter,
    cut: hero?.prepared.view.cut ?? "",
    key: caption.key,
    known: text.sentences.remarks(severe.map(({ short }) => short)),
    foot: [[hero?.prepared.view.note, caption.rate].filter(Boolean).join(" "), caption.source], // the act says until when
  };
}

/** As if all were one chart. */
function captionOfAll(drawn: readonly Shown[], context: CaptionContext): Caption {
  const views = drawn.map(({ prepared }) => prepared.view);
  const marks = drawn.flatMap(({ prepared }) => prepared.evidence);
  return captionOf(
    {
      view: {
        title: "",
        subtitle: "",
        note: "",
        figures: figuresOf(drawn),
        marks,
        withRecord: views.some(({ withRecord }) => withRecord),
      },
      evidence: EVIDENCE.filter((kind) => marks.includes(kind)),
      notes: [...new Set(drawn.flatMap(({ prepared }) => prepared.notes))],
      annotations: [], // there is no room for sentences: what they correct is said in a few words
      annotated: annotated([], null, context.words),
      empty: null,
    },
    context,
  );
}

/** What the card says about itself: its first chart as in a picture of it alone, the others by title and subtitle. */
function textsOf(drawn: readonly Shown[], { pageData, filter, words, address }: StoryJob): Texts {
  const [first, ...others] = drawn;
  const { alt } = words.text;
  return {
    Title: first?.prepared.view.title ?? words.text.page.name,
    Description: [
      ...(first ? [altText(first.prepared, filterWords(filter, pageData, words), words)] : []),
      ...others.map(({ prepared: { kind, view } }) =>
        alt.opening(alt.kinds[kind], view.title, subtitleOf(view, words)),
      ),
    ].join(" "),
    Source: creditLine(figuresOf(drawn), words),
    [VIEW_KEY]: address,
    [CHART_KEY]: first?.chart.id ?? "",
  };
}

async function drawStory(job: StoryJob): Promise<Composed & { readonly svg: SVGSVGElement }> {
  const story = composed(job);
  const { layout, text, slots } = story;
  const drawings = slots.map(async ({ id, slot, shown }) => ({ id, slot, draw: await shown.prepared.fetchDrawing() }));
  const ready = await orFail("drawing", Promise.all(drawings));
  const svg = rendered(<StoryFrame layout={layout} text={text} />);
  for (const { id, slot, draw } of ready) {
    const drawing = rendered(draw({ width: slot.width, height: slot.height }, `story-${id}`));
    setAll(drawing, { ...slot, viewBox: `0 0 ${slot.width} ${slot.height}` });
    svg.querySelector(`#slot-${id}`)?.replaceWith(drawing);
  }
  setAll(svg, { ...STORY });
  return { ...story, svg };
}
