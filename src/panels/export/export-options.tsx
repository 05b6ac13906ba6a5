import { useId, useState } from "react";
import { LANGUAGES, languageName } from "../../language/language";
import { decimal } from "../../language/number";
import {
  BACKGROUNDS,
  IMAGE_LANGUAGES,
  IMAGE_PARTS,
  type ImageSize,
  INITIAL_IMAGE,
  isSide,
  LARGEST_SIDE,
  LETTERINGS,
  SCALES,
  SIZE_NAMES,
  SIZES,
  type SizeName,
  SMALLEST_SIDE,
  sizeName,
  writeImageChoices,
} from "../../state/image-choices";
import { chooseImage, usePage } from "../../state/store";
import { useWords } from "../shared/use-page";

/** How pictures are to look: for every chart, until the reader changes it. */
export function ExportOptions() {
  const image = usePage((page) => page.image);
  const kept = usePage(({ imageKept }) => imageKept);
  const { text, language } = useWords();
  const words = text.export;
  const isStandard = writeImageChoices(image) === "";
  return (
    <fieldset className="export-options">
      <legend>{words.options}</legend>
      <Size />
      <Choice
        name={words.scale}
        values={SCALES}
        value={image.scale}
        nameOf={(scale) => `${scale}×`}
        onChoose={(scale) => chooseImage({ scale })}
      />
      <Choice
        name={words.background}
        values={BACKGROUNDS}
        value={image.background}
        nameOf={(background) => words.backgrounds[background]}
        onChoose={(background) => chooseImage({ background })}
      />
      <Choice
        name={words.language}
        values={IMAGE_LANGUAGES}
        value={image.language ?? language}
        nameOf={(name) => (name === "both" ? words.everyLanguage(LANGUAGES.length) : languageName(name, { language }))}
        onChoose={(name) => chooseImage({ language: name === language ? null : name })}
      />
      <Choice
        name={words.lettering}
        values={LETTERINGS}
        value={image.lettering}
        nameOf={(lettering) => words.letterings[lettering]}
        onChoose={(lettering) => chooseImage({ lettering })}
      />
      <Parts />
      {!isStandard && (
        <button type="button" className="plain" onClick={() => chooseImage(INITIAL_IMAGE)}>
          {words.standard}
        </button>
      )}
      {!kept && <p className="export-warning">{words.notKept}</p>}
    </fieldset>
  );
}

interface ChoiceProps<Value extends string | number> {
  readonly name: string;
  readonly values: readonly Value[];
  readonly value: Value;
  nameOf(value: Value): string;
  onChoose(value: Value): void;
}

function Choice<Value extends string | number>({ name, values, value, nameOf, onChoose }: ChoiceProps<Value>) {
  return (
    <label>
      {name}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = values.find((candidate) => String(candidate) === target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {values.map((candidate) => (
          <option key={candidate} value={candidate}>
            {nameOf(candidate)}
          </option>
        ))}
      </select>
    </label>
  );
}

const OWN = "own";

/** A size that has a name, or one of the reader's own. */
function Size() {
  const { size } = usePage(({ image }) => image);
  const { text } = useWords();
  // the reader's own, even where it happens to have a name
  const [ownSize, setOwnSize] = useState<ImageSize | null>(null);
  const words = text.export;
  const name = ownSize === size ? OWN : (sizeName(size) ?? OWN);
  const nameOf = (candidate: SizeName | typeof OWN): string => {
    if (candidate === OWN) return words.sizes.own;
    return words.sized(words.sizes[candidate], SIZES[candidate].width, SIZES[candidate].height);
  };
  return (
    <>
      <Choice
        name={words.size}
        values={[...SIZE_NAMES, OWN]}
        value={name}
        nameOf={nameOf}
        onChoose={(chosen) => {
          setOwnSize(chosen === OWN ? size : null);
          if (chosen !== OWN) chooseImage({ size: SIZES[chosen] });
        }}
      />
      {name === OWN && <OwnSize onChange={setOwnSize} />}
    </>
  );
}

/** What stands in the fields, and the size it was typed over. */
interface Typed {
  readonly width: string;
  readonly height: string;
  readonly size: ImageSize;
}

function typedAs(size: ImageSize): Typed {
  return { width: String(size.width), height: String(size.height), size };
}

function OwnSize({ onChange }: { readonly onChange: (size: ImageSize) => void }) {
  const { size } = usePage(({ image }) => image);
  const { text, language } = useWords();
  const [lastTyped, setTyped] = useState<Typed>(() => typedAs(size));
  const typed = lastTyped.size === size ? lastTyped : typedAs(size); // it may have been changed elsewhere since
  const messageId = useId();
  const words = text.export;
  const isBad = (side: string): boolean => !isSide(Number(side));
  const change = (part: Partial<Typed>): void => {
    const sides = { ...typed, ...part };
    const good = !isBad(sides.width) && !isBad(sides.height);
    const wanted = good ? { width: Number(sides.width), height: Number(sides.height) } : size;
    setTyped({ ...sides, size: wanted });
    if (!good) return;
    onChange(wanted);
    chooseImage({ size: wanted });
  };
  const side = (name: "width" | "height") => (
    <label>
      {words[name]}
      <input
        type="number"
        min={SMALLEST_SIDE}
        max={LARGEST_SIDE}
        step={1}
        value={typed[name]}
        aria-invalid={isBad(typed[name])}
        aria-describedby={messageId}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    </label>
  );
  const bad = isBad(typed.width) || isBad(typed.height);
  return (
    <>
      {side("width")}
      {side("height")}
      <p id={messageId} className="export-warning" aria-live="polite">
        {bad && words.badSide(decimal(SMALLEST_SIDE, language), decimal(LARGEST_SIDE, language))}
      </p>
    </>
  );
}

function Parts() {
  const { parts } = usePage(({ image }) => image);
  const { text } = useWords();
  const words = text.export;
  const has = (part: (typeof IMAGE_PARTS)[number]): boolean => parts === null || parts.includes(part);
  return (
    <fieldset className="export-parts">
      <legend>{words.parts}</legend>
      {IMAGE_PARTS.map((part) => (
        <label key={part}>
          <input
            type="checkbox"
            checked={has(part)}
            onChange={() => {
              const chosen = IMAGE_PARTS.filter((other) => has(other) !== (other === part));
              chooseImage({ parts: chosen.length === IMAGE_PARTS.length ? null : chosen });
            }}
          />{" "}
          {words.partNames[part]}
        </label>
      ))}
    </fieldset>
  );
}
