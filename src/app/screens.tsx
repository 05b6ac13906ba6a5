import { useEffect, useMemo, useRef } from "react";
import type { Chart } from "../charts/chart";
import { chartNamed } from "../charts/registry";
import type { Figure } from "../data/figure";
import { ChartDetail } from "../panels/detail/chart-detail";
import { FigureDrawer } from "../panels/figure/figure-drawer";
import { FilterMenu } from "../panels/filters/filter-menu";
import { Filters } from "../panels/filters/filters";
import { Rate } from "../panels/filters/rate";
import { ActSwitch, RecordNews, RecordWords } from "../panels/filters/record-switch";
import { Pinned } from "../panels/frame/pinned";
import { Compare } from "../panels/screens/compare";
import { Corrections } from "../panels/screens/corrections";
import { Dashboard } from "../panels/screens/dashboard";
import { DataTable } from "../panels/screens/data-table";
import { Opening } from "../panels/screens/opening";
import { EvidenceKey } from "../panels/shared/evidence-key";
import { Part } from "../panels/shared/part";
import { usePageData, useWords } from "../panels/shared/use-page";
import type { Screen } from "../state/choices";
import { ownerId } from "../state/form";
import { useLoneChartFilter } from "../state/shown-page";
import { usePage } from "../state/store";

/** The screen the reader is on, with the filter above it and what is opened over it. */
export function Screens() {
  const screen = usePage(({ choices }) => choices.screen);
  useHeadingFocus(screen);
  return (
    <>
      <Part>{screen === "dashboard" ? <Opening /> : <ScreenTitle />}</Part>
      <Part>
        <Filters />
        <Rate />
      </Part>
      <RecordWords />
      <EvidenceKey />
      <Part key={screen}>
        {screen === "dashboard" && <Dashboard />}
        {screen === "compare" && <Compare />}
        {screen === "data" && <DataTable />}
        {screen === "corrections" && <Corrections />}
      </Part>
      <Part>
        <Pinned />
        <Opened />
      </Part>
      <Part>
        <FilterMenu />
      </Part>
    </>
  );
}

/** A new screen is read from its heading on; the first is read as any page is. */
function useHeadingFocus(screen: Screen): void {
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [screen]);
}

function ScreenTitle() {
  const screen = usePage(({ choices }) => choices.screen);
  const { text } = useWords();
  return (
    <>
      <div className="screen-head">
        <h1 className="screen-title" tabIndex={-1}>
          {text.page.screens[screen]}
        </h1>
        <ActSwitch />
      </div>
      <RecordNews />
    </>
  );
}

function Opened() {
  const { every } = usePageData();
  const chart = chartNamed(usePage(({ choices }) => choices.chart));
  const id = usePage(({ choices }) => choices.figure);
  const computed = useComputed(chart, id);
  const figure = every.find((candidate) => candidate.id === id) ?? computed;
  return (
    <>
      {chart && <ChartDetail chart={chart} />}
      {figure && <FigureDrawer key={figure.id} figure={figure} />}
    </>
  );
}

/** A number that the form of the open chart computes; null for a figure of the data, which is found there. */
function useComputed(chart: Chart | null, id: string | null): Figure | null {
  const pageData = usePageData();
  const words = useWords();
  const chartFilter = useLoneChartFilter();
  return useMemo(() => {
    if (!chart || id === null || ownerId(id) === id) return null;
    const { figures } = chart.prepare(pageData, chartFilter, words).view;
    return figures.find((figure) => figure.id === id) ?? null;
  }, [chart, id, pageData, chartFilter, words]);
}
