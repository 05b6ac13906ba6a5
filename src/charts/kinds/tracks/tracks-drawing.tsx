import { colorOf, EvidenceMark, FlagMark, HAIR, INK, PAPER, SOFT, TEXT } from "../../drawing/paint";
import { PlacedMarks } from "../../drawing/placed-marks-drawing";
import type { DrawingProps } from "../../drawing-props";
import type { TrackView } from "./tracks";
import { layOutTracks, MARK, type PlacedPanel, type PlacedTrackRow, type TrackPlace } from "./tracks-layout";

/** One panel for each provider: date, mark and value in one row, plans joined by a stair. */
export function TracksDrawing({ view, width, height, scope }: DrawingProps<TrackView>) {
  const { panels } = layOutTracks(view, width, height);
  const rows = panels.flatMap(({ sections }) => sections.flatMap((section) => section.rows));
  return (
    <PlacedMarks width={width} height={height} marks={rows} draw={(row) => <Row row={row} scope={scope} />}>
      {panels.map((panel) => (
        <Panel key={panel.provider.id} panel={panel} />
      ))}
    </PlacedMarks>
  );
}

function Panel({ panel: { provider, nameAt, sections } }: { readonly panel: PlacedPanel }) {
  return (
    <g data-provider={provider.id}>
      <text x={nameAt.x} y={nameAt.y} fontSize={TEXT.value} fontWeight={700} fill={INK}>
        {nameAt.text}
      </text>
      {sections.map((section) => (
        <g key={section.nameAt.text}>
          <text x={section.nameAt.x} y={section.nameAt.y} fontSize={TEXT.body} fontWeight={700} fill={INK}>
            {section.nameAt.text}
          </text>
          {section.axis.pieces.map(({ from, to }) => (
            <line key={from} x1={section.axis.x} x2={section.axis.x} y1={from} y2={to} stroke={HAIR} />
          ))}
        </g>
      ))}
    </g>
  );
}

interface RowProps {
  readonly row: PlacedTrackRow;
  readonly scope: string;
}

function Row({ row, scope }: RowProps) {
  const { labelAt, valueAt, remarkAt, flagAt, flag, stair, place } = row;
  const color = colorOf(row.provider);
  return (
    <g data-provider={row.provider.id} data-figure={row.figure.id}>
      {stair.length > 0 && (
        <path d={`M${stair.map(({ x, y }) => `${x} ${y}`).join("L")}`} stroke={color} strokeWidth={1.5} fill="none" />
      )}
      {place && <Mark row={row} place={place} scope={scope} />}
      <text x={labelAt.x} y={labelAt.y} fontSize={TEXT.body} fill={SOFT}>
        {labelAt.text}
      </text>
      <text x={valueAt.x} y={valueAt.y} fontSize={TEXT.body} fontWeight={row.isBold ? 700 : 400} fill={INK}>
        {valueAt.text}
      </text>
      {flagAt && flag && <FlagMark x={flagAt.x} y={flagAt.y} severity={flag} />}
      {remarkAt.map(({ text, x, y }) => (
        <text key={text} x={x} y={y} fontSize={TEXT.small} fill={SOFT}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** Too small for a hatch, a plan is an open ring or a tick; a range is a box. */
function Mark({ row, place, scope }: RowProps & { readonly place: TrackPlace }) {
  const { y, kind, provider } = row;
  const color = colorOf(provider);
  if (kind === "ring" && !place.isRange)
    return <circle cx={place.middle} cy={y} r={MARK.ring - 1} fill={PAPER} stroke={color} strokeWidth={2} />;
  if (kind === "tick" && !place.isRange)
    return (
      <line x1={place.middle} x2={place.middle} y1={y - MARK.tick} y2={y + MARK.tick} stroke={color} strokeWidth={3} />
    );
  const half = place.isRange ? MARK.box : MARK.bar;
  return (
    <EvidenceMark evidence={row.figure.evidence} color={color} id={`${scope}-${row.key}`}>
      {(paint) => (
        <rect
          x={place.from + 0.5}
          y={y - half + 0.5}
          width={Math.max(place.to - place.from - 1, 1)}
          height={half * 2 - 1}
          {...paint}
        />
      )}
    </EvidenceMark>
  );
}
