import type { DrawingProps } from "../chart";
import { colorOf, EvidenceMark, HAIR, HALO, INK, RECORD_RADIUS, SOFT, TEXT } from "../drawing/paint";
import { PlacedMarks } from "../drawing/placed-marks-drawing";
import { Whisker } from "../drawing/whisker";
import { LINE, layOutScatter, type Place, type PlacedPoint, RADIUS, type ScatterLayout } from "./layout";
import type { ScatterView } from "./view";

/** Every mark carries its name and both values; a thin line leads to where the record puts it. */
export function Drawing({ view, width, height, scope }: DrawingProps<ScatterView>) {
  const layout = layOutScatter(view, width, height);
  return (
    <PlacedMarks
      width={width}
      height={height}
      marks={layout.points}
      draw={(placed) => <Mark placed={placed} scope={scope} />}
    >
      <Axes layout={layout} view={view} width={width} height={height} />
    </PlacedMarks>
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
      {xTicks.map(({ label, at, textX, zero }) => (
        <g key={label}>
          {zero && <line x1={at} x2={at} y1={plot.y} y2={bottom} stroke={INK} />}
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
  const { point, place, record, lines } = placed;
  const { x, y } = place;
  const { box, side } = placed.label;
  const color = colorOf(point.provider);
  const textX = { right: box.x, left: box.x + box.width, middle: box.x + box.width / 2 }[side];
  return (
    <g data-provider={point.provider.id} data-figure={point.figures[0].id}>
      {record && (
        <g data-figure={point.record?.figure.id}>
          <line x1={x} y1={y} x2={record.x} y2={record.y} stroke={color} />
          <Whiskers place={record} />
          {record.isPoint && <circle cx={record.x} cy={record.y} r={RECORD_RADIUS + 1} fill={color} stroke={INK} />}
        </g>
      )}
      {place.isPoint && (
        <EvidenceMark evidence={point.evidence} color={color} id={`${scope}-${point.provider.id}`}>
          {(paint) => <circle cx={x} cy={y} r={RADIUS} {...paint} />}
        </EvidenceMark>
      )}
      <Whiskers place={place} />
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

/** What growth and spending lie between, where that is said. */
function Whiskers({ place: { x, y, wide, high } }: { readonly place: Place }) {
  return (
    <>
      {wide && <Whisker along="x" at={y} from={wide.low} to={wide.high} />}
      {high && <Whisker along="y" at={x} from={high.low} to={high.high} />}
    </>
  );
}
