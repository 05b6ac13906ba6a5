import type { Check } from "../../data/check";
import { figureName } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { Counterparts, differenceWords, VerdictWords } from "../figure/check-words";
import { FigureValue } from "../figure/figure-table";
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
    <ScrollingTable caption={corrections.checkTitle} columns={names} className="checks">
      {checks.map((check) => (
        <CheckRow key={check.figure.id} check={check} words={words} />
      ))}
    </ScrollingTable>
  );
}

function CheckRow({ check, words }: { readonly check: Check; readonly words: Words }) {
  const { figure } = check;
  return (
    <tr data-provider={"provider" in figure.about ? figure.about.provider.id : undefined}>
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
