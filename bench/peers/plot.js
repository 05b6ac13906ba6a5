import * as Plot from "@observablehq/plot";
import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import { nameOf } from "./charts.js";
import { page, sizeOf } from "./page.js";

page((charts, frames) => {
  for (const { id, kind, rows } of charts) {
    const place = frames.get(id);
    place.replaceChildren({ bars, dots, flows }[kind](rows, sizeOf(place)));
  }
});

function bars(rows, size) {
  return Plot.plot({
    ...size,
    marginLeft: 160,
    marginRight: 40,
    y: { domain: rows.map(nameOf), label: null },
    x: { label: null },
    marks: [
      Plot.barX(rows, { x1: ({ from }) => from ?? 0, x2: "to", y: nameOf, fill: "color" }),
      Plot.text(rows, { x: "to", y: nameOf, text: ({ to }) => String(Math.round(to)), textAnchor: "start", dx: 4 }),
      Plot.ruleX([0]),
    ],
  });
}

function dots(rows, size) {
  return Plot.plot({
    ...size,
    marginRight: 120,
    marks: [
      Plot.dot(rows, { x: "x", y: "y", fill: "color", r: 5 }),
      Plot.text(rows, { x: "x", y: "y", text: "name", textAnchor: "start", dx: 8 }),
    ],
  });
}

/** Observable Plot has no flows; its readers take d3-sankey. */
function flows(rows, { width, height }) {
  const names = [...new Set(rows.flatMap(({ name, target }) => [name, target]))];
  const marks = [];
  if (rows.length > 0) {
    const graph = sankey()
      .size([width - 120, height - 10])
      .nodeWidth(12)({
      nodes: names.map((name) => ({ name })),
      links: rows.map(({ name, target, to, color }) => ({
        source: names.indexOf(name),
        target: names.indexOf(target),
        value: to,
        color,
      })),
    });
    const path = sankeyLinkHorizontal();
    for (const link of graph.links)
      marks.push(
        element("path", {
          d: path(link),
          stroke: link.color,
          "stroke-width": link.width,
          "stroke-opacity": 0.3,
          fill: "none",
        }),
      );
    for (const { name, x0, x1, y0, y1 } of graph.nodes) {
      marks.push(element("rect", { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }));
      const text = element("text", { x: x1 + 4, y: (y0 + y1) / 2 });
      text.textContent = name;
      marks.push(text);
    }
  }
  const svg = element("svg", { width, height });
  svg.append(...marks);
  return svg;
}

function element(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
