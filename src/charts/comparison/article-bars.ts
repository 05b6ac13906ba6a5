import type { Figure, Provider } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import { beginOf, joined, ofProvider, severeWords, severityOf } from "../figure-queries";
import { type BarGroup, type BarRow, partsOf } from "../kinds/bars/bars";

/** What the article gives of each of those compared, as bars on one scale; who has nothing says so. */
export function articleBars(
  figures: readonly Figure[],
  providers: readonly Provider[],
  nameOf: (provider: Provider) => string,
  words: Words,
): readonly BarGroup[] {
  return providers.map((provider) => {
    const own = ofProvider(figures, provider).toSorted((a, b) => beginOf(a).localeCompare(beginOf(b)));
    return {
      name: nameOf(provider),
      provider,
      rows: own.length > 0 ? own.map((figure) => barRow(figure, words)) : [missingRow(provider, words)],
    };
  });
}

function barRow(figure: Figure, words: Words): BarRow {
  const { text } = words;
  return {
    key: figure.id,
    figure,
    parts: partsOf(figure),
    value: valueWords(figure, words),
    remark: joined(
      words,
      text.sentences.list([
        text.evidenceWithin[figure.evidence],
        periodWords(figure.period, words, text.figure.undated),
      ]),
      severeWords(figure, words),
    ),
    flag: severityOf(figure),
  };
}

function missingRow({ id }: Provider, { text }: Words): BarRow {
  return { key: id, figure: null, parts: [], value: "", remark: text.figure.notGiven };
}
