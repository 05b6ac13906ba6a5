import type { ReactNode } from "react";
import type { Provider } from "../../data/figure";
import { localized } from "../../language/language";
import { type Choices, MOST_COMPARED } from "../../state/choices";
import { NONE } from "../../state/codec";
import { type Compared, withHiddenShown, withOne } from "../../state/compared";
import { providersOffered } from "../../state/selectors";
import { choose, usePage } from "../../state/store";
import { usePageData, useWords } from "../shared/use-page";
import { ComparedOrder } from "./compared-order";

interface ControlsProps {
  readonly compared: Compared;
}

/** Who is compared, in which order, against whom, and how. */
export function CompareControls({ compared }: ControlsProps) {
  const { text } = useWords();
  return (
    <section className="comparing" aria-label={text.comparing.label}>
      <div className="comparing-line">
        <ComparedOrder compared={compared} />
        <Others compared={compared} />
      </div>
      <div className="comparing-line">
        <Against compared={compared} />
        <Switch name={text.comparing.shared} on={{ rows: "shared" }} off={{ rows: "all" }} />
        <Switch name={text.comparing.indexed} on={{ history: "indexed" }} off={{ history: "amounts" }} />
      </div>
      <Hidden compared={compared} />
      <Absent compared={compared} />
    </section>
  );
}

/** Ids of all who could be compared. */
function useOffered(): readonly string[] {
  return providersOffered(usePageData()).map(({ id }) => id);
}

/** Who could be compared as well, or that there is no room for one more. */
function Others({ compared }: ControlsProps) {
  const { others, providers: there } = compared;
  const words = useWords();
  const { text } = words;
  const offered = useOffered();
  const providers = usePage(({ choices }) => choices.providers);
  if (others.length === 0) return null;
  if (there.length >= MOST_COMPARED) return <p className="comparing-note">{text.comparing.full(MOST_COMPARED)}</p>;
  return (
    <ul className="comparing-others">
      {others.map(({ id, name }) => (
        <li key={id} className="provider" data-provider={id}>
          <button
            type="button"
            className="plain"
            aria-label={text.comparing.add(localized(name, words))}
            onClick={() => choose(withOne(id, compared, { providers }, offered))}
          >
            + {localized(name, words)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Against whom the others are set. */
function Against({ compared: { providers, baseline } }: ControlsProps) {
  const words = useWords();
  const { comparing } = words.text;
  const absent = baseline.kind === "absent" ? [baseline.provider] : [];
  return (
    <label className="comparing-choice">
      {comparing.against}
      <select
        value={baseline.kind === "none" ? NONE : baseline.provider.id}
        onChange={({ target }) => choose({ against: target.value })}
      >
        <option value={NONE}>{comparing.nobody}</option>
        {[...providers, ...absent].map(({ id, name }) => (
          <option key={id} value={id}>
            {localized(name, words)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly on: Partial<Choices>;
  readonly off: Partial<Choices>;
}

function Switch({ name, on, off }: SwitchProps) {
  const [choice, value] = Object.entries(on)[0] ?? [];
  const isOn = usePage(({ choices }) => choices[choice as keyof Choices] === value);
  return (
    <label className="box check comparing-choice">
      <input type="checkbox" checked={isOn} onChange={() => choose(isOn ? off : on)} />
      {name}
    </label>
  );
}

/** Who was chosen, but is taken out by the filter, and the way back. */
function Hidden({ compared }: ControlsProps) {
  const { text } = useWords();
  const offered = useOffered();
  const providers = usePage(({ choices }) => choices.providers);
  const names = useNames(compared.hidden);
  if (names === "") return null;
  return (
    <Remark said={text.comparing.hidden(names)}>
      <button type="button" onClick={() => choose(withHiddenShown(compared, { providers }, offered))}>
        {text.comparing.show(names)}
      </button>
    </Remark>
  );
}

/** That whom the others were to be set against is not there, and the two ways on. */
function Absent({ compared }: ControlsProps) {
  const { text } = useWords();
  const offered = useOffered();
  const providers = usePage(({ choices }) => choices.providers);
  const { baseline } = compared;
  const name = useNames(baseline.kind === "absent" ? [baseline.provider] : []);
  if (baseline.kind !== "absent") return null;
  const { id } = baseline.provider;
  const hasRoom = compared.providers.length < MOST_COMPARED;
  return (
    <Remark said={text.comparing.absent(name)}>
      {hasRoom && (
        <button type="button" onClick={() => choose(withOne(id, compared, { providers }, offered))}>
          {text.comparing.add(name)}
        </button>
      )}
      <button type="button" onClick={() => choose({ against: null })}>
        {text.comparing.usual}
      </button>
    </Remark>
  );
}

function Remark({ said, children }: { readonly said: string; readonly children: ReactNode }) {
  return (
    <div className="comparing-remark">
      <p>{said}</p>
      {children}
    </div>
  );
}

function useNames(providers: readonly Provider[]): string {
  const words = useWords();
  if (providers.length === 0) return "";
  return words.text.sentences.and(providers.map(({ name }) => localized(name, words)));
}
