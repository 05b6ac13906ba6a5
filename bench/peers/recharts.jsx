import { createRoot } from "react-dom/client";
import { Bar, BarChart, Cell, LabelList, Sankey, Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import { nameOf } from "./charts.js";
import { page, sizeOf } from "./page.js";

const roots = new Map();

page((charts, frames) => {
  for (const chart of charts) {
    const place = frames.get(chart.id);
    if (!roots.has(chart.id)) roots.set(chart.id, createRoot(place));
    const Drawing = { bars: Bars, dots: Dots, flows: Flows }[chart.kind];
    roots.get(chart.id).render(<Drawing rows={chart.rows} {...sizeOf(place)} />);
  }
});

function Bars({ rows, width, height }) {
  const data = rows.map((row) => ({ ...row, label: nameOf(row), range: [row.from ?? 0, row.to] }));
  return (
    <BarChart layout="vertical" width={width} height={height} data={data} margin={{ right: 40 }}>
      <XAxis type="number" domain={[0, "auto"]} />
      <YAxis type="category" dataKey="label" width={150} />
      <Bar dataKey="range" isAnimationActive={false}>
        {data.map((row) => (
          <Cell key={row.label} fill={row.color} />
        ))}
        <LabelList dataKey="to" position="right" />
      </Bar>
    </BarChart>
  );
}

function Dots({ rows, width, height }) {
  return (
    <ScatterChart width={width} height={height} margin={{ right: 120 }}>
      <XAxis type="number" dataKey="x" domain={["auto", "auto"]} />
      <YAxis type="number" dataKey="y" />
      <Scatter data={rows} isAnimationActive={false}>
        {rows.map((row) => (
          <Cell key={row.name} fill={row.color} />
        ))}
        <LabelList dataKey="name" position="right" />
      </Scatter>
    </ScatterChart>
  );
}

function Flows({ rows, width, height }) {
  if (rows.length === 0) return null;
  const names = [...new Set(rows.flatMap(({ name, target }) => [name, target]))];
  const data = {
    nodes: names.map((name) => ({ name })),
    links: rows.map(({ name, target, to }) => ({
      source: names.indexOf(name),
      target: names.indexOf(target),
      value: to,
    })),
  };
  return <Sankey width={width} height={height} data={data} margin={{ right: 120 }} />;
}
