import { BrokenFile } from "../../data/mistake";
import { faultWords } from "../../language/fault-words";
import type { Words } from "../../language/words";

const MISTAKES_SHOWN = 20;

interface FaultProps {
  readonly fault: Error;
  readonly words: Words;
}

/** Why a file is not on the page, with what is wrong in it. */
export function Fault({ fault, words }: FaultProps) {
  const mistakes = fault instanceof BrokenFile ? fault.mistakes : [];
  return (
    <>
      <p>{faultWords(fault, words)}</p>
      {mistakes.length > 0 && (
        <ul lang="en">
          {mistakes.slice(0, MISTAKES_SHOWN).map(({ place, reason }) => (
            <li key={`${place} ${reason}`}>
              {place && <code>{place}</code>} {reason}
            </li>
          ))}
          {mistakes.length > MISTAKES_SHOWN && (
            <li lang={words.language}>{words.text.states.more(mistakes.length - MISTAKES_SHOWN)}</li>
          )}
        </ul>
      )}
    </>
  );
}
