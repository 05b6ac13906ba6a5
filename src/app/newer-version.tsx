import { useEffect, useState } from "react";
import { useNewer } from "../panels/shared/newer";
import { useWords } from "../panels/shared/use-page";
import { askForVersion } from "../state/version";

/** Says that there is a newer version of the page, and loads it when the reader likes. */
export function NewerVersion() {
  const newer = useNewer();
  const { states } = useWords().text;
  const [isDismissed, setDismissed] = useState(false);
  useEffect(() => {
    const failed = (): void => void askForVersion();
    addEventListener("vite:preloadError", failed);
    return () => removeEventListener("vite:preloadError", failed);
  }, []);
  return (
    <div className="newer-version" aria-live="polite">
      {newer && !isDismissed && (
        <div className="notice">
          <p>{states.newerThere}</p>
          <span className="state-ways">
            <button type="button" className="plain" onClick={newer.onRenew}>
              {newer.renew}
            </button>
            <button type="button" className="plain" onClick={() => setDismissed(true)}>
              {states.dismiss}
            </button>
          </span>
        </div>
      )}
    </div>
  );
}
