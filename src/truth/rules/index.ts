import type { Rules } from "../rule";
import { ALT_TEXT } from "./alt-text";
import { CAPITAL_SPENDING } from "./capital-spending";
import { CHIPS } from "./chips";
import { CLOUD_REVENUE } from "./cloud-revenue";
import { COMPARE } from "./compare";
import { COMPARE_PICTURES } from "./compare-pictures";
import { FORMS } from "./forms";
import { GROWTH } from "./growth";
import { MARKET } from "./market";
import { OPENING } from "./opening";
import { BACKLOG, PARTNERSHIPS } from "./partnerships";
import { ROOM } from "./room";
import { STARTUPS } from "./startups";
import { TAKEAWAYS } from "./takeaways";
import { THE_RACE } from "./the-race";

/** A rule for every sentence the page computes; the truth test refuses a sentence without one. */
export const RULES: Rules = {
  ...THE_RACE,
  ...CAPITAL_SPENDING,
  ...GROWTH,
  ...CLOUD_REVENUE,
  ...CHIPS,
  ...PARTNERSHIPS,
  ...BACKLOG,
  ...STARTUPS,
  ...MARKET,
  ...OPENING,
  ...COMPARE,
  ...COMPARE_PICTURES,
  ...TAKEAWAYS,
  ...ALT_TEXT,
  ...FORMS,
  ...ROOM,
};
