import { amountsIn } from "../amounts";
import { measured, reasonsAgainst, sharedProducts } from "../comparing";
import { datesIn } from "../dates";
import { isNear, isNumber, quotes } from "../quoting";
import type { Check, Rules, Scene } from "../rule";
import { tellsPeriod } from "../told";
import { type Fact, providerCalled } from "../world";
import { itemsIn, namesIn } from "./listing";

/** The pictures of a comparison. */

const isAhead = ({ evidence }: Fact): boolean => evidence === "planned" || evidence === "forecast";

/** What a fact stands beside others for: its measure, its product where several have it, its time unless it is told once. */
function rowOf(fact: Fact, shared: ReadonlySet<string>): string {
  const product = `${measured(fact.metric)} ${fact.product?.en ?? ""}`;
  const time = fact.isState || fact.counterparty !== null ? "" : `${fact.from}/${fact.to}`;
  return [measured(fact.metric), shared.has(product) ? product : "", time].join("|");
}

/** Two numbers drawn of two companies for each row. */
function duels({ drawn, onPage }: Scene, who: string | null, other: string | null): readonly (readonly [Fact, Fact])[] {
  const shared = sharedProducts(onPage);
  const rows = new Map<string, Fact[]>();
  for (const fact of drawn) rows.set(rowOf(fact, shared), [...(rows.get(rowOf(fact, shared)) ?? []), fact]);
  return [...rows.values()].flatMap((facts) => {
    const [one, two] = [who, other].map((id) => facts.find((fact) => fact.provider === id));
    return one && two ? [[one, two] as const] : [];
  });
}

const profile: Check = ([count = "", who = "", ahead = "", other = "", behind = ""], scene) => {
  const found = duels(scene, providerCalled(who), providerCalled(other));
  const more = found.filter(([one, two]) => (one.amount ?? 0) > (two.amount ?? 0)).length;
  const less = found.filter(([one, two]) => (one.amount ?? 0) < (two.amount ?? 0)).length;
  const is = [found.length, more, less].join();
  const unfair = found.find(([one, two]) => reasonsAgainst(one, two).length > 0);
  if (unfair) return `${unfair[0].id} is set against ${unfair[1].id}`;
  return is === [count, ahead, behind].join() ? null : `they are ${is}`;
};

/** The first of the times in a row, back from the last, at which one of the two is ahead of the other. */
function beginnings({
  drawn,
  passing,
  onPage,
  compared,
}: Scene): readonly { readonly from: string; readonly isAll: boolean }[] {
  const [first = null, second = null] = compared;
  return duels({ drawn, onPage } as Scene, first, second).map(([one, two]) => {
    const [leader, rival] = (one.amount ?? 0) > (two.amount ?? 0) ? [one, two] : [two, one];
    const history = (of: Fact): readonly Fact[] => {
      const own = passing.filter(
        (fact) =>
          fact.provider === of.provider &&
          measured(fact.metric) === measured(of.metric) &&
          (fact.product?.en === of.product?.en || of.product === null) &&
          fact.amount !== null,
      );
      const onRecord = own.filter(({ dataset }) => dataset !== "article");
      return own.filter(
        (fact) => fact.dataset !== "article" || onRecord.every(({ from, to }) => from !== fact.from || to !== fact.to),
      );
    };
    const [mine, theirs] = [history(leader), history(rival)];
    const shared = mine
      .flatMap((fact) => {
        const then = theirs.find(({ from, to }) => from === fact.from && to === fact.to);
        return then && fact.from <= leader.from ? [{ from: fact.from, isFirst: isSurely(fact, then) }] : [];
      })
      .sort((a, b) => b.from.localeCompare(a.from));
    const end = shared.findIndex(({ isFirst }) => !isFirst);
    const run = end < 0 ? shared : shared.slice(0, end);
    return { from: run.at(-1)?.from ?? "", isAll: end < 0 };
  });
}

function isSurely(fact: Fact, other: Fact): boolean {
  return (fact.low ?? fact.amount ?? 0) > (other.high ?? other.amount ?? 0);
}

const since =
  (isAll: boolean): Check =>
  ([when = ""], scene) =>
    beginnings(scene).some((found) => found.from === datesIn(when)[0] && found.isAll === isAll)
      ? null
      : `nobody is ahead since ${when}`;

const points: Check = ([said = ""], { drawn }) =>
  drawn.some((one) =>
    drawn.some(
      (two) =>
        measured(one.metric) === measured(two.metric) &&
        one.provider !== two.provider &&
        isNear(
          amountsIn(said.replaceAll("$", ""))[0] ?? Number.NaN,
          (one.amount ?? 0) - (two.amount ?? 0),
          one.unit === "percent" ? "percentage_points" : one.unit,
        ),
    ),
  )
    ? null
    : `no two are ${said} apart`;

