import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TOPICS } from "../../data/figure";
import { shippedDatasets } from "../../data/shipped.test.support";
import { type Choices, SCREENS } from "../../state/choices";
import {
  addressOf,
  begin,
  choose,
  endGesture,
  openPlace,
  prefer,
  redo,
  setDatasets,
  undo,
  usePage,
} from "../../state/store";
import { PLAIN_TEXT } from "../../state/text-look";
import { placeOf } from "../../state/trail";
import { type Refusal, TabHistory } from "./browser.test.support";
import { keptTrail } from "./kept-trail";
import { syncAddress } from "./sync-address";

/** The whole of the reader's way, in a tab whose browser is late, forgets and refuses. */

const datasets = shippedDatasets();
const CHARTS = ["growth-yoy", "capex-by-year"];
const [, , figure = ""] = datasets[0]?.figures.map(({ id }) => id) ?? [];

const ANY: Refusal = { writes: Number.POSITIVE_INFINITY, within: 1, throws: false };
const WEBKIT: Refusal = { writes: 100, within: 10_000, throws: true };
/** Stricter than any there is. */
const STRICT: Refusal = { writes: 12, within: 10_000, throws: false };
const NEVER: Refusal = { writes: 0, within: 1, throws: true };

let tab: TabHistory;
let stop = (): void => {};

function load(): void {
  usePage.setState(usePage.getInitialState(), true);
  const kept = { lang: null, theme: null };
  begin({ language: "en", kept, search: tab.search, image: "", today: "2026-11-20", textLook: PLAIN_TEXT });
  stop = syncAddress(keptTrail());
  setDatasets(datasets, CHARTS, tab.search);
}

function open(search: string, refusal: Refusal = ANY): void {
  tab = new TabHistory(search, refusal);
  tab.stub();
  load();
}

function reload(): void {
  tab.tell("pagehide", {});
  stop();
  load();
}

/** As long as any browser refuses. */
function settle(): void {
  vi.advanceTimersByTime(40_000);
}

const addressHere = (): string => addressOf(usePage.getState());

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Page and trail say the same, always. */
function expectOneView(): void {
  expect(placeOf(usePage.getState().trail)?.address).toBe(addressHere());
}

/** The address and the browser's history, too, once it lets them. */
function expectInStep(): void {
  expectOneView();
  expect(tab.search).toBe(addressHere());
  expect(tab.state).toMatchObject({ place: placeOf(usePage.getState().trail)?.id, address: addressHere() });
}

type Act = readonly [name: string, act: () => void];

const part: fc.Arbitrary<Partial<Choices>> = fc.oneof(
  fc.record({ providers: fc.constantFrom(null, [], ["amazon"], ["amazon", "openai"]) }),
  fc.record({ years: fc.constantFrom(null, { from: 2024, to: 2024 }, { from: 2020, to: 2024 }) }),
  fc.record({ topics: fc.option(fc.subarray([...TOPICS], { maxLength: 3 }), { nil: null }) }),
  fc.record({ screen: fc.constantFrom(...SCREENS) }),
  fc.record({ sources: fc.constantFrom(["article"], ["article", "record"]) }),
  fc.record({ chart: fc.constantFrom(null, ...CHARTS), figure: fc.constantFrom(null, figure) }),
);
const drag = fc.array(fc.integer({ min: 1000, max: 2000 }), { minLength: 1, maxLength: 60 });

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: part.map((chosen): Act => [`choose ${JSON.stringify(chosen)}`, () => choose(chosen)]) },
  fc.constantFrom<Act>(
    ["theme", () => prefer({ theme: "dark" })],
    ["system theme", () => prefer({ theme: null })],
    ["language", () => prefer({ lang: "ko" })],
  ),
  drag.map(
    (rates): Act => [
      `drag ${rates.length}`,
      () => {
        for (const fx of rates) {
          choose({ fx }, "fx");
          vi.advanceTimersByTime(16);
        }
        endGesture();
      },
    ],
  ),
  fc.integer({ min: 20, max: 120 }).map(
    (times): Act => [
      `toggle ${times}`,
      () => {
        for (let time = 0; time < times; time++) choose({ providers: time % 2 === 0 ? ["amazon"] : null });
      },
    ],
  ),
  { weight: 4, arbitrary: fc.constant<Act>(["undo", undo]) },
  { weight: 2, arbitrary: fc.constant<Act>(["redo", redo]) },
  fc
    .double({ min: 0, max: 0.999, noNaN: true })
    .map(
      (share): Act => [`jump to ${share}`, () => openPlace(Math.floor(share * usePage.getState().trail.places.length))],
    ),
  { weight: 2, arbitrary: fc.constant<Act>(["Back", () => tab.go(-1)]) },
  fc.constant<Act>(["Forward", () => tab.go(1)]),
  fc.constant<Act>(["a link within the page", () => tab.followLink()]),
  fc.constant<Act>(["reload", reload]),
  {
    weight: 3,
    arbitrary: fc.integer({ min: 1, max: 3000 }).map((ms): Act => [`wait ${ms}`, () => vi.advanceTimersByTime(ms)]),
  },
);
/** Named by what it does, so that a failing run can be read. */
const anyActs = fc.array(anyAct, { maxLength: 40 });

