import { describe, expect, it } from "vitest";
import { ARTICLE, RECORD } from "../data/dataset";
import { boundsOf, extentOf, numbersOf } from "../data/extent";
import { shippedDatasets } from "../data/shipped.test.support";
import { wordsIn } from "../language/words";
import { UNFILTERED } from "../state/choices";
import { pageDataFrom } from "../state/selectors";
import { CHARTS } from "./registry";
import { tracksOf } from "./sound";

describe.each([[[ARTICLE]], [[ARTICLE, RECORD]]])("on %s", (sources) => {
  const pageData = pageDataFrom(shippedDatasets(), sources);
  const words = wordsIn({ language: "en", currency: "usd", wonPerDollar: pageData.exchangeRate.wonPerDollar });

  it.each(CHARTS.map((chart) => [chart.id, chart] as const))(
    "%s sounds higher for more, left to right",
    (_id, chart) => {
      const series = chart.prepare(pageData, UNFILTERED, words).walk();
      const notes = tracksOf(series).flatMap((track) => track.notes);
      const stops = series.flatMap((one) => one.stops);
      const heard = stops.flatMap(({ key, figures: [figure] }) => {
        const note = notes.find((one) => one.key === key);
        return figure && note ? [{ figure, note, extent: extentOf(figure) }] : [];
      });
      for (const { extent, note } of heard) {
        expect(note.pitches).toHaveLength(boundsOf(extent) ? 2 : numbersOf(extent).length);
        for (const pitch of note.pitches) expect(pitch).toBeGreaterThan(100);
      }
      for (const { key, figures } of stops)
        if (figures.length === 0) expect(notes.find((note) => note.key === key)?.pitches).toEqual([]);
      const single = heard.filter(({ note }) => note.pitches.length === 1);
      for (const a of single)
        for (const b of single) {
          if (a.figure.metric.unit !== b.figure.metric.unit) continue;
          const [more, higher] = [
            (numbersOf(a.extent)[0] ?? 0) - (numbersOf(b.extent)[0] ?? 0),
            (a.note.pitches[0] ?? 0) - (b.note.pitches[0] ?? 0),
          ];
          expect(Math.sign(higher)).toBe(Math.sign(more));
        }
      for (const { notes: along } of tracksOf(series)) {
        const pans = along.map(({ pan }) => pan);
        expect(pans).toEqual(pans.toSorted((a, b) => a - b));
        expect(pans.every((pan) => pan >= -1 && pan <= 1)).toBe(true);
      }
    },
  );
});
