import { Layer } from "recharts";
import { Annotations } from "../../drawing/annotations-drawing";
import { colorOf, EvidenceMark, HAIR, INK, PAPER, SOFT } from "../../drawing/paint";
import { Text } from "../../drawing/text-drawing";
import { Whisker } from "../../drawing/whisker";
import type { DrawingProps } from "../../drawing-props";
import { Crosshair } from "../crosshair-drawing";
import { LinePath } from "../line-path-drawing";
import type { PlacedPoint } from "../placed-points";
import type { MultiplesView } from "./multiples";
import { KEY_RADIUS } from "./multiples-head";
import {
  layOutMultiples,
  MARK_RADIUS,
  type MultiplesLayout,
  type PlacedPanel,
  type PlacedSeries,
} from "./multiples-layout";

const LAST_DOT = 3.5;

/** A panel for each line on one scale, the others in grey behind it; one crosshair through all of them. */
export function MultiplesDrawing({ view, width, height, scope }: DrawingProps<MultiplesView>) {
  const layout = layOutMultiples(view, width, height);
  return (
    <Crosshair
      view={view}
      layout={layout}
      width={width}
      height={height}
      under={
        <>
          <Texts layout={layout} />
          {layout.panels.map((placed) => (
            <Background key={placed.panel.series.name} placed={placed} rules={layout.rules} />
          ))}
          <Annotations />
          <Lines layout={layout} />
        </>
      }
    >
      <Layer>
        {layout.panels.map((placed) => (
          <Foreground key={placed.panel.series.name} placed={placed} scope={scope} />
        ))}
      </Layer>
    </Crosshair>
  );
}

function Texts({ layout }: { readonly layout: MultiplesLayout }) {
  return layout.texts.map((text) => <Text key={text.key} text={text} />);
}

interface BackgroundProps {
  readonly placed: PlacedPanel;
  readonly rules: MultiplesLayout["rules"];
}

/** The scale, the other lines in grey, and the area under a line that is a part of another. */
function Background({ placed: { panel, plot, behind, line }, rules }: BackgroundProps) {
  const zero = plot.y + (rules.find(({ isZero }) => isZero)?.y ?? plot.height);
  return (
    <>
      {rules.map(({ label, y, isZero }) => (
        <line
          key={label}
          x1={plot.x}
          x2={plot.x + plot.width}
          y1={plot.y + y}
          y2={plot.y + y}
          stroke={isZero ? INK : HAIR}
        />
      ))}
      {behind.flatMap(({ series, segments }) =>
        segments.map((segment) => (
          <path
            key={`${series.name} ${segment[0]?.point.figure.id}`}
            d={pathOf(segment)}
            fill="none"
            stroke={SOFT}
            strokeOpacity={0.5}
          />
        )),
      )}
      {panel.isPart &&
        line.segments.map((segment) => (
          <path
            key={segment[0]?.point.figure.id}
            d={`${pathOf(segment)}V${zero}H${segment[0]?.x}Z`}
            fill={colorOf(panel.series.provider)}
            fillOpacity={0.16}
          />
        ))}
    </>
  );
}

function pathOf(points: readonly PlacedPoint[]): string {
  const d = `M${points.map(({ x, y }) => `${x} ${y.middle}`).join("L")}`;
  return points.length === 1 ? `${d}h0.01` : d;
}

/** A stretch of a line without a gap. */
interface Run {
  readonly key: string;
  readonly series: PlacedSeries["series"];
  readonly points: readonly PlacedPoint[];
  /** The figure the whole line ends with. */
  readonly last: string | undefined;
}

function runsOf({ series, points, segments }: PlacedSeries): readonly Run[] {
  return segments.map((segment) => ({
    key: `${series.name} ${segment[0]?.point.figure.id}`,
    series,
    points: segment,
    last: points.at(-1)?.point.figure.id,
  }));
}

