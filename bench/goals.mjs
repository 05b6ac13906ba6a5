/**
 * What the page is to be, as lines of a table: a name, what is measured, how far it may go, and whether it does. A goal
 * that is a ratio compares medians of the same run, so that it holds on another machine too.
 */

/** The page's last commit before it was made fast: what its exports are set beside. */
export const BEFORE = "7d655a1c480e";

const KB = "kB";
const MS = "ms";

/**
 * @param m medians: load, toggles, tasks, growth, memory, files by name
 * @returns {{ goal: string, measured: number | undefined, most: number, unit: string }[]} undefined where it was not
 * measured in this run
 */
export function goalsFrom(m) {
  const { load, toggle, tasks, growth, memory, files } = m;
  const ratio = (a, b) => (Number.isFinite(a) && Number.isFinite(b) ? a / b : undefined);
  const at = (measured, most, unit = "×") => ({
    measured: Number.isFinite(measured) ? measured : undefined,
    most,
    unit,
  });
  const worst = (speed) => Object.entries(tasks?.[speed] ?? {}).map(([act, value]) => ({ act, value }));
  return [
    {
      goal: "first contentful paint beside the static page",
      ...at(ratio(load?.ours?.contentful, load?.floor?.contentful), 1.2),
    },
    {
      goal: "charts of the first view painted, beside the static page",
      ...at(ratio(load?.ours?.charts, load?.floor?.charts), 1.5),
    },
    { goal: "layout shift while loading", ...at(load?.ours?.moved, 0, "") },
    { goal: "script before the first view is complete and usable", ...at(load?.ours?.scriptBefore, 95, KB) },
    { goal: "script of a whole visit", ...at(load?.ours?.scriptAll, 240, KB) },
    { goal: "HTML with the first view in it, uncompressed", ...at(m.html, 40, KB) },
    { goal: "a control answers, 1×", ...at(toggle?.fast?.ours?.control, 20, MS) },
    { goal: "a control answers, 4×", ...at(toggle?.slow?.ours?.control, 50, MS) },
    {
      goal: "charts in sight repainted, beside ECharts with the same charts",
      ...at(ratio(toggle?.sight?.ours?.sight, toggle?.sight?.echarts?.all), 1),
    },
    {
      goal: "all charts repainted, beside bare Recharts",
      ...at(ratio(toggle?.slow?.ours?.all, toggle?.slow?.recharts?.all), 0.4),
    },
    ...worst("fast").map(({ act, value }) => ({ goal: `longest task, ${act}, 1×`, ...at(value, 50, MS) })),
    ...worst("slow").map(({ act, value }) => ({ goal: `longest task, ${act}, 4×`, ...at(value, 200, MS) })),
    { goal: "a filter over 40,000 figures, 1×", ...at(growth?.largest, 100, MS) },
    { goal: "growth of filter time beside growth of figures", ...at(growth?.ratio, 1) },
    { goal: "memory kept by 200 choices", ...at(memory?.grown, 3, "%") },
    ...["one SVG", "one PNG, 2400 × 1350, decoded and checked", "the ZIP of every chart"].map((name) => ({
      goal: `${name}, beside the commit before`,
      ...at(ratio(files?.ours?.[name], files?.before?.[name]), 0.5),
    })),
  ].map((line) => ({ ...line, met: line.measured === undefined ? undefined : line.measured <= line.most }));
}
