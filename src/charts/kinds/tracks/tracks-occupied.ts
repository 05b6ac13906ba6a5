import { type Box, type Size, textBox } from "../../drawing/box";
import { around, flagBox, type Occupied, type OccupiedMark, piecesOf, upright } from "../../drawing/occupied";
import { TEXT } from "../../drawing/paint";
import type { TrackView } from "./tracks";
import { layOutTracks, MARK, type PlacedTrackRow } from "./tracks-layout";

/** How far words may reach into the room between two panels, in CSS pixels. */
const BETWEEN = 16;

export function occupiedByTracks(view: TrackView, { width, height }: Size): Occupied {
  const { panels, panelWidth } = layOutTracks(view, width, height);
  const sections = panels.flatMap((panel) => panel.sections);
  const rows = sections.flatMap((section) => section.rows);
  return {
    words: [
      ...panels.map(({ nameAt }) => textBox(nameAt, { size: TEXT.value, weight: "bold" })),
      ...sections.map(({ nameAt }) => textBox(nameAt, { size: TEXT.body, weight: "bold" })),
      ...rows.map(({ labelAt }) => textBox(labelAt, { size: TEXT.body })),
      ...rows.flatMap(wordsIn),
    ],
    marks: panels.flatMap(({ nameAt, sections: own }) => {
      const area = { x: nameAt.x, y: 0, width: Math.min(panelWidth + BETWEEN, width - nameAt.x), height };
      return own.flatMap((section) => {
        const heading = textBox(section.nameAt, { size: TEXT.body, weight: "bold" });
        return section.rows.map((row): OccupiedMark => ({ ...markOf(row), area, heading }));
      });
    }),
    lines: rows.flatMap(({ stair }) => piecesOf(stair)),
    rules: sections.flatMap(({ axis }) => axis.pieces.map(({ from, to }) => upright(axis.x, from, to))),
  };
}

/** What a row says beside its mark. */
function wordsIn({ valueAt, isBold, remarkAt, flagAt }: PlacedTrackRow): readonly Box[] {
  return [
    textBox(valueAt, { size: TEXT.body, weight: isBold ? "bold" : "regular" }),
    ...remarkAt.map((remark) => textBox(remark, { size: TEXT.small })),
    ...flagBox(flagAt),
  ];
}

/** Of a bare fact, which has no mark, the words. */
function markOf(row: PlacedTrackRow): Omit<OccupiedMark, "area"> {
  const { figure, place, y } = row;
  const words = wordsIn(row);
  const half = MARK.tick;
  const box = place ? { x: place.from, y: y - half, width: place.to - place.from, height: half * 2 } : around(words);
  return { figure: figure.id, box, words };
}
