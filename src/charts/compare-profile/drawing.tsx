import { Surface } from "recharts";
import { colorOf, EvidenceMark, HAIR, INK } from "../drawing/paint";
import { Text } from "../drawing/text-drawing";
import type { DrawingProps } from "../drawing-props";
import { BAR_HEIGHT, layOutProfile, type PlacedProfileRow } from "./layout";
import type { ProfileView } from "./view";

/** Two companies measure by measure: a bar to the side of who has more, as long as it is ahead. */
export function Drawing({ view, width, height, scope }: DrawingProps<ProfileView>) {
  const { rows, topics, rules, heads, squares, axis } = layOutProfile(view, width);
  return (
    <Surface width={width} height={height}>
      {view.sides.map(({ provider }, side) => (
        <g key={provider.id} data-provider={provider.id}>
          <rect x={squares[side]} y={4} width={12} height={12} fill={colorOf(provider)} />
          {heads[side] && <Text text={heads[side]} />}
        </g>
      ))}
      {rules.map((y) => (
        <line key={y} x1={0} x2={width} y1={y} y2={y} stroke={HAIR} />
      ))}
      {topics.map((topic) => (
        <Text key={topic.key} text={topic} />
      ))}
      {rows.map((placed) => (
        <Row key={placed.row.key} placed={placed} view={view} axis={axis.x} scope={scope} />
      ))}
    </Surface>
  );
}

interface RowProps {
  readonly placed: PlacedProfileRow;
  readonly view: ProfileView;
  /** Where both sides begin. */
  readonly axis: number;
  readonly scope: string;
}

function Row({ placed, view, axis, scope }: RowProps) {
  const { row, bar, texts, values } = placed;
  const leader = view.sides[row.leader];
  return (
    <g>
      {texts.map((text) => (
        <Text key={text.key} text={text} />
      ))}
      {bar && (
        <g data-provider={leader.provider.id} data-figure={row.entrants[row.leader].figure.id}>
          <EvidenceMark evidence={row.evidence} color={colorOf(leader.provider)} id={`${scope}-${row.key}`}>
            {(paint) => <rect x={bar.x} y={bar.y} width={bar.width} height={BAR_HEIGHT} {...paint} />}
          </EvidenceMark>
        </g>
      )}
      {bar && <line x1={axis} x2={axis} y1={bar.y - 3} y2={bar.y + BAR_HEIGHT + 3} stroke={INK} />}
      {values.map((value, side) => (
        <g key={value.key} data-provider={view.sides[side]?.provider.id} data-figure={row.entrants[side]?.figure.id}>
          <Text text={value} />
        </g>
      ))}
    </g>
  );
}
