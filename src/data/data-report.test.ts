import { expect, it } from "vitest";
import { reportOn } from "./data-report";

/** A small invented file: one company's year, its four quarters, and the share of one in it. */
const name = { ko: "이름", en: "Name" };
const source = { id: "filing", title: name, publisher: name, url: null, date: null, grade: "filing" };
const money = { topic: "capex", unit: "USD", name };
const stated = {
  about: { provider: "alba" },
  evidence: "reported",
  source: "filing",
  locator: { at: "table 1" },
  paraphrase: name,
};
const quarter = (from: string, to: string, value: number) => ({
  ...stated,
  id: `quarter.${from}`,
  metric: "capital-expenditure-quarter",
  value,
  period: { from, to },
});
const sound = {
  id: "sample",
  title: name,
  sources: [source],
  speakers: [],
  exchangeRate: { wonPerDollar: 1300, date: "2025-01-02", source: name },
  providers: [{ id: "alba", name, color: { light: "#112233", dark: "#aabbcc" } }],
  metrics: [
    { ...money, id: "capital-expenditure-filed" },
    { ...money, id: "capital-expenditure-quarter" },
  ],
  figures: [
    {
      ...stated,
      id: "year",
      metric: "capital-expenditure-filed",
      value: 10,
      period: { from: "2023-07", to: "2024-06", fiscal: "FY2024" },
    },
    quarter("2023-07", "2023-09", 1),
    quarter("2023-10", "2023-12", 2),
    quarter("2024-01", "2024-03", 3),
    quarter("2024-04", "2024-06", 4),
  ],
};

function reportOf(file: unknown, today = "2024-08-01") {
  const index = { datasets: [{ id: "sample", file: "sample.json" }] };
  return reportOn((name) => (name === "index.json" ? index : file), today);
}

function faultsIn(file: unknown): readonly string[] {
  return reportOf(file).findings.flatMap(({ faults }) => faults);
}

it("says what a file holds, by kind", () => {
  expect(reportOf(sound).summary).toEqual([
    expect.stringMatching(/^sample: 5 figures \(5 reported, 0 estimated, .*0 derived\)$/),
    expect.stringMatching(/^ {2}1 sources \(1 filing, /),
    expect.stringMatching(/^ {2}0 notes/),
    expect.stringMatching(/^ {2}0 verdicts/),
  ]);
});

it("finds nothing wrong with a sound file", () => {
  expect(faultsIn(sound)).toEqual([]);
});

it("names a fiscal year that its quarters do not add up to, and what they give", () => {
  const [year, ...quarters] = sound.figures;
  expect(faultsIn({ ...sound, figures: [{ ...year, value: 11 }, ...quarters] })).toEqual([
    "year: 11 but quarters give 10",
  ]);
});

it("says nothing of a year with a quarter missing, or whose quarters are another company's", () => {
  const [year, first, ...others] = sound.figures;
  expect(faultsIn({ ...sound, figures: [{ ...year, value: 11 }, ...others] })).toEqual([]);
  const providers = [...sound.providers, { id: "brio", name, color: { light: "#332211", dark: "#ccbbaa" } }];
  const figures = [{ ...year, value: 11 }, { ...first, about: { provider: "brio" } }, ...others];
  expect(faultsIn({ ...sound, providers, figures })).toEqual([]);
});

it("says from when to when each series is there, and what is missing in it", () => {
  const [year, first, second, , fourth] = sound.figures;
  const next = quarter("2024-07", "2024-09", 5);
  expect(reportOf(sound).coverage).toEqual([
    "capital-expenditure-quarter alba: 4 from 2023-07 to 2024-06, every 3 months",
  ]);
  expect(reportOf({ ...sound, figures: [year, first, second, fourth, next] }).coverage).toEqual([
    "capital-expenditure-quarter alba: 4 from 2023-07 to 2024-09, every 3 months, missing after 2023-12",
  ]);
});

it("names a series that is older than it should be, without calling it a fault", () => {
  expect(reportOf(sound).behind).toEqual([]);
  const late = reportOf(sound, "2024-12-01");
  expect(late.behind).toEqual(["capital-expenditure-quarter alba: ends 2024-06"]);
  expect(late.findings).toEqual(reportOf(sound).findings);
});

it("names a figure read from a relay where a source nearer to the fact is there", () => {
  const press = { ...source, id: "press", grade: "press" };
  const [first, ...others] = sound.figures;
  const figures = [{ ...first, source: "press", alsoIn: ["filing"] }, ...others];
  expect(faultsIn({ ...sound, sources: [source, press], figures })).toEqual(["year: filing before press"]);
});

it("names a result later than the day the file was kept until", () => {
  expect(faultsIn({ ...sound, asOf: { date: "2024-07-10" } })).toEqual([]);
  expect(faultsIn({ ...sound, asOf: { date: "2024-05-31" } })).toEqual(["2024-06, after 2024-05-31"]);
});

it("names a source that nothing rests on", () => {
  expect(faultsIn({ ...sound, sources: [source, { ...source, id: "unread" }] })).toEqual(["unread"]);
});

it("refuses a broken file as the page does", () => {
  expect(() => reportOf({ ...sound, figures: [] })).toThrow(/figures: .*one figure or more/);
});
