import fc from "fast-check";
import { expect, it } from "vitest";
import type { Figure, Note, Value } from "../../data/figure";
import { anyValue, exact, range } from "../../data/invented.test.support";
import { layOutTimeline } from "../kinds/timeline/timeline";
import { alba, brio, faultsIn, given, viewInput, WIDTHS } from "../view-input.test.support";
import { buildView } from "./view";

const years = (value: Value) => given(alba, ["chip-years", "count"], value, null);
const first = (year: string) => given(brio, ["first-own-chip", null], { kind: "fact" }, year);
const momentOf = (value: Value) => buildView(viewInput([years(value)]))?.lanes[0]?.moments[0];

it("a length of time ends where its source was written", () => {
  const moment = momentOf(exact(10, "over"));
  expect((moment?.to ?? 0) - (moment?.from ?? 0)).toBeCloseTo(10);
  expect(moment?.mayBeginAt).toBeNull();
});

it("of eight to ten years, eight are a bar and the rest a whisker", () => {
  const moment = momentOf(range(8, 10));
  expect((moment?.to ?? 0) - (moment?.from ?? 0)).toBeCloseTo(8);
  expect((moment?.from ?? 0) - (moment?.mayBeginAt ?? 0)).toBeCloseTo(2);
});

it("nothing is drawn of a length below zero or of an undated fact", () => {
  expect(momentOf(exact(-3))).toBeUndefined();
  expect(buildView(viewInput([given(brio, ["first-own-chip", null], { kind: "fact" }, null)]))).toBeNull();
});

it("marks stand in finite places, whatever the values", () => {
  fc.assert(
    fc.property(anyValue, fc.integer({ min: 1900, max: 2100 }), fc.constantFrom(...WIDTHS), (value, year, width) => {
      const view = buildView(viewInput([years(value), first(String(year))]));
      if (!view) return;
      const layout = layOutTimeline(view, width);
      expect(faultsIn(layout)).toEqual([]);
      for (const { x, width: long } of layout.lanes.flatMap(({ placed }) => placed)) {
        expect(x).toBeGreaterThanOrEqual(-0.01);
        expect(x + long).toBeLessThanOrEqual(width + 0.01);
      }
    }),
  );
});

const TEXT = { ko: "", en: "" };
const doubt: Note = {
  id: "n",
  dataset: "article",
  severity: "severe",
  kind: "wrong",
  short: TEXT,
  says: TEXT,
  record: TEXT,
  date: "2025-04-09",
  sources: [],
  figures: [],
};
const generation = (notes: readonly Note[]) =>
  given(alba, ["chip-generation", "generation"], exact(7), "2024-12", { notes, product: { ko: "칩", en: "Chip" } });
const event = (year: string, more: Partial<Figure> = {}) =>
  given(brio, ["chip-event", null], { kind: "fact" }, year, { dataset: "record", ...more });

it("a date that the record puts elsewhere is never said alone, in title or label", () => {
  const sure = buildView(viewInput([generation([])]));
  expect(sure?.title).toBe("By the article, Alba showed its Chip of the 7th generation in Dec 2024");
  const view = buildView(viewInput([generation([doubt])]));
  expect(view?.title).toBe("The article dates Alba’s Chip of the 7th generation to Dec 2024, the record to 9 Apr 2025");
  expect(view?.lanes[0]?.moments[0]?.label).toContain("9 Apr 2025");
  const doubted = { ...first("2023"), notes: [doubt] };
  expect(buildView(viewInput([doubted]))?.title).toContain("9 Apr 2025");
});

it.each([
  ["1 milestone of own chips on record", [event("2024")]],
  ["2 milestones of own chips on record, 1 of them planned", [event("2024"), event("2027", { evidence: "planned" })]],
  ["1 planned milestone of own chips on record", [event("2027", { evidence: "planned" })]],
])("counts: %s", (title, figures) => {
  const view = buildView(viewInput(figures));
  expect(view?.title).toBe(title);
  expect(view?.subtitle).toBe("Own chips, as the record dates them");
});

it("what the record only expects is painted as planned", () => {
  const view = buildView(viewInput([event("2024"), event("2027", { evidence: "planned" })]));
  expect(view?.marks).toEqual(["planned"]);
});

it("makes one mark of a chip’s announcement and its release, whatever lies between, and says what a lone one is", () => {
  const chip = (metric: string, year: string, name: string) =>
    given(brio, [metric, null], { kind: "fact" }, year, { dataset: "record", product: { ko: name, en: name } });
  const figures = [
    chip("chip-announced", "2023", "B2"),
    chip("chip-available", "2024", "B2"),
    chip("chip-announced", "2025", "B3"),
    chip("chip-available", "2022", "B1"),
  ];
  const view = buildView(viewInput(figures));
  const moments = view?.lanes[0]?.moments ?? [];
  expect(moments.map(({ label }) => label)).toEqual(["B1 available", "B2", "B3 announced"]);
  expect(moments[1]).toMatchObject({ until: figures[1], listed: "B2 announced: 2023, available 2024" });
  expect(view?.figures).toHaveLength(4);
  expect(view?.note).toContain("general availability");
});
