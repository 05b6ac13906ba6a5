import { DefaultZIndexes, Line, LineChart, XAxis, YAxis, ZIndexLayer } from "recharts";
import { Annotations } from "../../drawing/annotations-drawing";
import { colorOf, EvidenceMark, HAIR, INK, PAPER, SOFT } from "../../drawing/paint";
import { Text } from "../../drawing/text-drawing";
import { Whisker } from "../../drawing/whisker";
import type { DrawingProps } from "../../drawing-props";
import { Crosshair } from "../crosshair-drawing";
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

/** Recharts draws its lines above what stands between them; no line may cross a mark of the article. */
const ABOVE_LINES = DefaultZIndexes.activeDot;
const LAST_DOT = 3.5;

/** A panel for each line on one scale, the others in grey behind it; one crosshair through all of them. */
export function MultiplesDrawing({ view, width, height, scope }: DrawingProps<MultiplesView>) {
  const layout = layOutMultiples(view, width, height);
  return (
    <LineChart
      width={width}
      height={height}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="x" hide domain={[0, width]} allowDataOverflow />
      <YAxis type="number" hide domain={[0, height]} reversed width={0} allowDataOverflow />
      <Crosshair view={view} layout={layout} width={width}>
        <Texts layout={layout} />
        {layout.panels.map((placed) => (
          <Background key={placed.panel.series.name} placed={placed} rules={layout.rules} />
        ))}
        <Annotations />
        {layout.panels.flatMap(({ line, pieces }) => [
          ...line.segments.map((segment) => lineOf(segment, line, layout.dot)),
          ...pieces.flatMap((piece) => piece.segments.map((segment) => lineOf(segment, piece, layout.dot))),
        ])}
        <ZIndexLayer zIndex={ABOVE_LINES}>
          {layout.panels.map((placed) => (
            <Foreground key={placed.panel.series.name} placed={placed} scope={scope} />
          ))}
        </ZIndexLayer>
      </Crosshair>
    </LineChart>
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

interface DotShape {
  readonly cx?: number;
  readonly cy?: number;
  readonly payload?: PlacedPoint;
}

/** One run of a line, its last point larger; a piece apart from the line has hollow dots. */
function lineOf(segment: readonly PlacedPoint[], { series, points }: PlacedSeries, dot: number) {
  const color = colorOf(series.provider);
  const last = points.at(-1)?.point.figure.id;
  return (
    <Line
      key={`${series.name} ${segment[0]?.point.figure.id}`}
      data={[...segment]}
      dataKey={middleOf}
      type="linear"
      stroke={color}
      strokeWidth={2}
      isAnimationActive={false}
      activeDot={false}
      dot={({ cx = 0, cy = 0, payload }: DotShape) => (
        <circle
          key={payload?.point.figure.id}
          data-figure={payload?.point.figure.id}
          data-provider={series.provider.id}
          cx={cx}
          cy={cy}
          r={payload?.point.figure.id === last ? LAST_DOT : dot}
          fill={color}
        />
      )}
    />
  );
}

function middleOf({ y }: PlacedPoint): number {
  return y.middle;
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
