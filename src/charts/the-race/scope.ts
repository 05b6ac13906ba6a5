import type { MetricId } from "../../data/metric-ids";

/** What was spent in a year and in half a year, in cash, as companies file it or as their quarters add up. */
export const YEARS_CASH = [
  "capital-expenditure-filed",
  "capital-expenditure-calendar",
] as const satisfies readonly MetricId[];
export const HALF_CASH = "capital-expenditure-half" satisfies MetricId;

/** A company’s own plan for a year, by what it counts. */
export const OWN_PLANS = [
  ["capital-expenditure-guidance", "cash"],
  ["capital-expenditure-guidance-with-leases", "leases"],
] as const satisfies readonly (readonly [MetricId, string])[];

/** Everything the picture is made from. */
export const RACE_METRICS = [
  "capital-expenditure",
  "cloud-revenue-growth",
  "growth-from-ai",
  "lab-investment",
  "infrastructure-commitment",
  "immediate-commitment",
  ...YEARS_CASH,
  HALF_CASH,
  "capital-expenditure-quarter",
  "capital-expenditure-three",
  "capital-expenditure-three-half",
  ...OWN_PLANS.map(([metric]) => metric),
] as const satisfies readonly MetricId[];
