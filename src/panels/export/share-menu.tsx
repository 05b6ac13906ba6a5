import { useEffect, useState } from "react";
import type { Chart } from "../../charts/chart";
import { CHARTS, chartNamed } from "../../charts/registry";
import { chartFile, fileName } from "../../export/chart-files";
import type { ExportJob } from "../../export/image";
import { type Copied, canShare, copy, save, share } from "../../export/save-copy-share";
import { linkToView, usePrepared, useWords } from "../shared/use-page";
import { type Outcome, OutcomeWords, useAttempts, useLatest } from "./export-outcome";
import "./share-menu.css";
import { useExportJobs } from "./use-export-jobs";

interface ShareMenuProps {
  readonly onArchive: () => void;
  readonly onPrint: () => void;
}

/** The picture that stands for the page: the race, or the first chart where the filter leaves something of it. */
const HERO = "the-race";

/** Every way to hand on what is on screen as a whole. */
export function ShareMenu({ onArchive, onPrint }: ShareMenuProps) {
  const { text } = useWords();
  const chart = chartNamed(HERO) ?? CHARTS[0];
  return (
    <div className="share-menu">
      {chart && <Handing chart={chart} />}
      <button type="button" className="plain" onClick={onArchive}>
        {text.archive.open}
      </button>
      <button type="button" className="plain" onClick={onPrint}>
        {text.page.print}
      </button>
    </div>
  );
}

/** The link of the view, and its picture: copied, saved, or handed to another program. */
function Handing({ chart }: { readonly chart: Chart }) {
  const prepared = usePrepared(chart);
  const [job] = useExportJobs(chart, prepared);
  const words = useWords();
  const { outcome, attempt } = useAttempts();
  const latest = useLatest(job);
  const handed = useCanHand(job);
  const text = words.text.export;
  const copyLink = (): void => {
    attempt(text.things.link, async () => {
      const link = linkToView();
      const copied = await copy({ "text/plain": Promise.resolve(new Blob([link], { type: "text/plain" })) });
      if (copied === "copied") return { kind: "said", sentence: text.copied(text.things.link) };
      return { kind: "said", sentence: `${why(copied, text.things.link)} ${link}` };
    });
  };
  const why = (copied: Copied, what: string): string =>
    copied === "refused" ? text.refused(what) : text.cannotCopy(what);
  const savePicture = (format: "PNG" | "SVG" | "CSV" = "PNG", part: Partial<ExportJob["choices"]> = {}): void => {
    attempt(format, async (): Promise<Outcome> => {
      const wanted = latest.current;
      const file = await chartFile(format, { ...wanted, choices: { ...wanted.choices, ...part } });
      save(file.blob, file.name);
      return { kind: "saved", files: [file], instead: null };
    });
  };
  const hand = (): void => {
    attempt(text.share, async (): Promise<Outcome> => {
      const file = await chartFile("PNG", latest.current);
      const { title } = latest.current.prepared.view;
      const taken = await share(new File([file.blob], file.name, { type: "image/png" }), title, linkToView());
      if (taken !== "refused") return { kind: "said", sentence: taken === "shared" ? text.shared : "" };
      save(file.blob, file.name);
      return { kind: "saved", files: [file], instead: text.notShared };
    });
  };
  return (
    <>
      <button type="button" className="plain" onClick={copyLink}>
        {words.text.share.link}
      </button>
      {!prepared.empty && (
        <button type="button" className="plain" onClick={() => savePicture()}>
          {words.text.share.picture}
        </button>
      )}
      {handed && !prepared.empty && (
        <button type="button" className="plain" onClick={hand}>
          {words.text.share.hand}
        </button>
      )}
      <OutcomeWords
        outcome={outcome}
        words={words}
        onInstead={savePicture}
        onScale={(scale) => savePicture("PNG", { scale })}
      />
    </>
  );
}

/** Whether the browser has a way to hand such a picture on. */
function useCanHand(job: ExportJob): boolean {
  const [possible, setPossible] = useState(false);
  useEffect(() => setPossible(canShare("image/png", fileName("PNG", job))), [job]);
  return possible;
}
