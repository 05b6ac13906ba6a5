import { type Check, distance } from "../../data/check";
import type { Figure } from "../../data/figure";
import { aboutWords, periodWords } from "../../language/figure-words";
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
  const { text } = words;
  const named = figure.product ?? figure.metric.name;
  return [
    aboutWords(figure.about, words, text.figure.market),
    figure.value.kind === "fact" ? "" : localized(named, words),
    periodWords(figure.period, words, text.figure.undated),
  ]
    .filter(Boolean)
    .join(", ");
}

/** How far the article is from its closest counterpart: "+0.4%"; empty where their numbers cannot be compared. */
export function differenceWords(check: Check, { language }: Words): string {
  const [closest] = check.against;
  const apart = closest ? distance(check.figure, closest) : null;
  if (apart === null) return "";
  const percent = apart * 100;
  const sign = Math.abs(percent) < 0.05 ? "" : percent > 0 ? "+" : "−";
  return `${sign}${decimal(Math.abs(percent), language, 1)}%`;
}
