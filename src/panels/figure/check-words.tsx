import { type Check, distance } from "../../data/check";
import { amountOf, type Figure } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { aboutWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { decimal } from "../../language/number";
import type { Words } from "../../language/words";
import { FigureValue } from "./figure-table";
import "./check-words.css";

interface CheckWordsProps {
  readonly check: Check;
  readonly words: Words;
}

/** A verdict with its reason and the record's counterparts. */
export function CheckWords({ check, words }: CheckWordsProps) {
  return (
    <>
      <p>
        <VerdictWords check={check} words={words} /> {localized(check.reason, words)}
      </p>
      <Counterparts check={check} words={words} />
    </>
  );
}

export function VerdictWords({ check, words }: CheckWordsProps) {
  return (
    <strong className="verdict" data-verdict={check.verdict}>
      {words.text.verdicts[check.verdict]}
    </strong>
  );
}

export function Counterparts({ check, words }: CheckWordsProps) {
  return (
    <ul className="counterparts">
      {check.against.map((figure) => (
        <li key={figure.id}>
          <FigureValue figure={figure} words={words} /> <span>{counterpartName(figure, words)}</span>
        </li>
      ))}
    </ul>
  );
}

function counterpartName(figure: Figure, words: Words): string {
  const { figure: text, sentences } = words.text;
  const named = figure.product ?? figure.metric.name;
  return sentences.list([
    aboutWords(figure.about, words, text.market),
    ...(figure.value.kind === "fact" ? [] : [localized(named, words)]),
    periodWords(figure.period, words, text.undated),
  ]);
}

/** How far the article is from its closest counterpart: "+0.4%", of percentages "−0.1 pp"; empty where they are no like numbers. */
export function differenceWords(check: Check, { language, text }: Words): string {
  const [closest] = check.against;
  const apart = closest ? distance(check.figure, closest) : null;
  if (!closest || apart === null) return "";
  const inPoints = check.figure.metric.unit === "percent" || check.figure.metric.unit === "percentage_points";
  const difference = inPoints ? (amountOf(check.figure) ?? 0) - (amountOf(closest) ?? 0) : apart * 100;
  const sign = Math.abs(difference) < 0.05 ? "" : difference > 0 ? "+" : "−";
  const said = text.numbers.units[inPoints ? "percentage_points" : "percent"];
  return sign + said(decimal(Math.abs(difference), language, 1), Math.abs(difference));
}
