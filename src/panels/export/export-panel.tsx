import { useEffect, useRef, useState } from "react";
import type { Chart, Prepared } from "../../charts/chart";
import { everyFigureOf } from "../../charts/room";
import { pause } from "../../data/pause";
import { chartFile, FORMATS, type Format, fileName } from "../../export/chart-files";
import { CITATION_FILES, CITATION_STYLES, type CitationStyle, cite } from "../../export/citation-styles";
import { embedCode } from "../../export/embed-code";
import { type ExportJob, remembered } from "../../export/image";
import { canShare } from "../../export/save-copy-share";
import { figureTable, htmlOf, tsvOf } from "../../export/table-file";
import type { ImageChoices } from "../../state/image-choices";
import { ExportOptions } from "./export-options";
import { useExportJobs } from "./use-export-jobs";
import "./export-panel.css";
import { linkToView, pageAddress, useWords } from "../shared/use-page";
import { type Attempt, type Outcome, OutcomeWords, useAttempts, useLatest } from "./export-outcome";
import { ExportPreview } from "./export-preview";
import { copiedOrSaved, type Forms, handedOrSaved, pictureForms, savedAs } from "./ways-out";

interface ExportPanelProps {
  readonly chart: Chart;
  readonly prepared: Prepared;
  /** Beside the chart itself the picture is shown when it is asked for: the same is not drawn twice. */
  readonly isBesideChart?: boolean;
}

/** Every way to save or copy one chart, with a preview of the picture; each reports its outcome. */
export function ExportPanel({ chart, prepared, isBesideChart = false }: ExportPanelProps) {
  const jobs = useExportJobs(chart, prepared);
  const words = useWords();
  const { outcome, attempt, forgetFailure } = useAttempts();
  const latest = useLatest(jobs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when other pictures are wanted
  useEffect(forgetFailure, [jobs, forgetFailure]);
  const text = words.text.export;
  // the clipboard has room for one language: the page's, where pictures are made in both
  const one = jobs.find((job) => job.words.language === words.language) ?? jobs[0];
  const ref = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (ref.current?.closest("dialog")) return; // a dialog opens at its top
    // not returned: newer browsers give a promise, which is no clean-up
    if (!isBesideChart) ref.current?.scrollIntoView({ block: "nearest" });
  }, [isBesideChart]);
  const saveAs = (format: Format, part: Partial<ImageChoices> = {}): void => {
    attempt(format, (going) => savedAs(format, latest.current, part, going));
  };
  return (
    <fieldset ref={ref} className="export-panel">
      <legend>{text.choose}</legend>
      <Previews jobs={jobs} isFolded={isBesideChart} />
      <div className="export-ways">
        <fieldset className="export-buttons">
          <legend>{text.save}</legend>
          {FORMATS.map((format) => (
            <button type="button" key={format} onClick={() => saveAs(format)}>
              {format}
            </button>
          ))}
        </fieldset>
        <Copies job={one} attempt={attempt} />
        <OutcomeWords
          outcome={outcome}
          words={words}
          onInstead={saveAs}
          onScale={(scale) => saveAs("PNG", { scale })}
        />
        <ExportOptions />
      </div>
    </fieldset>
  );
}

/** The pictures as they will be saved; folded, they are made when they are asked for. */
function Previews({ jobs, isFolded }: { readonly jobs: readonly ExportJob[]; readonly isFolded: boolean }) {
  const [isShown, setShown] = useState(!isFolded);
  const { text } = useWords();
  const previews = isShown && (
    <div className="export-previews">
      {jobs.map((job) => (
        <ExportPreview key={job.words.language} job={job} />
      ))}
    </div>
  );
  if (!isFolded) return previews;
  return (
    <details className="export-folded" onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
      <summary>{text.export.showPreview}</summary>
      {previews}
    </details>
  );
}

interface CopiesProps {
  readonly job: ExportJob;
  attempt(what: string, work: (going: Attempt) => Promise<Outcome>): Promise<void>;
}

