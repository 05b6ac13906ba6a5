import { type ImageOrder, PNG_SCALE, pngOf, svgOf } from "./image";
import { csvOf, jsonOf } from "./table-file";

/** What a chart can leave the page as. */
export const FORMATS = ["PNG", "SVG", "CSV", "JSON"] as const;
export type Format = (typeof FORMATS)[number];

export interface ChartFile {
  readonly name: string;
  readonly blob: Blob;
}

/** @throws when a picture cannot be made. */
export async function chartFile(format: Format, order: ImageOrder): Promise<ChartFile> {
  return { name: fileName(format, order), blob: await contentOf(format, order) };
}

/** As the public contract has it: `cloud-race_ID_LANG.ext`. */
export function fileName(format: Format, { chart, words }: Pick<ImageOrder, "chart" | "words">): string {
  const scale = format === "PNG" ? `@${PNG_SCALE}x` : "";
  return `cloud-race_${chart.id}_${words.language}${scale}.${format.toLowerCase()}`;
}

async function contentOf(format: Format, order: ImageOrder): Promise<Blob> {
  const { chart, prepared, held, words, address } = order;
  switch (format) {
    case "PNG":
      return pngOf(await svgOf(order), order);
    case "SVG":
      return new Blob([await svgOf(order)], { type: "image/svg+xml" });
    case "CSV":
      return new Blob([csvOf(prepared.view.figures, held.checks, words)], { type: "text/csv" });
    case "JSON": {
      const about = { id: chart.id, title: prepared.view.title, address };
      return new Blob([jsonOf(about, prepared.view.figures, held.checks, words)], { type: "application/json" });
    }
  }
}
