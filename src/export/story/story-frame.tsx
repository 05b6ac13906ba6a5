import { FLAG_SIZE, FlagMark, HAIR, INK, PAPER, SOFT, TEXT } from "../../charts/drawing/paint";
import { FONT_FAMILY, TYPE } from "../../charts/drawing/palette";
import { KeyMark, SVG } from "../image-frame";
import {
  FOOT_LINE,
  HEAD_LINE,
  KEY_LINE,
  STORY_MARGIN,
  type StoryBlock,
  type StoryLayout,
  type StoryText,
  SUB_LINE,
  TITLE_LINE,
  TITLE_TOP,
} from "./story-layout";

interface StoryFrameProps {
  readonly layout: StoryLayout;
  readonly text: Pick<StoryText, "name" | "act">;
}

/** Everything of a story card but its drawings, which are put into their slots afterwards. */
export function StoryFrame({ layout, text }: StoryFrameProps) {
  const { width, height, title, under, underY, blocks, hero } = layout;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the card gets its title and description when it is made into a file
    <svg xmlns={SVG} viewBox={`0 0 ${width} ${height}`} fontFamily={FONT_FAMILY}>
      <rect width={width} height={height} fill={PAPER} />
      <text x={STORY_MARGIN} y={STORY_MARGIN + 6} fontSize={TYPE[3]} fontWeight={700} fill={INK}>
        {text.name}
      </text>
      <text x={width - STORY_MARGIN} y={STORY_MARGIN + 5} fontSize={TEXT.body} textAnchor="end" fill={SOFT}>
        {text.act}
      </text>
      <rect x={STORY_MARGIN} y={STORY_MARGIN + 17} width={width - STORY_MARGIN * 2} height={2} fill={INK} />
      {title.lines.map((line, index) => (
        <text
          key={line}
          x={STORY_MARGIN}
          y={title.y + title.size * (0.86 + index * HEAD_LINE)}
          fontSize={title.size}
          fontWeight={700}
          fill={INK}
        >
          {line}
        </text>
      ))}
      <Lines lines={under} x={STORY_MARGIN} y={underY + 10} step={FOOT_LINE} />
      {hero && <g id="slot-hero" />}
      {blocks.map((block) => (
        <BlockWords key={block.part} block={block} />
      ))}
      <Footing layout={layout} />
    </svg>
  );
}

function BlockWords({ block: { part, x, y, width, title, subtitle } }: { readonly block: StoryBlock }) {
  const underTitle = y + TITLE_TOP + (title.length - 1) * TITLE_LINE + SUB_LINE + 2;
  return (
    <>
      <rect x={x} y={y} width={width} height={1} fill={INK} />
      {title.map((line, index) => (
        <text key={line} x={x} y={y + TITLE_TOP + index * TITLE_LINE} fontSize={TEXT.value} fontWeight={700} fill={INK}>
          {line}
        </text>
      ))}
      <Lines lines={subtitle} x={x} y={underTitle} step={SUB_LINE} />
      <g id={`slot-${part}`} />
    </>
  );
}

/** What the marks mean, what is known to be wrong, and where all of it is from. */
function Footing({ layout: { width, key, keyY, ruleY, known, foot } }: { readonly layout: StoryLayout }) {
  const knownY = ruleY + FOOT_LINE + 2;
  return (
    <>
      {key.map((entry) => (
        <KeyMark key={entry.mark} {...entry} x={STORY_MARGIN + entry.x} y={keyY + entry.row * KEY_LINE} />
      ))}
      <rect x={STORY_MARGIN} y={ruleY} width={width - STORY_MARGIN * 2} height={1} fill={HAIR} />
      {known.length > 0 && <FlagMark x={STORY_MARGIN} y={knownY} severity="severe" />}
      <Lines lines={known} x={STORY_MARGIN + FLAG_SIZE.width + 6} y={knownY} step={FOOT_LINE} isStrong />
      <Lines lines={foot} x={STORY_MARGIN} y={knownY + known.length * FOOT_LINE} step={FOOT_LINE} />
    </>
  );
}

interface LinesProps {
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first. */
  readonly y: number;
  readonly step: number;
  readonly isStrong?: boolean;
}

/** Small text, line by line. */
function Lines({ lines, x, y, step, isStrong = false }: LinesProps) {
  return lines.map((line, index) => (
    <text key={line} x={x} y={y + index * step} fontSize={TEXT.small} fill={isStrong ? INK : SOFT}>
      {line}
    </text>
  ));
}
