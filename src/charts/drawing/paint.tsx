import type { ReactElement } from "react";
import type { Evidence, Provider, Severity } from "../../data/figure";
import { TYPE } from "./palette";

/** Colours are named here and valued in the palette: the page fills them in by CSS, the export by writing them out. */
export const INK = "var(--ink)";
export const SOFT = "var(--soft)";
export const HAIR = "var(--hair)";
export const PAPER = "var(--paper)";
export const WASH = "var(--wash)";

export function colorOf(provider: Provider | null): string {
  return provider ? `var(--provider-${provider.id})` : SOFT;
}

/** Sizes of text in drawings, in CSS pixels of the drawing. */
export const TEXT = { small: TYPE[0], body: TYPE[1], value: TYPE[2] } as const;

/** What makes a shape show how sure its figure is; goes onto any SVG shape. */
export interface Paint {
  readonly fill: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeDasharray?: string;
}

interface EvidenceMarkProps {
  readonly evidence: Evidence;
  readonly color: string;
  /** Unique on the page: names the pattern. */
  readonly id: string;
  readonly children: (paint: Paint) => ReactElement;
}

/** Paints a mark so that it shows how sure the figure is, the same way in every chart. */
export function EvidenceMark({ evidence, color, id, children }: EvidenceMarkProps) {
  const pattern = `evidence-${id.replaceAll(/[^a-z0-9-]/gi, "-")}`;
  const fill = `url(#${pattern})`;
  switch (evidence) {
    case "reported":
      return children({ fill: color });
    case "derived":
      return children({ fill: color, fillOpacity: 0.16, stroke: color, strokeDasharray: "2 2" });
    case "estimated":
      return (
        <g>
          <Lines id={pattern} color={color} />
          {children({ fill, stroke: color })}
        </g>
      );
    case "planned":
      return (
        <g>
          <Hatch id={pattern} color={color} every={7} width={3} wash={0.22} />
          {children({ fill, stroke: color })}
        </g>
      );
    case "forecast":
      return (
        <g>
          <Hatch id={pattern} color={color} every={14} width={2} wash={0} />
          {children({ fill, stroke: color, strokeDasharray: "6 3" })}
        </g>
      );
    case "claimed":
      return (
        <g>
          <defs>
            <pattern id={pattern} width={6} height={6} patternUnits="userSpaceOnUse">
              <rect width={6} height={6} fill={color} fillOpacity={0.1} />
              <circle cx={3} cy={3} r={1.5} fill={color} />
            </pattern>
          </defs>
          {children({ fill, stroke: color })}
        </g>
      );
  }
}

interface HatchProps {
  readonly id: string;
  readonly color: string;
  readonly every: number;
  readonly width: number;
  readonly wash: number;
}

/** Stripes at 45°, drawn slanted in an upright tile: LibreOffice does not turn patterns. */
function Hatch({ id, color, every, width, wash }: HatchProps) {
  const tile = Math.round(every * Math.SQRT2);
  const past = width; // a stripe’s end reaches over its tile’s corner, and the neighbours’ into it
  const stripe = (from: number, to: number) => `M${from - past} ${to + past}L${to + past} ${from - past}`;
  return (
    <defs>
      <pattern id={id} width={tile} height={tile} patternUnits="userSpaceOnUse">
        <rect width={tile} height={tile} fill={color} fillOpacity={wash} />
        <path d={stripe(0, 0) + stripe(0, tile) + stripe(tile, tile)} stroke={color} strokeWidth={width} />
      </pattern>
    </defs>
  );
}

/** Upright lines: across the bounds that estimates are drawn with, which level ones would hide. */
function Lines({ id, color }: Pick<HatchProps, "id" | "color">) {
  return (
    <defs>
      <pattern id={id} width={4} height={4} patternUnits="userSpaceOnUse">
        <rect width={4} height={4} fill={color} fillOpacity={0.3} />
        <rect x={1} width={1.5} height={4} fill={color} />
      </pattern>
    </defs>
  );
}

/** A flag on its pole: there is something to know about a figure. CSS pixels. */
export const FLAG_SIZE = { width: 11, height: 12 } as const;
export const FLAG_PATH = "M0.5 0h1.4v12h-1.4zM2.6 0.6h8l-2.2 2.9 2.2 2.9h-8z";

/** Radius of a mark of the record. */
export const RECORD_RADIUS = 4;

/** How the record is drawn beside bars and lines, as a sample 22 pixels wide. @param y its middle */
export function RecordSwatch({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <>
      <line x1={x} x2={x + 22} y1={y} y2={y} stroke={INK} strokeWidth={2} />
      <circle cx={x + 11} cy={y} r={RECORD_RADIUS} fill={INK} stroke={PAPER} strokeWidth={1.5} />
    </>
  );
}

interface FlagMarkProps {
  /** Left edge, and the baseline of the text it stands behind. */
  readonly x: number;
  readonly y: number;
  readonly severity: Severity;
}

/** A flag in a drawing: filled where what there is to know is severe, an outline otherwise. */
export function FlagMark({ x, y, severity }: FlagMarkProps) {
  const severe = severity === "severe";
  return (
    <path
      transform={`translate(${x} ${y - FLAG_SIZE.height + 1})`}
      d={FLAG_PATH}
      fill={severe ? INK : PAPER}
      stroke={severe ? "none" : SOFT}
    />
  );
}

interface NumberMarkProps {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly number: number;
}

/** Radius of a number in its circle. */
export const NUMBER_RADIUS = 8;

/** The number of a sentence that stands elsewhere. */
export function NumberMark({ x, y, number }: NumberMarkProps) {
  return (
    <>
      <circle cx={x} cy={y} r={NUMBER_RADIUS - 0.5} fill={PAPER} stroke={INK} />
      <text x={x} y={y + 4} textAnchor="middle" fontSize={TEXT.small} fontWeight={700} fill={INK}>
        {number}
      </text>
    </>
  );
}

/** Text that can stand on a pattern: paper shows around its letters. */
export const HALO = { stroke: PAPER, strokeWidth: 4, strokeLinejoin: "round", paintOrder: "stroke" } as const;
