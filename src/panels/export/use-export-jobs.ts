import { useMemo } from "react";
import type { Chart, Prepared } from "../../charts/chart";
import type { ExportJob } from "../../export/image";
import { type ExportContext, jobsFor } from "../../export/jobs";
import { useChartFilter, useExportAddresses } from "../../state/shown-page";
import { usePage } from "../../state/store";
import { usePageData, useWords } from "../shared/use-page";

/** The jobs for a chart as it is on the page: one for each language of the picture. */
export function useExportJobs(chart: Chart, prepared: Prepared): readonly [ExportJob, ...ExportJob[]] {
  const shown = useExportContext();
  return useMemo(() => {
    const chartFilter = { ...shown.chartFilter, form: prepared.form };
    return jobsFor(chart, { ...shown, chartFilter }, prepared);
  }, [chart, shown, prepared]);
}

/** What is on the page; the same object until it changes. */
export function useExportContext(): ExportContext {
  const pageData = usePageData();
  const words = useWords();
  const chartFilter = useChartFilter();
  const choices = usePage(({ image }) => image);
  const addresses = useExportAddresses();
  return useMemo(
    () => ({ pageData, chartFilter, words, choices, addresses }),
    [pageData, chartFilter, words, choices, addresses],
  );
}
