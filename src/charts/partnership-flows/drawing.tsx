import { Sankey } from "recharts";
import type { Provider } from "../../data/figure";
import { colorOf, EvidenceMark, FlagMark, INK, SOFT, TEXT } from "../drawing/paint";
import { fitted, shortened, textWidth } from "../drawing/text-width";
import type { DrawingProps } from "../drawing-props";
import { TimelineGroup } from "../kinds/timeline-drawing";
import { APART, FLAG_ROOM, type FlowsForm, formFor, GAP, LINE, linesOf, RECORD_GAP, recordHeight } from "./layout";
import type { Flow, FlowEnd, FlowsView, Gift } from "./view";

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

/**
 * Who gives, how much, to whom. A flow has the colour of the giver; all words stand at its ends, none on a band.
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
      margin={{
        top: form.above ? form.wordsHeight : form.wordsHeight / 3,
        bottom: below + (form.above ? 4 : form.wordsHeight / 3),
        left: form.left,
        right: form.right,
      }}
      nodeWidth={NODE}
      nodePadding={form.above ? form.wordsHeight + GAP : form.wordsHeight + APART - NODE}
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

function End({ end, shape, form: { above, stacked, nameWidth, wordsHeight } }: EndProps) {
  if (!end) return <g />;
  const from = end.side === "from";
  const x = from ? 0 : shape.x + shape.width + (above ? 0 : GAP);
  const startsAtX = from || !above;
  const height = linesOf(end, stacked) * LINE;
  const top = above ? shape.y - wordsHeight : shape.y + shape.height / 2 - height / 2;
  const textAnchor = startsAtX ? "start" : "end";
  return (
    <g data-provider={end.provider.id}>
      <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={colorOf(end.provider)} />
      <text x={x} y={top + 14} textAnchor={textAnchor} fontSize={TEXT.body} fontWeight={700} fill={INK}>
        {shortened(end.name, nameWidth, TEXT.body, "bold")}
      </text>
      {end.gives.map((gift, index) => (
        <Given
          key={gift.figure.id}
          gift={gift}
          x={x}
          y={top + 14 + LINE * (index * (stacked ? 2 : 1) + 1)}
          stacked={stacked}
          room={nameWidth}
        />
      ))}
      {!from && end.total && (
        <text x={x} y={top + 14 + LINE} textAnchor={textAnchor} fontSize={TEXT.body} fill={SOFT}>
          {fitted(end.total, nameWidth, TEXT.body)}
        </text>
      )}
    </g>
  );
}

interface GivenProps {
  readonly gift: Gift;
  readonly x: number;
  readonly y: number;
  readonly stacked: boolean;
  readonly room: number;
}

/** An amount, with its flag before and its remark behind or below it. */
function Given({ gift, x, y, stacked, room }: GivenProps) {
  const amountX = gift.flag ? x + FLAG_ROOM : x;
  const amount = fitted(gift.amount, room - (amountX - x), TEXT.value, "bold");
  const remarkX = stacked ? x : amountX + textWidth(amount, TEXT.value, "bold") + 6;
  return (
    <g data-figure={gift.figure.id}>
      {gift.flag && <FlagMark x={x} y={y} severity={gift.flag} />}
      <text x={amountX} y={y} fontSize={TEXT.value} fontWeight={700} fill={INK}>
        {amount}
      </text>
      <text x={remarkX} y={stacked ? y + LINE : y} fontSize={TEXT.small} fill={SOFT}>
        {gift.remark}
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
        {({ fill }) => <path d={path} fill={fill} fillOpacity={0.28} />}
      </EvidenceMark>
    </g>
  );
}
