import { EVIDENCE } from "../../data/figure";
import "./evidence-key.css";
import { EvidenceSwatch } from "./evidence-swatch";
import { useWords } from "./use-page";

/** How each kind of evidence is drawn, and on request what it means. For pages whose filter bar is folded away. */
export function EvidenceKey() {
  const { text } = useWords();
  return (
    <details className="key">
      <summary>
        {EVIDENCE.map((kind) => (
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
  const { text } = useWords();
  return (
    <dl className="meanings">
      {EVIDENCE.map((kind) => (
        <div key={kind}>
          <dt>{text.evidence[kind]}</dt>
          <dd>{text.evidenceMeaning[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
