import { Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import type { DrawingProps } from "../chart";
import { colorOf, EvidenceMark, HAIR, HALO, INK, SOFT, TEXT } from "../paint";
import { layOutTimeline, type PlacedMoment } from "./layout";
import type { TimelineView } from "./view";

const RADIUS = 7;
const THICK = 12;

interface MomentShape {
  readonly payload?: PlacedMoment;
}

/** Milestones as dots and claimed lengths of time as bars, on one axis of years. */
export function Drawing({ view, width, height, scope }: DrawingProps<TimelineView>) {
  const layout = layOutTimeline(view, width, height);
  const moments = layout.lanes.flatMap(({ placed }) => placed);
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="x" hide domain={[0, width]} />
      <YAxis type="number" dataKey="y" hide domain={[0, height]} reversed width={0} />
      {layout.years.map(({ year, x }) => (
        <g key={year}>
          <line x1={x} x2={x} y1={layout.axisY + 4} y2={layout.height - 4} stroke={HAIR} />
          <text
            x={x}
            y={layout.axisY - 4}
            textAnchor={x > width - 16 ? "end" : x < 16 ? "start" : "middle"}
            fontSize={TEXT.small}
            fill={SOFT}
          >
            {year}
          </text>
        </g>
      ))}
      {layout.lanes.map((lane) => (
        <text key={lane.provider.id} x={0} y={lane.nameY} fontSize={TEXT.body} fontWeight={700} fill={INK} {...HALO}>
          {lane.name}
        </text>
      ))}
      <Scatter
        data={[...moments]}
        isAnimationActive={false}
        shape={({ payload }: MomentShape) => (payload ? <Mark moment={payload} scope={scope} /> : <g />)}
      />
    </ScatterChart>
  );
}

function Mark({ moment, scope }: { readonly moment: PlacedMoment; readonly scope: string }) {
  return (
    <g data-provider={moment.provider.id} data-figure={moment.figure.id}>
      <EvidenceMark evidence={moment.figure.evidence} color={colorOf(moment.provider)} id={`${scope}-${moment.key}`}>
        {(paint) =>
          moment.width > 0 ? (
            <rect x={moment.x} y={moment.y - THICK / 2} width={moment.width} height={THICK} {...paint} />
          ) : (
            <circle cx={moment.x} cy={moment.y} r={RADIUS} {...paint} />
          )
        }
      </EvidenceMark>
      <text x={moment.labelX} y={moment.labelY} fontSize={TEXT.body} fill={INK} {...HALO}>
        {moment.label}
      </text>
    </g>
  );
}
