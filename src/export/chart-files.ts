import { orFail } from "./failure";
import { type ImageOrder, pictureOf, plainPictureOf, remembered } from "./image";
import { pngOf } from "./png";
import { csvOf, figureTable, jsonOf, sourceTable } from "./table-file";

/** What a chart can leave the page as. */
export const FORMATS = ["PNG", "SVG", "PDF", "CSV", "XLSX", "JSON"] as const;
export type Format = (typeof FORMATS)[number];

export interface ChartFile {
  readonly name: string;
  readonly blob: Blob;
}

/** @throws ExportFailure */
export async function chartFile(format: Format, order: ImageOrder): Promise<ChartFile> {
  return { name: fileName(format, order), blob: await contentOf(format, order) };
}

/** As the public contract has it: `cloud-race_ID_LANG.ext`, a PNG's scale in the name from `@2x` up. */
export function fileName(
  format: Format,
  { chart, words, choices }: Pick<ImageOrder, "chart" | "words" | "choices">,
): string {
  const scale = format === "PNG" && choices.scale > 1 ? `@${choices.scale}x` : "";
  return `cloud-race_${chart.id}_${words.language}${scale}.${format.toLowerCase()}`;
}

async function contentOf(format: Format, order: ImageOrder): Promise<Blob> {
  const { chart, prepared, held, words, address } = order;
  const { title, figures } = prepared.view;
  const table = () => figureTable(figures, held.checks, words);
  switch (format) {
    case "PNG":
      // outlines: WebKit draws a picture before the font inside it is ready
      return pngOf(
        await pictureOf({ ...order, choices: { ...order.choices, lettering: "outlines" } }),
        order.choices.scale,
        remembered(order),
      );
    case "SVG":
      return new Blob([(await pictureOf(order)).svg], { type: "image/svg+xml" });
    case "PDF": {
      const { pdfOf } = await orFail("writer", import("./pdf"));
      const { svg, letters } = await plainPictureOf(order);
      return pdfOf(svg, letters, remembered(order), words.language);
    }
    case "CSV":
      return new Blob([csvOf(table())], { type: "text/csv" });
    case "XLSX": {
      const { workbookOf } = await orFail("writer", import("./sheet"));
      return workbookOf([
        { name: "figures", table: table() },
        { name: "sources", table: sourceTable(figures, words) },
        { name: "view", table: [["key", "value"], ...Object.entries(remembered(order))] },
      ]);
    }
    case "JSON": {
      const about = { id: chart.id, title, address, language: words.language };
      return new Blob([jsonOf(about, table())], { type: "application/json" });
    }
  }
}
