import { useEffect, useState } from "react";
import { pause } from "../../data/pause";
import { canShare } from "../../export/save-copy-share";
import type { StoryFormat } from "../../export/story/story";
import type { Scale } from "../../state/image-choices";
import { useWords } from "../shared/use-page";
import { OutcomeWords, useAttempts, useLatest } from "./export-outcome";
import type { SharedPicture } from "./shared-pictures";
import { usePicture } from "./use-picture";
import { copiedOrSaved, handedOrSaved, pictureForms, saved } from "./ways-out";

interface SharePictureProps {
  readonly picture: SharedPicture;
  readonly name: string;
  /** What it is for. */
  readonly hint?: string;
}

/** One picture of the view, small, with every way out of the page for it, and what came of the last one tried. */
export function SharePicture({ picture, name, hint }: SharePictureProps) {
  const words = useWords();
  const { outcome, attempt } = useAttempts();
  const latest = useLatest(picture);
  const canHand = useCanHand(picture);
  const { export: text, share } = words.text;
  const { width, height } = picture.size;
  const copyPicture = (): void => {
    const wanted = latest.current;
    attempt(text.things.image, (going) =>
      copiedOrSaved(text.things.image, pictureForms(wanted.png, going.signal), wanted.fileName, words, going),
    );
  };
  const saveAs = (format: StoryFormat, scale?: Scale): void => {
    attempt(format, async (going) => {
      await pause(going.signal);
      const files = await latest.current.files(format, scale);
      await pause(going.signal);
      return saved(files, going);
    });
  };
  const hand = (): void => {
    const wanted = latest.current;
    attempt(text.share, async (going) => {
      await pause(going.signal);
      const file = await wanted.png();
      return handedOrSaved(file, wanted.title, words, going);
    });
  };
  return (
    <fieldset className="share-picture">
      <legend>{text.sized(name, width, height)}</legend>
      {hint && <p className="share-hint">{hint}</p>}
      <Thumbnail picture={picture} />
      <div className="share-ways">
        {canHand && (
          <button type="button" onClick={hand}>
            {share.hand}
          </button>
        )}
        <button type="button" onClick={() => saveAs("PNG")}>
          {share.save}
        </button>
        <button type="button" onClick={copyPicture}>
          {text.copyImage}
        </button>
      </div>
      <OutcomeWords
        outcome={outcome}
        words={words}
        onInstead={saveAs}
        {...(picture.hasScales ? { onScale: (scale: Scale) => saveAs("PNG", scale) } : {})}
      />
    </fieldset>
  );
}

const preview = (picture: SharedPicture) => picture.preview();

function Thumbnail({ picture }: { readonly picture: SharedPicture }) {
  const { preview: shown, retry } = usePicture(picture, preview);
  const { text } = useWords();
  const { width, height } = picture.size;
  return (
    <div className="share-thumbnail" aria-busy={shown?.job !== picture}>
      {shown && "failed" in shown ? (
        <div role="alert">
          <p>{text.export.failed[shown.failed]}</p>
          <button type="button" onClick={retry}>
            {text.export.retry}
          </button>
        </div>
      ) : (
        <img src={shown?.url} alt={shown?.description ?? ""} width={width} height={height} />
      )}
    </div>
  );
}

/** Whether the browser has a way to hand such a picture on. */
function useCanHand({ fileName }: SharedPicture): boolean {
  const [possible, setPossible] = useState(false);
  useEffect(() => setPossible(canShare("image/png", fileName)), [fileName]);
  return possible;
}
