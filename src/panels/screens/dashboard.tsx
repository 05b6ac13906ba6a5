import { DASHBOARD_CHARTS, HERO } from "../../charts/registry";
import { RECORD } from "../../data/dataset";
import { TOPICS } from "../../data/figure";
import { FilterHere } from "../filters/filter-here";
import { ChartFrame } from "../frame/chart-frame";
import "./dashboard.css";
import { Part } from "../shared/part";
import { usePageData, useWords } from "../shared/use-page";
import { Facts } from "./facts";
import { OnRecord } from "./on-record";

/** Every chart but the one that opens the page, in sections by topic. */
export function Dashboard() {
  const { text } = useWords();
  const onRecord = usePageData().sources.includes(RECORD);
  const charts = DASHBOARD_CHARTS.filter((chart) => chart !== HERO && (onRecord || !chart.needsRecord));
  return TOPICS.map((topic) => (
    <section key={topic} className="topic" aria-labelledby={`topic-${topic}`}>
      <div className="topic-head">
        <h2 id={`topic-${topic}`}>{text.topics[topic]}</h2>
        <FilterHere subject={{ topic }} name={text.topics[topic]} />
      </div>
      <div className="grid">
        {charts
          .filter((chart) => chart.topic === topic)
          .map((chart) => (
            <Part key={chart.id}>
              <ChartFrame chart={chart} />
            </Part>
          ))}
        <Facts topic={topic} />
        <OnRecord topic={topic} />
      </div>
    </section>
  ));
}
