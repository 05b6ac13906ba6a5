import { CHARTS } from "../src/charts/registry";
import { SCREENS } from "../src/state/choices";
import { addressOf, COMPARED, LANGUAGES, WITH_RECORD } from "./charts";
import { expect, open, test } from "./watch";

/**
 * What a screen reader is given, as accepted in e2e/trees: every screen, and one chart of each kind with a value of it
 * walked to. After a change on purpose run `npx playwright test tree -u`, and read what changed.
 */

/** What is said of the age of the figures depends on the day. */
const TODAY = new Date("2026-11-26T12:00:00Z");

const kinds = [...new Set(CHARTS.map(({ kind }) => kind))];
/** The dashboard's last: the compare screen draws little of the same kinds. */
const inOrder = CHARTS.toSorted((a, b) => a.screen.localeCompare(b.screen));
const oneOfEach = kinds.flatMap((kind) => {
  const last = inOrder.findLast((chart) => chart.kind === kind);
  return last ? [{ kind, id: last.id }] : [];
});

for (const language of LANGUAGES)
  test(`screens and charts are given to screen readers as accepted, ${language}`, async ({ page }) => {
    await page.clock.setFixedTime(TODAY);
    for (const screen of SCREENS) {
      await open(page, `?lang=${language}&view=${screen}&providers=amazon,microsoft`);
      expect(await page.locator("body").ariaSnapshot()).toMatchSnapshot(`${screen}-${language}.yml`);
    }
    for (const place of [WITH_RECORD, COMPARED]) {
      await open(page, addressOf(place, language));
      for (const { kind, id } of oneOfEach.filter((one) => place.charts.includes(one.id))) {
        const figure = page.locator(`#chart-${id}`);
        const list = figure.getByRole("listbox");
        if ((await list.count()) > 0) await list.press("End");
        expect(await figure.ariaSnapshot()).toMatchSnapshot(`${kind}-${language}.yml`);
      }
    }
  });
