import { EvidenceMark, RecordSwatch, SOFT } from "../../charts/drawing/paint";
import type { Evidence } from "../../data/figure";

/** A small sample of how a kind of evidence is drawn. */
export function EvidenceSwatch({ evidence, scope }: { readonly evidence: Evidence; readonly scope: string }) {
  return (
    <svg className="swatch" viewBox="0 0 22 12" aria-hidden="true">
      <EvidenceMark evidence={evidence} color={SOFT} id={`${scope}-${evidence}`}>
        {(paint) => <rect x={0.5} y={0.5} width={21} height={11} {...paint} />}
      </EvidenceMark>
    </svg>
  );
}

/** A small sample of how the record is drawn beside the article's figures. */
export function RecordSample() {
  return (
    <svg className="swatch" viewBox="0 0 22 12" aria-hidden="true">
      <RecordSwatch x={0} y={6} />
    </svg>
  );
}
