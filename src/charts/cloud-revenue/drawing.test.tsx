import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MultiplesDrawing } from "../kinds/multiples/multiples-drawing";
import { alba, given, viewInput } from "../view-input.test.support";
import { buildView } from "./view";

/** So many quarters of one company, as they are drawn. */
function drawnOf(count: number): string {
  const figures = Array.from({ length: count }, (_, at) => {
    const [year, month] = [1990 + Math.floor(at / 4), 1 + (at % 4) * 3];
    const [from, to] = [month, month + 2].map((one) => `${year}-${String(one).padStart(2, "0")}`) as [string, string];
    return given(alba, ["cloud-revenue", "USD"], { kind: "exact", amount: 1e9 + at, qualifier: null }, from, {
      period: { from, to, part: null, fiscal: null },
    });
  });
  const view = buildView(viewInput(figures));
  if (!view) throw new Error("nothing to draw");
  return renderToStaticMarkup(<MultiplesDrawing view={view} width={1120} height={400} scope="test" />);
}

const dots = (svg: string): number => svg.match(/<circle[^>]* data-figure/g)?.length ?? 0;
const dotPaths = (svg: string): readonly string[] => svg.match(/<path[^>]*stroke-linecap="round"[^>]*>/g) ?? [];

it("draws each point of a line as a mark of its own, and those of a very long one as one path but for the last", () => {
  const [few, many] = [drawnOf(80), drawnOf(120)];
  expect([dots(few), dotPaths(few).length]).toEqual([80, 0]);
  expect([dots(many), dotPaths(many).length]).toEqual([1, 1]);
  expect(dotPaths(many)[0]?.match(/M/g)).toHaveLength(120);
});
