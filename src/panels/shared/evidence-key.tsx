import { evidenceOffered } from "../../state/selectors";
import "./evidence-key.css";
import { FilterHere } from "../filters/filter-here";
import { EvidenceSwatch } from "./evidence-swatch";
import { usePageData, useWords } from "./use-page";

/** How each kind of evidence is drawn, and on request what it means. For pages whose filter bar is folded away. */
export function EvidenceKey() {
  const pageData = usePageData();
  const { text } = useWords();
  return (
    <details className="key">
      <summary>
        <span className="key-name">{text.evidenceKey}</span>
        {evidenceOffered(pageData).map((kind) => (
          <span key={kind} className="evidence">
            <EvidenceSwatch evidence={kind} scope="key" /> <span>{text.evidence[kind]}</span>
          </span>
        ))}
      </summary>
      <EvidenceMeanings scope="key-meaning" />
    </details>
  );
}

interface EvidenceMeaningsProps {
  /** Keeps the ids of patterns apart where they stand twice. */
  readonly scope: string;
}

/** What each kind of evidence means. */
export function EvidenceMeanings({ scope }: EvidenceMeaningsProps) {
  const pageData = usePageData();
  const { text } = useWords();
  return (
    <dl className="meanings">
      {evidenceOffered(pageData).map((kind) => (
        <div key={kind}>
          <dt>
            <EvidenceSwatch evidence={kind} scope={scope} />
            <FilterHere subject={{ evidence: kind }} name={text.evidence[kind]}>
              {text.evidence[kind]}
            </FilterHere>
          </dt>
          <dd>{text.evidenceMeaning[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
