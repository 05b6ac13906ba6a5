import { colorOf, EvidenceMark, INK, SOFT, TEXT } from "../drawing/paint";
import { PlacedMarks } from "../drawing/placed-marks-drawing";
import { Whisker } from "../drawing/whisker";
import type { DrawingProps } from "../drawing-props";
import { layOutComputing, type PlacedPanel, type PlacedPart, type PlacedStock, SWATCH } from "./layout";
import type { ComputingView } from "./view";

/** Fill of bought chips, beside the full one of an owner's own. */
const PALE = 0.4;

/** Columns by year, or lying bars on a phone; all whiskers lie over all parts. */
export function Drawing({ view, width, height, scope }: DrawingProps<ComputingView>) {
  const { panels, upright } = layOutComputing(view, width, height);
  const parts = panels.flatMap(({ stocks }) => stocks.flatMap((stock) => stock.parts));
  const marks = [
    ...parts.map((part) => ({ ...part, isBounds: false })),
    ...parts.map((part) => ({ ...part, isBounds: true })),
  ];
  return (
    <PlacedMarks
      width={width}
      height={height}
      marks={marks}
      draw={(mark) => (mark.isBounds ? <Bounds part={mark} /> : <Part part={mark} scope={scope} />)}
    >
      {panels.map((panel) => (
        <Ground key={panel.provider.id} panel={panel} upright={upright} scope={scope} />
      ))}
    </PlacedMarks>
  );
}

interface GroundProps {
  readonly panel: PlacedPanel;
  readonly upright: boolean;
  readonly scope: string;
}

function Ground({ panel, upright, scope }: GroundProps) {
  const { provider, nameAt, key, zero, stocks } = panel;
  return (
    <g data-provider={provider.id}>
      <text x={nameAt.x} y={nameAt.y} fontSize={TEXT.body} fontWeight={700} fill={INK}>
        {nameAt.text}
      </text>
      {key.map(({ pale, x, y, lines }) => (
        <g key={y}>
          <EvidenceMark evidence="estimated" color={colorOf(provider)} id={`${scope}-${provider.id}-${pale}`}>
            {(paint) => (
              <rect
                x={x + 0.5}
                y={y}
                width={SWATCH}
                height={SWATCH}
                {...paint}
                {...(pale ? { fillOpacity: PALE } : {})}
              />
            )}
          </EvidenceMark>
          {lines.map((line) => (
            <text key={line.y} x={line.x} y={line.y} fontSize={TEXT.body} fill={SOFT}>
              {line.text}
            </text>
          ))}
        </g>
      ))}
      <line {...zero} stroke={INK} />
      {stocks.map((stock) => (
        <Words key={stock.key} stock={stock} upright={upright} />
      ))}
    </g>
  );
}

/** Year and values of a column. */
function Words({
  stock: { nameAt, valuesAt, valueSize },
  upright,
}: {
  readonly stock: PlacedStock;
  readonly upright: boolean;
}) {
  const textAnchor = upright ? "middle" : "start";
  return (
    <>
      <text x={nameAt.x} y={nameAt.y} textAnchor={textAnchor} fontSize={TEXT.body} fill={SOFT}>
        {nameAt.text}
      </text>
      {valuesAt.map(({ figure, text, x, y }) => (
        <text
          key={figure.id}
          data-figure={figure.id}
          x={x}
          y={y}
          textAnchor={textAnchor}
          fontSize={valueSize}
          fontWeight={700}
          fill={INK}
        >
          {text}
        </text>
      ))}
    </>
  );
}

function Part({ part, scope }: { readonly part: PlacedPart; readonly scope: string }) {
  const { figure, provider, evidence, pale, x, y, width, height } = part;
  return (
    <g data-figure={figure.id} data-provider={provider?.id}>
      <EvidenceMark evidence={evidence} color={colorOf(provider)} id={`${scope}-${part.key}`}>
        {(paint) => (
          <rect x={x} y={y} width={width} height={height} {...paint} {...(pale ? { fillOpacity: PALE } : {})} />
        )}
      </EvidenceMark>
    </g>
  );
}

function Bounds({ part: { figure, provider, whisker } }: { readonly part: PlacedPart }) {
  if (!whisker) return <g />;
  return (
    <g data-figure={figure.id} data-provider={provider?.id}>
      <Whisker {...whisker} />
    </g>
  );
}
