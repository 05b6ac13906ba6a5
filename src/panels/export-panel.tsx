import { useState } from "react";
import type { Chart, Prepared } from "../charts/chart";
import { chartFile, FORMATS, type Format, fileName } from "../export/chart-files";
import { citation } from "../export/citation";
import type { ImageOrder } from "../export/image";
import { copyOrSave, save } from "../export/leave";
import { tsvOf } from "../export/table-file";
import { filterParts } from "../state/filter-words";
import { addressOf, usePage } from "../state/store";
import "./export-panel.css";
import { linkToView, useFollowedFilter, useHeld, useWords } from "./page";

interface ExportPanelProps {
  readonly chart: Chart;
  readonly prepared: Prepared;
}

/** Every way out for one chart; each says how it went. */
export function ExportPanel({ chart, prepared }: ExportPanelProps) {
  const order = useOrder(chart, prepared);
  const [report, setReport] = useState("");
  const text = order.words.text.export;

  async function attempt(what: string, work: () => Promise<boolean>): Promise<void> {
    setReport(text.working);
    try {
      const taken = await work();
      setReport(taken ? text.done(what) : text.refused(what));
    } catch {
      setReport(text.failed(what));
    }
  }
  const saveAs = (format: Format) =>
    attempt(format, async () => {
      const file = await chartFile(format, order);
      save(file.blob, file.name);
      return true;
    });
  const plain = (content: string) => Promise.resolve(new Blob([content], { type: "text/plain" }));
  const copyText = (what: string, content: () => string) =>
    attempt(what, () => copyOrSave("text/plain", plain(content()), fileName("JSON", order).replace(/json$/, "txt")));
  const copyImage = () =>
    attempt(text.copyImage, () =>
      copyOrSave(
        "image/png",
        chartFile("PNG", order).then(({ blob }) => blob),
        fileName("PNG", order),
      ),
    );
  return (
    <fieldset className="export-panel">
      <legend>{text.choose}</legend>
      {FORMATS.map((format) => (
        <button type="button" key={format} onClick={() => saveAs(format)}>
          {format}
        </button>
      ))}
      <button type="button" onClick={copyImage}>
        {text.copyImage}
      </button>
      <button
        type="button"
        onClick={() => copyText(text.copyData, () => tsvOf(prepared.view.figures, order.held.checks, order.words))}
      >
        {text.copyData}
      </button>
      <button type="button" onClick={() => copyText(text.copyLink, () => `${linkToView()}#chart-${chart.id}`)}>
        {text.copyLink}
      </button>
      <button
        type="button"
        onClick={() =>
          copyText(text.copyCitation, () =>
            citation(prepared.view.title, prepared.view.figures, linkToView(), order.words),
          )
        }
      >
        {text.copyCitation}
      </button>
      <p aria-live="polite">{report}</p>
    </fieldset>
  );
}

function useOrder(chart: Chart, prepared: Prepared): ImageOrder {
  const held = useHeld();
  const words = useWords();
  const filter = useFollowedFilter();
  const address = usePage(addressOf);
  return {
    chart,
    prepared,
    held,
    words,
    filter: filterParts(filter, held, words).join("; "),
    address: imageAddress(address),
    scheme: "light",
  };
}

/** The view an image remembers: what it shows, not how the page around it looked. */
function imageAddress(address: string): string {
  const query = new URLSearchParams(address);
  for (const passing of ["theme", "figure", "chart"]) query.delete(passing);
  return query.size > 0 ? `?${query.toString().replaceAll("%2C", ",")}` : "";
}
