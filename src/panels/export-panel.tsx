import { useEffect, useRef, useState } from "react";
import type { Chart, Prepared } from "../charts/chart";
import { chartFile, FORMATS, type Format, fileName } from "../export/chart-files";
import { CITATION_FILES, CITATION_STYLES, type CitationStyle, cite } from "../export/citation-styles";
import { embedCode } from "../export/embed-code";
import { remembered } from "../export/image";
import { type Copied, canShare, copy, save, share } from "../export/leave";
import { figureTable, htmlOf, tsvOf } from "../export/table-file";
import type { ImageChoices } from "../state/image-choices";
import { ExportOptions } from "./export-options";
import { useOrders } from "./export-order";
import "./export-panel.css";
import { ExportPreview } from "./export-preview";
import { type Report, ReportWords, useAttempts } from "./export-report";
import { linkToView, useWords } from "./page";

interface ExportPanelProps {
  readonly chart: Chart;
  readonly prepared: Prepared;
}

/** Every way out for one chart, with the picture as it will be; each says how it went. */
export function ExportPanel({ chart, prepared }: ExportPanelProps) {
  const orders = useOrders(chart, prepared);
  const words = useWords();
  const { report, again, attempt } = useAttempts();
  const text = words.text.export;
  const ref = useRef<HTMLFieldSetElement>(null);
  useEffect(() => ref.current?.scrollIntoView({ block: "nearest" }), []);
  const saveAs = (format: Format, part: Partial<ImageChoices> = {}): void => {
    attempt(format, async (): Promise<Report> => {
      const files = [];
      for (const order of orders)
        files.push(await chartFile(format, { ...order, choices: { ...order.choices, ...part } }));
      for (const file of files) save(file.blob, file.name);
      return { kind: "saved", files, instead: null };
    });
  };
  return (
    <fieldset ref={ref} className="export-panel">
      <legend>{text.choose}</legend>
      <div className="export-previews">
        {orders.map((order) => (
          <ExportPreview key={order.words.language} order={order} />
        ))}
      </div>
      <div className="export-ways">
        <fieldset className="export-buttons">
          <legend>{text.save}</legend>
          {FORMATS.map((format) => (
            <button type="button" key={format} onClick={() => saveAs(format)}>
              {format}
            </button>
          ))}
        </fieldset>
        <Copies chart={chart} prepared={prepared} attempt={attempt} />
        <ReportWords
          report={report}
          again={again}
          words={words}
          onInstead={saveAs}
          onScale={(scale) => saveAs("PNG", { scale })}
        />
        <ExportOptions />
      </div>
    </fieldset>
  );
}

interface CopiesProps extends ExportPanelProps {
  attempt(what: string, work: () => Promise<Report>): Promise<void>;
}

/** What can go onto the clipboard; where the browser has none, or refuses, the same is saved as a file. */
function Copies({ chart, prepared, attempt }: CopiesProps) {
  const [order] = useOrders(chart, prepared);
  const words = useWords();
  const [style, setStyle] = useState<CitationStyle>("plain");
  const text = words.text.export;
  const { view } = prepared;

  const copyOr = (what: string, forms: Readonly<Record<string, Promise<Blob>>>, file: string): void => {
    attempt(what, async (): Promise<Report> => {
      const copied = await copy(forms);
      if (copied === "copied") return { kind: "said", sentence: text.copied(what) };
      const [blob] = await Promise.all(Object.values(forms));
      if (!blob) throw new Error("nothing to copy");
      save(blob, file);
      return { kind: "saved", files: [{ name: file, blob }], instead: refusal(copied, what) };
    });
  };
  const refusal = (copied: Copied, what: string): string =>
    copied === "refused" ? text.refused(what) : text.cannotCopy(what);
  const copyText = (what: string, content: string, ending = "txt"): void =>
    copyOr(what, { "text/plain": blobOf("text/plain", content) }, fileName("JSON", order).replace(/json$/, ending));
  const png = () => chartFile("PNG", order).then(({ blob }) => blob);
  const table = () => figureTable(view.figures, order.held.checks, words);
  const page = `${location.origin}${location.pathname}`;
  const cited = () => ({ id: chart.id, title: view.title, figures: view.figures, address: linkToView() });
  return (
    <fieldset className="export-buttons">
      <legend>{text.copy}</legend>
      <button type="button" onClick={() => copyOr(text.copyImage, { "image/png": png() }, fileName("PNG", order))}>
        {text.copyImage}
      </button>
      <button
        type="button"
        onClick={() =>
          copyOr(
            text.copyData,
            {
              "text/plain": blobOf("text/plain", tsvOf(table())),
              "text/html": blobOf("text/html", htmlOf(table(), view.title)),
            },
            fileName("JSON", order).replace(/json$/, "tsv"),
          )
        }
      >
        {text.copyData}
      </button>
      <button type="button" onClick={() => copyText(text.copyLink, `${linkToView()}#chart-${chart.id}`)}>
        {text.copyLink}
      </button>
      <button
        type="button"
        onClick={() =>
          copyText(
            text.copyEmbed,
            embedCode({ page, address: order.address, chart: chart.id, title: view.title }),
            "html",
          )
        }
      >
        {text.copyEmbed}
      </button>
      <button type="button" onClick={() => copyText(text.copyAlt, remembered(order).Description)}>
        {text.copyAlt}
      </button>
      <span className="export-pair">
        <button
          type="button"
          onClick={() => copyText(text.copyCitation, cite(style, cited(), words), CITATION_FILES[style].ending)}
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
      <Share chart={chart} prepared={prepared} attempt={attempt} />
    </fieldset>
  );
}

/** Hands the picture to another program, where the browser has a way to. */
function Share({ chart, prepared, attempt }: CopiesProps) {
  const [order] = useOrders(chart, prepared);
  const { text } = useWords();
  const [possible, setPossible] = useState(false);
  useEffect(() => setPossible(canShare("image/png", fileName("PNG", order))), [order]);
  if (!possible) return null;
  const hand = (): void => {
    attempt(text.export.share, async (): Promise<Report> => {
      const { name, blob } = await chartFile("PNG", order);
      const taken = await share(new File([blob], name, { type: "image/png" }), prepared.view.title, linkToView());
      return { kind: "said", sentence: taken ? text.export.shared : "" };
    });
  };
  return (
    <button type="button" onClick={hand}>
      {text.export.share}
    </button>
  );
}

async function blobOf(type: string, content: string): Promise<Blob> {
  return new Blob([content], { type });
}

function styleNamed(name: string): CitationStyle {
  return CITATION_STYLES.find((style) => style === name) ?? "plain";
}
