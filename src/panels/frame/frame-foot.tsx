import { type RefObject, useEffect, useId, useRef, useState } from "react";
import type { Caption } from "../../charts/caption";
import type { Chart, Prepared } from "../../charts/chart";
import type { ChartView } from "../../charts/chart-view";
import { everyFigureOf } from "../../charts/room";
import type { Words } from "../../language/words";
import { BASES, STEPS } from "../../state/choices";
import { choose, usePage } from "../../state/store";
import { ExportPanel } from "../export/export-panel";
import { FigureTable } from "../figure/figure-table";
import { useWords } from "../shared/use-page";
import { CaptionNotes } from "./caption";
import { ChartNotes } from "./chart-notes";

interface FootProps {
  readonly chart: Chart;
  readonly prepared: Prepared;
  readonly caption: Caption;
  readonly words: Words;
  /** Of the title, which tells its buttons from those of other charts. */
  readonly titleId: string;
}

type Opened = "table" | "export" | "notes" | null;

/** Notes and source under a drawing, and the ways on from it. */
export function Foot({ chart, prepared, caption, words, titleId }: FootProps) {
  const [opened, setOpened] = useState<Opened>(null);
  const id = useId();
  const { text } = words;
  const { view, notes } = prepared;
  const foot = useRef<HTMLDivElement>(null);
  useEscape(foot, opened !== null, () => setOpened(null));
  const toggle = (what: Opened): void => setOpened(opened === what ? null : what);
  const opener = (what: "table" | "export") => (
    <button
      type="button"
      className="plain"
      aria-expanded={opened === what}
      aria-controls={id}
      aria-describedby={titleId}
      onClick={() => toggle(what)}
    >
      {text.frame[what]}
    </button>
  );
  return (
    <>
      <div ref={foot} className="frame-foot">
        <p>
          <CaptionNotes
            caption={caption}
            notes={{ isOpen: opened === "notes", id, toggle: () => toggle("notes") }}
            withRecordKey
          />
        </p>
        <div className="frame-actions">
          {canStep(chart, view) && <Steps />}
          {chart.hasBases && <Bases />}
          {opener("table")}
          <button
            type="button"
            className="plain"
            aria-describedby={titleId}
            onClick={() => choose({ chart: chart.id, form: null })}
          >
            {text.frame.details}
          </button>
          {opener("export")}
        </div>
      </div>
      <div id={id} className="frame-opened">
        {opened === "notes" && <ChartNotes notes={notes} />}
        {opened === "table" && <FigureTable figures={everyFigureOf(view)} caption={text.frame.tableOf(view.title)} />}
        {opened === "export" && <ExportPanel chart={chart} prepared={prepared} />}
      </div>
    </>
  );
}

/** Escape, in what is opened under a chart or on its button, closes it; the focus goes back to that button. */
function useEscape(foot: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  useEffect(() => {
    const element = foot.current;
    const opened = element?.nextElementSibling;
    const frame = element?.parentElement;
    if (!isOpen || !element || !opened || !frame) return;
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      const within = target instanceof Node && (element.contains(target) || opened.contains(target));
      if (event.key !== "Escape" || event.defaultPrevented || !within) return;
      event.preventDefault();
      element.querySelector<HTMLElement>("[aria-expanded=true]")?.focus();
      close();
    };
    frame.addEventListener("keydown", press);
    return () => frame.removeEventListener("keydown", press);
  });
}

/** Whether there is a history to be cut: what the article says alone is none. */
export function canStep({ hasSteps, needsRecord }: Chart, { withRecord }: ChartView): boolean {
  return hasSteps && (needsRecord || withRecord);
}

/** Cuts a history by year or by quarter. */
export function Steps() {
  const { text } = useWords();
  const step = usePage(({ choices }) => choices.step);
  return STEPS.map((name) => (
    <button
      key={name}
      type="button"
      className="plain"
      aria-pressed={name === step}
      onClick={() => choose({ step: name })}
    >
      {text.steps[name]}
    </button>
  ));
}

/** Sets what counts as capital spending. */
export function Bases() {
  const { text } = useWords();
  const basis = usePage(({ choices }) => choices.basis);
  return BASES.map((name) => (
    <button
      key={name}
      type="button"
      className="plain"
      aria-pressed={name === basis}
      onClick={() => choose({ basis: name })}
    >
      {text.bases[name]}
    </button>
  ));
}
