import { useWords } from "../panels/shared/use-page";
import { dismissIgnored, usePage } from "../state/store";

/** Parts that are named, and characters of each: a link can hold anything. */
const NAMED = 4;
const LENGTH = 40;

/** Names the parts of a link that could not be read, or what a step of the trail showed and the page no longer has. */
export function Notice() {
  const ignored = usePage((page) => page.ignored);
  const said = usePage(({ ignoredIn }) => (ignoredIn === "link" ? "ignored" : "gone"));
  const { text } = useWords();
  if (ignored.length === 0) return null;
  const named = ignored.slice(0, NAMED).map(({ parameter, value }) => `${parameter}=${short(value)}`);
  const more = ignored.length > NAMED ? [text.states.more(ignored.length - NAMED)] : [];
  return (
    <div className="notice" role="alert">
      <p>{text.states[said](text.sentences.list([...named, ...more]))}</p>
      <button type="button" className="plain" onClick={dismissIgnored}>
        {text.states.dismiss}
      </button>
    </div>
  );
}

function short(value: string): string {
  return value.length > LENGTH ? `${value.slice(0, LENGTH)}…` : value;
}
