import { colorOf, EvidenceMark, FlagMark, INK, SOFT } from "../drawing/paint";
import { PlacedMarks } from "../drawing/placed-marks-drawing";
import type { DrawingProps } from "../drawing-props";
import { layOutRace } from "./layout";
import type { PlacedMark, RaceLayout } from "./placed";
import type { RaceView } from "./view";

/** Plans and outcome on one scale, the largest commitment as a frame behind them. */
export function Drawing({ view, width, height, scope }: DrawingProps<RaceView>) {
  const layout = layOutRace(view, width, height);
  return (
    <PlacedMarks width={width} height={height} marks={layout.marks} draw={(mark) => <Mark mark={mark} scope={scope} />}>
      <Behind {...layout} />
      <Words {...layout} />
    </PlacedMarks>
  );
}

function Behind({ frame, lines }: RaceLayout) {
  return (
    <>
      {frame && (
        <rect
          data-figure={frame.figure}
          data-provider={frame.provider.id}
          x={frame.left}
          y={frame.top}
          width={frame.width}
          height={frame.height}
          fill="none"
          stroke={colorOf(frame.provider)}
          strokeWidth={1.5}
        />
      )}
      {lines.map(({ provider, ...line }) => (
        <line
          key={`${line.x1} ${line.y1}`}
          {...line}
          stroke={provider ? colorOf(provider) : SOFT}
          strokeWidth={provider ? 2 : 1}
        />
      ))}
    </>
  );
}

function Words({ texts, flags }: RaceLayout) {
  return (
    <>
      {texts.map(({ key, text, x, y, size, weight, anchor, isSoft, provider, figure }) => (
        <text
          key={key}
          data-figure={figure ?? undefined}
          x={x}
          y={y}
          fontSize={size}
          fontWeight={weight === "bold" ? 700 : undefined}
          textAnchor={anchor === "start" ? undefined : anchor}
          fill={provider ? colorOf(provider) : isSoft ? SOFT : INK}
        >
          {text}
        </text>
      ))}
      {flags.map((flag) => (
        <FlagMark key={`${flag.x} ${flag.y}`} {...flag} />
      ))}
    </>
  );
}

/** The page moves and solidifies marks by their act; in a picture they stand where they are. */
function Mark({ mark, scope }: { readonly mark: PlacedMark; readonly scope: string }) {
  const { figure, provider, evidence, act, left, top, width, height, key } = mark;
  return (
    <g data-figure={figure} data-provider={provider.id} data-act={act}>
      <EvidenceMark evidence={evidence} color={colorOf(provider)} id={`${scope}-${key}`}>
        {(paint) => <rect x={left} y={top} width={width} height={height} {...paint} />}
      </EvidenceMark>
    </g>
  );
}
