import { escaped } from "./table-file";

/** What others paste into a page of their own to show a chart there. */

interface Embedded {
  /** Full address of the page, without its query string. */
  readonly page: string;
  /** Query string of the view, with its leading `?`; empty for the page as it first opens. */
  readonly address: string;
  readonly chart: string;
  readonly title: string;
}

/** Height of a frame that no script fits to its chart, in CSS pixels. */
const HEIGHT = 520;

/** The address of a chart alone. */
function embedAddress({ page, address, chart }: Omit<Embedded, "title">): string {
  const query = new URLSearchParams(address);
  query.delete("chart"); // alone, its form needs no detail
  query.set("embed", chart);
  return `${page}?${query.toString().replaceAll("%2C", ",")}`;
}

/** A frame that works by itself, and a script that gives it the height its chart asks for. */
export function embedCode(embedded: Embedded): string {
  return [
    `<iframe src="${escaped(embedAddress(embedded))}" title="${escaped(embedded.title)}" width="100%" height="${HEIGHT}" style="border:0" loading="lazy"></iframe>`,
    "<script>",
    'addEventListener("message", function (event) {',
    '  if (!event.data || event.data.type !== "cloud-race:height") return;',
    '  document.querySelectorAll("iframe").forEach(function (frame) {',
    "    if (frame.contentWindow === event.source) frame.height = event.data.height;",
    "  });",
    "});",
    "</script>",
  ].join("\n");
}
