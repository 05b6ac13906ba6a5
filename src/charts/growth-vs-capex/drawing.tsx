import { Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import type { DrawingProps } from "../chart";
import { colorOf, EvidenceMark, HAIR, HALO, INK, SOFT, TEXT } from "../paint";
import { textWidth } from "../text-width";
import type { Point, ScatterView } from "./view";

interface PointShape {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: Point;
}

const RADIUS = 10;
const TOP = 24;
const BOTTOM = 44;
const LABEL_HEIGHT = 44;

/** Growth upwards, spending to the right, from zero on both axes; every mark carries its name and both values. */
export function Drawing({ view, width, height, scope }: DrawingProps<ScatterView>) {
  const left = Math.max(...view.y.ticks.map(({ label }) => textWidth(label, TEXT.small))) + 10;
  const right = 16;
  const room = { width: width - left - right, height: height - TOP - BOTTOM };
  const end = { x: view.x.ticks.at(-1)?.value ?? 1, y: view.y.ticks.at(-1)?.value ?? 1 };
  const atX = (value: number): number => left + (value / end.x) * room.width;
  const atY = (value: number): number => TOP + room.height * (1 - value / end.y);
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
        shape={({ cx = 0, cy = 0, payload }: PointShape) =>
          payload ? (
            <Mark
              point={payload}
              x={cx}
              y={cy}
              left={left}
              right={width}
              crowded={view.points.some(
                (other) =>
                  other !== payload &&
                  Math.abs(atY(other.growth) - cy) < LABEL_HEIGHT &&
                  (other.spending > payload.spending ||
                    (other.spending === payload.spending && other.growth > payload.growth)),
              )}
              scope={scope}
            />
          ) : (
            <g />
          )
        }
      />
    </ScatterChart>
  );
}

interface MarkProps {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
  /** Ends of the room for labels. */
  readonly left: number;
  readonly right: number;
  /** Whether another mark stands close by on the right: then the label goes to the left. */
  readonly crowded: boolean;
  readonly scope: string;
}

function Mark({ point, x, y, left, right, crowded, scope }: MarkProps) {
  const longest = Math.max(textWidth(point.name, TEXT.body, "bold"), textWidth(point.values, TEXT.small));
  const fits = { left: x - RADIUS - 8 - longest > left, right: x + RADIUS + 8 + longest < right };
  const before = fits.left && (crowded || !fits.right);
  const place = { x: before ? x - RADIUS - 8 : x + RADIUS + 8, textAnchor: before ? "end" : "start" } as const;
  return (
    <g data-provider={point.provider.id} data-figure={point.figures[0].id}>
      <EvidenceMark evidence={point.evidence} color={colorOf(point.provider)} id={`${scope}-${point.provider.id}`}>
        {(paint) => <circle cx={x} cy={y} r={RADIUS} {...paint} />}
      </EvidenceMark>
      <text {...place} y={y - 2} fontSize={TEXT.body} fontWeight={700} fill={INK} {...HALO}>
        {point.name}
      </text>
      <text {...place} y={y + 14} fontSize={TEXT.small} fill={SOFT} {...HALO}>
        {point.values}
      </text>
    </g>
  );
}
