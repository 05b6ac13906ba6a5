import { Fragment } from "react";
import { Layer, Surface } from "recharts";
import { Annotations } from "../../drawing/annotations-drawing";
import { colorOf, EvidenceMark, FlagMark, HALO, INK, PAPER, RECORD_RADIUS, SOFT, TEXT } from "../../drawing/paint";
import { Whisker } from "../../drawing/whisker";
import type { DrawingProps } from "../../drawing-props";
import type { BarView } from "./bars";
import { layOutBars, type PlacedPart, type PlacedRow } from "./bars-layout";

/** Horizontal bars from zero, grouped, each with its value at the end. */
export function BarsDrawing({ view, width, height, scope }: DrawingProps<BarView>) {
  const layout = layOutBars(view, width, height);
  const [top, bottom] = [layout.axes[0]?.from ?? 0, layout.axes.at(-1)?.to ?? 0];
  return (
    <Surface width={width} height={height}>
      {layout.axes.map(({ from, to }) => (
        <line key={from} x1={layout.zero} x2={layout.zero} y1={from} y2={to} stroke={INK} />
      ))}
      {layout.guide !== null && (
        <line x1={layout.guide} x2={layout.guide} y1={top} y2={bottom} stroke={SOFT} strokeDasharray="2 3" />
      )}
      <Annotations />
      <Layer>
        {layout.rows.map((row) => (
          <Row key={row.key} row={row} scope={scope} />
        ))}
      </Layer>
    </Surface>
  );
}

/** Fill of a piece that stands beside a stronger one of the same provider. */
const PALE = 0.45;

interface RowProps {
  readonly row: PlacedRow;
  readonly scope: string;
}

function Row({ row, scope }: RowProps) {
  const { nameAt, valueAt, remarkAt, flagAt } = row;
  return (
    <g data-provider={row.provider?.id}>
      {nameAt.map(({ text, x: left, y }) => (
        <text key={text} x={left} y={y} fontSize={TEXT.body} fontWeight={700} fill={INK}>
          {text}
        </text>
      ))}
      {row.parts.map((part) => (
        <Part key={part.figure.id} part={part} row={row} scope={scope} />
      ))}
      {valueAt && (
        <text
          data-figure={row.figure?.id}
          x={valueAt.x}
          y={valueAt.y}
          fontSize={TEXT.value}
          fontWeight={700}
          fill={INK}
          {...(row.valueInside ? HALO : {})}
        >
          {valueAt.text}
        </text>
      )}
      {flagAt && row.flag && <FlagMark x={flagAt.x} y={flagAt.y} severity={row.flag} />}
      {row.record && <RecordLines row={row} figure={row.record.figure.id} />}
      {remarkAt.map(({ text, x: left, y }) => (
        <text key={text} x={left} y={y} fontSize={TEXT.small} fill={SOFT}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** Across the bar, so that it can be told from any bar's end; the two ends of a range are joined. */
function RecordLines({ row, figure }: { readonly row: PlacedRow; readonly figure: string }) {
  const { y, height, recordAt } = row;
  const [first, last] = [recordAt[0], recordAt.at(-1)];
  return (
    <g data-figure={figure}>
      {first !== last && (
        <line x1={first} x2={last} y1={y + height / 2} y2={y + height / 2} stroke={INK} strokeDasharray="3 3" />
      )}
      {recordAt.map((at) => (
        <Fragment key={at}>
          <line x1={at} x2={at} y1={y - 3} y2={y + height + 3} stroke={PAPER} strokeWidth={6} />
          <line x1={at} x2={at} y1={y - 3} y2={y + height + 3} stroke={INK} strokeWidth={2} />
          <circle cx={at} cy={y + height / 2} r={RECORD_RADIUS} fill={INK} stroke={PAPER} strokeWidth={2} />
        </Fragment>
      ))}
    </g>
  );
}

function Part({ part, row, scope }: RowProps & { readonly part: PlacedPart }) {
  const solid = part.evidence === "reported" && !part.pale;
  const middle = row.y + row.height / 2;
  return (
    <g data-figure={part.figure.id} data-provider={part.provider?.id}>
      <EvidenceMark
        evidence={part.evidence}
        color={colorOf(part.provider)}
        id={`${scope}-${row.key}-${part.figure.id}`}
      >
        {(paint) => (
          <rect
            x={part.x}
            y={row.y + 0.5}
            width={part.width}
            height={row.height - 1}
            {...paint}
            {...(part.pale ? { fillOpacity: PALE } : {})}
          />
        )}
      </EvidenceMark>
      {part.goesOn && <path d={`M${part.x + part.width + 2.5} ${middle - 4}l4 4l-4 4`} stroke={INK} fill="none" />}
      {part.whisker && <Whisker along="x" at={middle} {...part.whisker} />}
      {part.labelX !== null && (
        <text
          x={part.labelX}
          y={middle + 5}
          textAnchor="middle"
          fontSize={TEXT.body}
          fontWeight={700}
          fill={solid ? PAPER : INK}
          {...(solid ? {} : HALO)}
        >
          {part.label}
        </text>
      )}
    </g>
  );
}
