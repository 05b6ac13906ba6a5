import type { KeyEntry } from "../../charts/caption";
import { FLAG_SIZE, TEXT } from "../../charts/drawing/paint";
import { TYPE } from "../../charts/drawing/palette";
import { evenLines, textLines } from "../../charts/drawing/text-width";
import type { ImageSize } from "../../state/image-choices";
import { type PlacedKey, placeKey, withoutOrphan } from "../image-frame";

/** The card that phones show between stories, whatever size is chosen for other pictures. */
export const STORY: ImageSize = { width: 1080, height: 1920 };

/** What stands on the card beside the drawings. Empty for what there is nothing to say of. */
export interface StoryText {
  readonly name: string;
  /** Which act it is, and of when. */
  readonly act: string;
  readonly title: string;
  readonly subtitle: string;
  /** The active filter. */
  readonly filter: string;
  /** What the hero has no room for. */
  readonly cut: string;
  readonly key: readonly KeyEntry[];
  /** Severe corrections of what is drawn. */
  readonly known: string;
  readonly foot: readonly string[];
}

/** A drawing that may stand on the card. */
export interface StoryPart {
  readonly title: string;
  readonly subtitle: string;
  /** What the drawing needs at a width, in units. */
  height(width: number): number;
}

export interface Slot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One drawing under its own title. */
export interface StoryBlock {
  /** Which of the parts it is. */
  readonly part: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
  readonly slot: Slot;
}

/** Where everything stands, in units of the drawings. */
export interface StoryLayout {
  readonly width: number;
  readonly height: number;
  /** Pixels that one unit becomes. */
  readonly scale: number;
  readonly title: { readonly lines: readonly string[]; readonly size: number; readonly y: number };
  readonly under: readonly string[];
  readonly underY: number;
  readonly hero: Slot | null;
  readonly blocks: readonly StoryBlock[];
  readonly key: readonly PlacedKey[];
  readonly keyY: number;
  readonly known: readonly string[];
  readonly foot: readonly string[];
  /** Of the rule over what is known and the sources. */
  readonly ruleY: number;
}

export const STORY_MARGIN = 44;
export const TITLE_LINE = 20;
export const SUB_LINE = 16;
export const FOOT_LINE = 17;
export const KEY_LINE = 20;
export const HEAD_LINE = 1.18;
/** From a block’s rule to the baseline of its title. */
export const TITLE_TOP = 22;
const MASTHEAD = 34;
const COLUMN_GAP = 28;
const GAP = 22;
/** Between a block’s words and its drawing. */
const HEADING_GAP = 10;
const MOST_CHARTS = 3;
/** Pixels of a unit: below it text is too small for a phone, above it too large for the sentences. */
const SCALES = Array.from({ length: 19 }, (_, step) => (240 - step * 5) / 100);
const SMALLEST = 1.5;
/** Of the card’s height: what the first drawing needs, and what it may have. */
const HERO = { least: 0.26, most: 0.5 };
/** How much higher than it needs a drawing may become. */
const STRETCH = 1.3;
const TITLE_LINES = 2;

/** Indices of the parts in each row: one across the card, or two beside each other. */
type Rows = readonly (readonly [number] | readonly [number, number])[];

/** What a card can be made of. */
export interface StoryContent {
  /** Null where there is none. */
  readonly hero: StoryPart | null;
  /** What may stand under it, the best first. */
  readonly parts: readonly StoryPart[];
  /** What is said around some of the parts. */
  textWith(chosen: readonly number[]): StoryText;
}

/**
 * The first three of the parts that fit under the hero, the earlier before the later; fewer where three do not fit at
 * a size that can be read. Then all of it as large as there is room for.
 */
export function layOutStory(given: StoryContent): StoryLayout {
  const content: Content = { ...given, parts: given.parts.map(measured) };
  for (let count = Math.min(MOST_CHARTS, content.parts.length); count > 0; count--)
    for (const chosen of choicesOf(content.parts.length, count)) {
      const forms = formsOf(chosen).filter((rows) => hasRoom(content, rows));
      const card = forms.length > 0 ? new Card(content, content.textWith(chosen), SMALLEST) : null;
      const fitting = forms.filter((rows) => card && card.spare(rows) >= 0);
      if (fitting.length > 0) return largest(content, chosen, fitting);
    }
  return largest(content, [], [[]]);
}

