import { EvidenceDot } from "../../drawing/dot-drawing";
import { colorOf, FlagMark, HAIR, INK, SOFT, TEXT } from "../../drawing/paint";
import { PlacedMarks } from "../../drawing/placed-marks-drawing";
import { Whisker } from "../../drawing/whisker";
import type { DrawingProps } from "../../drawing-props";
import type { DotsView } from "./dots";
import { DOT, layOutDots, type PlacedDot, type PlacedRow } from "./dots-layout";

/** Dots on one track for each row, joined; a dashed join where what is counted changes. */
export function DotsDrawing({ view, width, height, scope }: DrawingProps<DotsView>) {
  const { rows } = layOutDots(view, width, height);
  const dots = rows.flatMap(({ dots: own, provider }) => own.map((dot) => ({ ...dot, provider })));
  return (
    <PlacedMarks
      width={width}
      height={height}
      marks={dots}
      draw={(dot) => <Dot dot={dot} color={colorOf(dot.provider)} provider={dot.provider?.id} scope={scope} />}
    >
      {rows.map((row) => (
        <Ground key={row.key} row={row} />
      ))}
    </PlacedMarks>
  );
}

/** Track, joins and words of a row, under its dots. */
function Ground({ row }: { readonly row: PlacedRow }) {
  const { y, track, dots, nameAt, lastAt, firstAt, remarksAt, flagAt, flag, provider } = row;
  const last = dots.at(-1);
  return (
    <g data-provider={provider?.id}>
      <line x1={track.from} x2={track.to} y1={y} y2={y} stroke={HAIR} strokeWidth={2} />
      <line x1={track.from} x2={track.from} y1={y - 9} y2={y + 9} stroke={INK} />
      {dots.map(({ key, x, from, broken }) =>
        from === null ? null : (
          <line
            key={key}
            x1={from}
            x2={x}
            y1={y}
            y2={y}
            stroke={colorOf(provider)}
            strokeWidth={2}
            strokeDasharray={broken ? "3 3" : undefined}
          />
        ),
      )}
      {nameAt.map(({ text, ...at }) => (
        <text key={at.y} {...at} fontSize={TEXT.body} fontWeight={700} fill={INK}>
          {text}
        </text>
      ))}
      {flagAt && flag && <FlagMark {...flagAt} severity={flag} />}
      {lastAt && (
        <g data-figure={last?.figure.id}>
          <text x={lastAt.x} y={lastAt.y} fontSize={TEXT.value} fontWeight={700} fill={INK}>
            {lastAt.text}
          </text>
          <text x={lastAt.when.x} y={lastAt.when.y} fontSize={TEXT.body} fill={SOFT}>
            {lastAt.when.text}
          </text>
        </g>
      )}
      {firstAt.map(({ text, ...at }) => (
        <text key={at.y} data-figure={dots[0]?.figure.id} {...at} fontSize={TEXT.body} fill={SOFT}>
          {text}
        </text>
      ))}
      {remarksAt.map(({ text, figure, ...at }) => (
        <text key={at.y} data-figure={figure.id} {...at} fontSize={TEXT.body} fill={SOFT}>
          {text}
        </text>
      ))}
    </g>
  );
}

interface DotProps {
  readonly dot: PlacedDot;
  readonly color: string;
  readonly provider: string | undefined;
  readonly scope: string;
}

function Dot({ dot: { figure, x, y, placed, key }, color, provider, scope }: DotProps) {
  return (
    <g data-figure={figure.id} data-provider={provider}>
      {placed.at !== null && (
        <EvidenceDot x={x} y={y} radius={DOT} evidence={figure.evidence} color={color} id={`${scope}-${key}`} />
      )}
      {placed.bounds && <Whisker along="x" at={y} from={placed.bounds.low} to={placed.bounds.high} />}
    </g>
  );
}