/** Copies to the clipboard; where the browser has none, or refuses, the same is saved as a file. */
function Copies({ job, attempt }: CopiesProps) {
  const { chart } = job;
  const latest = useLatest(job);
  const own = useWords();
  const [style, setStyle] = useState<CitationStyle>("plain");
  const text = own.text.export;

  /** @param forms made anew at every try, in the turn of the click as Safari wants it */
  const copyOr = (what: string, forms: MakeForms, nameOf: (job: ExportJob) => string): void => {
    attempt(what, (going) =>
      copiedOrSaved(what, forms(latest.current, going.signal), nameOf(latest.current), own, going),
    );
  };
  const copyText = (what: string, content: string, ending = "txt"): void =>
    copyOr(what, () => ({ "text/plain": blobOf("text/plain", content) }), named(ending));
  const { view } = job.prepared;
  const cited = () => ({
    id: chart.id,
    title: view.title,
    figures: view.figures,
    address: `${pageAddress()}${job.address}#chart-${chart.id}`,
    seen: new Date(),
  });
  return (
    <fieldset className="export-buttons">
      <legend>{text.copy}</legend>
      <button type="button" onClick={() => copyOr(text.things.image, imageForms, (wanted) => fileName("PNG", wanted))}>
        {text.copyImage}
      </button>
      <button type="button" onClick={() => copyOr(text.things.data, tableForms, named("tsv"))}>
        {text.copyData}
      </button>
      <button type="button" onClick={() => copyText(text.things.link, `${linkToView()}#chart-${chart.id}`)}>
        {text.copyLink}
      </button>
      <button
        type="button"
        onClick={() =>
          copyText(
            text.things.embed,
            embedCode({ page: pageAddress(), address: job.address, chart: chart.id, title: view.title }),
            "html",
          )
        }
      >
        {text.copyEmbed}
      </button>
      <button type="button" onClick={() => copyText(text.things.alt, remembered(job).Description)}>
        {text.copyAlt}
      </button>
      <span className="export-pair">
        <button
          type="button"
          onClick={() => copyText(text.things.citation, cite(style, cited(), job.words), CITATION_FILES[style].ending)}
        >
          {text.copyCitation}
        </button>
        <label>
          <span className="visually-hidden">{text.citationStyle}</span>
          <select value={style} onChange={({ target }) => setStyle(styleNamed(target.value))}>
            {CITATION_STYLES.map((name) => (
              <option key={name} value={name}>
                {text.citationStyles[name]}
              </option>
            ))}
          </select>
        </label>
      </span>
      <Share job={job} attempt={attempt} />
    </fieldset>
  );
}

/** Hands the picture to another program, where the browser has a way to. */
function Share({ job, attempt }: CopiesProps) {
  const latest = useLatest(job);
  const words = useWords();
  const { text } = words;
  const [possible, setPossible] = useState(false);
  useEffect(() => setPossible(canShare("image/png", fileName("PNG", job))), [job]);
  if (!possible) return null;
  const hand = (): void => {
    attempt(text.export.share, async (going) => {
      await pause(going.signal);
      const file = await chartFile("PNG", latest.current);
      return handedOrSaved(file, latest.current.prepared.view.title, words, going);
    });
  };
  return (
    <button type="button" onClick={hand}>
      {text.export.share}
    </button>
  );
}

type MakeForms = (job: ExportJob, signal: AbortSignal) => Forms;

function imageForms(job: ExportJob, signal: AbortSignal): Forms {
  return pictureForms(() => chartFile("PNG", job), signal);
}

function tableForms({ prepared: { view }, pageData, words }: ExportJob): Forms {
  const table = figureTable(everyFigureOf(view), pageData.checks, words);
  return {
    "text/plain": blobOf("text/plain", tsvOf(table)),
    "text/html": blobOf("text/html", htmlOf(table, view.title)),
  };
}

/** Names a file of a kind that only copying makes. */
function named(ending: string) {
  return (job: ExportJob): string => fileName("JSON", job).replace(/json$/, ending);
}

async function blobOf(type: string, content: string): Promise<Blob> {
  return new Blob([content], { type });
}

function styleNamed(name: string): CitationStyle {
  return CITATION_STYLES.find((style) => style === name) ?? "plain";
}
