import type { ReactNode } from "react";
import type { Figure } from "../../data/figure";
import { openFilterMenu } from "../../state/filter-menu";
import type { Subject, SubjectKind } from "../../state/filter-subject";
import { useWords } from "../shared/use-page";
import { fetchFilterMenu } from "./filter-menu";

interface FilterHereProps {
  readonly subject: Subject;
  /** What it is, in words. */
  readonly name: string;
  /** How it stands there; nothing but the mark where it is named beside it. */
  readonly children?: ReactNode;
}

/** Something on the page that can be filtered by: a button that opens the menu of it. */
export function FilterHere({ subject, name, children }: FilterHereProps) {
  const { filters } = useWords().text;
  return (
    <button
      type="button"
      className="filter-here"
      aria-label={children ? undefined : filters.hereBy(name)}
      title={filters.hereBy(name)}
      aria-haspopup="menu"
      onPointerEnter={fetchFilterMenu}
      onFocus={fetchFilterMenu}
      onClick={({ currentTarget }) => openFilterMenu({ subject, name, anchor: currentTarget, returnTo: currentTarget })}
    >
      {children}
      <Funnel />
    </button>
  );
}

/** Drawn as it is everywhere else. */
export function Funnel() {
  return (
    <svg width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
      <path d="M.5 1h9L6 5.2V9L4 7.8V5.2Z" fill="none" stroke="currentColor" />
    </svg>
  );
}

interface FilterSpotProps {
  readonly figure: Figure;
  readonly kind: SubjectKind;
  readonly children: ReactNode;
}

/**
 * The same in the row of a figure, where a button in each cell would be hundreds of stops: a press opens it, and at the
 * row's own button a key does (app/filter-here.ts).
 */
export function FilterSpot({ figure, kind, children }: FilterSpotProps) {
  return (
    <span className="filter-spot" data-filter={kind} data-filter-figure={figure.id}>
      {children}
    </span>
  );
}
