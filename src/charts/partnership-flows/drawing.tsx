import { Sankey } from "recharts";
import type { Provider } from "../../data/figure";
import { Annotations } from "../drawing/annotations-drawing";
import { colorOf, EvidenceMark, FlagMark, INK, SOFT, TEXT } from "../drawing/paint";
import type { DrawingProps } from "../drawing-props";
import { TimelineGroup } from "../kinds/timeline/timeline-drawing";
import { type FlowsForm, NODE, RECORD_GAP } from "./layout";
import { type PlacedGift, placeEnd, sankeyFor } from "./places";
import type { Flow, FlowEnd, FlowsView } from "./view";

interface NodeShape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly index: number;
}

interface LinkShape {
  readonly sourceX: number;
  readonly targetX: number;
  readonly sourceY: number;
  readonly targetY: number;
  readonly linkWidth: number;
  readonly index: number;
}

/**
 * Who gives, how much, to whom. A flow has the colour of the giver; all words stand at its ends, none on a band.
 */
export function Drawing({ view, width, height, scope }: DrawingProps<FlowsView>) {
  const { form, below, padding, margin } = sankeyFor(view, width);
  return (
    <Sankey
      key={`${width} ${height}`} // Recharts lays out a change of size a frame late, with sizes below zero meanwhile
      width={width}
      height={height}
      data={{ nodes: view.ends.map(({ name }) => ({ name })), links: view.flows.map((flow) => ({ ...flow })) }}
      margin={margin}
      nodeWidth={NODE}
      nodePadding={padding}
      iterations={0}
      sort={false}
      accessibilityLayer={false}
      node={(shape: NodeShape) => <End end={view.ends[shape.index]} shape={shape} form={form} />}
      link={(shape: LinkShape) => <Ribbon flow={view.flows[shape.index]} view={view} shape={shape} scope={scope} />}
    >
      {view.onRecord && (
        <g transform={`translate(0 ${height - below + RECORD_GAP})`}>
          <TimelineGroup timeline={view.onRecord} width={width} height={below - RECORD_GAP} scope={scope} />
        </g>
      )}
      <Annotations />
    </Sankey>
  );
}

interface EndProps {
  readonly end: FlowEnd | undefined;
  readonly shape: NodeShape;
  readonly form: FlowsForm;
}

function End({ end, shape, form }: EndProps) {
  if (!end) return <g />;
  const { anchor, nameAt, gives, totalAt } = placeEnd(end, shape, form);
  return (
    <g data-provider={end.provider.id}>
      <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={colorOf(end.provider)} />
      <text x={nameAt.x} y={nameAt.y} textAnchor={anchor} fontSize={TEXT.body} fontWeight={700} fill={INK}>
        {nameAt.text}
      </text>
      {gives.map((placed) => (
        <Given key={placed.gift.figure.id} placed={placed} />
      ))}
      {totalAt && (
        <text x={totalAt.x} y={totalAt.y} textAnchor={anchor} fontSize={TEXT.body} fill={SOFT}>
          {totalAt.text}
        </text>
      )}
    </g>
  );
}

/** An amount, with its flag before and its remark behind or below it. */
function Given({ placed: { gift, amountAt, remarkAt, flagAt } }: { readonly placed: PlacedGift }) {
  return (
    <g data-figure={gift.figure.id}>
      {flagAt && gift.flag && <FlagMark x={flagAt.x} y={flagAt.y} severity={gift.flag} />}
      <text x={amountAt.x} y={amountAt.y} fontSize={TEXT.value} fontWeight={700} fill={INK}>
        {amountAt.text}
      </text>
      <text x={remarkAt.x} y={remarkAt.y} fontSize={TEXT.small} fill={SOFT}>
        {remarkAt.text}
      </text>
    </g>
  );
}

interface RibbonProps {
  readonly flow: Flow | undefined;
  readonly view: FlowsView;
  readonly shape: LinkShape;
  readonly scope: string;
}

function Ribbon({ flow, view, shape, scope }: RibbonProps) {
  const giver: Provider | undefined = flow && view.ends[flow.source]?.provider;
  if (!flow || !giver) return <g />;
  const { sourceX, targetX, sourceY, targetY, linkWidth } = shape;
  const half = linkWidth / 2;
  const bend = (sourceX + targetX) / 2;
  const path = [
    `M${sourceX},${sourceY - half}`,
    `C${bend},${sourceY - half} ${bend},${targetY - half} ${targetX},${targetY - half}`,
    `L${targetX},${targetY + half}`,
    `C${bend},${targetY + half} ${bend},${sourceY + half} ${sourceX},${sourceY + half}`,
    "Z",
  ].join(" ");
  return (
    <g data-provider={giver.id} data-figure={flow.figure.id}>
      <EvidenceMark evidence={flow.figure.evidence} color={colorOf(giver)} id={`${scope}-${flow.figure.id}`}>
        {({ fill }) => <path d={path} fill={fill} fillOpacity={0.28} stroke={colorOf(giver)} />}
      </EvidenceMark>
    </g>
  );
}
