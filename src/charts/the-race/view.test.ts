import { describe, expect, it } from "vitest";
import { ARTICLE, RECORD } from "../../data/dataset";
import type { Figure, Provider } from "../../data/figure";
import { exact, inventedFigure } from "../../data/invented.test.support";
import { shippedDatasets } from "../../data/shipped.test.support";
import { LANGUAGES } from "../../language/language";
import { wordsIn } from "../../language/words";
import { type ChartFilter, UNFILTERED } from "../../state/choices";
import { figuresShown, pageDataFrom } from "../../state/selectors";
import { textWidth } from "../drawing/text-width";
import { alba, brio, coro, faultsIn, given, metricOf, viewInput, WIDTHS } from "../view-input.test.support";
import { layOutRace, raceHeight } from "./layout";
import { buildView, type RaceView } from "./view";

const plan = (provider: Provider, amount: number) =>
  given(provider, ["capital-expenditure", "USD"], exact(amount), "2025", { evidence: "planned" });
const filed = (provider: Provider, amount: number) =>
  given(provider, ["capital-expenditure-filed", "USD"], exact(amount), "2025");
const sumOf = (inputs: readonly Figure[], amount: number) =>
  inventedFigure(
    "sum",
    { kind: "together", providers: [alba, brio] },
    { from: "2025", to: "2025" },
    {
      metric: metricOf("capital-expenditure", "USD"),
      value: exact(amount),
      evidence: "derived",
      basis: { kind: "derived", operation: "sum", inputs },
    },
  );
const plans = [plan(alba, 100e9), plan(brio, 80e9)];
const built = (figures: readonly Figure[]) => buildView(viewInput(figures));

it("puts the plans end to end, and their sum behind them while all of them are shown", () => {
  const view = built([...plans, sumOf(plans, 180e9)]);
  expect(view?.plans?.segments.map(({ from, to }) => [from, to])).toEqual([
    [0, 100e9],
    [100e9, 180e9],
  ]);
  expect(view?.plans?.total?.value).toBe("$180B");
  expect(built([plans[0], sumOf(plans, 180e9)].flatMap((figure) => figure ?? []))?.plans?.total).toBeNull();
});

it("says how far plans were passed where cash for the same time is filed, and of no others", () => {
  const calendar = given(brio, ["capital-expenditure-calendar", "USD"], exact(90e9), "2025", { evidence: "derived" });
  const view = built([...plans, filed(alba, 132e9), calendar]);
  expect(view?.title).toBe("Alba spent 32% over plan");
  expect(view?.spent?.segments.map(({ remark }) => remark?.short || remark?.more[0]?.text)).toEqual([
    "+32%",
    "no like basis for its plan",
  ]);
  expect(built([...plans, filed(alba, 80e9)])?.title).toBe("Alba spent 20% less than planned");
});

it("draws what was added up of quarters as its quarters while all of them are shown, else as derived", () => {
  const quarters = ["a", "b"].map((id) =>
    given(brio, ["capital-expenditure-quarter", "USD"], exact(40e9), "2025", { id: `brio.${id}` }),
  );
  const added = given(brio, ["capital-expenditure-calendar", "USD"], exact(80e9), "2025", {
    evidence: "derived",
    basis: { kind: "derived", operation: "sum", inputs: quarters },
  });
  const evidenceOf = (figures: readonly Figure[]) =>
    built([...plans, ...figures])?.spent?.segments[0]?.pieces.map(({ evidence }) => evidence);
  expect(evidenceOf([added, ...quarters])).toEqual(["reported", "reported"]);
  expect(evidenceOf([added, ...quarters.slice(1)])).toEqual(["derived"]);
});

it("tells of one provider alone its growth and its stake too", () => {
  const growth = given(alba, ["cloud-revenue-growth", "percent"], exact(17), "2025");
  const stake = inventedFigure("stake", { kind: "between", provider: alba, counterparty: coro }, null, {
    metric: metricOf("lab-investment", "USD"),
    value: exact(8e9),
  });
  const [plan] = plans;
  if (!plan) throw new Error("there are plans");
  const alone = built([plan, growth, stake])?.plans?.segments[0]?.remark;
  expect([alone?.strong, alone?.more.map(({ text }) => text)]).toEqual(["+17%", ["$8B in Coro"]]);
  expect(built([...plans, growth, stake])?.plans?.segments[0]?.remark?.more).toEqual([]);
});