/** Each of a list with its own number at that time. */
const listed =
  (measure: string, fits: (fact: Fact) => boolean): Check =>
  ([when = "", list = ""], { drawn }) => {
    const items = itemsIn(list);
    const wrong = items.find(
      ([who, said]) =>
        !drawn.some(
          (fact) =>
            fact.provider === who &&
            measured(fact.metric) === measure &&
            fits(fact) &&
            tellsPeriod(when, fact) &&
            quotes(said, fact),
        ),
    );
    return items.length > 0 && !wrong ? null : `not so in ${when}: ${wrong?.join(" ")}`;
  };

/** Each of a list with its own number and its own time in brackets. */
const listedApart =
  (measure: string): Check =>
  ([list = ""], { drawn }) => {
    const items = [...list.matchAll(/(?:^|, and |, | and )([^()]+) \(((?:[^()]|\([^()]*\))*)\)/g)].map(
      ([, said = "", when = ""]) => [said, when] as const,
    );
    const wrong = items.find(([said, when]) => {
      const [[who, amount] = [null, ""]] = itemsIn(said);
      return !drawn.some(
        (fact) =>
          fact.provider === who && measured(fact.metric) === measure && quotes(amount, fact) && tellsPeriod(when, fact),
      );
    });
    return items.length > 0 && !wrong ? null : `not so: ${wrong?.join(" ") ?? list}`;
  };

const indexed: Check = ([from = "", to = "", list = ""], { drawn }) => {
  const wrong = itemsIn(list).find(([who, said]) => {
    const own = drawn.filter((fact) => fact.provider === who && fact.dataset !== "article" && isNumber(fact));
    const [before, after] = [from, to].map((when) => own.find((fact) => tellsPeriod(when, fact))?.amount ?? Number.NaN);
    return Math.abs(((after ?? Number.NaN) / (before ?? Number.NaN)) * 100 - (amountsIn(said)[0] ?? Number.NaN)) > 0.51;
  });
  return wrong ? `not so: ${wrong.join(" ")}` : null;
};

const stake: Check = ([who = "", amount = "", lab = ""], { drawn }) =>
  drawn.some(
    (fact) =>
      fact.provider === providerCalled(who) && fact.counterparty === providerCalled(lab) && quotes(amount, fact),
  )
    ? null
    : `${who} has no ${amount} in ${lab}`;

/** An announcement and the release that follows it are one. */
const milestones: Check = ([who = "", count = ""], { drawn }) => {
  const own = drawn.filter(({ provider }) => provider === providerCalled(who));
  const merged = own.filter(
    (fact) =>
      fact.metric === "chip-available" &&
      own.some(
        (other) =>
          other.metric === "chip-announced" && other.product?.en === fact.product?.en && other.from <= fact.from,
      ),
  );
  const there = own.length - merged.length;
  return there === Number(count) ? null : `${there} are drawn of ${who}`;
};

const labels = (chart: string, names: readonly string[]): Rules =>
  Object.fromEntries(names.map((name) => [`charts.${chart}.${name}`, "label"] as const));

export const COMPARE_PICTURES: Rules = {
  ...labels("compare-profile", ["name", "subtitle", "note", "firstTwo", "undecided"]),
  "charts.compare-profile.title": profile,
  "charts.compare-profile.points": points,
  "charts.compare-profile.since": since(false),
  "charts.compare-profile.always": since(true),
  ...labels("compare-spending", [
    "name",
    "each",
    "subtitle.year",
    "subtitle.quarter",
    "subtitleIndexed",
    "subtitleOfArticle",
    "diamonds",
    "plannedMark",
    "derivedMark",
    "apart",
    "noIndex",
  ]),
  "charts.compare-spending.planned": listed("capital-expenditure", isAhead),
  "charts.compare-spending.ofArticle": listed("capital-expenditure", (fact) => !isAhead(fact)),
  "charts.compare-spending.spent": ([when = "", list = ""], scene) =>
    listed("capital-expenditure", (fact) => !isAhead(fact))([when, list], scene) === null
      ? null
      : listed("capital-expenditure-quarter", (fact) => !isAhead(fact))([when, list], scene),
  "charts.compare-spending.own": ([list = ""], scene) =>
    listedApart("capital-expenditure")([list], scene) === null
      ? null
      : listedApart("capital-expenditure-quarter")([list], scene),
  "charts.compare-spending.indexed": indexed,
  "charts.compare-spending.added": ([names = ""], { drawn }) => {
    const wrong = namesIn(names).find(
      (who) =>
        !drawn.some(
          ({ metric, provider }) => metric === "capital-expenditure-calendar" && provider === providerCalled(who),
        ),
    );
    return wrong === undefined ? null : `nothing of ${wrong} is added up`;
  },
  ...labels("compare-growth", ["name", "each", "subtitle", "subtitleOfArticle", "diamonds", "apart"]),
  "charts.compare-growth.grew": listed("cloud-growth", () => true),
  "charts.compare-growth.own": listedApart("cloud-growth"),
  ...labels("compare-stakes", ["name", "title", "subtitle", "subtitleWithRecord", "into", "from", "none"]),
  "charts.compare-stakes.each": stake,
  ...labels("compare-chips", ["name", "title", "subtitle", "subtitleWithRecord", "without"]),
  "charts.compare-chips.each": milestones,
};
