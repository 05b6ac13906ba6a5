import type { Figure } from "./figure";

/** Ids of the metrics that the code names, as the bundled files have them. Files may hold others too: those stand in tables alone. */
export const METRIC_IDS = [
  "accelerator-companies",
  "accelerator-companies-record",
  "accelerator-credits",
  "accelerator-credits-record",
  "accelerator-growth",
  "accelerator-weeks",
  "ai-share-of-growth",
  "ai-venture-money-share",
  "ai-venture-share",
  "capital-expenditure",
  "capital-expenditure-calendar",
  "capital-expenditure-filed",
  "capital-expenditure-growth",
  "capital-expenditure-guidance",
  "capital-expenditure-quarter",
  "capital-expenditure-share",
  "capital-expenditure-three",
  "capital-expenditure-with-lease-additions",
  "capital-expenditure-with-leases",
  "chip-cost-saving",
  "chip-event",
  "chip-generation",
  "chip-years",
  "cloud-growth-recast",
  "cloud-growth-record",
  "cloud-revenue",
  "cloud-revenue-growth",
  "commitment-ratio",
  "computing-own-share",
  "computing-owned-bought",
  "computing-owned-own",
  "computing-owned-total",
  "credit-pool",
  "credits-ratio",
  "first-own-chip",
  "growth-from-ai",
  "growth-from-ai-record",
  "growth-from-other",
  "immediate-commitment",
  "immediate-share",
  "infrastructure-commitment",
  "lab-investment",
  "lab-investment-round",
  "lab-investment-total",
  "performance-per-watt",
] as const;
export type MetricId = (typeof METRIC_IDS)[number];

/** Whether a figure measures one of these. */
export function measures({ metric }: Figure, ...ids: readonly MetricId[]): boolean {
  return ids.some((id) => id === metric.id);
}
