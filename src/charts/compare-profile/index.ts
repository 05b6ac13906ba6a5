import { defineChart } from "../chart";
import { isComparable } from "../comparison/measures";
import { profileHeight } from "./layout";
import { buildView } from "./view";

export const compareProfile = defineChart({
  id: "compare-profile",
  kind: "bars",
  topic: "capex",
  screen: "compare",
  span: 12,
  uses: isComparable,
  buildView,
  height: profileHeight,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
