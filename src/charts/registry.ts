import { backlog } from "./backlog";
import { capexByYear } from "./capex-by-year";
import { capexHistory } from "./capex-history";
import { capexShare } from "./capex-share";
import { capexVsStargate } from "./capex-vs-stargate";
import type { Chart } from "./chart";
import { chipClaims } from "./chip-claims";
import { chipTimeline } from "./chip-timeline";
import { cloudRevenue } from "./cloud-revenue";
import { compareChips } from "./compare-chips";
import { compareGrowth } from "./compare-growth";
import { compareMatrix } from "./compare-matrix";
import { compareProfile } from "./compare-profile";
import { compareSpending } from "./compare-spending";
import { compareStakes } from "./compare-stakes";
import { computingOwned } from "./computing-owned";
import { growthHistory } from "./growth-history";
import { growthVsCapex } from "./growth-vs-capex";
import { growthYoy } from "./growth-yoy";
import { partnershipFlows } from "./partnership-flows";
import { planVsOutcome } from "./plan-vs-outcome";
import { startupCohorts } from "./startup-cohorts";
import { startupCredits } from "./startup-credits";
import { theRace } from "./the-race";
import { ventureShare } from "./venture-share";

/** The charts of the dashboard, in reading order. */
export const DASHBOARD_CHARTS: readonly Chart[] = [
  theRace,
  capexByYear,
  capexShare,
  capexVsStargate,
  capexHistory,
  planVsOutcome,
  growthYoy,
  growthVsCapex,
  growthHistory,
  cloudRevenue,
  backlog,
  chipTimeline,
  chipClaims,
  computingOwned,
  partnershipFlows,
  startupCohorts,
  startupCredits,
  ventureShare,
];

/** Two companies measure by measure. */
export const PROFILE = compareProfile;

/** The pictures of the compare screen, below its table. */
const COMPARE_PICTURES: readonly Chart[] = [PROFILE, compareSpending, compareGrowth, compareStakes, compareChips];

/** Those that are shown of so many companies: only of two is one opposite the other. */
export function picturesOf(compared: number): readonly Chart[] {
  return COMPARE_PICTURES.filter((chart) => chart !== PROFILE || compared === 2);
}

export const MATRIX = compareMatrix;

/** Every chart there is. */
export const CHARTS: readonly Chart[] = [...DASHBOARD_CHARTS, MATRIX, ...COMPARE_PICTURES];

/** The picture that opens the dashboard; it stands above the others, not among them. */
export const HERO = theRace;

/** What says most in little room, for a card that has room for three. */
const SHORT: readonly Chart[] = [
  growthVsCapex,
  partnershipFlows,
  chipClaims,
  ventureShare,
  computingOwned,
  backlog,
  cloudRevenue,
  growthYoy,
  startupCohorts,
  startupCredits,
  chipTimeline,
];

/** The charts that may stand under the opening picture on a story card, the best first. */
export const STORY_CHARTS: readonly Chart[] = [
  ...SHORT,
  ...DASHBOARD_CHARTS.filter((chart) => chart !== HERO && !SHORT.includes(chart)),
];

export function chartNamed(id: string | null): Chart | null {
  return CHARTS.find((chart) => chart.id === id) ?? null;
}
