import { expect, it } from "vitest";
import { type Fact, metricName } from "../world";
import { ROOM } from "./room";
import { sceneOf, whyNot } from "./scene.test.support";

/** Three of four clouds' quarters; the fourth, and the years before, are in the table alone. */

const isCloud = ({ metric, from }: Fact): boolean => metric === "cloud-revenue" && from !== "";
const all = sceneOf(isCloud);
const years = [...new Set(all.drawn.map(({ to }) => to.slice(0, 4)))].sort();
const last = years.at(-1) ?? "";
const clouds = [...new Set(all.drawn.flatMap(({ provider }) => provider ?? []))];
const lastOf = (provider: string): number =>
  all.drawn.filter((fact) => fact.provider === provider).sort((a, b) => b.from.localeCompare(a.from))[0]?.amount ?? 0;
const byLast = [...clouds].sort((a, b) => lastOf(b) - lastOf(a));

/** Drawn for these clouds from a year on; the rest of the same in the table. */
function drawnFor(providers: readonly string[], from = "") {
  const isDrawn = (fact: Fact): boolean => providers.includes(fact.provider ?? "") && fact.to.slice(0, 4) >= from;
  return { ...all, drawn: all.drawn.filter(isDrawn), rest: all.drawn.filter((fact) => !isDrawn(fact)) };
}

const [count, fewer] = [clouds.length, clouds.length - 1];
const metric = metricName("cloud-revenue", "en");
const say = (key: string, given: readonly (string | number)[], scene: ReturnType<typeof drawnFor>) =>
  whyNot(ROOM, `room.${key}`, given.map(String), scene);

it("those that are drawn are as many as is said", () => {
  const scene = drawnFor(clouds.slice(0, fewer));
  expect(say("first", [fewer, `${count} companies`, 1], scene)).toBeNull();
  expect(say("first", [fewer - 1, `${count} companies`, 2], scene)).not.toBeNull();
  expect(say("first", [fewer, `${count + 1} companies`, 2], scene)).not.toBeNull();
  expect(say("first", [fewer, `${count} companies`, 2], scene)).not.toBeNull();
});

it("nobody with a larger last figure is left out", () => {
  expect(say("largest", [fewer, `${count} companies`, 1, metric], drawnFor(byLast.slice(0, fewer)))).toBeNull();
  expect(say("largest", [fewer, `${count} companies`, 1, metric], drawnFor(byLast.slice(1)))).toMatch(/larger/);
});

it("nothing before the year that is said is drawn, and there is something before it", () => {
  expect(say("since", [last], drawnFor(clouds, last))).toBeNull();
  expect(say("since", [last], drawnFor(clouds, years.at(-2)))).not.toBeNull();
  expect(say("since", [years[0] ?? ""], drawnFor(clouds))).not.toBeNull();
});
