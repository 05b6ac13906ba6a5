import { Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import type { DrawingProps } from "../chart";
import { colorOf, EvidenceMark, HAIR, HALO, INK, RECORD_RADIUS, SOFT, TEXT } from "../drawing/paint";
import { LINE, layOutScatter, type PlacedPoint, RADIUS, type ScatterLayout } from "./layout";
import type { ScatterView } from "./view";

interface PointShape {
  readonly payload?: PlacedPoint;
}

/** Every mark carries its name and both values; a thin line leads to where the record puts it. */
export function Drawing({ view, width, height, scope }: DrawingProps<ScatterView>) {
  const layout = layOutScatter(view, width, height);
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="x" hide domain={[0, width]} />
      <YAxis type="number" dataKey="y" hide domain={[0, height]} reversed width={0} />
      <Axes layout={layout} view={view} width={width} height={height} />
      <Scatter
        data={[...layout.points]}
        isAnimationActive={false}
        shape={({ payload }: PointShape) => (payload ? <Mark placed={payload} scope={scope} /> : <g />)}
      />
    </ScatterChart>
  );
}

interface AxesProps {
  readonly layout: ScatterLayout;
  readonly view: ScatterView;
  readonly width: number;
  readonly height: number;
}

function Axes({ layout: { plot, xTicks, yTicks }, view, width, height }: AxesProps) {
  const bottom = plot.y + plot.height;
  return (
    <>
      {yTicks.map(({ label, at, textX, zero }) => (
        <g key={label}>
          <line x1={plot.x} x2={plot.x + plot.width} y1={at} y2={at} stroke={zero ? INK : HAIR} />
          <text x={textX} y={at + 4} textAnchor="end" fontSize={TEXT.small} fill={SOFT}>
            {label}
          </text>
        </g>
      ))}
      {xTicks.map(({ label, at, textX }) => (
        <g key={label}>
          <line x1={at} x2={at} y1={bottom} y2={bottom + 5} stroke={INK} />
          <text x={textX} y={bottom + 19} textAnchor="middle" fontSize={TEXT.small} fill={SOFT}>
            {label}
          </text>
        </g>
      ))}
      <text x={0} y={12} fontSize={TEXT.small} fill={SOFT}>
        {`↑ ${view.y.name}`}
      </text>
      <text x={width - 16} y={height - 6} textAnchor="end" fontSize={TEXT.small} fill={SOFT}>
        {`${view.x.name} →`}
      </text>
    </>
  );
}

const ANCHORS = { right: "start", left: "end", middle: "middle" } as const;

function Mark({ placed, scope }: { readonly placed: PlacedPoint; readonly scope: string }) {
  const { point, x, y, record, lines } = placed;
  const { box, side } = placed.label;
  const color = colorOf(point.provider);
  const textX = { right: box.x, left: box.x + box.width, middle: box.x + box.width / 2 }[side];
  return (
    <g data-provider={point.provider.id} data-figure={point.figures[0].id}>
      {record && (
        <g data-figure={point.record?.figure.id}>
          <line x1={x} y1={y} x2={record.x} y2={record.y} stroke={color} />
          <circle cx={record.x} cy={record.y} r={RECORD_RADIUS + 1} fill={color} stroke={INK} />
        </g>
      )}
      <EvidenceMark evidence={point.evidence} color={color} id={`${scope}-${point.provider.id}`}>
        {(paint) => <circle cx={x} cy={y} r={RADIUS} {...paint} />}
      </EvidenceMark>
      {lines.map((line, index) => (
        <text
          key={line}
          x={textX}
          y={box.y + LINE * index + 13}
          textAnchor={ANCHORS[side]}
          {...(index === 0
            ? { fontSize: TEXT.body, fontWeight: 700, fill: INK }
            : { fontSize: TEXT.small, fill: SOFT })}
          {...HALO}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
