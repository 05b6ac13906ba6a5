import type { Check } from "../../data/check";
import { figureName } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { Counterparts, differenceWords, VerdictWords } from "../figure/check-words";
import { FigureValue } from "../figure/figure-table";
import type { RowPlace } from "../shared/row-place";
import { ScrollingTable } from "../shared/scrolling-table";

interface CheckTableProps {
  readonly checks: readonly Check[];
  readonly words: Words;
}

/** Figures of the article beside their counterparts on record. */
export function CheckTable({ checks, words }: CheckTableProps) {
  const { corrections } = words.text;
  const names = [
    corrections.figure,
    corrections.article,
    corrections.record,
    corrections.difference,
    corrections.verdict,
    corrections.reason,
  ];
  return (
    <ScrollingTable
      caption={corrections.checkTitle}
      columns={names}
      className="checks"
      items={checks}
      row={(check, place) => <CheckRow key={check.figure.id} check={check} place={place} words={words} />}
    />
  );
}

interface CheckRowProps {
  readonly check: Check;
  readonly place: RowPlace;
  readonly words: Words;
}

function CheckRow({ check, place, words }: CheckRowProps) {
  const { figure } = check;
  return (
    <tr {...place} data-provider={"provider" in figure.about ? figure.about.provider.id : undefined}>
      <th scope="row">{figureName(figure, words)}</th>
      <td>
        <FigureValue figure={figure} words={words} />
      </td>
      <td>
        <Counterparts check={check} words={words} />
      </td>
      <td className="number">{differenceWords(check, words)}</td>
      <td>
        <VerdictWords check={check} words={words} />
      </td>
      <td className="reason">{localized(check.reason, words)}</td>
    </tr>
  );
}
