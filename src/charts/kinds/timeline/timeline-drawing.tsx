import type { Size } from "../../drawing/box";
import {
  colorOf,
  EvidenceMark,
  FlagMark,
  HAIR,
  INK,
  PAPER,
  RECORD_RADIUS,
  SOFT,
  TEXT,
  WASH,
} from "../../drawing/paint";
import { PlacedMarks } from "../../drawing/placed-marks-drawing";
import { Whisker } from "../../drawing/whisker";
import type { DrawingProps } from "../../drawing-props";
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
      draw={(moment) => <Mark moment={moment} textSize={layout.textSize} scope={scope} />}
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
        placed.map((moment) => <Mark key={moment.key} moment={moment} textSize={layout.textSize} scope={scope} />),
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
      {layout.years.map(({ year, x, pieces }) => (
        <g key={year}>
          {pieces.map(({ from, to }) => (
            <line key={from} x1={x} x2={x} y1={from} y2={to} stroke={HAIR} />
          ))}
          <text x={x} y={axisY - 4} textAnchor="middle" fontSize={TEXT.small} fill={SOFT}>
            {year}
          </text>
        </g>
      ))}
      {layout.yearsAt.map(({ text, x, y }) => (
        <text key={y} x={x} y={y} fontSize={TEXT.body} fill={SOFT}>
          {text}
        </text>
      ))}
      {layout.lanes.flatMap(({ nameAt }) =>
        nameAt.map(({ text, x, y }) => (
          <text key={`${text}${y}`} x={x} y={y} fontSize={TEXT.body} fontWeight={700} fill={INK}>
            {text}
          </text>
        )),
      )}
    </>
  );
}

interface MarkProps {
  readonly moment: PlacedMoment;
  readonly textSize: number;
  readonly scope: string;
}

function Mark({ moment, textSize, scope }: MarkProps) {
  const { x, y, mayBeginX, recordX, ofRecord } = moment;
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
      <Body moment={moment} scope={scope} />
      {mayBeginX !== null && <Whisker along="x" at={y} from={mayBeginX} to={x} />}
      {moment.labelAt.map((line) => (
        <text key={line.text} x={line.x} y={line.y} fontSize={textSize} fill={ofRecord ? SOFT : INK}>
          {line.text}
        </text>
      ))}
      {moment.flagAt && moment.flag && <FlagMark {...moment.flagAt} severity={moment.flag} />}
    </g>
  );
}

/** A dot or a length; of a plain milestone and what became of it, both dots and the time between. */
function Body({ moment, scope }: Omit<MarkProps, "textSize">) {
  const { x, y, width, ofRecord, evidence, until } = moment;
  const color = colorOf(moment.provider);
  const radius = ofRecord ? RECORD_RADIUS : RADIUS;
  if (!isPainted(moment))
    return (
      <>
        {width > 0 && <line x1={x} x2={x + width} y1={y} y2={y} stroke={color} strokeWidth={2} />}
        <circle cx={x} cy={y} r={RECORD_RADIUS} fill={color} stroke={INK} />
        {until && width > 0 && (
          <circle data-figure={until.id} cx={x + width} cy={y} r={RECORD_RADIUS} fill={color} stroke={INK} />
        )}
      </>
    );
  if (ofRecord && evidence === "planned")
    return <circle cx={x} cy={y} r={RECORD_RADIUS} fill={PAPER} stroke={color} strokeWidth={2} />;
  return (
    <EvidenceMark evidence={evidence} color={color} id={`${scope}-${moment.key}`}>
      {(paint) =>
        width > 0 ? (
          <rect x={x} y={y - THICK / 2} width={width} height={THICK} {...paint} />
        ) : (
          <circle cx={x} cy={y} r={radius} {...paint} />
        )
      }
    </EvidenceMark>
  );
}
