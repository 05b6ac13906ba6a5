import { amountsIn } from "../amounts";
import { isAbout, measured, reasonsAgainst, sharedProducts, spanOf } from "../comparing";
import { isNear, isNumber, numbersIn, quotes } from "../quoting";
import type { Check, Rules, Scene } from "../rule";
import { tellsAmount } from "../told";
import { type Fact, providerCalled } from "../world";

/** A stake as one of its two sides has it. */
const stake =
  (side: (fact: Fact) => string | null): Check =>
  ([value = "", whom = ""], { drawn }) => {
    const own = drawn.filter((fact) => fact.counterparty !== null && side(fact) === providerCalled(whom));
    return own.some((fact) => quotes(value, fact)) ? null : `no stake of ${value} is drawn with ${whom}`;
  };

type Pair = readonly [Fact, Fact];
const known = new WeakMap<readonly Fact[], Map<string | null, readonly Pair[]>>();

/** Each fact of someone compared with each of another's of the same measure; worked out once for what is drawn. */
function pairsIn(scene: Scene, whom: string | null): readonly Pair[] {
  const found = known.get(scene.drawn) ?? new Map<string | null, readonly Pair[]>();
  known.set(scene.drawn, found);
  const pairs = found.get(whom) ?? pairsOf(scene, whom);
  found.set(whom, pairs);
  return pairs;
}

function pairsOf({ drawn, compared }: Scene, whom: string | null): readonly Pair[] {
  const of = (fact: Fact): boolean => compared.some((id) => isAbout(fact, id));
  const own = drawn.filter((fact) => isNumber(fact) && of(fact));
  return own
    .filter((fact) => whom === null || isAbout(fact, whom))
    .flatMap((other) =>
      own
        .filter((one) => one !== other && measured(one.metric) === measured(other.metric))
        .filter((one) => whom === null || !isAbout(one, whom) || isAbout(one, other.counterparty))
        .map((one) => [one, other] as const),
    );
}

/** As far as tables round how many times as much. */
const HUNDREDTH = 0.01 + 1e-9;
const OPEN = { up: /more than|초과/, down: /at most|이하/ };

/** Whether a text gives a number from one end to another: alone, as a range, or open. */
function gives(text: string, [low, high]: readonly [number, number], middle: number | null, unit: string): boolean {
  const said = numbersIn(text.replaceAll("+", ""));
  const near = (at: number, truth: number): boolean => {
    const number = said[at] ?? Number.NaN;
    return unit === "ratio" ? Math.abs(number - truth) <= HUNDREDTH / 2 : isNear(number, truth, unit);
  };
  if (high === Number.POSITIVE_INFINITY) return OPEN.up.test(text) && near(0, low);
  if (low === Number.NEGATIVE_INFINITY) return OPEN.down.test(text) && near(0, high);
  if (low === high) return said.length === 1 + inWon(text) && near(0, low);
  return middle === null ? near(0, low) && near(1, high) : near(0, middle) && near(1, low) && near(2, high);
}

function inWon(text: string): number {
  return /₩|원/.test(text) ? 1 : 0;
}

function isApart(one: Fact, other: Fact, difference: string, ratio: string): boolean {
  if (reasonsAgainst(one, other).length > 0) return false;
  const [[low, high], [otherLow, otherHigh]] = [spanOf(one), spanOf(other)];
  const middle = (compute: (a: number, b: number) => number): number | null =>
    one.amount !== null && other.amount !== null ? compute(one.amount, other.amount) : null;
  const unit = one.unit === "percent" ? "percentage_points" : (one.unit ?? "");
  const isSo = gives(
    difference,
    [low - otherHigh, high - otherLow],
    middle((a, b) => a - b),
    unit,
  );
  if (ratio === "") return isSo && !(low > 0 && otherLow > 0);
  const least =
    low === Number.NEGATIVE_INFINITY || otherHigh === Number.POSITIVE_INFINITY
      ? Number.NEGATIVE_INFINITY
      : low / otherHigh;
  const most = otherLow === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : high / otherLow;
  return (
    isSo &&
    gives(
      ratio,
      [least, most],
      middle((a, b) => a / b),
      "ratio",
    )
  );
}

/** The numbers lie between two that are drawn and that may be set against each other. */
const apart = (difference: string, ratio: string, whom: string | null, scene: Scene): string | null =>
  pairsIn(scene, whom).some(([one, other]) => isApart(one, other, difference, ratio))
    ? null
    : `no two lie ${difference}, ${ratio} apart`;

const SEVERAL = ["several values", "값이 여럿"];