/** Whether drawings with their titles alone would fit: much is tried, and all that is said around them takes longer to work out. */
function hasRoom(content: Content, rows: Rows): boolean {
  return new Card(content, NOTHING, SMALLEST).spare(rows) >= 0;
}

const NOTHING: StoryText = {
  name: "",
  act: "",
  title: "",
  subtitle: "",
  filter: "",
  cut: "",
  key: [],
  known: "",
  foot: [],
};

function largest(content: Content, chosen: readonly number[], forms: readonly Rows[]): StoryLayout {
  const text = content.textWith(chosen);
  for (const scale of SCALES) {
    const card = new Card(content, text, scale);
    const form = forms.find((rows) => card.spare(rows) >= 0);
    if (form) return card.place(form);
  }
  return new Card(content, text, SMALLEST).place(forms[0] ?? []);
}

interface Content extends StoryContent {
  readonly parts: readonly Measured[];
}

/** What a part takes at a width, in units. */
interface Measure extends Pick<StoryBlock, "title" | "subtitle"> {
  /** Of rule, title and subtitle. */
  readonly head: number;
  readonly drawing: number;
}

interface Measured extends StoryPart {
  at(width: number): Measure;
}

/** The same part, measured once at each width. */
function measured(part: StoryPart): Measured {
  const known = new Map<number, Measure>();
  const at = (width: number): Measure => {
    const found = known.get(width) ?? measureOf(part, width);
    known.set(width, found);
    return found;
  };
  return { ...part, at };
}

function measureOf({ title, subtitle, height }: StoryPart, width: number): Measure {
  const titleLines = evenLines(title, width, TEXT.value, "bold");
  const subLines = subtitle ? withoutOrphan(subtitle, width) : [];
  const words = titleLines.length * TITLE_LINE + subLines.length * SUB_LINE;
  return {
    title: titleLines,
    subtitle: subLines,
    head: TITLE_TOP - TITLE_LINE + 6 + words + HEADING_GAP,
    drawing: height(width),
  };
}

/** Every choice of so many of the first numbers, the earlier numbers first. */
function choicesOf(all: number, count: number, from = 0): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return Array.from({ length: all - from }, (_, index) => from + index).flatMap((first) =>
    choicesOf(all, count - 1, first + 1).map((others) => [first, ...others]),
  );
}

/** One below the other, or two of them beside each other, with a third above or below. */
function formsOf(chosen: readonly number[]): readonly Rows[] {
  const [a, b, c] = chosen;
  const below: Rows = chosen.map((part) => [part] as const);
  if (a === undefined || b === undefined) return [below];
  if (c === undefined) return [below, [[a, b]]];
  return [below, [[a, b], [c]], [[a, c], [b]], [[a], [b, c]]];
}

/** A card at one scale. */
class Card {
  private readonly text: StoryText;
  private readonly hero: StoryPart | null;
  private readonly parts: readonly Measured[];
  private readonly scale: number;
  private readonly width: number;
  private readonly height: number;
  private readonly room: number;

  constructor({ hero, parts }: Content, text: StoryText, scale: number) {
    this.text = text;
    this.hero = hero;
    this.parts = parts;
    this.scale = scale;
    this.width = STORY.width / scale;
    this.height = STORY.height / scale;
    this.room = this.width - STORY_MARGIN * 2;
  }

  /** Units that are left when everything has what it needs; below zero where it does not fit. */
  spare(rows: Rows): number {
    const hero = this.hero ? this.heroHeights().least + GAP : 0;
    const used = rows.map((row) => this.rowOf(row)).reduce((sum, { head, drawing }) => sum + head + drawing + GAP, 0);
    return this.height - this.top().end - hero - used - this.bottom().height;
  }

