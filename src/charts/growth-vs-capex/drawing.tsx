import { Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import type { DrawingProps } from "../chart";
import { type Box, type Placed, placeLabels } from "../labels";
import { colorOf, EvidenceMark, HAIR, HALO, INK, SOFT, TEXT } from "../paint";
import { textWidth } from "../text-width";
import type { Point, ScatterView } from "./view";

interface PointShape {
  readonly payload?: Point;
}

const RADIUS = 10;
const TOP = 24;
const BOTTOM = 44;
const LINE = 17;

/** Growth upwards, spending to the right, from zero on both axes; every mark carries its name and both values. */
export function Drawing({ view, width, height, scope }: DrawingProps<ScatterView>) {
  const left = Math.max(...view.y.ticks.map(({ label }) => textWidth(label, TEXT.small))) + 10;
  const right = 16;
  const room = { width: width - left - right, height: height - TOP - BOTTOM };
  const end = { x: view.x.ticks.at(-1)?.value ?? 1, y: view.y.ticks.at(-1)?.value ?? 1 };
  const atX = (value: number): number => left + (value / end.x) * room.width;
  const atY = (value: number): number => TOP + room.height * (1 - value / end.y);
  const within = { x: left, y: TOP - 8, width: width - left, height: room.height + 8 };
  const places = labelPlaces(view.points, { x: atX, y: atY }, within);
  const everyOther = view.x.ticks.some(
    ({ label }) => textWidth(label, TEXT.small) + 8 > room.width / view.x.ticks.length,
  );
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: TOP, right, bottom: BOTTOM, left }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="spending" hide domain={[0, end.x]} />
      <YAxis type="number" dataKey="growth" hide domain={[0, end.y]} width={0} />
      {view.y.ticks.map(({ value, label }) => (
        <g key={label}>
          <line x1={left} x2={width - right} y1={atY(value)} y2={atY(value)} stroke={value === 0 ? INK : HAIR} />
          <text x={left - 8} y={atY(value) + 4} textAnchor="end" fontSize={TEXT.small} fill={SOFT}>
            {label}
          </text>
        </g>
      ))}
      {view.x.ticks.map(({ value, label }, index) =>
        index === 0 || (everyOther && index % 2 === 1) ? null : (
          <g key={label}>
            <line x1={atX(value)} x2={atX(value)} y1={atY(0)} y2={atY(0) + 5} stroke={INK} />
            <text
              x={Math.min(atX(value), width - textWidth(label, TEXT.small) / 2)}
              y={atY(0) + 19}
              textAnchor="middle"
              fontSize={TEXT.small}
              fill={SOFT}
            >
              {label}
            </text>
          </g>
        ),
      )}
      <text x={0} y={12} fontSize={TEXT.small} fill={SOFT}>
        {`↑ ${view.y.name}`}
      </text>
      <text x={width - right} y={height - 6} textAnchor="end" fontSize={TEXT.small} fill={SOFT}>
        {`${view.x.name} →`}
      </text>
      <Scatter
        data={[...view.points]}
        isAnimationActive={false}
        shape={({ payload }: PointShape) => {
          const place = payload ? places.get(payload) : undefined;
          return payload && place ? (
            <Mark point={payload} x={atX(payload.spending)} y={atY(payload.growth)} place={place} scope={scope} />
          ) : (
            <g />
          );
        }}
      />
    </ScatterChart>
  );
}

/** Name, then both values on one line or on two, whichever lets every label stand free. */
function formsOf({ name, values }: Point): readonly (readonly string[])[] {
  return [
    [name, values.join(" · ")],
    [name, ...values],
  ];
}

function labelPlaces(
  points: readonly Point[],
  at: { x(value: number): number; y(value: number): number },
  within: Box,
): Map<Point, Placed> {
  const placed = placeLabels(
    points.map((point) => ({
      x: at.x(point.spending),
      y: at.y(point.growth),
      radius: RADIUS,
      forms: formsOf(point).map(([name = "", ...values]) => ({
        width: Math.max(textWidth(name, TEXT.body, "bold"), ...values.map((value) => textWidth(value, TEXT.small))),
        height: LINE * (values.length + 1),
      })),
    })),
    within,
  );
  return new Map(points.flatMap((point, index) => (placed[index] ? [[point, placed[index]] as const] : [])));
}

interface MarkProps {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
  readonly place: Placed;
  readonly scope: string;
}

const ANCHORS = { right: "start", left: "end", middle: "middle" } as const;

function Mark({ point, x, y, place: { box, form, side }, scope }: MarkProps) {
  const textX = { right: box.x, left: box.x + box.width, middle: box.x + box.width / 2 }[side];
  const lines = formsOf(point)[form] ?? [];
  return (
    <g data-provider={point.provider.id} data-figure={point.figures[0].id}>
      <EvidenceMark evidence={point.evidence} color={colorOf(point.provider)} id={`${scope}-${point.provider.id}`}>
        {(paint) => <circle cx={x} cy={y} r={RADIUS} {...paint} />}
      </EvidenceMark>
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
