import { describe, expect, it } from "vitest";
import type { Figure, Provider, Value } from "../../data/figure";
import { exact } from "../../data/invented.test.support";
import { alba, brio, coro, given, metricOf } from "../view-input.test.support";
import { type Contest, contestIn, grownSince, leadOf } from "./contests";
import { measuresOf } from "./measures";
import { rowsOf } from "./rows";

const metric = { ...metricOf("sold", "USD"), split: "period" as const };
const sold = (provider: Provider, year: number, value: number | Value, more: Partial<Figure> = {}): Figure =>
  given(provider, ["sold", "USD"], typeof value === "number" ? exact(value) : value, String(year), { metric, ...more });
const years = (provider: Provider, from: number, ...amounts: readonly number[]) =>
  amounts.map((amount, at) => sold(provider, from + at, amount));
const contestOf = (figures: readonly Figure[], providers: readonly Provider[] = [alba, brio]): Contest | null => {
  const [measure] = measuresOf(figures, figures);
  const [row] = measure ? rowsOf(measure, providers) : [];
  return row ? contestIn(row) : null;
};
const estimate = (amount: number, low: number, high: number): Value => ({ kind: "interval", amount, low, high });

describe("who is ahead", () => {
  it("is the largest of those that may be set against each other, with who is left out", () => {
    const figures = [sold(alba, 2025, 1), sold(brio, 2025, 3), sold(coro, 2025, 9, { accounting: "cash-net" })];
    const contest = contestOf(figures, [alba, brio, coro]);
    expect(contest?.ranked.map(({ provider }) => provider)).toEqual([brio, alba]);
    expect(contest?.apart).toEqual([coro]);
  });

  it("is nobody where two are equal, estimates overlap, or a source leaves it open", () => {
    expect(contestOf([sold(alba, 2025, 2), sold(brio, 2025, 2)])).toBeNull();
    expect(contestOf([sold(alba, 2025, estimate(5, 3, 8)), sold(brio, 2025, estimate(4, 2, 6))])).toBeNull();
    expect(contestOf([sold(alba, 2025, estimate(9, 7, 11)), sold(brio, 2025, estimate(4, 2, 6))])).not.toBeNull();
    expect(contestOf([sold(alba, 2025, exact(5, "over")), sold(brio, 2025, 4)])).toBeNull();
  });
});

describe("since when", () => {
  const since = (figures: readonly Figure[]) => {
    const contest = contestOf(figures);
    const lead = contest && leadOf(contest);
    return lead && [lead.from.period?.from, lead.to.period?.from, lead.count, lead.isAll];
  };

  it("goes back as long as one has been ahead without a break", () => {
    expect(since([...years(alba, 2020, 1, 5, 6, 7), ...years(brio, 2020, 2, 3, 4, 5)])).toEqual([
      "2021",
      "2023",
      3,
      false,
    ]);
  });

  it("goes back to the first time that both have", () => {
    expect(since([...years(alba, 2018, 9, 9, 5, 6, 7), ...years(brio, 2020, 2, 3, 4)])).toEqual([
      "2020",
      "2022",
      3,
      true,
    ]);
  });

  it("is nothing to be said of one time alone", () => {
    expect(since([...years(alba, 2020, 1, 5), ...years(brio, 2020, 2, 3)])).toBeNull();
  });
});

describe("growth since a common beginning", () => {
  const grown = (figures: readonly Figure[]) => {
    const contest = contestOf(figures);
    const found = contest && grownSince(contest.row.measure, contest.ranked);
    return found?.map(({ before }) => before.period?.from) ?? null;
  };

  it("begins for all with the first time that all have", () => {
    expect(grown([...years(alba, 2018, 1, 2, 3), ...years(brio, 2019, 1, 2)])).toEqual(["2019", "2019"]);
  });

  it("is not told across a change of definition", () => {
    const changed = sold(alba, 2020, 9, { break: { ko: "바뀜", en: "changed" } });
    expect(grown([...years(alba, 2018, 5, 6), changed, ...years(brio, 2018, 1, 2, 3)])).toBeNull();
    expect(
      grown([...years(alba, 2018, 5, 6), changed, ...years(alba, 2021, 9), ...years(brio, 2018, 1, 2, 3, 4)]),
    ).toEqual(["2020", "2020"]);
  });
});
