import { type PointerEvent, type ReactNode, useEffect, useState } from "react";
import { Layer, Surface } from "recharts";
import { colorOf, INK, PAPER, TEXT } from "../drawing/paint";
import type { MultiplesView } from "./multiples/multiples";
import { readoutLines } from "./multiples/multiples-head";
import { atOf, type MultiplesLayout, type PlacedPanel } from "./multiples/multiples-layout";
import type { PlacedPoint } from "./placed-points";

interface CrosshairProps {
  readonly view: MultiplesView;
  readonly layout: MultiplesLayout;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What lies under the crosshair. */
  readonly under: ReactNode;
  /** What it may not cross. */
  readonly children: ReactNode;
}

const DOT = 4.5;
/** Radius around the dot that still opens its figure: as large as a fingertip needs. */
const REACH = 14;
const LINE = 16;

/** One line through all panels at the moment the reader points at; under each panel its value then. */
export function Crosshair({ view, layout, width, height, under, children }: CrosshairProps) {
  const [time, setTime] = useState<number | null>(null);
  useEffect(() => {
    if (time === null) return;
    const leave = (event: KeyboardEvent | MouseEvent): void => {
      const within = event.target instanceof Element && event.target.closest("[data-panel]");
      if (event instanceof KeyboardEvent ? event.key === "Escape" : !within) setTime(null);
    };
    document.addEventListener("keydown", leave);
    document.addEventListener("pointerdown", leave);
    return () => {
      document.removeEventListener("keydown", leave);
      document.removeEventListener("pointerdown", leave);
    };
  }, [time]);
  const follow = (event: PointerEvent<SVGSVGElement>): void => setTime(timeAt(event, view, layout, width));
  return (
    <Surface
      width={width}
      height={height}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={({ pointerType }) => pointerType === "mouse" && setTime(null)}
    >
      {layout.panels.map(({ plot, panel }) => (
        <rect
          key={panel.series.name}
          {...plot}
          data-panel=""
          fill="none"
          pointerEvents="all"
          style={{ touchAction: "pan-y" }}
        />
      ))}
      {under}
      {time !== null && (
        <Layer>
          {layout.panels.map((placed) => (
            <Reading key={placed.panel.series.name} placed={placed} view={view} time={time} near={layout.near} />
          ))}
        </Layer>
      )}
      {children}
    </Surface>
  );
}

interface ReadingProps {
  readonly placed: PlacedPanel;
  readonly view: MultiplesView;
  readonly time: number;
  readonly near: number;
}

function Reading({ placed, view, time, near }: ReadingProps) {
  const { plot, line, readout, panel } = placed;
  const x = atOf(view, plot)(time);
  const point = nearest(line.points, time, near);
  const said = point && view.say(point.point.figure);
  return (
    <>
      <line x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} stroke={INK} pointerEvents="none" />
      {point && (
        <g data-panel="" data-figure={point.point.figure.id} data-provider={panel.series.provider.id}>
          <circle cx={point.x} cy={point.y.middle} r={REACH} fill="none" pointerEvents="all" />
          <circle
            cx={point.x}
            cy={point.y.middle}
            r={DOT}
            fill={colorOf(panel.series.provider)}
            stroke={PAPER}
            strokeWidth={1.5}
          />
        </g>
      )}
      {said &&
        readoutLines(`${said.when} ${said.value}`, plot.width).map((text, index) => (
          <text key={text} x={plot.x} y={readout + index * LINE} fontSize={TEXT.small} fontWeight={700} fill={INK}>
            {text}
          </text>
        ))}
    </>
  );
}

/** The moment of the figure nearest to the pointer in the panel it is over; null over none. */
function timeAt(
  event: PointerEvent<SVGSVGElement>,
  view: MultiplesView,
  { panels }: MultiplesLayout,
  width: number,
): number | null {
  const svg = event.currentTarget.getBoundingClientRect();
  if (svg.width === 0) return null;
  const scale = width / svg.width;
  const [x, y] = [(event.clientX - svg.left) * scale, (event.clientY - svg.top) * scale];
  const over = panels.find(
    ({ plot }) => x >= plot.x && x <= plot.x + plot.width && y >= plot.y && y <= plot.y + plot.height,
  );
  if (!over) return null;
  const at = atOf(view, over.plot);
  const moments = panels.flatMap(({ line }) => line.points.map(({ point }) => point.at));
  const [first] = moments;
  if (first === undefined) return null;
  const own = over.line.points.map(({ point }) => point.at);
  const among = own.some((moment) => Math.abs(at(moment) - x) < REACH) ? own : moments;
  return among.reduce((best, moment) => (Math.abs(at(moment) - x) < Math.abs(at(best) - x) ? moment : best));
}

function nearest(points: readonly PlacedPoint[], time: number, near: number): PlacedPoint | null {
  const apart = ({ point }: PlacedPoint): number => Math.abs(point.at - time);
  const [first, ...rest] = points;
  if (!first) return null;
  const best = rest.reduce((one, other) => (apart(other) < apart(one) ? other : one), first);
  return apart(best) <= near ? best : null;
}