describe.each([
  ["takes every write", ANY],
  ["refuses as WebKit does", WEBKIT],
  ["refuses most, without a word", STRICT],
])("in a browser that %s", (_, refusal) => {
  it("page, address and history never disagree, whatever is done", () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        open("?lang=en", refusal);
        try {
          for (const [, act] of acts) {
            act();
            expectOneView();
          }
          settle();
          expectInStep();
        } finally {
          stop();
        }
      }),
      { numRuns: 150 },
    );
  });

  it("as many undos as changes give the first view, and as many redos the last", () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 60 }), fc.boolean(), (parts, patient) => {
        open("?lang=en&providers=amazon,microsoft", refusal);
        const first = usePage.getState().choices;
        for (const chosen of parts) choose(chosen);
        if (patient) settle();
        const last = usePage.getState().choices;
        const steps = usePage.getState().trail.at;
        for (let step = 0; step < steps; step++) undo();
        expect(usePage.getState().choices).toEqual(first);
        settle();
        expectInStep();
        for (let step = 0; step < steps; step++) redo();
        settle();
        expect(usePage.getState().choices).toEqual(last);
        expectInStep();
        stop();
      }),
      { numRuns: 100 },
    );
  });
});

describe("in a browser that never lets the address be written", () => {
  it("the page works on, Undo too", () => {
    open("", NEVER);
    choose({ screen: "data" });
    choose({ providers: ["amazon"] });
    settle();
    undo();
    expect(usePage.getState().choices).toMatchObject({ screen: "data", providers: null });
    undo();
    settle();
    expect(usePage.getState().choices.screen).toBe("dashboard");
    expect(tab.search).toBe("");
  });
});

it("Back takes each of the last changes, also of very many that came at once", () => {
  open("", WEBKIT);
  for (let time = 0; time < 103; time++) choose({ providers: time % 2 === 0 ? ["amazon"] : null });
  expect(usePage.getState().choices.providers).toEqual(["amazon"]);
  settle();
  expectInStep();
  for (const providers of [null, ["amazon"], null]) {
    tab.go(-1);
    settle();
    expect(usePage.getState().choices.providers).toEqual(providers);
    expectInStep();
  }
});

it("what Undo took back, the browser's Forward brings again, and the other way round", () => {
  open("");
  choose({ screen: "data" });
  choose({ providers: ["amazon"] });
  undo();
  settle();
  tab.go(1);
  settle();
  expect(usePage.getState().choices.providers).toEqual(["amazon"]);
  tab.go(-2);
  settle();
  redo();
  expectOneView();
  expect(usePage.getState().choices).toMatchObject({ screen: "data", providers: null });
  settle();
  expect(tab.length).toBe(3);
  expectInStep();
});

it("a rate typed 30 times a second is one entry, which has it as soon as it rests", () => {
  open("?currency=krw", WEBKIT);
  for (let time = 0; time < 210; time++) {
    choose({ fx: 1300 + time }, "fx");
    vi.advanceTimersByTime(33);
  }
  vi.advanceTimersByTime(500);
  expect(tab.search).toBe("?currency=krw&fx=1509");
  expect(tab.length).toBe(2);
});

it("a page loaded anew has its steps still, those undone as well", () => {
  open("");
  choose({ screen: "data" });
  choose({ providers: ["amazon"] });
  undo();
  settle();
  reload();
  expect(usePage.getState().choices).toMatchObject({ screen: "data", providers: null });
  redo();
  expect(usePage.getState().choices.providers).toEqual(["amazon"]);
  undo();
  undo();
  settle();
  expect(tab.search).toBe("");
});

it("a page loaded anew before its address could follow opens what the address says", () => {
  open("", STRICT);
  for (let from = 2015; from < 2025; from++) {
    choose({ years: { from, to: 2025 } });
    choose({ providers: ["amazon"] });
    choose({ providers: null });
  }
  const said = tab.search;
  reload();
  expect(addressHere()).toBe(said);
  settle();
  expectInStep();
});
