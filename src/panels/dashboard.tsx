import { DASHBOARD_CHARTS } from "../charts/registry";
import { TOPICS } from "../data/figure";
import { ChartFrame } from "./chart-frame";
import "./dashboard.css";
import { Facts } from "./facts";
import { useWords } from "./page";

/** Every chart, in sections by topic. */
export function Dashboard() {
  const { text } = useWords();
  return TOPICS.map((topic) => (
    <section key={topic} className="topic" aria-labelledby={`topic-${topic}`}>
      <h2 id={`topic-${topic}`}>{text.topics[topic]}</h2>
      <div className="grid">
        {DASHBOARD_CHARTS.filter((chart) => chart.topic === topic).map((chart) => (
          <ChartFrame key={chart.id} chart={chart} />
        ))}
        <Facts topic={topic} />
      </div>
    </section>
  ));
}
