import type { Chart } from "../../charts/chart";
import { choose } from "../../state/store";
import { ExportPanel } from "../export/export-panel";
import { FigureTable } from "../figure/figure-table";
import { Dialog } from "../shared/dialog";
import { useCaption, usePrepared, useWords } from "../shared/use-page";
import { CaptionKey, CaptionNotes } from "./caption";
import { Presented } from "./chart-frame";

/** One chart large, with what its marks mean, its values and every way to export it. */
export function ChartDetail({ chart }: { readonly chart: Chart }) {
  const prepared = usePrepared(chart);
  const words = useWords();
  const { view, empty } = prepared;
  const caption = useCaption(prepared);
  const { text } = words;
  return (
    <Dialog title={caption.title} place="middle" onClose={() => choose({ chart: null })}>
      {empty ? (
        <div className="empty">
          <p>{empty.reason}</p>
          <button type="button" onClick={() => choose(empty.remedy)}>
            {empty.remedyName}
          </button>
        </div>
      ) : (
        <>
          <p className="frame-subtitle">{caption.subtitle}</p>
          <Presented chart={chart} prepared={prepared} words={words} scope="detail" />
          <CaptionKey entries={caption.key} scope="detail" withMeanings />
          <p className="frame-foot">
            <CaptionNotes caption={caption} />
          </p>
          <ExportPanel chart={chart} prepared={prepared} />
          <FigureTable figures={view.figures} caption={text.frame.tableOf(view.title)} />
        </>
      )}
    </Dialog>
  );
}
