import { useId, useMemo } from "react";
import { HERO } from "../../charts/registry";
import { fromArticle, RECORD } from "../../data/dataset";
import { unbroken } from "../../language/unbroken";
import { figuresShown } from "../../state/selectors";
import { ShowPage, useFilter } from "../../state/shown-page";
import { CopyImage } from "../export/copy-image";
import { ActSwitch, RecordNews } from "../filters/record-switch";
import { CaptionAnnotations } from "../frame/caption";
import { Nothing, Presented } from "../frame/chart-frame";
import { Foot } from "../frame/frame-foot";
import { Flag } from "../shared/flag";
import { ScreenLink } from "../shared/screen-link";
import { useCaption, usePageData, usePrepared, useWords } from "../shared/use-page";
import { useTurn } from "../turns/use-turn";
import { answerFrom } from "./answer";
import "./opening.css";
import { useDrawn } from "../frame/use-drawn";

/** The first screen: the two acts of the story, the finding of the one that is on, and its picture. */
export function Opening() {
  const { notes } = usePageData();
  const { text } = useWords();
  const { ref, page } = useTurn<HTMLDivElement>(true);
  return (
    <div ref={ref} className="opening">
      <div className="opening-acts">
        <ActSwitch />
        <p className="to-know">
          <Flag />{" "}
          <ScreenLink part={{ screen: "corrections" }} name={text.notes.count(notes.filter(fromArticle).length)} />
        </p>
      </div>
      <RecordNews />
      <ShowPage value={page}>
        <Hero />
      </ShowPage>
    </div>
  );
}

function Hero() {
  const pageData = usePageData();
  const words = useWords();
  const filter = useFilter();
  const shown = useMemo(() => figuresShown(pageData.figures, filter), [pageData, filter]);
  const prepared = usePrepared(HERO);
  const titleId = useId();
  const { view, empty } = prepared;
  const drawn = useDrawn(prepared);
  const caption = useCaption(prepared, drawn.placed);
  return (
    <figure
      id={`chart-${HERO.id}`}
      className="hero"
      data-act={pageData.sources.includes(RECORD) ? "happened" : "said"}
      aria-labelledby={titleId}
    >
      <header className="titled">
        <h1 id={titleId} tabIndex={-1}>
          {unbroken(empty ? words.text.page.questionPlain : view.title)}
        </h1>
        {!empty && <CopyImage chart={HERO} prepared={prepared} title={caption.title} />}
        <p className="answer">{unbroken(answerFrom(shown, { given: pageData.figures, years: filter.years }, words))}</p>
        <CaptionAnnotations caption={caption} />
      </header>
      {empty ? (
        <Nothing empty={empty} />
      ) : (
        <>
          <Presented chart={HERO} prepared={prepared} words={words} scope={HERO.id} drawn={drawn} />
          <Foot chart={HERO} prepared={prepared} caption={caption} words={words} titleId={titleId} />
        </>
      )}
    </figure>
  );
}
