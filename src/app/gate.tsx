import { type ReactNode, useEffect } from "react";
import { Waiting } from "../panels/screens/waiting";
import { Fault } from "../panels/shared/fault";
import { useWords } from "../panels/shared/use-page";
import { drawAll } from "../panels/turns/turns";
import { usePage } from "../state/store";
import { type Hindrance, useDatasets } from "./use-datasets";

/** Shows the page once its figures have arrived and been checked, and until then how loading goes. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const hindrance = useDatasets();
  const isOpen = usePage((page) => page.datasets !== null);
  useEffect(() => {
    if (!isOpen || location.hash === "") return;
    const frame = requestAnimationFrame(() => {
      drawAll(); // what stands above it must have its height
      document.getElementById(location.hash.slice(1))?.scrollIntoView(); // it was not there when the browser looked
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  if (isOpen) return children;
  return hindrance ? <Failed {...hindrance} /> : <Waiting />;
}

function Failed({ fault, onRetry, onGoOn }: Hindrance) {
  const words = useWords();
  const { states } = words.text;
  return (
    <div className="state" role="alert">
      <h1>{states.failed}</h1>
      <Fault fault={fault} words={words} />
      <div className="state-ways">
        <button type="button" onClick={onRetry}>
          {states.retry}
        </button>
        {onGoOn && (
          <button type="button" onClick={onGoOn}>
            {states.articleAlone}
          </button>
        )}
      </div>
    </div>
  );
}
