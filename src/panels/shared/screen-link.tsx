import type { MouseEvent, ReactNode } from "react";
import type { Choices } from "../../state/choices";
import { choose } from "../../state/store";
import { useAddressAfter } from "./use-page";

interface ScreenLinkProps {
  /** What following the link changes. */
  readonly part: Partial<Choices>;
  readonly name: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
}

/** A real link to another view, so that it can be copied or opened in a new tab; a plain click stays on the page. */
export function ScreenLink({ part, name, className, current = false }: ScreenLinkProps) {
  const after = { chart: null, form: null, figure: null, ...part };
  const address = useAddressAfter(after);
  const stay = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    choose(after);
  };
  return (
    <a href={address} className={className} aria-current={current ? "page" : undefined} onClick={stay}>
      {name}
    </a>
  );
}
