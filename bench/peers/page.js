import { chartsOf } from "./charts.js";
import "./page.css";

/**
 * The same plain page around the charts of every library: a checkbox for each provider, and a frame for each chart.
 * `?only=a,b` leaves out all others, so that two pages can be set beside each other chart by chart.
 * @param draw puts charts into the page: called at once and after every choice
 */
export async function page(draw) {
  const only = new URLSearchParams(location.search).get("only")?.split(",");
  const article = await (await fetch("../data/article.json")).json();
  const offered = article.providers.filter(({ id }) => id !== "anthropic");
  const chosen = new Set(offered.map(({ id }) => id));
  const charts = () => chartsOf(article, chosen).filter(({ id }) => !only || only.includes(id));
  const filters = document.createElement("fieldset");
  const places = document.createElement("div");
  places.className = "grid";
  const boxes = offered.map(({ id, name }) => {
    const label = document.createElement("label");
    label.dataset.provider = id;
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = true;
    box.addEventListener("change", () => {
      if (box.checked) chosen.add(id);
      else chosen.delete(id);
      draw(charts(), frames);
    });
    label.append(box, ` ${name.en}`);
    return label;
  });
  filters.append(...boxes);
  const frames = new Map(
    charts().map(({ id, title, span }) => {
      const figure = document.createElement("figure");
      const heading = document.createElement("h3");
      const place = document.createElement("div");
      heading.textContent = title;
      figure.id = `chart-${id}`;
      figure.dataset.span = span;
      place.className = "drawing";
      figure.append(heading, place);
      places.append(figure);
      return [id, place];
    }),
  );
  document.querySelector("main").append(filters, places);
  draw(charts(), frames);
}

/** CSS pixels. */
export const HEIGHT = 240;
export const sizeOf = (place) => ({ width: place.clientWidth, height: HEIGHT });
