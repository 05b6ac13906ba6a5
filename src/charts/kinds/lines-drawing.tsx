import { DefaultZIndexes, Line, LineChart, XAxis, YAxis, ZIndexLayer } from "recharts";
import type { DrawingProps } from "../chart";
import { colorOf, EvidenceMark, HAIR, HALO, INK, SOFT, TEXT } from "../drawing/paint";
import { Whisker } from "../drawing/whisker";
import {
  type EndLabel,
  KEY,
  type LinePoint,
  type LinesLayout,
  type LinesView,
  layOutLines,
  MARK_RADIUS,
  valuesOf,
} from "./lines";

interface DotShape {
  readonly cx?: number;
  readonly cy?: number;
  readonly payload?: LinePoint;
}

const DOT = 2.5;
/** Recharts draws its lines above what stands between them; no line may cross a word. */
const ABOVE_LINES = DefaultZIndexes.activeDot;

/** A line for each provider, named at its end; the article's figures as marks on them. */
export function LinesDrawing({ view, width, height, scope }: DrawingProps<LinesView>) {
  const layout = layOutLines(view, width, height);
  const { plot } = layout;
  const { from, to } = valuesOf(view);
  return (
    <LineChart
      width={width}
      height={height}
      margin={{ top: plot.y, right: width - plot.x - plot.width, bottom: height - plot.y - plot.height, left: plot.x }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="at" hide domain={[view.from, view.to]} allowDataOverflow />
      <YAxis type="number" hide domain={[from, to]} width={0} />
      <Axes layout={layout} height={height} />
      <Bands view={view} layout={layout} scope={scope} />
      {layout.series.flatMap(({ series, segments }) =>
        segments.map((segment) => (
          <Line
            key={segment[0]?.figure.id}
            data={[...segment]}
            dataKey={amountAt}
            type="linear"
            stroke={colorOf(series.provider)}
            strokeWidth={2}
            isAnimationActive={false}
            activeDot={false}
            dot={({ cx = 0, cy = 0, payload }: DotShape) => (
              <circle
                key={payload?.figure.id}
                data-figure={payload?.figure.id}
                data-provider={series.provider.id}
                cx={cx}
                cy={cy}
                r={DOT}
                fill={colorOf(series.provider)}
              />
            )}
          />
        )),
      )}
      <ZIndexLayer zIndex={ABOVE_LINES}>
        <BandLabels layout={layout} />
        <Whiskers layout={layout} />
        <Marks layout={layout} scope={scope} />
      </ZIndexLayer>
      {layout.labels.map((label) => (
        <Ending key={label.series.name} label={label} x={plot.x + plot.width + 10} stacked={layout.stacked} />
      ))}
    </LineChart>
  );
}

function Axes({ layout: { plot, years, ticks }, height }: { readonly layout: LinesLayout; readonly height: number }) {
  return (
    <>
      {ticks.map(({ label, y, zero }) => (
        <g key={label}>
          <line x1={plot.x} x2={plot.x + plot.width} y1={y} y2={y} stroke={zero ? INK : HAIR} />
          <text x={plot.x - 8} y={y + 4} textAnchor="end" fontSize={TEXT.small} fill={SOFT}>
            {label}
          </text>
        </g>
      ))}
      {years.map(({ year, x }) => (
        <g key={year}>
          <line x1={x} x2={x} y1={plot.y + plot.height} y2={plot.y + plot.height + 5} stroke={INK} />
          <text x={x} y={height - 4} textAnchor="middle" fontSize={TEXT.small} fill={SOFT}>
            {year}
          </text>
        </g>
      ))}
    </>
  );
}

interface PartProps {
  readonly layout: LinesLayout;
  readonly scope: string;
}

function Bands({ view, layout: { at, up }, scope }: PartProps & { readonly view: LinesView }) {
  return view.bands.map((band) => {
    const upper = band.points.map((point) => `${at(point.at)} ${up(point.high)}`);
    const lower = [...band.points].reverse().map((point) => `${at(point.at)} ${up(point.low)}`);
    return (
      <g key={band.provider.id} data-provider={band.provider.id} data-figure={band.points.at(-1)?.figure.id}>
        <EvidenceMark evidence="planned" color={colorOf(band.provider)} id={`${scope}-band-${band.provider.id}`}>
          {({ fill }) => <path d={`M${[...upper, ...lower].join("L")}Z`} fill={fill} />}
        </EvidenceMark>
      </g>
    );
  });
}

function BandLabels({ layout: { bandLabels } }: Pick<PartProps, "layout">) {
  return bandLabels.map(({ band, x, y }) => (
    <text key={band.provider.id} x={x} y={y} fontSize={TEXT.small} fontWeight={700} fill={INK} {...HALO}>
      {band.label}
    </text>
  ));
}

const ANCHORS = { right: "start", left: "end", middle: "middle" } as const;

function amountAt({ extent }: LinePoint): number | null {
  return extent.kind === "range" ? null : extent.amount;
}

/** What the numbers of ranges and estimates lie between. */
function Whiskers({ layout: { series } }: Pick<PartProps, "layout">) {
  return series.flatMap(({ series: { provider }, points }) =>
    points.map(
      ({ point: { figure }, x, y: { bounds } }) =>
        bounds && (
          <g key={figure.id} data-figure={figure.id} data-provider={provider.id}>
            <Whisker along="y" at={x} from={bounds.low} to={bounds.high} />
          </g>
        ),
    ),
  );
}

/** What the article says, as diamonds painted by its evidence. */
function Marks({ layout, scope }: PartProps) {
  return layout.marks.map(({ mark, x, y, label: { box, side } }) => (
    <g key={mark.figure.id} data-figure={mark.figure.id} data-provider={mark.provider.id}>
      <line
        x1={x}
        y1={y.middle}
        x2={Math.min(Math.max(x, box.x), box.x + box.width)}
        y2={Math.min(Math.max(y.middle, box.y), box.y + box.height)}
        stroke={colorOf(mark.provider)}
        strokeWidth={1.5}
      />
      {y.bounds && <Whisker along="y" at={x} from={y.bounds.low} to={y.bounds.high} />}
      {y.at !== null && (
        <EvidenceMark evidence={mark.evidence} color={colorOf(mark.provider)} id={`${scope}-${mark.figure.id}`}>
          {(paint) => (
            <path
              d={`M${x} ${(y.at ?? 0) - MARK_RADIUS}l${MARK_RADIUS} ${MARK_RADIUS}l${-MARK_RADIUS} ${MARK_RADIUS}l${-MARK_RADIUS} ${-MARK_RADIUS}z`}
              {...paint}
            />
          )}
        </EvidenceMark>
      )}
      <text
        x={{ right: box.x, left: box.x + box.width, middle: box.x + box.width / 2 }[side]}
        y={box.y + 13}
        textAnchor={ANCHORS[side]}
        fontSize={TEXT.small}
        fontWeight={700}
        fill={INK}
        {...HALO}
      >
        {mark.label}
      </text>
    </g>
  ));
}

interface EndingProps {
  readonly label: EndLabel;
  readonly x: number;
  readonly stacked: boolean;
}

function Ending({ label: { series, name, y }, x, stacked }: EndingProps) {
  return (
    <g data-provider={series.provider.id} data-figure={series.points.at(-1)?.figure.id}>
      <line x1={x} x2={x + KEY} y1={y} y2={y} stroke={colorOf(series.provider)} strokeWidth={3} />
      <text x={x + KEY + 5} y={y + 4} fontSize={TEXT.body} fontWeight={700} fill={INK}>
        {name}
        {!stacked && (
          <tspan dx={6} fontSize={TEXT.small} fontWeight={400} fill={INK}>
            {series.value}
          </tspan>
        )}
      </text>
      {stacked && (
        <text x={x + KEY + 5} y={y + 19} fontSize={TEXT.small} fill={INK}>
          {series.value}
        </text>
      )}
    </g>
  );
}