/** Every run of every line, and above them their points, the last of a line larger. */
function Lines({ layout }: { readonly layout: MultiplesLayout }) {
  const runs = layout.panels.flatMap(({ line, pieces }) => [line, ...pieces].flatMap(runsOf));
  return (
    <>
      <Layer>
        {runs.map(
          ({ key, series, points }) =>
            points.length > 1 && <LinePath key={key} points={points} color={colorOf(series.provider)} />,
        )}
      </Layer>
      <Layer>
        {runs.map((run) => (
          <Dots key={run.key} run={run} radius={layout.dot} />
        ))}
      </Layer>
    </>
  );
}

/** Of more points than these a run's dots are one path: the crosshair, the walk and the table still read each of them. */
const DENSE = 80;

function Dots({ run: { series, points, last }, radius }: { readonly run: Run; readonly radius: number }) {
  const color = colorOf(series.provider);
  const isDense = points.length > DENSE;
  const apart = isDense ? points.filter(({ point: { figure } }) => figure.id === last) : points;
  return (
    <Layer>
      {isDense && (
        <path
          data-provider={series.provider.id}
          d={points.map(({ x, y }) => `M${x} ${y.middle}h0.01`).join("")}
          stroke={color}
          strokeWidth={radius * 2}
          strokeLinecap="round"
        />
      )}
      {apart.map(({ point: { figure }, x, y }) => (
        <circle
          key={figure.id}
          data-figure={figure.id}
          data-provider={series.provider.id}
          cx={x}
          cy={y.middle}
          r={figure.id === last ? LAST_DOT : radius}
          fill={color}
        />
      ))}
    </Layer>
  );
}

/** What stands above the lines: bounds of ranges, pieces apart, what the article says, and the samples of these. */
function Foreground({ placed, scope }: { readonly placed: PlacedPanel; readonly scope: string }) {
  const { line, pieces, marks, keys, panel } = placed;
  const color = colorOf(panel.series.provider);
  return (
    <>
      {line.points.map(
        ({ point: { figure }, x, y: { bounds } }) =>
          bounds && (
            <g key={figure.id} data-figure={figure.id} data-provider={panel.series.provider.id}>
              <Whisker along="y" at={x} from={bounds.low} to={bounds.high} />
            </g>
          ),
      )}
      {pieces.flatMap(({ points, series }) =>
        points.map(({ point: { figure }, x, y }) => (
          <g key={figure.id} data-figure={figure.id} data-provider={series.provider.id}>
            <Ring x={x} y={y.middle} color={color} />
          </g>
        )),
      )}
      {marks.map(({ mark, x, y }) => (
        <g key={mark.figure.id} data-figure={mark.figure.id} data-provider={mark.provider.id}>
          {y.bounds && <Whisker along="y" at={x} from={y.bounds.low} to={y.bounds.high} />}
          {y.at !== null && <Diamond mark={mark} x={x} y={y.at} radius={MARK_RADIUS} id={`${scope}-mark`} />}
        </g>
      ))}
      {keys.map(({ of, x, y }) =>
        "figure" in of ? (
          <Diamond key={of.figure.id} mark={of} x={x} y={y} radius={KEY_RADIUS} id={`${scope}-key`} />
        ) : (
          <Ring key={of.name} x={x} y={y} color={color} />
        ),
      )}
    </>
  );
}

function Ring({ x, y, color }: { readonly x: number; readonly y: number; readonly color: string }) {
  return <circle cx={x} cy={y} r={LAST_DOT} fill={PAPER} stroke={color} strokeWidth={2} />;
}

interface DiamondProps {
  readonly mark: PlacedPanel["marks"][number]["mark"];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Unique for each use of a mark, up to its figure. */
  readonly id: string;
}

/** What the article says, painted by its evidence on paper of its own: no line shines through. */
function Diamond({ mark, x, y, radius, id }: DiamondProps) {
  const d = `M${x} ${y - radius}l${radius} ${radius}l${-radius} ${radius}l${-radius} ${-radius}z`;
  return (
    <>
      <path d={d} fill={PAPER} stroke={PAPER} strokeWidth={2} />
      <EvidenceMark evidence={mark.evidence} color={colorOf(mark.provider)} id={`${id}-${mark.figure.id}`}>
        {(paint) => <path d={d} {...paint} />}
      </EvidenceMark>
    </>
  );
}
