import type { Chart } from "../../charts/chart";
import { DASHBOARD_CHARTS, HERO } from "../../charts/registry";
import { RECORD } from "../../data/dataset";
import { TOPICS, type Topic } from "../../data/figure";
import { ShowPage } from "../../state/shown-page";
import { FilterHere } from "../filters/filter-here";
import { ChartFrame } from "../frame/chart-frame";
import "./dashboard.css";
import { Part } from "../shared/part";
import { usePageData, useWords } from "../shared/use-page";
import { useTurn } from "../turns/use-turn";
import { Facts } from "./facts";
import { OnRecord } from "./on-record";

/** Every chart but the one that opens the page, in sections by topic. */
export function Dashboard() {
  const onRecord = usePageData().sources.includes(RECORD);
  const charts = DASHBOARD_CHARTS.filter((chart) => chart !== HERO && (onRecord || !chart.needsRecord));
  return TOPICS.map((topic) => (
    <Section key={topic} topic={topic} charts={charts.filter((chart) => chart.topic === topic)} />
  ));
}

interface SectionProps {
  readonly topic: Topic;
  readonly charts: readonly Chart[];
}

/** The charts of a topic, and below them what no chart draws. */
function Section({ topic, charts }: SectionProps) {
  const { ref, page, hasCome } = useTurn<HTMLElement>();
  const { text } = useWords();
  return (
    <section ref={ref} className="topic" aria-labelledby={`topic-${topic}`}>
      <div className="topic-head">
        <h2 id={`topic-${topic}`}>{text.topics[topic]}</h2>
        <FilterHere subject={{ topic }} name={text.topics[topic]} />
      </div>
      <div className="grid">
        {charts.map((chart) => (
          <Part key={chart.id}>
            <ChartFrame chart={chart} />
          </Part>
        ))}
        {hasCome && (
          <ShowPage value={page}>
            <Facts topic={topic} />
            <OnRecord topic={topic} />
          </ShowPage>
        )}
      </div>
    </section>
  );
}
