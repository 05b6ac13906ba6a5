import { cpus, totalmem } from "node:os";

/** The results as Markdown: what a terminal shows can go into docs/performance.md as it is. */

export function machineWords(browser) {
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${model.trim()}, ${cpus().length} cores, ${memory} GiB, Node ${process.versions.node}, Chromium ${browser}`;
}

export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, at) => Math.max(...cells.map((row) => row[at].length)));
  const line = (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(" | ")} |`;
  return [line(cells[0]), line(widths.map((width) => "-".repeat(width))), ...cells.slice(1).map(line)].join("\n");
}

export function number(value, unit = "") {
  if (!Number.isFinite(value)) return "–";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const shown = value.toFixed(digits).replace(/\.0+$/, "");
  return unit === "×" || unit === "%" || unit === "" ? `${shown}${unit === "" ? "" : ` ${unit}`}` : `${shown} ${unit}`;
}

export const withSpread = ({ median, from, to, times }) =>
  times === 0 ? "no end" : times > 1 ? `${number(median)} (${number(from)}–${number(to)})` : number(median);

export function goalTable(goals) {
  return table(
    ["goal", "measured", "at most", ""],
    goals.map(({ goal, measured, most, unit, met }) => [
      goal,
      measured === undefined ? "not measured" : number(measured, unit),
      number(most, unit),
      met === undefined ? "" : met ? "pass" : "FAIL",
    ]),
  );
}
