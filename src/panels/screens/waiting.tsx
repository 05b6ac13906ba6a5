import { DASHBOARD_CHARTS, HERO } from "../../charts/registry";
import { TOPICS } from "../../data/figure";
import { useWords } from "../shared/use-page";
import "./waiting.css";

/** The page before its figures have arrived: the question, and every chart's place under its name. */
export function Waiting() {
  const { text } = useWords();
  return (
    <div aria-busy="true">
      <div className="opening">
        <header className="titled">
          <h1>{text.page.questionPlain}</h1>
        </header>
        <p className="answer">{text.states.loading}</p>
        <div className="waiting-drawing waiting-hero" />
      </div>
      {TOPICS.map((topic) => (
        <section key={topic} className="topic" aria-hidden="true">
          <h2>{text.topics[topic]}</h2>
          <div className="grid">
            {DASHBOARD_CHARTS.filter((chart) => chart !== HERO && chart.topic === topic && !chart.needsRecord).map(
              ({ id, span }) => (
                <div key={id} className="frame" data-span={span}>
                  <h3>{text.charts[id].name}</h3>
                  <div className="waiting-drawing" />
                </div>
              ),
            )}
          </div>
        </section>
      ))}
    </div>
  );
}
