import type { Chart } from "../../charts/chart";
import { everyFigureOf } from "../../charts/room";
import { choose } from "../../state/store";
import { ExportPanel } from "../export/export-panel";
import { FigureTable } from "../figure/figure-table";
import { useToldCount } from "../filters/use-told-count";
import { CaptionAnnotations, CaptionKey, CaptionNotes } from "../frame/caption";
import { ListenButton } from "../listen/listen-button";
import { Dialog } from "../shared/dialog";
import { useCaption, useLonePrepared, useWords } from "../shared/use-page";
import "./chart-detail.css";
import { Presented } from "../frame/chart-frame";
import { ChartNotes } from "../frame/chart-notes";
import { Bases, canStep, Steps } from "../frame/frame-foot";
import { useDrawn } from "../frame/use-drawn";
import { ChartSteps } from "./chart-steps";
import { FormPicker } from "./form-picker";

/** One chart large, with what its marks mean, its values and every way to export it. */
export function ChartDetail({ chart }: { readonly chart: Chart }) {
  const prepared = useLonePrepared(chart);
  const words = useWords();
  const { view, empty, notes } = prepared;
  const drawn = useDrawn(prepared);
  const caption = useCaption(prepared, drawn.placed);
  const { text } = words;
  const { told } = useToldCount();
  return (
    <Dialog title={caption.title} place="middle" onClose={() => choose({ chart: null, form: null })}>
      <p className="visually-hidden" aria-live="polite">
        {told /* what lies under a window is not heard */}
      </p>
      <div className="detail-bar">
        <ChartSteps chart={chart} title={caption.title} />
        <FormPicker prepared={prepared} />
        {(canStep(chart, view) || chart.hasBases) && (
          <div className="frame-actions">
            {canStep(chart, view) && <Steps />}
            {chart.hasBases && <Bases />}
          </div>
        )}
      </div>
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
          <CaptionAnnotations caption={caption} />
          {prepared.instead && (
            <p className="form-instead" role="status">
              {prepared.instead}
            </p>
          )}
          <div className="detail" key={chart.id}>
            <div>
              <Presented chart={chart} prepared={prepared} words={words} scope="detail" drawn={drawn} />
              <ListenButton prepared={prepared} words={words} />
              <CaptionKey entries={caption.key} scope="detail" withMeanings />
              <div className="frame-foot">
                <p>
                  <CaptionNotes caption={caption} />
                </p>
              </div>
            </div>
            <ExportPanel chart={chart} prepared={prepared} isBesideChart />
          </div>
          <FigureTable figures={everyFigureOf(view)} caption={text.frame.tableOf(view.title)} />
          {notes.length > 0 && <ChartNotes notes={notes} />}
        </>
      )}
    </Dialog>
  );
}
