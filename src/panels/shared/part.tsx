import type { ReactNode } from "react";
import { tryCodeAgain } from "./code-again";
import { ErrorBoundary } from "./error-boundary";
import { useWords } from "./use-page";
import "./part.css";

interface PartProps {
  readonly children: ReactNode;
  /** What of the part can still be shown, such as a chart's table. */
  readonly instead?: ReactNode;
}

/** A part of the page that may break alone: the rest stays, what is known is shown, and what happened can be copied. */
export function Part({ children, instead = null }: PartProps) {
  return (
    <ErrorBoundary
      fallback={(retry, error) => (
        <>
          <BrokenPart error={error} onRetry={() => void tryCodeAgain().then(retry)} />
          {instead}
        </>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

function BrokenPart({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { states } = useWords().text;
  return (
    <div className="broken-part" role="alert">
      <p>{states.partBroken}</p>
      <button type="button" onClick={onRetry}>
        {states.retry}
      </button>
      <details>
        <summary>{states.report}</summary>
        <textarea readOnly rows={5} value={reportOf(error)} aria-label={states.report} />
      </details>
    </div>
  );
}

/** What whoever mends it needs to know; nothing of it is sent anywhere. */
function reportOf(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
  return `${location.search || "/"}\n${navigator.userAgent}\n${what}`;
}
