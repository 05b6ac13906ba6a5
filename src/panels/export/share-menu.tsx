import { useId } from "react";
import type { Background } from "../../state/image-choices";
import { chooseImage, usePage } from "../../state/store";
import { linkToView, useWords } from "../shared/use-page";
import { OutcomeWords, useAttempts } from "./export-outcome";
import "./share-menu.css";
import { SharePicture } from "./share-picture";
import { useHeroPicture, useStoryCard } from "./shared-pictures";
import { copiedOrSaved } from "./ways-out";

interface ShareMenuProps {
  readonly onArchive: () => void;
  readonly onPrint: () => void;
}

/** Every way to hand on what is on screen: its link, its first chart, a card for phones, everything in one file. */
export function ShareMenu({ onArchive, onPrint }: ShareMenuProps) {
  const { text } = useWords();
  const hero = useHeroPicture();
  const story = useStoryCard();
  return (
    <div className="share-menu">
      <ShareLink />
      {hero && <SharePicture picture={hero} name={text.share.hero} />}
      {story && <SharePicture picture={story} name={text.share.story} hint={text.share.storyHint} />}
      {(hero || story) && <Paper />}
      <p className="share-whole">
        <button type="button" className="plain" onClick={onArchive}>
          {text.archive.open}
        </button>
        <button type="button" className="plain" onClick={onPrint}>
          {text.page.print}
        </button>
      </p>
    </div>
  );
}

function ShareLink() {
  const words = useWords();
  const { outcome, attempt } = useAttempts();
  const what = words.text.export.things.link;
  const copyLink = (): void => {
    const link = Promise.resolve(new Blob([linkToView()], { type: "text/plain" }));
    attempt(what, (going) => copiedOrSaved(what, { "text/plain": link }, "cloud-race_link.txt", words, going));
  };
  return (
    <div className="share-link">
      <button type="button" onClick={copyLink}>
        {words.text.share.link}
      </button>
      <OutcomeWords outcome={outcome} words={words} />
    </div>
  );
}

/** Light or dark, for every picture; others there are in each chart’s own panel. */
const PAPERS = ["page", "dark"] as const satisfies readonly Background[];

function Paper() {
  const { text } = useWords();
  const background = usePage(({ image }) => image.background);
  const name = useId();
  return (
    <fieldset className="share-paper">
      <legend>{text.share.paper}</legend>
      {PAPERS.map((paper) => (
        <label key={paper}>
          <input
            type="radio"
            name={name}
            checked={background === paper}
            onChange={() => chooseImage({ background: paper })}
          />{" "}
          {text.share.papers[paper]}
        </label>
      ))}
    </fieldset>
  );
}
