import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { reportOn } from "./data-report";
import { amountOf } from "./figure";
import { shippedDatasets } from "./shipped.test.support";

/**
 * Every derived figure, worked out apart from the code that derives: by hand from the article's numbers, and from the
 * tables of the research behind the record, to the places they give.
 */
const EXPECTED: readonly (readonly [id: string, value: number])[] = [
  ["capex.amazon.2024", 83.33e9],
  ["capex.microsoft.2024", 60.15e9],
  ["capex.sum.2025", 255e9],
  ["capex.share.amazon", 39.2],
  ["capex.share.microsoft", 31.4],
  ["capex.share.alphabet", 29.4],
  ["growth.azure.other-part", 17],
  ["growth.azure.ai-share", 48.5],
  ["stargate.immediate-share", 20],
  ["stargate.vs-three", 1.96],
  ["startups.aws.growth", 3.81],
  ["startups.credits-ratio", 2.86],
  ["startups.aws.pool.2024", 80e6],
  ["startups.google.pool.2025", 5.25e6],
  ["partner.anthropic.sum", 11e9],
  ["partner.sum", 24e9],
  ["record.capex.microsoft.calendar-2019", 13.546e9],
  ["record.capex.three.2019", 53.955e9],
  ["record.capex.microsoft.calendar-2020", 17.592e9],
  ["record.capex.three.2020", 80.013e9],
  ["record.capex.microsoft.calendar-2021", 23.216e9],
  ["record.capex.three.2021", 108.909e9],
  ["record.capex.microsoft.calendar-2022", 24.768e9],
  ["record.capex.three.2022", 119.898e9],
  ["record.capex.microsoft.calendar-2023", 35.202e9],
  ["record.capex.three.2023", 120.182e9],
  ["record.capex.microsoft.calendar-2024", 55.552e9],
  ["record.capex.three.2024", 191.086e9],
  ["record.capex.microsoft.calendar-2025", 83.094e9],
  ["record.capex.three.2025", 306.36e9],
  ["record.capex.microsoft.with-lease-additions.2023", 31.235e9],
  ["record.capex.microsoft.with-lease-additions.2024", 56.11e9],
  ["record.capex.microsoft.with-lease-additions.2025", 85.062e9],
  ["record.guidance.three.early-2025", 255e9],
  ["record.computing.amazon.total.2024", 764967],
  ["record.computing.amazon.own-share.2024", 40],
  ["record.computing.amazon.total.2025", 2448673],
  ["record.computing.amazon.own-share.2025", 41.7],
  ["record.computing.alphabet.total.2023", 326163],
  ["record.computing.alphabet.own-share.2023", 64],
  ["record.computing.alphabet.total.2024", 1385823],
  ["record.computing.alphabet.own-share.2024", 68.7],
  ["record.computing.alphabet.total.2025", 5049814],
  ["record.computing.alphabet.own-share.2025", 75.5],
  ["record.stake.amazon.anthropic.total", 8e9],
  ["record.venture.money-share.cb-insights.2025q1", 55],
  ["record.capex.four.2026q1", 129.75e9],
  ["record.capex.four.2026q2", 165.05e9],
  ["record.capex.four.to-2026-06", 510.703e9],
  ["record.capex.three.2026h1", 245.687e9],
  ["record.capex.microsoft.with-leases.2026", 145.3e9],
  ["record.capex.meta.with-lease-principal.2025q3", 19.374e9],
  ["record.capex.meta.with-lease-principal.2025q4", 22.137e9],
  ["record.capex.meta.with-lease-principal.2026q1", 19.84e9],
  ["record.capex.meta.with-lease-principal.2026q2", 31.078e9],
  ["record.capex.amazon.net.2026h1", 96.31e9],
  ["record.capex.amazon.2026h1", 98.411e9],
  ["record.capex.microsoft.2026h1", 66.678e9],
  ["record.capex.alphabet.2026h1", 80.598e9],
  ["record.capex.meta.2026h1", 49.113e9],
  ["record.capex.microsoft.with-leases.2026h1", 72.9e9],
  ["record.capex.meta.with-lease-principal.2026h1", 50.918e9],
  ["record.free-cash.microsoft.2026", 66.987e9],
  ["record.stake.amazon.openai.total", 50e9],
];

