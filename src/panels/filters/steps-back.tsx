import { useMemo, useState } from "react";
import type { Words } from "../../language/words";
import { NO_FILTER } from "../../state/choices";
import { isFiltered } from "../../state/selectors";
import { choose, openPlace, type PageState, passedAt, redo, undo, usePage } from "../../state/store";
import { canRedo, canUndo } from "../../state/trail";
import { changeWords } from "../../state/trail-words";
import { PopoverButton } from "../shared/popover";
import { useWords } from "../shared/use-page";
import "./steps-back.css";

interface StepsBackProps {
  readonly withRedo: boolean;
  readonly withList: boolean;
}

/** Back and forth along the views the reader came through, and to any of them. */
export function StepsBack({ withRedo, withList }: StepsBackProps) {
  const words = useWords();
  const trail = usePage((page) => page.trail);
  const { filters } = words.text;
  const undone = usePage((page) => nameAt(page, trail.at, words));
  const next = usePage((page) => nameAt(page, trail.at + 1, words));
  return (
    <div className="steps">
      <Step name={filters.undo} title={filters.undoes(undone)} can={canUndo(trail)} onClick={undo} path={BACK} />
      {withRedo && (
        <Step name={filters.redo} title={filters.redoes(next)} can={canRedo(trail)} onClick={redo} path={FORTH} />
      )}
      {withList && <Steps />}
    </div>
  );
}

/** To where nothing is filtered. */
export function Reset() {
  const { text } = useWords();
  const filtered = usePage(({ choices }) => isFiltered(choices));
  return (
    <button type="button" className="plain filter-back" aria-disabled={!filtered} onClick={() => choose(NO_FILTER)}>
      {text.filters.reset}
    </button>
  );
}

/** Arrows that turn back and forth, in a square of 20. */
const BACK = "M7 4 3 8l4 4M3.5 8H12a4.5 4.5 0 0 1 0 9H8";
const FORTH = "m13 4 4 4-4 4M16.5 8H8a4.5 4.5 0 0 0 0 9h4";
const LIST = "M4 5h12M4 10h12M4 15h12";

interface StepProps {
  readonly name: string;
  /** What it would take back or do again. */
  readonly title: string;
  readonly can: boolean;
  readonly onClick: () => void;
  readonly path: string;
}

function Step({ name, title, can, onClick, path }: StepProps) {
  return (
    <button
      type="button"
      className="plain step"
      aria-label={name}
      title={can ? title : name}
      aria-disabled={!can}
      onClick={onClick}
    >
      <Icon path={path} />
    </button>
  );
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth={1.75} />
    </svg>
  );
}

/** The views by what was changed last in each; a click opens one. */
function Steps() {
  const { text } = useWords();
  const [open, setOpen] = useState(false);
  const none = usePage(({ trail }) => trail.places.length < 2);
  const name = (
    <>
      <Icon path={LIST} />
      <span className="visually-hidden">{text.filters.steps}</span>
    </>
  );
  return (
    <PopoverButton
      name={name}
      label={text.filters.steps}
      className="plain step"
      disabled={none}
      open={open}
      onOpen={setOpen}
    >
      <StepList />
    </PopoverButton>
  );
}

/** The same where the bar has no room for another button. */
export function FoldedSteps() {
  const { text } = useWords();
  const none = usePage(({ trail }) => trail.places.length < 2);
  if (none) return null;
  return (
    <details>
      <summary>{text.filters.steps}</summary>
      <StepList />
    </details>
  );
}

function StepList() {
  const words = useWords();
  const page = usePage((all) => all);
  const names = useMemo(() => page.trail.places.map((_, at) => nameAt(page, at, words)), [page, words]);
  return (
    <ol className="step-list">
      {page.trail.places.map(({ id }, at) => (
        <li key={id}>
          <button
            type="button"
            className="plain"
            aria-current={at === page.trail.at ? "step" : undefined}
            data-undone={at > page.trail.at || undefined}
            onClick={() => openPlace(at)}
          >
            {names[at]}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What was changed to come to a place of the trail; empty where there is none. */
function nameAt(page: PageState, at: number, words: Words): string {
  const [before, after] = [passedAt(page, at - 1), passedAt(page, at)];
  if (!after) return "";
  return before ? changeWords(before, after, words) : words.text.trail.start;
}
