import * as echarts from "echarts";
import { nameOf } from "./charts.js";
import { page, sizeOf } from "./page.js";

const drawn = new Map();

page((charts, frames) => {
  for (const chart of charts) {
    const place = frames.get(chart.id);
    if (!drawn.has(chart.id)) {
      const instance = echarts.init(place, null, sizeOf(place));
      // a canvas tells no one that it was painted; see measure/watch.js
      instance.on("rendered", () => place.dispatchEvent(new Event("bench:painted", { bubbles: true })));
      drawn.set(chart.id, instance);
    }
    drawn.get(chart.id).setOption({ animation: false, ...optionOf(chart) }, { notMerge: true });
  }
});

function optionOf({ kind, rows }) {
  const painted = ({ color }) => ({ color });
  if (kind === "bars")
    return {
      grid: { left: 160, right: 40, top: 8, bottom: 24 },
      xAxis: { type: "value" },
      yAxis: { type: "category", inverse: true, data: rows.map(nameOf) },
      series: [
        {
          type: "bar",
          stack: "one",
          silent: true,
          itemStyle: { color: "none" },
          data: rows.map(({ from = 0 }) => from),
        },
        {
          type: "bar",
          stack: "one",
          label: { show: true, position: "right" },
          data: rows.map((row) => ({ value: row.to - (row.from ?? 0), itemStyle: painted(row) })),
        },
      ],
    };
  if (kind === "dots")
    return {
      grid: { left: 40, right: 120, top: 8, bottom: 24 },
      xAxis: { type: "value", scale: true },
      yAxis: { type: "value" },
      series: [
        {
          type: "scatter",
          label: { show: true, position: "right", formatter: ({ name }) => name },
          data: rows.map((row) => ({ name: row.name, value: [row.x, row.y], itemStyle: painted(row) })),
        },
      ],
    };
  const names = [...new Set(rows.flatMap(({ name, target }) => [name, target]))];
  return {
    series: [
      {
        type: "sankey",
        right: 120,
        data: names.map((name) => ({ name })),
        links: rows.map(({ name, target, to }) => ({ source: name, target, value: to })),
      },
    ],
  };
}
