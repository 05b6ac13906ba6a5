import { everyFigureOf } from "../charts/room";
import { orFail } from "./failure";
import { creditLine, type ExportJob, pictureOf, plainPictureOf, remembered } from "./image";
import { pngOf } from "./png";
import { csvOf, figureTable, jsonOf, sourceTable } from "./table-file";

/** The formats a chart can be saved in. */
export const FORMATS = ["PNG", "SVG", "PDF", "CSV", "XLSX", "JSON"] as const;
export type Format = (typeof FORMATS)[number];

export interface ChartFile {
  readonly name: string;
  readonly blob: Blob;
}

/** @throws ExportFailure */
export async function chartFile(format: Format, job: ExportJob): Promise<ChartFile> {
  return { name: fileName(format, job), blob: await contentOf(format, job) };
}

/** As the public contract has it: `cloud-race_ID_LANG.ext`, a PNG's scale in the name from `@2x` up. */
export function fileName(
  format: Format,
  { chart, words, choices }: Pick<ExportJob, "chart" | "words" | "choices">,
): string {
  const scale = format === "PNG" && choices.scale > 1 ? `@${choices.scale}x` : "";
  return `cloud-race_${chart.id}_${words.language}${scale}.${format.toLowerCase()}`;
}

async function contentOf(format: Format, job: ExportJob): Promise<Blob> {
  const { chart, prepared, pageData, words, address } = job;
  const { title } = prepared.view;
  const figures = everyFigureOf(prepared.view);
  const table = () => figureTable(figures, pageData.checks, words);
  switch (format) {
    case "PNG":
      // outlines: WebKit draws a picture before the font inside it is ready
      return pngOf(
        await pictureOf({ ...job, choices: { ...job.choices, lettering: "outlines" } }),
        job.choices.scale,
        remembered(job),
      );
    case "SVG":
      return new Blob([(await pictureOf(job)).svg], { type: "image/svg+xml" });
    case "PDF": {
      const { pdfOf } = await orFail("writer", import("./pdf"));
      const { svg, letters } = await plainPictureOf(job);
      return pdfOf(svg, letters, remembered(job), words.language);
    }
    case "CSV":
      return new Blob([csvOf(table())], { type: "text/csv" });
    case "XLSX": {
      const { workbookOf } = await orFail("writer", import("./workbook"));
      const about = { ...remembered(job), Source: creditLine(figures, words) }; // of all in it, drawn or not
      return workbookOf([
        { name: "figures", table: table() },
        { name: "sources", table: sourceTable(figures, words) },
        { name: "view", table: [["key", "value"], ...Object.entries(about)] },
      ]);
    }
    case "JSON": {
      const about = { id: chart.id, title, address, language: words.language };
      return new Blob([jsonOf(about, table())], { type: "application/json" });
    }
  }
}
