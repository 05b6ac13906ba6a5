/**
 * Numbers read back from what is said, by a way of its own: nothing here knows how the page formats. Amounts come in the unit a
 * reader would take them in: dollars, percent, points, times, companies.
 */

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^T$|^조$/, 1e12],
  [/^B$|^억$/, 1e8],
  [/^M$/, 1e6],
  [/^K$/, 1e3],
  [/^만$/, 1e4],
];

function scaleOf(name: string): number {
  if (name === "B") return 1e9; // a billion is ten 억
  return SCALES.find(([pattern]) => pattern.test(name))?.[1] ?? 1;
}

/** The numbers in a text, Korean groups added up: "1조 3,800억" is one number, "$91B–$93B" two. An H100 is a chip, no number. */
export function amountsIn(text: string): readonly number[] {
  const found: number[] = [];
  let end = -1;
  let lastScale = Number.POSITIVE_INFINITY;
  for (const match of text.matchAll(/(−|-(?=\d))?(?<!H\d*)(\d[\d,]*(?:\.\d+)?)\s?(조|억|만|T\b|B\b|M\b|K\b)?/g)) {
    const scale = scaleOf(match[3] ?? "");
    const amount = Number((match[2] ?? "").replaceAll(",", "")) * scale * (match[1] ? -1 : 1);
    const goesOn =
      end >= 0 &&
      text.slice(end, match.index) === " " &&
      scale < lastScale &&
      lastScale >= 1e4 &&
      (match[3] === undefined || isKorean(match[3]));
    if (goesOn) found.push(further(found.pop() ?? 0, amount));
    else found.push(amount);
    end = match.index + match[0].length;
    lastScale = isKorean(match[3]) ? scale : Number.NEGATIVE_INFINITY;
  }
  return found;
}

/** Groups of one number all have the sign of its first. */
function further(number: number, group: number): number {
  return number < 0 ? number - group : number + group;
}

function isKorean(scale: string | undefined): boolean {
  return scale === "조" || scale === "억" || scale === "만";
}

/** Whether a said number can be a true one: equal to it when that is rounded to as many digits as the page gives. */
export function saysAbout(said: number, truth: number, digits = 3): boolean {
  if (said === truth) return true;
  const rounded = Number(truth.toPrecision(digits));
  const whole = Math.round(truth);
  const near = Math.abs(said - truth) <= Math.abs(truth) * 0.5 * 10 ** (1 - digits) * 10;
  return said === rounded || said === whole || (near && Math.abs(said - rounded) <= Math.abs(truth) * 0.006);
}