it("has nothing to draw of growth alone", () => {
  expect(built([given(alba, ["cloud-revenue-growth", "percent"], exact(17), "2025")])).toBeNull();
});

const datasets = shippedDatasets();
const article = pageDataFrom(datasets);
const both = pageDataFrom(datasets, [ARTICLE, RECORD]);
const RACERS = ["amazon", "microsoft", "alphabet", "openai"];

function shipped(
  pageData: typeof article,
  chosen: Partial<ChartFilter> = {},
  language: (typeof LANGUAGES)[number] = "en",
): RaceView | null {
  const filter = { ...UNFILTERED, ...chosen };
  const words = wordsIn({ language, currency: "usd", wonPerDollar: 1300 });
  const figures = figuresShown(pageData.figures, filter);
  return buildView(viewInput(figures, { given: pageData.figures, filter, pageData, words }));
}

const CHOICES = Array.from({ length: 2 ** RACERS.length - 1 }, (_, index) =>
  RACERS.filter((_racer, place) => Math.floor((index + 1) / 2 ** place) % 2 === 1),
);

describe.each(CHOICES.map((providers) => [providers.join(" and "), providers] as const))("of %s", (_, providers) => {
  it("keeps scale and height from act to act", () => {
    const [before, after] = [shipped(article, { providers }), shipped(both, { providers })];
    if (!before || !after) throw new Error("each has a picture");
    expect(after.scaleEnd).toBe(before.scaleEnd);
    for (const width of WIDTHS) expect(raceHeight(after, width)).toBe(raceHeight(before, width));
  });

  it.each([...WIDTHS, 640, 744, 772, 900, 1152])(
    "has all inside %d pixels, and no text over a mark or a text",
    (width) => {
      for (const [page, name] of [
        [article, "said"],
        [both, "happened"],
      ] as const)
        for (const language of LANGUAGES) {
          const view = shipped(page, { providers }, language);
          if (!view) throw new Error("each has a picture");
          const layout = layOutRace(view, width);
          const within = { width, height: raceHeight(view, width) };
          expect(faultsIn(layout)).toEqual([]);
          expect([...meetings(layout), ...outside(layout, within)], `${name} ${language}`).toEqual([]);
        }
    },
  );
});

type Layout = ReturnType<typeof layOutRace>;

function boxOf({ text, x, y, size, weight, anchor }: Layout["texts"][number]) {
  const wide = textWidth(text, size, weight) / 1.06;
  const left = anchor === "end" ? x - wide : anchor === "middle" ? x - wide / 2 : x;
  return { text, left, right: left + wide, top: y - size * 0.74, bottom: y + size * 0.1 };
}

function outside({ texts, marks }: Layout, { width, height }: { readonly width: number; readonly height: number }) {
  const bars = marks.map((mark) => ({
    text: mark.key,
    left: mark.left,
    top: mark.top,
    right: mark.left + mark.width,
    bottom: mark.top + mark.height,
  }));
  return [...texts.map(boxOf), ...bars]
    .filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > width + 0.5 || bottom > height + 0.5)
    .map(({ text, right, bottom }) => `${text} ends at ${right} ${bottom}`);
}

/** Texts that lie over a mark or over each other. */
function meetings({ texts, marks }: Layout): readonly string[] {
  const boxes = texts.map(boxOf);
  const bars = marks.map(({ key, left, top, width, height }) => ({
    text: key,
    left,
    top,
    right: left + width,
    bottom: top + height,
  }));
  return boxes.flatMap((box, index) =>
    [...boxes.slice(index + 1), ...bars]
      .filter(
        (other) =>
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 0.5 &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 0.5,
      )
      .map((other) => `${box.text} / ${other.text}`),
  );
}