/** Percent to one decimal. */
const GROWTHS: readonly (readonly [id: string, percent: number])[] = [
  ["record.growth.aws.2019q4", 34.0],
  ["record.growth.aws.2020q1", 32.8],
  ["record.growth.aws.2020q2", 29.0],
  ["record.growth.aws.2020q3", 29.0],
  ["record.growth.aws.2020q4", 28.0],
  ["record.growth.aws.2021q1", 32.1],
  ["record.growth.aws.2021q2", 37.0],
  ["record.growth.aws.2021q3", 38.9],
  ["record.growth.aws.2021q4", 39.5],
  ["record.growth.aws.2022q1", 36.6],
  ["record.growth.aws.2022q2", 33.3],
  ["record.growth.aws.2022q3", 27.5],
  ["record.growth.aws.2022q4", 20.2],
  ["record.growth.aws.2023q1", 15.8],
  ["record.growth.aws.2023q2", 12.2],
  ["record.growth.aws.2023q3", 12.3],
  ["record.growth.aws.2023q4", 13.2],
  ["record.growth.aws.2024q1", 17.2],
  ["record.growth.aws.2024q2", 18.7],
  ["record.growth.aws.2024q3", 19.1],
  ["record.growth.aws.2024q4", 18.9],
  ["record.growth.aws.2025q1", 16.9],
  ["record.growth.aws.2025q2", 17.5],
  ["record.growth.aws.2025q3", 20.2],
  ["record.growth.aws.2025q4", 23.6],
  ["record.growth.gcloud.2021q1", 45.7],
  ["record.growth.gcloud.2021q2", 53.9],
  ["record.growth.gcloud.2021q3", 44.9],
  ["record.growth.gcloud.2021q4", 44.6],
  ["record.growth.gcloud.2022q1", 43.8],
  ["record.growth.gcloud.2022q2", 35.6],
  ["record.growth.gcloud.2022q3", 37.6],
  ["record.growth.gcloud.2022q4", 32.0],
  ["record.growth.gcloud.2023q1", 28.1],
  ["record.growth.gcloud.2023q2", 28.0],
  ["record.growth.gcloud.2023q3", 22.5],
  ["record.growth.gcloud.2023q4", 25.7],
  ["record.growth.gcloud.2024q1", 28.4],
  ["record.growth.gcloud.2024q2", 28.8],
  ["record.growth.gcloud.2024q3", 35.0],
  ["record.growth.gcloud.2024q4", 30.1],
  ["record.growth.gcloud.2025q1", 28.1],
  ["record.growth.gcloud.2025q2", 31.7],
  ["record.growth.gcloud.2025q3", 33.5],
  ["record.growth.gcloud.2025q4", 47.8],
  ["record.growth.aws.2026q1", 28.4],
  ["record.growth.aws.2026q2", 36.8],
  ["record.growth.gcloud.2026q1", 63.4],
  ["record.growth.gcloud.2026q2", 81.8],
  ["record.growth.azure.recast.fy2026", 40.4],
  ["record.growth.oci.fy2027q1", 120.7],
];

const read = (file: string): unknown => JSON.parse(readFileSync(`public/data/${file}`, "utf8"));
const datasets = shippedDatasets();
const figures = datasets.flatMap((dataset) => dataset.figures);
const amount = (id: string): number => {
  const figure = figures.find((candidate) => candidate.id === id);
  return (figure && amountOf(figure)) ?? Number.NaN;
};

it.each(EXPECTED)("derives %s as %d", (id, expected) => {
  expect(Math.abs(amount(id) / expected - 1)).toBeLessThan(0.002);
});

it.each(GROWTHS)("derives %s as %d %%", (id, expected) => {
  expect(Math.abs(amount(id) - expected)).toBeLessThanOrEqual(0.0501);
});

it("leaves no derived figure unchecked", () => {
  const derived = figures.filter(({ basis }) => basis.kind === "derived").map(({ id }) => id);
  expect([...EXPECTED, ...GROWTHS].map(([id]) => id).sort()).toEqual([...derived].sort());
});

it.each(reportOn(read, "2026-11-01").findings)("$sentence", ({ faults }) => {
  expect(faults).toEqual([]);
});
