import { Sankey } from "recharts";
import type { Provider } from "../../data/figure";
import type { DrawingProps } from "../chart";
import { colorOf, EvidenceMark, FLAG_SIZE, FlagMark, HALO, INK, SOFT, TEXT } from "../drawing/paint";
import { shortened, textWidth } from "../drawing/text-width";
import { TimelineGroup } from "../kinds/timeline-drawing";
import { type FlowsForm, formFor, RECORD_GAP, recordHeight } from "./layout";
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

const NODE = 12;
const PADDING = 28;
const GAP = 10;
const LINE = 18;

/**
 * Who gives, how much, to whom. A flow has the colour of the giver; both ends carry their names, beside them or above.
 */
export function Drawing({ view, width, height, scope }: DrawingProps<FlowsView>) {
  const form = formFor(view, width);
  const below = recordHeight(view, width);
  return (
    <Sankey
      key={`${width} ${height}`} // Recharts lays out a change of size a frame late, with sizes below zero meanwhile
      width={width}
      height={height}
      data={{ nodes: view.ends.map(({ name }) => ({ name })), links: view.flows.map((flow) => ({ ...flow })) }}
      margin={{ top: form.above ? form.nameHeight : 4, bottom: below + 4, left: form.left, right: form.right }}
      nodeWidth={NODE}
      nodePadding={form.above ? form.nameHeight + GAP : PADDING}
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
    </Sankey>
  );
}

interface EndProps {
  readonly end: FlowEnd | undefined;
  readonly shape: NodeShape;
  readonly form: FlowsForm;
}

function End({ end, shape, form: { above, nameWidth } }: EndProps) {
  if (!end) return <g />;
  const from = end.side === "from";
  const beside = from ? shape.x - GAP : shape.x + shape.width + GAP;
  const x = above ? (from ? shape.x : shape.x + shape.width) : beside;
  const textAnchor = from === above ? "start" : "end";
  const middle = shape.y + shape.height / 2 + (end.total ? -3 : 5);
  const nameY = above ? shape.y - (end.total ? LINE + 7 : 7) : middle;
  return (
    <g data-provider={end.provider.id}>
      <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={colorOf(end.provider)} />
      <text x={x} y={nameY} textAnchor={textAnchor} fontSize={TEXT.body} fontWeight={700} fill={INK}>
        {shortened(end.name, nameWidth, TEXT.body, "bold")}
      </text>
      {end.total && (
        <text x={x} y={nameY + LINE} textAnchor={textAnchor} fontSize={TEXT.small} fill={SOFT}>
          {end.total}
        </text>
      )}
    </g>
  );
}

interface RibbonProps {
  readonly flow: Flow | undefined;
  readonly view: FlowsView;
  readonly shape: LinkShape;
  readonly scope: string;
}

interface LabelProps {
  readonly flow: Flow;
  /** Middle of the ribbon. */
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** The amount with its remark behind it, or below it where the ribbon is short. */
function Label({ flow, x, y, room }: LabelProps) {
  // long amounts, as with won, leave the sides to the names above their ends
  const size = textWidth(flow.amount, TEXT.value, "bold") > room / 2 ? TEXT.small : TEXT.value;
  const amountWidth = textWidth(flow.amount, size, "bold");
  const remarkWidth = flow.remark ? textWidth(flow.remark, TEXT.small) + GAP : 0;
  const oneLine = amountWidth + remarkWidth <= room;
  const shift = flow.remark && !oneLine ? LINE / 2 : 0;
  const remark = { fontSize: TEXT.small, fill: INK, ...HALO };
  return (
    <>
      <text
        x={oneLine ? x - remarkWidth / 2 : x}
        y={y + 6 - shift}
        textAnchor="middle"
        fontSize={size}
        fontWeight={700}
        fill={INK}
        {...HALO}
      >
        {flow.amount}
      </text>
      {flow.flag && (
        <FlagMark
          x={(oneLine ? x - remarkWidth / 2 : x) - amountWidth / 2 - FLAG_SIZE.width - 6}
          y={y + 6 - shift}
          severity={flow.flag}
        />
      )}
      {flow.remark && oneLine && (
        <text x={x - remarkWidth / 2 + amountWidth / 2 + GAP} y={y + 6} {...remark}>
          {flow.remark}
        </text>
      )}
      {flow.remark && !oneLine && (
        <text x={x} y={y + 6 + shift} textAnchor="middle" {...remark}>
          {flow.remark}
        </text>
      )}
    </>
  );
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
        {({ fill }) => <path d={path} fill={fill} fillOpacity={0.28} />}
      </EvidenceMark>
      <Label flow={flow} x={bend} y={(sourceY + targetY) / 2} room={targetX - sourceX - GAP * 2} />
    </g>
  );
}
