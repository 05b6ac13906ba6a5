import { expect, it } from "vitest";
import type { Fact } from "../world";
import { sceneOf, whyNot } from "./scene.test.support";
import { STARTUPS } from "./startups";

const cohorts = (isDrawn: (fact: Fact) => boolean = () => true) =>
  sceneOf((fact) => fact.metric === "accelerator-companies" && isDrawn(fact));
const more = ["AWS", "80 companies", "2024"];

it("a multiple of the year before is of the same programme, and that year is drawn", () => {
  const said = (ratio: string, scene = cohorts()) =>
    whyNot(STARTUPS, "charts.startup-cohorts.more", [...more, ratio], scene);
  expect(said("3.8×")).toBeNull();
  expect(said("5.3×")).not.toBeNull();
  expect(
    said(
      "3.8×",
      cohorts(({ from }) => from !== "2023"),
    ),
  ).toContain("not drawn");
});

it("a ceiling stays one", () => {
  const scene = sceneOf(({ metric }) => metric === "accelerator-credits");
  const said = (...given: readonly string[]) => whyNot(STARTUPS, "charts.startup-credits.more", given, scene);
  expect(said("AWS", "$1M", "2.9×", "Google Cloud")).not.toBeNull();
  expect(said("AWS", "up to $1M", "2.9×", "Google Cloud")).toBeNull();
  expect(said("Google Cloud", "up to $350K", "0.4×", "AWS")).not.toBeNull();
});
