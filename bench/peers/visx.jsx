import { AxisBottom, AxisLeft } from "@visx/axis";
import { Group } from "@visx/group";
import { Sankey } from "@visx/sankey";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { createRoot } from "react-dom/client";
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

const LEFT = 150;
const RIGHT = 120;
const BELOW = 30;

function Bars({ rows, width, height }) {
  const x = scaleLinear({
    domain: [0, Math.max(1, ...rows.map(({ to }) => to))],
    range: [0, width - LEFT - 40],
    nice: true,
  });
  const y = scaleBand({ domain: rows.map(nameOf), range: [0, height - BELOW], padding: 0.2 });
  return (
    <svg width={width} height={height} aria-hidden="true">
      <Group left={LEFT}>
        {rows.map((row) => (
          <Group key={nameOf(row)}>
            <Bar
              x={x(row.from ?? 0)}
              y={y(nameOf(row))}
              width={x(row.to) - x(row.from ?? 0)}
              height={y.bandwidth()}
              fill={row.color}
            />
            <text x={x(row.to) + 4} y={y(nameOf(row)) + y.bandwidth() / 2} dy="0.35em">
              {Math.round(row.to)}
            </text>
          </Group>
        ))}
        <AxisLeft scale={y} />
        <AxisBottom scale={x} top={height - BELOW} />
      </Group>
    </svg>
  );
}

function Dots({ rows, width, height }) {
  const extent = (values) => (values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1]);
  const x = scaleLinear({ domain: extent(rows.map((row) => row.x)), range: [0, width - RIGHT - 40], nice: true });
  const y = scaleLinear({
    domain: [0, Math.max(1, ...rows.map((row) => row.y))],
    range: [height - BELOW, 8],
    nice: true,
  });
  return (
    <svg width={width} height={height} aria-hidden="true">
      <Group left={40}>
        {rows.map((row) => (
          <Group key={row.name}>
            <circle cx={x(row.x)} cy={y(row.y)} r={5} fill={row.color} />
            <text x={x(row.x) + 8} y={y(row.y)} dy="0.35em">
              {row.name}
            </text>
          </Group>
        ))}
        <AxisLeft scale={y} />
        <AxisBottom scale={x} top={height - BELOW} />
      </Group>
    </svg>
  );
}

function Flows({ rows, width, height }) {
  if (rows.length === 0) return null;
  const names = [...new Set(rows.flatMap(({ name, target }) => [name, target]))];
  const root = {
    nodes: names.map((name) => ({ name })),
    links: rows.map(({ name, target, to, color }) => ({
      source: names.indexOf(name),
      target: names.indexOf(target),
      value: to,
      color,
    })),
  };
  return (
    <svg width={width} height={height} aria-hidden="true">
      <Sankey root={root} size={[width - RIGHT, height - 10]} nodeWidth={12}>
        {({ graph, createPath }) => (
          <>
            {graph.links.map((link) => (
              <path
                key={link.index}
                d={createPath(link)}
                stroke={link.color}
                strokeWidth={link.width}
                strokeOpacity={0.3}
                fill="none"
              />
            ))}
            {graph.nodes.map(({ name, x0, x1, y0, y1 }) => (
              <Group key={name}>
                <rect x={x0} y={y0} width={x1 - x0} height={y1 - y0} />
                <text x={x1 + 4} y={(y0 + y1) / 2} dy="0.35em">
                  {name}
                </text>
              </Group>
            ))}
          </>
        )}
      </Sankey>
    </svg>
  );
}
