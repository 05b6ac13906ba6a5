import { afterEach, expect, it, vi } from "vitest";
import { shippedDatasets } from "../data/shipped.test.support";
import { choose, dismissIgnored, endGesture, openPlace, redo, resumeTrail, setDatasets, undo, usePage } from "./store";
import { placeOf } from "./trail";

const datasets = shippedDatasets();

afterEach(() => {
  usePage.setState(usePage.getInitialState(), true);
  vi.unstubAllGlobals();
});

function addresses(): readonly string[] {
  return usePage.getState().trail.places.map(({ address }) => address);
}

it("tells every listener, also where one before it fails, and reports the failure", () => {
  const report = vi.fn();
  vi.stubGlobal("reportError", report);
  const failure = new Error("refused");
  const stops = [
    usePage.subscribe(() => {
      throw failure;
    }),
  ];
  const heard = vi.fn();
  stops.push(usePage.subscribe(heard));
  choose({ screen: "data" });
  expect(heard).toHaveBeenCalledOnce();
  expect(report).toHaveBeenCalledWith(failure);
  for (const stop of stops) stop();
});

it("has one step for each change, and none for a change that changes nothing", () => {
  setDatasets(datasets, ["growth-yoy"], "");
  choose({ screen: "data" });
  choose({ screen: "data" });
  choose({ providers: ["amazon"] });
  expect(addresses()).toEqual(["", "?view=data", "?view=data&providers=amazon"]);
});

it("has one step for a gesture, another for the next, and none for one that comes to nothing", () => {
  setDatasets(datasets, [], "");
  for (const from of [2020, 2021, 2022]) choose({ years: { from, to: 2025 } }, "years-0");
  endGesture();
  for (const from of [2023, 2022]) choose({ years: { from, to: 2025 } }, "years-0");
  endGesture();
  choose({ years: { from: 2022, to: 2024 } }, "years-1");
  choose({ currency: "krw" });
  expect(addresses()).toEqual(["", "?years=2022-2025", "?years=2022-2024", "?years=2022-2024&currency=krw"]);
});

it("undoes and does again, a gesture under way as well", () => {
  setDatasets(datasets, [], "");
  choose({ screen: "data" });
  choose({ fx: 1400 }, "fx");
  choose({ fx: 1500 }, "fx");
  undo();
  expect(usePage.getState().choices).toMatchObject({ fx: null, screen: "data" });
  redo();
  redo();
  expect(usePage.getState().choices.fx).toBe(1500);
  choose({ fx: 1600 }, "fx");
  expect(addresses()).toHaveLength(4);
});

it("draws nothing anew that a step back did not change", () => {
  setDatasets(datasets, ["growth-yoy"], "?providers=amazon&years=2024");
  const before = usePage.getState().choices;
  choose({ chart: "growth-yoy" });
  undo();
  const { providers, years } = usePage.getState().choices;
  expect(providers).toBe(before.providers);
  expect(years).toBe(before.years);
});

it("opens a step of figures that are gone as far as it can, says so, and has no second address for it", () => {
  setDatasets(datasets, [], "");
  choose({ screen: "data" });
  const { places } = usePage.getState().trail;
  const other = {
    address: "?sources=article,mine&providers=amazon,hooli&years=2024",
    kept: { lang: null, theme: null },
  };
  resumeTrail([{ id: "mine", ...other }, ...places], 2);
  openPlace(0);
  const page = usePage.getState();
  expect(page.choices).toMatchObject({ providers: ["amazon"], years: { from: 2024, to: 2024 }, sources: ["article"] });
  expect(page.ignoredIn).toBe("trail");
  expect(page.ignored.map(({ value }) => value)).toEqual(["mine", "hooli"]);
  expect(placeOf(page.trail)?.address).toBe("?providers=amazon&years=2024");
  dismissIgnored();
  redo();
  expect(usePage.getState().ignored).toEqual([]);
});
