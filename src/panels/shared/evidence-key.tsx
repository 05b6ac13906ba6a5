import { evidenceOffered } from "../../state/selectors";
import "./evidence-key.css";
import { EvidenceSwatch } from "./evidence-swatch";
import { usePageData, useWords } from "./use-page";

/** How each kind of evidence is drawn, and on request what it means. For pages whose filter bar is folded away. */
export function EvidenceKey() {
  const pageData = usePageData();
  const { text } = useWords();
  return (
    <details className="key">
      <summary>
        {evidenceOffered(pageData).map((kind) => (
          <span key={kind} className="evidence">
            <EvidenceSwatch evidence={kind} scope="key" /> {text.evidence[kind]}
          </span>
        ))}
      </summary>
      <EvidenceMeanings />
    </details>
  );
}

/** What each kind of evidence means. */
export function EvidenceMeanings() {
  const pageData = usePageData();
  const { text } = useWords();
  return (
    <dl className="meanings">
      {evidenceOffered(pageData).map((kind) => (
        <div key={kind}>
          <dt>{text.evidence[kind]}</dt>
          <dd>{text.evidenceMeaning[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
