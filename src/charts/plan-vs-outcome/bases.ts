import type { MetricId } from "../../data/metric-ids";
import type { Words } from "../../language/words";

type Text = Words["text"]["charts"]["plan-vs-outcome"];

/** What was said of a year in advance, by what it counts. */
export const PLANS = [
  ["capital-expenditure-guidance", "cash"],
  ["capital-expenditure-guidance-with-leases", "leases"],
  ["capital-expenditure-guidance-with-lease-principal", "principal"],
  ["capital-expenditure-guidance-net-of-customers", "customers"],
] as const satisfies readonly (readonly [MetricId, keyof Text["planned"]])[];

/** What was spent, by what it counts and how long it took, in the order the rows stand. */
export const OUTCOMES = [
  ["capital-expenditure-filed", "cash", "year"],
  ["capital-expenditure-calendar", "cash", "year"],
  ["capital-expenditure-net", "net", "year"],
  ["capital-expenditure-with-lease-additions", "additions", "year"],
  ["capital-expenditure-with-leases", "leases", "year"],
  ["capital-expenditure-half", "cash", "half"],
  ["capital-expenditure-net-half", "net", "half"],
  ["capital-expenditure-with-leases-half", "leases", "half"],
  ["capital-expenditure-with-lease-principal-half", "principal", "half"],
  ["capital-expenditure-quarter", "cash", "quarter"],
  ["capital-expenditure-net-quarter", "net", "quarter"],
  ["capital-expenditure-with-leases-quarter", "leases", "quarter"],
  ["capital-expenditure-with-lease-principal-quarter", "principal", "quarter"],
] as const satisfies readonly (readonly [MetricId, keyof Text["spent"], "year" | "half" | "quarter"])[];
