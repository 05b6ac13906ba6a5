import type { Chart } from "../../charts/chart";
import { MATRIX, picturesOf } from "../../charts/registry";
import { RECORD } from "../../data/dataset";
import { areEnough, comparedFrom } from "../../state/compared";
import { usePage } from "../../state/store";
import { ChartFrame } from "../frame/chart-frame";
import { useFollowedChartFilter, usePageData, usePreparedFor, useWords } from "../shared/use-page";
import { TakeawaysList } from "../takeaways/takeaways-list";
import "./compare.css";
import { CompareControls } from "./compare-controls";

/** Two to four providers side by side on everything the page holds of them. */
export function Compare() {
  const { text } = useWords();
  const pageData = usePageData();
  const choices = usePage((page) => page.choices);
  const compared = comparedFrom(pageData, choices);
  const followed = comparedFrom(pageData, useFollowedChartFilter());
  const withRecord = pageData.sources.includes(RECORD);
  return (
    <section className="compare" aria-labelledby="compare-title">
      <h2 id="compare-title" className="visually-hidden">
        {text.compare.title}
      </h2>
      <p className="lead">
        {!areEnough(compared) ? text.compare.choose : withRecord ? text.compare.leadWithRecord : text.compare.lead}
      </p>
      <CompareControls compared={compared} />
      {areEnough(followed) && (
        <>
          <TakeawaysList />
          <div className="grid">
            <ChartFrame chart={MATRIX} />
            {picturesOf(followed.providers.length).map((chart) => (
              <Picture key={chart.id} chart={chart} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

/** A chart that has something of at least two of those compared; of fewer it would compare nothing. */
function Picture({ chart }: { readonly chart: Chart }) {
  const { empty } = usePreparedFor(chart, useFollowedChartFilter());
  return empty ? null : <ChartFrame chart={chart} />;
}
