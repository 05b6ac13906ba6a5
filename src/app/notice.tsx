import { useWords } from "../panels/shared/use-page";
import { dismissIgnored, usePage } from "../state/store";

/** Names the parts of a link that could not be read. */
export function Notice() {
  const ignored = usePage((page) => page.ignored);
  const { text } = useWords();
  if (ignored.length === 0) return null;
  return (
    <div className="notice" role="alert">
      <p>{text.states.ignored(text.sentences.list(ignored.map(({ parameter, value }) => `${parameter}=${value}`)))}</p>
      <button type="button" className="plain" onClick={dismissIgnored}>
        {text.states.dismiss}
      </button>
    </div>
  );
}
