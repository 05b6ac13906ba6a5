import { useEffect, useMemo, useRef, useState } from "react";
import { DASHBOARD_CHARTS, MATRIX, picturesOf } from "../../charts/registry";
import type { Progress } from "../../export/archive";
import { needsCode, orFail, type Reason, reasonOf } from "../../export/failure";
import type { ExportJob } from "../../export/image";
import { type ExportContext, jobsFor } from "../../export/jobs";
import { save } from "../../export/save-copy-share";
import type { Screen } from "../../state/choices";
import { comparedFrom } from "../../state/compared";
import { usePage } from "../../state/store";
import { askForVersion } from "../../state/version";
import "./archive.css";
import { Dialog } from "../shared/dialog";
import { useNewer } from "../shared/newer";
import { useWords } from "../shared/use-page";
import { ExportOptions } from "./export-options";
import { SavedFile } from "./export-outcome";
import { useExportContext } from "./use-export-jobs";

type State =
  | { readonly kind: "fetching" }
  | { readonly kind: "ready" }
  | { readonly kind: "making"; readonly progress: Progress | null }
  | { readonly kind: "made"; readonly name: string; readonly blob: Blob }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly reason: Reason };

/** Everything shown in one file: fetches what it needs first, then needs no network, and can be cancelled. */
export function ArchiveDialog({ onClose }: { readonly onClose: () => void }) {
  const shown = useExportContext();
  const screen = usePage(({ choices }) => choices.screen);
  const { text } = useWords();
  const jobs = useMemo(() => jobsOf(shown, screen), [shown, screen]);
  const [state, setState] = useState<State>({ kind: "fetching" });
  const running = useRef(new AbortController());
  const { archive } = text;
  const making = state.kind === "making";
  const newer = useNewer();
  const hasFailed = state.kind === "failed";
  const lacksCode = state.kind === "failed" && needsCode(state.reason);
  const busy = making || state.kind === "fetching";

  async function prepare(): Promise<void> {
    running.current = new AbortController();
    const { signal } = running.current;
    const unlessStopped = (next: State): void => {
      if (!signal.aborted) setState(next);
    };
    setState({ kind: "fetching" });
    try {
      const { fetchAhead } = await orFail("writer", import("../../export/archive"));
      await fetchAhead(jobs);
      unlessStopped({ kind: "ready" });
    } catch (error) {
      const reason = reasonOf(error);
      if (needsCode(reason)) await askForVersion();
      unlessStopped({ kind: "failed", reason });
    }
  }
  async function make(): Promise<void> {
    const mine = new AbortController();
    running.current = mine;
    const { signal } = mine;
    const onProgress = (now: Progress): void => setState({ kind: "making", progress: now });
    setState({ kind: "making", progress: null });
    try {
      const { archiveOf, archiveName } = await import("../../export/archive");
      const blob = await archiveOf(jobs, shown.words, new Date(), onProgress, signal);
      const name = archiveName(shown.words);
      save(blob, name);
      setState({ kind: "made", name, blob });
    } catch (error) {
      if (running.current !== mine) return; // what is shown has changed meanwhile, and other files are wanted
      setState(signal.aborted ? { kind: "cancelled" } : { kind: "failed", reason: reasonOf(error) });
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins when the dialog opens, and again when other pictures are wanted
  useEffect(() => {
    void prepare();
    return () => running.current.abort();
  }, [jobs]);

  return (
    <Dialog title={archive.title} place="narrow" busy={making} onClose={onClose}>
      {jobs.length === 0 ? (
        <p>{archive.none}</p>
      ) : (
        <div className="archive">
          <p>{archive.what(new Set(jobs.map(({ chart }) => chart.id)).size)}</p>
          <fieldset disabled={making}>
            <legend className="visually-hidden">{text.export.options}</legend>
            <ExportOptions />
          </fieldset>
          <p className="archive-buttons">
            <button
              type="button"
              aria-disabled={busy}
              onClick={() => !busy && (lacksCode && newer ? newer.onRenew() : void (hasFailed ? prepare() : make()))}
            >
              {lacksCode && newer ? newer.renew : hasFailed ? text.export.retry : archive.start}
            </button>
            {making && (
              <button type="button" onClick={() => running.current.abort()}>
                {archive.cancel}
              </button>
            )}
          </p>
          <div aria-live="polite">{lacksCode && newer ? <p>{newer.said}</p> : <StateWords state={state} />}</div>
        </div>
      )}
    </Dialog>
  );
}

/** Every chart that the filter does not empty; the pictures of a comparison while it is on screen. */
function jobsOf(shown: ExportContext, screen: Screen): readonly ExportJob[] {
  const compared = comparedFrom(shown.pageData, shown.chartFilter).providers.length;
  const charts = [...DASHBOARD_CHARTS, MATRIX, ...(screen === "compare" ? picturesOf(compared) : [])];
  return charts.flatMap((chart) => jobsFor(chart, shown)).filter(({ prepared }) => prepared.empty === null);
}

function StateWords({ state }: { readonly state: State }) {
  const words = useWords();
  const { archive, export: text } = words.text;
  switch (state.kind) {
    case "fetching":
      return <p>{archive.getReady}</p>;
    case "ready":
      return null;
    case "making":
      return state.progress && <Bar progress={state.progress} />;
    case "made":
      return <SavedFile file={state} words={words} />;
    case "cancelled":
      return <p>{archive.cancelled}</p>;
    case "failed":
      return <p>{text.failed[state.reason]}</p>;
  }
}

function Bar({ progress: { done, all, file } }: { readonly progress: Progress }) {
  const { text } = useWords();
  const words = text.archive.progress(done, all);
  return (
    <>
      <progress value={done} max={all} aria-label={words} />
      <p aria-hidden="true">
        {words} <span translate="no">{file}</span>
      </p>
    </>
  );
}
