import { FLAG_SIZE, TEXT } from "../drawing/paint";
import { TYPE } from "../drawing/palette";
import type { PlacedText } from "../drawing/placed-text";
import { evenLines, textLines, textWidth } from "../drawing/text-width";
import type { Claim, ClaimsView } from "./view";

export interface PlacedClaim extends Claim {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly valueAt: PlacedText;
  readonly valueSize: number;
  readonly flagAt: { readonly x: number; readonly y: number } | null;
  readonly whoAt: readonly PlacedText[];
  readonly whatAt: readonly PlacedText[];
  readonly remarkAt: readonly PlacedText[];
  /** What is claimed, from its beginning to its end. */
  readonly bar: Rect;
  /** What it is compared with: around a percentage, above a multiple. */
  readonly outline: Rect;
  readonly referenceAt: readonly PlacedText[];
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ClaimsLayout {
  readonly claims: readonly PlacedClaim[];
  /** Before the record's claims: a rule with their name; null where there is one kind alone. */
  readonly heading: { readonly y: number; readonly nameAt: PlacedText } | null;
  readonly height: number;
}

/** What the article claims is large; what the record claims stands behind it. */
const LARGE = { size: TYPE[4], value: 34, bar: 34 };
const SMALL = { size: TYPE[3], value: 26, bar: 18 };
type Form = typeof LARGE | typeof SMALL;

const LINE = 18;
const GAP = 24;
const BETWEEN = 22;
/** CSS pixels: a claim in less has its words broken into many lines. */
const NARROWEST = 140;
const MOST_ACROSS = 4;
const FLAG_ROOM = FLAG_SIZE.width + 6;
const BEFORE_BAR = 8;
const HEADING = 30;
/** A multiple's reference takes this part of a bar's height, and the gap below it. */
const REFERENCE = 0.34;
const REFERENCE_GAP = 3;
/** How much higher than usual bars become before what is left goes between them. */
const HIGHEST = 2;

/** Claims side by side, the article's first; spare height makes bars thicker and moves rows apart. */
export function layOutClaims(view: ClaimsView, width: number, height?: number): ClaimsLayout {
  const natural = place(view, width, 1, 0);
  const spare = (height ?? natural.height) - natural.height;
  if (spare <= 0) return natural;
  const rows = rowsOf(view, width);
  const bars = rows.reduce((sum, row) => sum + row.form.bar, 0);
  const thicker = Math.min(1 + spare / bars, HIGHEST);
  const apart = (spare - (thicker - 1) * bars) / Math.max(rows.length, 1);
  return place(view, width, thicker, apart);
}

interface ClaimRow {
  readonly claims: readonly Claim[];
  readonly form: Form;
  readonly across: number;
  readonly isFirstOfRecord: boolean;
}

/** As many across in both groups, so that all of one unit are on one scale. */
function rowsOf({ claims, recordName, isClose }: ClaimsView, width: number): readonly ClaimRow[] {
  const groups = [claims.filter(({ ofRecord }) => !ofRecord), claims.filter(({ ofRecord }) => ofRecord)];
  const fitting = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const [said = 0, recorded = 0] = groups.map(({ length }) => length);
  const wished = recordName === "" ? said + recorded : Math.max(said, isClose ? recorded : Math.min(recorded, 2));
  const across = Math.min(fitting, MOST_ACROSS, wished);
  return groups.flatMap((own, group) => {
    const isSmall = group === 1 && recordName !== "";
    return Array.from({ length: Math.ceil(own.length / across) }, (_, row) => ({
      claims: own.slice(row * across, (row + 1) * across),
      form: isSmall ? SMALL : LARGE,
      across,
      isFirstOfRecord: isSmall && row === 0,
    }));
  });
}

function place(view: ClaimsView, width: number, thicker: number, apart: number): ClaimsLayout {
  const claims: PlacedClaim[] = [];
  let heading: ClaimsLayout["heading"] = null;
  let y = 0;
  for (const [index, { claims: own, form, across, isFirstOfRecord }] of rowsOf(view, width).entries()) {
    if (index > 0) y += BETWEEN + apart;
    if (isFirstOfRecord) {
      heading = { y, nameAt: { text: view.recordName, x: 0, y: y + 18 } };
      y += HEADING;
    }
    const each = (width - GAP * (across - 1)) / across;
    const words = own.map((claim) => ({
      who: textLines(claim.who, each, TEXT.body, "bold"),
      what: evenLines(claim.what, each, TEXT.body),
    }));
    const lines = Math.max(...words.map(({ who, what }) => who.length + what.length));
    const barY = y + form.value + lines * LINE + BEFORE_BAR;
    const placed = own.map((claim, at) => {
      const x = at * (each + GAP);
      const { who = [], what = [] } = words[at] ?? {};
      return placeClaim(claim, { x, y, width: each, height: form.bar * thicker }, barY, form, { who, what });
    });
    claims.push(...placed);
    y = Math.max(...placed.map((claim) => claim.y + claim.height));
  }
  return { claims, heading, height: y + apart };
}

/** @param room left edge, top and width of the claim, and the height of its bar */
function placeClaim(
  claim: Claim,
  { x, y, width, height: barHeight }: Rect,
  barY: number,
  form: Form,
  { who, what }: { readonly who: readonly string[]; readonly what: readonly string[] },
): PlacedClaim {
  const { isMultiple } = claim;
  const at = (value: number): number => (value / claim.scaleEnd) * width;
  const above = isMultiple ? barHeight * REFERENCE : 0;
  const outline = { x: x + 0.5, y: barY + 0.5, width: Math.max(at(claim.reference) - 1, 1) };
  const bar = {
    x: x + at(claim.from),
    y: isMultiple ? barY + above + REFERENCE_GAP : barY,
    width: Math.max(at(claim.to - claim.from), 1),
    height: isMultiple ? barHeight - above - REFERENCE_GAP : barHeight,
  };
  const lined = (texts: readonly string[], top: number, left = x): readonly PlacedText[] =>
    texts.map((text, line) => ({ text, x: left, y: top + line * LINE }));
  const namesY = y + form.value + 14;
  const reference = textLines(claim.referenceName, width, TEXT.small);
  const referenceX = isMultiple ? x : x + width - textWidth(reference[0] ?? "", TEXT.small);
  const belowY = barY + barHeight + 15;
  const beside = width - textWidth(claim.referenceName, TEXT.small) - GAP / 2;
  const isBeside = !isMultiple && textWidth(claim.remark, TEXT.small) <= beside;
  const remark = textLines(claim.remark, width, TEXT.small);
  const remarkY = isBeside ? belowY : belowY + reference.length * LINE;
  const linesBelow = isBeside ? 1 : reference.length + (claim.remark ? remark.length : 0);
  const valueX = claim.flag ? x + FLAG_ROOM : x;
  const fits = (size: number): boolean => valueX - x + textWidth(claim.value, size, "bold") <= width;
  const valueSize = [form.size, TYPE[3]].find(fits) ?? TEXT.value;
  return {
    ...claim,
    key: claim.figure.id,
    x,
    y,
    width,
    height: belowY - 15 + linesBelow * LINE - y + 2,
    valueAt: { text: claim.value, x: valueX, y: y + form.size },
    valueSize,
    flagAt: claim.flag ? { x, y: y + form.size } : null,
    whoAt: lined(who, namesY),
    whatAt: lined(what, namesY + who.length * LINE),
    remarkAt: claim.remark ? lined(remark, remarkY) : [],
    bar,
    outline: { ...outline, height: isMultiple ? above - 1 : barHeight - 1 },
    referenceAt: lined(reference, belowY, referenceX),
  };
}

export function claimsHeight(view: ClaimsView, width: number): number {
  return layOutClaims(view, width).height;
}
