import { jsPDF } from "jspdf";
import { svg2pdf } from "svg2pdf.js";
import type { Language } from "../language/language";
import { orFail } from "./failure";
import { type Letters, trueTypeOf } from "./font/font";
import { documentOf } from "./trusted";

/** A picture as a PDF page of its own size: shapes stay shapes, text stays text that can be searched and copied. */

/** CSS pixels are a ninety-sixth of an inch, PDF points a seventy-second. */
const POINTS = 72 / 96;
const FAMILY = "Pretendard";
const WEIGHTS = [
  { weight: 400, style: "normal" },
  { weight: 700, style: "bold" },
] as const;

export async function pdfOf(
  svg: string,
  letters: Letters,
  texts: Readonly<Record<string, string>>,
  language: Language,
): Promise<Blob> {
  const drawing = documentOf(svg).documentElement;
  const [width, height] = [sideOf(drawing, "width"), sideOf(drawing, "height")];
  const pdf = new jsPDF({
    unit: "pt",
    format: [width, height],
    orientation: width > height ? "l" : "p",
    compress: true,
    putOnlyUsedFonts: true, // or every standard font would be named, and none of them is inside
  });
  for (const { weight, style } of WEIGHTS) {
    const file = `${FAMILY}-${weight}.ttf`;
    pdf.addFileToVFS(file, await orFail("font", trueTypeOf(letters, weight)));
    pdf.addFont(file, FAMILY, style);
  }
  pdf.setProperties({
    title: plain(texts.Title),
    subject: plain(texts.Description),
    keywords: plain(texts.Source),
    author: "Cloud Race",
    creator: "Cloud Race",
  });
  pdf.setLanguage(language);
  drawing.setAttribute("font-family", FAMILY);
  await svg2pdf(drawing, pdf, { x: 0, y: 0, width, height });
  return pdf.output("blob");
}

/** jsPDF writes a no-break space as another character. */
function plain(text = ""): string {
  return text.replaceAll("\u00a0", " ");
}

function sideOf(drawing: Element, name: "width" | "height"): number {
  return Number(drawing.getAttribute(name)) * POINTS;
}
