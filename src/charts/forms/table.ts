import { extentOf } from "../../data/extent";
import type { Figure } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { aboutWords, metricWords, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import { joined, ownerOf, severeWords, severityOf } from "../figure-queries";
import type { TableCell, TableColumn, TableView } from "../kinds/table/table";
import { type GridSeries, ownWhen, type Position } from "./cells";
import type { ShapeInput } from "./views";

/** What stands for what is not there; explained once. */
const NOTHING = "–";

/** Series by positions; whichever are more go down the page. Kinds of evidence are in words: nothing is painted. */
export function gridTable({
  series,
  positions,
  around,
  isComputed,
  words,
}: Omit<ShapeInput, "level" | "scaleEnd">): TableView {
  const { columns } = words.text.figure;
  const cellAt = ({ figures }: GridSeries, position: Position): TableCell | null => {
    const figure = figures.get(position.key);
    return figure
      ? cellOf(figure, [ownWhen(figure, position, words), ...sureWords(figure, isComputed, words)], words)
      : null;
  };
  const named = ({ key, name, provider }: GridSeries) => ({ key, name, provider });
  const timed = ({ key, name }: Position) => ({ key: key || name, name, provider: null });
  const isTall = positions.length > series.length;
  return {
    ...withoutMarks(around, words),
    corner: isTall ? columns.period : columns.about,
    columns: (isTall ? series.map(named) : positions.map(timed)).map((column) => ({ ...column, isNumber: true })),
    rows: isTall
      ? positions.map((position) => ({ ...timed(position), cells: series.map((one) => cellAt(one, position)) }))
      : series.map((one) => ({ ...named(one), cells: positions.map((position) => cellAt(one, position)) })),
  };
}

/** One figure after the other, where they do not compare: whose, what, when, how much. */
export function listTable(
  { figures, around }: { readonly figures: readonly Figure[]; readonly around: ShapeInput["around"] },
  words: Words,
): TableView {
  const { columns, market, undated } = words.text.figure;
  const said = (text: string): TableCell => ({ figure: null, words: text, small: "", flag: null });
  const hasNumbers = figures.some((figure) => extentOf(figure).kind !== "none");
  const column = (key: string, name: string, isNumber = false): TableColumn => ({
    key,
    name,
    provider: null,
    isNumber,
  });
  return {
    ...withoutMarks(around, words),
    corner: columns.about,
    columns: [
      column("metric", columns.metric),
      column("period", columns.period),
      ...(hasNumbers ? [column("value", columns.value, true)] : []),
    ],
    rows: figures.map((figure) => ({
      key: figure.id,
      name: aboutWords(figure.about, words, market),
      provider: ownerOf(figure),
      cells: [
        { ...said(metricWords(figure, words)), figure },
        said(periodWords(figure.period, words, undated)),
        ...(hasNumbers ? [cellOf(figure, sureWords(figure, false, words), words)] : []),
      ],
    })),
  };
}

function withoutMarks(around: ShapeInput["around"], words: Words) {
  return { ...around, marks: [], withRecord: false, missing: { mark: NOTHING, words: words.text.forms.none } };
}

/** How sure a figure is, unless it is a reported result or all of them are computed alike. */
function sureWords({ evidence }: Figure, isComputed: boolean, words: Words): readonly string[] {
  return isComputed || evidence === "reported" ? [] : [words.text.evidenceWithin[evidence]];
}

/** The number, and small below it when it is of, how sure it is, and what is severely doubtful. */
function cellOf(figure: Figure, small: readonly string[], words: Words): TableCell {
  const isFact = extentOf(figure).kind === "none";
  return {
    figure,
    words: isFact ? "" : valueWords(figure, words, "full"),
    small: joined(words, ...small, severeWords(figure, words)),
    flag: severityOf(figure),
  };
}
