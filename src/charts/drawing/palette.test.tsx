import { readdirSync, readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from "culori";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EVIDENCE, type Evidence, type Provider } from "../../data/figure";
import { EvidenceMark } from "./paint";
import { NEUTRALS, SCHEMES, type Scheme, shadeOf } from "./palette";

/** LOOK's promises: how far apart any two providers are, and how far every colour is from its paper. */
const APART = { normal: 20, protanopia: 12, deuteranopia: 12, tritanopia: 12 } as const;
const MARK_CONTRAST = 3;
const SOFT_CONTRAST = 4.5;
const BODY_CONTRAST = 7;
const GREY_APART = 0.12;

const sees = {
  normal: (color: Color) => color,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
} as const;
type Eye = keyof typeof sees;

function seenBy(eye: Eye, hex: string): Color {
  const color = parse(hex);
  if (!color) throw new Error(`no colour: ${hex}`);
  return sees[eye](color);
}

const providers = readdirSync("public/data")
  .filter((name) => !name.includes("schema"))
  .flatMap((name): Provider[] => JSON.parse(readFileSync(`public/data/${name}`, "utf8")).providers ?? []);
const pairs = providers.flatMap((a, index) => providers.slice(index + 1).map((b) => [a, b] as const));
const difference = differenceCiede2000();

function apart(a: Provider, b: Provider, scheme: Scheme, eye: Eye): number {
  const [one, other] = [a, b].map(({ color }) => seenBy(eye, color[shadeOf(scheme)]));
  return one && other ? difference(one, other) : 0;
}

describe.each(SCHEMES)("on %s paper", (scheme) => {
  it.each(Object.entries(APART) as [Eye, number][])(
    "any two providers differ for %s vision by ΔE2000 %d",
    (eye, least) => {
      const rows = pairs
        .map(([a, b]) => ({ pair: `${a.id} ${b.id}`, by: apart(a, b, scheme, eye) }))
        .sort((a, b) => a.by - b.by);
      print(
        `${scheme}, ${eye}, least of ${rows.length}`,
        rows.slice(0, 3).map(({ pair, by }) => `${pair} ${by.toFixed(1)}`),
      );
      expect(rows[0]?.by).toBeGreaterThanOrEqual(least);
    },
  );

  it("every colour stands out from its paper", () => {
    const { paper, wash, ink, soft, focus } = NEUTRALS[scheme];
    const contrasts = providers.map(({ id, color }) => [id, wcagContrast(color[shadeOf(scheme)], paper)] as const);
    print(
      `${scheme}, contrast on paper`,
      contrasts.map(([id, by]) => `${id} ${by.toFixed(2)}`),
    );
    for (const [id, by] of contrasts) expect(by, id).toBeGreaterThanOrEqual(MARK_CONTRAST);
    for (const ground of [paper, wash]) {
      expect(wcagContrast(ink, ground)).toBeGreaterThanOrEqual(BODY_CONTRAST);
      expect(wcagContrast(soft, ground)).toBeGreaterThanOrEqual(SOFT_CONTRAST);
      expect(wcagContrast(focus, ground)).toBeGreaterThanOrEqual(MARK_CONTRAST);
    }
  });
});

it("evidence marks can be told apart in pure grey", () => {
  const pictures = new Map(EVIDENCE.map((evidence) => [evidence, greyOf(evidence)]));
  const rows = EVIDENCE.flatMap((a, index) =>
    EVIDENCE.slice(index + 1).map((b) => ({ a, b, by: greyDifference(a, b) })),
  );
  print(
    "evidence in grey",
    rows.map(({ a, b, by }) => `${a} ${b} ${by.toFixed(2)}`),
  );
  for (const { a, b, by } of rows) expect(by, `${a} and ${b}`).toBeGreaterThanOrEqual(GREY_APART);

  /** Mean difference of the pixels, 0 to 1. */
  function greyDifference(a: Evidence, b: Evidence): number {
    const [one, two] = [pictures.get(a) ?? [], pictures.get(b) ?? []];
    return one.reduce((sum, value, index) => sum + Math.abs(value - (two[index] ?? 0)), 0) / one.length;
  }
});

/** A bar of this evidence, black on white, as grey values from 0 to 1. */
function greyOf(evidence: Evidence): readonly number[] {
  const svg = renderToStaticMarkup(
    <svg xmlns="http://www.w3.org/2000/svg" width={120} height={36} aria-hidden="true">
      <rect width={120} height={36} fill="white" />
      <EvidenceMark evidence={evidence} color="black" id="mark">
        {(paint) => <rect x={2} y={2} width={116} height={32} {...paint} />}
      </EvidenceMark>
    </svg>,
  );
  const { pixels } = new Resvg(svg).render();
  return Array.from({ length: pixels.length / 4 }, (_, index) => (pixels[index * 4] ?? 0) / 255);
}

function print(title: string, cells: readonly string[]): void {
  process.stdout.write(`${title}: ${cells.join(" · ")}\n`);
}
