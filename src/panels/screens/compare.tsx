import { MATRIX } from "../../charts/registry";
import { ChartFrame } from "../frame/chart-frame";
import "./compare.css";
import { usePrepared, useWords } from "../shared/use-page";

/** Two to four providers side by side on everything the source says about them. */
export function Compare() {
  const { text } = useWords();
  const { empty } = usePrepared(MATRIX);
  return (
    <section className="compare" aria-label={text.compare.title}>
      <p className="lead">{empty ? text.compare.choose : text.compare.lead}</p>
      <div className="grid">
        <ChartFrame chart={MATRIX} />
      </div>
    </section>
  );
}
