import type { Chart } from "../../charts/chart";
import { isMatrix } from "../../charts/compare-matrix/view";
import { sourceLine } from "../../language/source-words";
import { choose } from "../../state/store";
import { ExportPanel } from "../export/export-panel";
import { FigureTable } from "../figure/figure-table";
import { Matrix } from "../screens/compare";
import { Dialog } from "../shared/dialog";
import { EvidenceSwatch } from "../shared/evidence-swatch";
import { usePrepared, useWords } from "../shared/use-page";
import { Drawing, Known } from "./chart-frame";

/** One chart large, with what its marks mean, its values and every way to export it. */
export function ChartDetail({ chart }: { readonly chart: Chart }) {
  const prepared = usePrepared(chart);
  const words = useWords();
  const { view, evidence, empty, notes } = prepared;
  const { text } = words;
  return (
    <Dialog title={view.title} place="middle" onClose={() => choose({ chart: null })}>
      {empty ? (
        <div className="empty">
          <p>{empty.reason}</p>
          <button type="button" onClick={() => choose(empty.remedy)}>
            {empty.remedyName}
          </button>
        </div>
      ) : (
        <>
          <p className="frame-subtitle">{view.subtitle}</p>
          {isMatrix(view) ? (
            <Matrix view={view} scope="detail" />
          ) : (
            <Drawing chart={chart} prepared={prepared} words={words} scope="detail" />
          )}
          <ul className="evidence-key">
            {evidence.map((kind) => (
              <li key={kind}>
                <EvidenceSwatch evidence={kind} scope="detail-key" />
                <strong>{text.evidence[kind]}</strong> {text.evidenceMeaning[kind]}
              </li>
            ))}
          </ul>
          <p className="frame-foot">
            {view.note} <cite>{sourceLine(view.figures, words)}</cite>
            <Known notes={notes} words={words} />
          </p>
          <ExportPanel chart={chart} prepared={prepared} />
          <FigureTable figures={view.figures} caption={text.frame.tableOf(view.title)} />
        </>
      )}
    </Dialog>
  );
}
