import { describe, expect, it } from "vitest";
import { CHARTS } from "../src/charts/registry";
import { ASKED_AGAIN, cachedAs, embeddable, FOR_EVER, mayBeFramed } from "./headers.ts";
import { nginxConf } from "./nginx.ts";

describe("a page", () => {
  it.each(CHARTS.map(({ id }) => id))("that is the chart %s alone may be framed by anyone", (id) => {
    for (const query of [
      `embed=${id}`,
      `lang=en&embed=${id}`,
      `embed=${id}&theme=dark`,
      `lang=ko&embed=${id}&years=2024`,
    ])
      expect(mayBeFramed(query), query).toBe(true);
  });

  it.each([
    "",
    "lang=en",
    "embed=",
    "embed=nonsense",
    "EMBED=growth-yoy",
    "xembed=growth-yoy",
    "embed=growth-yoy-and-more",
    "embed=nonsense&embed=growth-yoy",
    "embed=growth-yoy&embed=nonsense",
    "chart=growth-yoy",
    "lang=embed=growth-yoy",
  ])("asked for by %j may be framed by nobody", (query) => expect(mayBeFramed(query)).toBe(false));

  it("knows every chart there is", () => {
    expect([...embeddable()].sort()).toEqual(CHARTS.map(({ id }) => id).sort());
  });
});

it("a file is kept for ever only where its name changes with its content", () => {
  for (const path of ["/assets/index-1a2b.js", "/some/path/assets/index-1a2b.css"])
    expect(cachedAs(path)).toBe(FOR_EVER);
  for (const path of ["/", "/index.html", "/early.js", "/data/article.json", "/fonts/pretendard.woff2"])
    expect(cachedAs(path)).toBe(ASKED_AGAIN);
});

it("the configuration for nginx says the same (npm run nginx writes it anew)", async () => {
  await expect(nginxConf()).toMatchFileSnapshot("../deploy/nginx.conf");
});
