import type { Chart, Prepared } from "../../charts/chart";
import { chartFile, fileName } from "../../export/chart-files";
import type { ExportJob } from "../../export/image";
import { jobsFor } from "../../export/jobs";
import { CopyIcon } from "../shared/copy-icon";
import { HintedButton } from "../shared/hint";
import { useWords } from "../shared/use-page";
import "./copy-image.css";
import { OutcomeWords, useAttempts, useLatest } from "./export-outcome";
import { useExportContext } from "./use-export-jobs";
import { copiedOrSaved, pictureForms, savedAs } from "./ways-out";

interface CopyImageProps {
  readonly chart: Chart;
  readonly prepared: Prepared;
  /** As it stands beside the button. */
  readonly title: string;
}

/** The chart as a picture onto the clipboard in one click, and below what came of it. */
export function CopyImage({ chart, prepared, title }: CopyImageProps) {
  const shown = useExportContext();
  const words = useWords();
  const { outcome, attempt } = useAttempts();
  const text = words.text.export;
  /** In the page's language where pictures are made in both: the clipboard has room for one. */
  const latest = useLatest((): ExportJob => {
    const jobs = jobsFor(chart, shown, prepared);
    return jobs.find((job) => job.words.language === words.language) ?? jobs[0];
  });
  const copyImage = (): void => {
    attempt(text.things.image, (going) => {
      const job = latest.current();
      const forms = pictureForms(() => chartFile("PNG", job), going.signal);
      return copiedOrSaved(text.things.image, forms, fileName("PNG", job), words, going);
    });
  };
  const saveAs = (format: "PNG" | "SVG" | "CSV", part: Partial<ExportJob["choices"]> = {}): void => {
    attempt(format, (going) => savedAs(format, [latest.current()], part, going));
  };
  return (
    <>
      <HintedButton
        className="copy-image"
        hint={text.copyImage}
        name={text.copyImageOf(title)}
        align="end"
        onClick={copyImage}
      >
        <CopyIcon />
      </HintedButton>
      <OutcomeWords outcome={outcome} words={words} onInstead={saveAs} onScale={(scale) => saveAs("PNG", { scale })} />
    </>
  );
}