  place(rows: Rows): StoryLayout {
    const { end, ...top } = this.top();
    const { height: footing, ...bottom } = this.bottom();
    const { least, most } = this.heroHeights();
    const heroHeight = Math.min(least + Math.max(this.spare(rows), 0), most);
    const spare = Math.max(this.spare(rows) - (heroHeight - least), 0);
    const drawings = rows.reduce((sum, row) => sum + this.rowOf(row).drawing, 0);
    const stretch = drawings > 0 ? Math.min(1 + spare / drawings, STRETCH) : 1;
    const more = (spare - drawings * (stretch - 1)) / (rows.length + 1);
    let y = end + (this.hero ? 0 : more);
    const hero = this.hero ? { x: STORY_MARGIN, y, width: this.room, height: heroHeight } : null;
    if (hero) y += heroHeight + GAP + more;
    const blocks = rows.flatMap((row): readonly StoryBlock[] => {
      const [{ head, drawing }, width, top] = [this.rowOf(row), this.widthIn(row), y];
      y += head + drawing * stretch + GAP + more;
      return row.flatMap((part, column) => {
        const x = STORY_MARGIN + column * (width + COLUMN_GAP);
        const { title = [], subtitle = [] } = this.parts[part]?.at(width) ?? {};
        const slot = { x, y: top + head, width, height: drawing * stretch };
        return { part, x, y: top, width, title, subtitle, slot };
      });
    });
    const from = this.height - footing;
    const keyRows = (bottom.key.at(-1)?.row ?? -1) + 1;
    const ruleY = from + keyRows * KEY_LINE + (keyRows > 0 ? 4 : 0);
    const { width, height, scale } = this;
    return { width, height, scale, ...top, hero, blocks, ...bottom, keyY: from + 12, ruleY };
  }

  private widthIn(row: Rows[number]): number {
    return (this.room - COLUMN_GAP * (row.length - 1)) / row.length;
  }

  /** What the higher of a row takes. */
  private rowOf(row: Rows[number]): Pick<Measure, "head" | "drawing"> {
    const measures = row.flatMap((part) => this.parts[part]?.at(this.widthIn(row)) ?? []);
    return {
      head: Math.max(0, ...measures.map(({ head }) => head)),
      drawing: Math.max(0, ...measures.map(({ drawing }) => drawing)),
    };
  }

  /** What the hero needs, and what it may have: a small one is not blown up. */
  private heroHeights(): { readonly least: number; readonly most: number } {
    const natural = this.hero?.height(this.room) ?? 0;
    return {
      least: Math.min(this.height * HERO.least, natural),
      most: Math.min(this.height * HERO.most, natural * STRETCH),
    };
  }

  private top(): Pick<StoryLayout, "title" | "under" | "underY"> & { readonly end: number } {
    const { title, subtitle, filter, cut } = this.text;
    const sizes = [TYPE[5], TYPE[4], TYPE[3]];
    const size =
      sizes.find((one) => textLines(title, this.room, one, "bold").length <= TITLE_LINES) ?? sizes.at(-1) ?? TYPE[3];
    const lines = evenLines(title, this.room, size, "bold");
    const under = [subtitle, filter, cut].filter(Boolean).flatMap((line) => withoutOrphan(line, this.room));
    const y = STORY_MARGIN + MASTHEAD;
    const underY = y + lines.length * size * HEAD_LINE + 8;
    return { title: { lines, size, y }, under, underY, end: underY + under.length * FOOT_LINE + 12 };
  }

  private bottom(): Pick<StoryLayout, "key" | "known" | "foot"> & { readonly height: number } {
    const key = placeKey(this.text.key, this.room);
    const known = this.text.known ? withoutOrphan(this.text.known, this.room - FLAG_SIZE.width - 6) : [];
    const foot = this.text.foot.filter(Boolean).flatMap((line) => withoutOrphan(line, this.room));
    const rows = (key.at(-1)?.row ?? -1) + 1;
    const lines = known.length + foot.length;
    return {
      key,
      known,
      foot,
      height: rows * KEY_LINE + (rows > 0 ? 4 : 0) + lines * FOOT_LINE + 6 + STORY_MARGIN - 8,
    };
  }
}