/** Words for the reasons, as both languages have them. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  unit: ["another unit", "단위가 다름"],
  definition: ["each by its own definition", "기업마다 정의가 다름"],
  basis: ["another basis", "집계 기준이 다름"],
  stage: ["a plan beside a result", "한쪽은 계획, 한쪽은 실적"],
  fiscal: ["fiscal years differ", "회계연도가 다름"],
  undated: ["one is undated", "한쪽은 시점이 없음"],
  time: ["another time", "시점이 다름"],
  open: ["both are bounds", "둘 다 한계만 밝힘"],
};

/** Whether one of those compared has more than one value of one measure. */
function hasSeveral({ drawn, compared }: Scene): boolean {
  return compared.some((id) => {
    const own = drawn.filter((fact) => isNumber(fact) && isAbout(fact, id)).map(({ metric }) => measured(metric));
    return new Set(own).size < own.length;
  });
}

/** There are two that may not be set against each other, for that reason. */
function hindered(because: string, whom: string | null, scene: Scene): string | null {
  const pairs = pairsIn(scene, whom);
  if (SEVERAL.includes(because)) return hasSeveral(scene) ? null : "nobody has several";
  const reason = Object.entries(REASONS).find(([, said]) => said.includes(because))?.[0] ?? "";
  return pairs.some(([one, other]) => reasonsAgainst(one, other).includes(reason)) ? null : `nothing says ${because}`;
}

const told =
  (fits: (fact: Fact, scene: Scene) => boolean): Check =>
  ([value = ""], scene) =>
    scene.drawn.some((fact) => fits(fact, scene) && (isNumber(fact) ? tellsAmount(value, fact) : true))
      ? null
      : `nothing drawn is ${value}`;

/** Later than all else that the same company has of it. */
function isNewest(fact: Fact, { drawn }: Scene): boolean {
  return drawn.every(
    (other) => other.provider !== fact.provider || other.metric !== fact.metric || other.to <= fact.to,
  );
}

/** How many measures only one of those compared has, where no filter hides what the others have. */
const onlyAbout: Check = ([name = "", count = ""], { passing, onPage, compared }) => {
  const shared = sharedProducts(onPage);
  const keyOf = ({ metric, product }: Fact): string => {
    const key = `${measured(metric)} ${product?.en ?? ""}`;
    return shared.has(key) ? key : measured(metric);
  };
  const keysOf = (pool: readonly Fact[], who: string | null) =>
    new Set(pool.filter((fact) => isAbout(fact, who)).map(keyOf));
  const who = providerCalled(name);
  const others = compared.filter((id) => id !== who).map((id) => keysOf(onPage, id));
  const own = [...keysOf(passing, who)].filter((key) => others.every((keys) => !keys.has(key)));
  return own.length === Number(count) ? null : `${own.length} are only about ${name}`;
};

/** A company’s number is so many hundredths of an earlier one of the same. */
const index: Check = ([number = ""], { drawn, onPage, compared }) => {
  const said = amountsIn(number)[0] ?? Number.NaN;
  const isSo = drawn.some((fact) => {
    const earlier = onPage.filter(
      (one) =>
        one.provider === fact.provider && measured(one.metric) === measured(fact.metric) && one.from <= fact.from,
    );
    return (
      compared.includes(fact.provider ?? "") &&
      earlier.some((one) => Math.abs((100 * (fact.amount ?? 0)) / (one.amount ?? Number.NaN) - said) <= 0.5)
    );
  });
  return isSo ? null : `nothing is ${said} hundredths of an earlier one`;
};

const LABELS = [
  "title",
  "lead",
  "leadWithRecord",
  "choose",
  "metric",
  "baseline",
  ...["over", "atMost", "about", "range", "estimated"].map((name) => `gap.${name}`),
  ...["several", ...Object.keys(REASONS)].map((name) => `because.${name}`),
  "similar",
  "base",
  "noBase",
  "more",
  "notGivenAtAll",
];

const MATRIX = [
  "name",
  "title",
  "subtitle",
  "subtitleWithRecord",
  "against",
  "indexed",
  "note",
  "dash",
  "leftOut",
  "noIndex",
  "absent",
  "rounded",
];

export const COMPARE: Rules = {
  ...Object.fromEntries(LABELS.map((name) => [`compare.${name}`, "label"] as const)),
  ...Object.fromEntries(MATRIX.map((name) => [`charts.compare-matrix.${name}`, "label"] as const)),
  "compare.to": stake(({ counterparty }) => counterparty),
  "compare.from": stake(({ provider }) => provider),
  "compare.apart": ([difference = "", ratio = ""], scene) => apart(difference, ratio, null, scene),
  "compare.apartFrom": ([whom = "", difference = "", ratio = ""], scene) =>
    apart(difference, ratio, providerCalled(whom), scene),
  "compare.noNumber": ([because = ""], scene) => hindered(because, null, scene),
  "compare.noNumberAgainst": ([whom = "", because = ""], scene) => hindered(because, providerCalled(whom), scene),
  "compare.newest": told(isNewest),
  "compare.article": told(({ dataset }) => dataset === "article"),
  "compare.also": told(() => true),
  "compare.index": index,
  "compare.onlyAbout": onlyAbout,
};
