import type { DrawingProps, Size } from "../chart";
import {
  colorOf,
  EvidenceMark,
  FlagMark,
  HAIR,
  HALO,
  INK,
  PAPER,
  RECORD_RADIUS,
  SOFT,
  TEXT,
  WASH,
} from "../drawing/paint";
import { PlacedMarks } from "../drawing/placed-marks-drawing";
import { Whisker } from "../drawing/whisker";
import {
  isPainted,
  layOutTimeline,
  type PlacedMoment,
  RADIUS,
  type Timeline,
  type TimelineLayout,
  type TimelineView,
} from "./timeline";

const THICK = 12;

/** Milestones as dots and lengths of time as bars, on one axis of years. */
export function TimelineDrawing({ view, width, height, scope }: DrawingProps<TimelineView>) {
  const layout = layOutTimeline(view, width, height);
  return (
    <PlacedMarks
      width={width}
      height={height}
      marks={layout.lanes.flatMap(({ placed }) => placed)}
      draw={(moment) => <Mark moment={moment} scope={scope} />}
    >
      <Ground layout={layout} view={view} width={width} height={height} />
    </PlacedMarks>
  );
}

interface TimelineGroupProps extends Size {
  readonly timeline: Timeline;
  readonly scope: string;
}

/** The same inside another chart's drawing, below what it draws. */
export function TimelineGroup({ timeline, width, height, scope }: TimelineGroupProps) {
  const layout = layOutTimeline(timeline, width, height);
  return (
    <>
      <Ground layout={layout} view={timeline} width={width} height={height} />
      {layout.lanes.flatMap(({ placed }) =>
        placed.map((moment) => <Mark key={moment.key} moment={moment} scope={scope} />),
      )}
    </>
  );
}

interface GroundProps extends Size {
  readonly layout: TimelineLayout;
  readonly view: Timeline;
}

/** Years, the time after the article, and the lanes' names. */
function Ground({ layout, view, width, height }: GroundProps) {
  const { axisY, afterX } = layout;
  return (
    <>
      {afterX !== null && view.after && (
        <>
          <rect x={afterX} y={axisY + 4} width={width - afterX} height={height - axisY - 4} fill={WASH} />
          <text x={width - 4} y={height - 6} textAnchor="end" fontSize={TEXT.small} fill={SOFT}>
            {view.after.name}
          </text>
        </>
      )}
      {layout.years.map(({ year, x }) => (
        <g key={year}>
          <line x1={x} x2={x} y1={axisY + 4} y2={height - 4} stroke={HAIR} />
          <text
            x={x}
            y={axisY - 4}
            textAnchor={x > width - 16 ? "end" : x < 16 ? "start" : "middle"}
            fontSize={TEXT.small}
            fill={SOFT}
          >
            {year}
          </text>
        </g>
      ))}
      {layout.lanes.flatMap(({ nameAt }) =>
        nameAt.map(({ text, x, y }) => (
          <text key={`${text}${y}`} x={x} y={y} fontSize={TEXT.body} fontWeight={700} fill={INK} {...HALO}>
            {text}
          </text>
        )),
      )}
    </>
  );
}

function Mark({ moment, scope }: { readonly moment: PlacedMoment; readonly scope: string }) {
  const { x, y, width, mayBeginX, recordX, ofRecord } = moment;
  const color = colorOf(moment.provider);
  return (
    <g data-provider={moment.provider.id} data-figure={moment.figure.id}>
      {recordX !== null && (
        <>
          <line x1={x} x2={recordX} y1={y} y2={y} stroke={color} />
          <circle
            cx={recordX}
            cy={y}
            r={RADIUS - 1}
            fill={PAPER}
            stroke={color}
            strokeWidth={2}
            strokeDasharray="2 2"
          />
        </>
      )}
      {!isPainted(moment) ? (
        <circle cx={x} cy={y} r={RECORD_RADIUS} fill={color} stroke={INK} />
      ) : (
        <EvidenceMark evidence={moment.evidence} color={color} id={`${scope}-${moment.key}`}>
          {(paint) =>
            width > 0 ? (
              <rect x={x} y={y - THICK / 2} width={width} height={THICK} {...paint} />
            ) : (
              <circle cx={x} cy={y} r={ofRecord ? RECORD_RADIUS : RADIUS} {...paint} />
            )
          }
        </EvidenceMark>
      )}
      {mayBeginX !== null && <Whisker along="x" at={y} from={mayBeginX} to={x} />}
      {moment.labelAt.map((line) => (
        <text
          key={line.text}
          x={line.x}
          y={line.y}
          fontSize={ofRecord ? TEXT.small : TEXT.body}
          fill={ofRecord ? SOFT : INK}
          {...HALO}
        >
          {line.text}
        </text>
      ))}
      {moment.flagAt && moment.flag && <FlagMark {...moment.flagAt} severity={moment.flag} />}
    </g>
  );
}
