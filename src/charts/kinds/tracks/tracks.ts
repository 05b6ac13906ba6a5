import type { Figure, Provider, Severity } from "../../../data/figure";
import type { Words } from "../../../language/words";
import type { ChartView } from "../../chart-view";
import { stopAt, type WalkSeries, walkSeries } from "../../walk";

/** Kinds of marks: a ring for where it began, ticks for what was said on the way, a bar for what came of it. */
export type TrackMark = "ring" | "tick" | "bar";

/** One line of a track: when or of what it is, a mark, and its value in words. A range is drawn as a box. */
export interface TrackRow {
  readonly key: string;
  readonly figure: Figure;
  readonly kind: TrackMark;
  /** In the column before the marks. */
  readonly label: string;
  readonly value: string;
  /** On what basis, and what else there is to say: small and grey beside the value. */
  readonly remark: string;
  readonly flag: Severity | null;
  /** Whether a stair leads here from the row before: only where the two compare. */
  readonly isStep: boolean;
}

export interface TrackSection {
  readonly name: string;
  readonly rows: readonly TrackRow[];
}

export interface TrackPanel {
  readonly name: string;
  readonly provider: Provider;
  readonly sections: readonly TrackSection[];
}

/** A table that is also a drawing: one panel for each provider, all on one scale from zero. */
export interface TrackView extends ChartView {
  readonly panels: readonly TrackPanel[];
}

/** A series for each section of a panel, row by row. */
export function walkOfTracks({ panels }: TrackView, words: Words): readonly WalkSeries[] {
  return panels.flatMap(({ name, provider, sections }) =>
    sections.flatMap((section) =>
      walkSeries(
        `${provider.id} ${section.name}`,
        words.text.sentences.list([name, section.name]),
        section.rows.map(({ figure }, index) => stopAt(figure, index)),
      ),
    ),
  );
}

/**
 * The same without those of whom no beginning is known, then without the plans said on the way, then without its last
 * sections, then without all that was spent but the first.
 */
export function brieferTracks(view: TrackView): TrackView | null {
  const { panels } = view;
  const begun = panels.filter((panel) => rowsIn([panel]).some(({ kind }) => kind === "ring"));
  const most = Math.max(...panels.map(({ sections }) => sections.length));
  const shorter = [
    begun.length > 0 ? begun : panels,
    panels.map((panel) => thinned(panel, ({ kind }, next) => kind !== "tick" || next?.kind !== "tick")),
    panels.map((panel) => ({ ...panel, sections: panel.sections.slice(0, Math.max(most - 1, 1)) })),
    panels.map((panel) => thinned(panel, ({ kind }, _, before) => kind !== "bar" || before?.kind !== "bar")),
  ].find((tried) => rowsIn(tried).length < rowsIn(panels).length);
  return shorter ? { ...view, panels: shorter } : null;
}

function rowsIn(panels: readonly TrackPanel[]): readonly TrackRow[] {
  return panels.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows));
}

type Kept = (row: TrackRow, next: TrackRow | undefined, before: TrackRow | undefined) => boolean;

/** With fewer rows, and so without the stairs between them. */
function thinned(panel: TrackPanel, isKept: Kept): TrackPanel {
  const sections = panel.sections.map((section) => ({
    ...section,
    rows: section.rows
      .filter((row, index, rows) => isKept(row, rows[index + 1], rows[index - 1]))
      .map((row) => ({ ...row, isStep: false })),
  }));
  return { ...panel, sections };
}
