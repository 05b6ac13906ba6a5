import { type DragEvent, useRef, useState } from "react";
import type { Provider } from "../../data/figure";
import { localized } from "../../language/language";
import { type Compared, movedTo, withoutOne } from "../../state/compared";
import { choose, usePage } from "../../state/store";
import { useWords } from "../shared/use-page";

/** One who is dragged, and the place it would take. */
interface Drag {
  readonly id: string;
  readonly place: number;
}

/** Those compared in the order of their columns: dragged, or moved by buttons; the order changes once, at the end. */
export function ComparedOrder({ compared }: { readonly compared: Compared }) {
  const words = useWords();
  const { comparing } = words.text;
  const [drag, showDrag] = useState<Drag | null>(null);
  const dragged = useRef<Drag | null>(null); // where it is dropped may come before what was dragged over has been drawn
  const setDrag = (next: Drag | null): void => {
    dragged.current = next;
    showDrag(next);
  };
  const [moved, setMoved] = useState("");
  const { providers } = compared;
  const shown = drag ? inDraggedOrder(providers, drag) : providers;
  const move = (provider: Provider, place: number): void => {
    if (place < 0 || place >= providers.length || providers[place] === provider) return;
    choose(movedTo(place, provider.id, compared));
    setMoved(comparing.place(localized(provider.name, words), place + 1, providers.length));
  };
  const allow = (event: DragEvent): void => {
    if (dragged.current) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const { id, place } = dragged.current ?? {};
    const provider = providers.find((one) => one.id === id);
    if (provider && place !== undefined) move(provider, place);
    setDrag(null);
  };
  return (
    <>
      <ol className="compared" aria-label={comparing.order} onDragEnter={allow} onDragOver={allow} onDrop={drop}>
        {shown.map((provider, place) => (
          <li
            key={provider.id}
            className="provider compared-one"
            data-provider={provider.id}
            data-dragged={provider.id === drag?.id || undefined}
            style={{ borderColor: `var(--provider-${provider.id})` }}
            draggable
            onDragStart={({ dataTransfer }) => {
              dataTransfer.setData("text/plain", localized(provider.name, words));
              dataTransfer.effectAllowed = "move";
              setDrag({ id: provider.id, place });
            }}
            onDragEnter={() => {
              const { current } = dragged;
              if (current && provider.id !== current.id) setDrag({ ...current, place });
            }}
            onDragEnd={() => setDrag(null)}
          >
            <One provider={provider} place={place} of={shown.length} compared={compared} onMove={move} />
          </li>
        ))}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {moved}
      </p>
    </>
  );
}

function inDraggedOrder(providers: readonly Provider[], { id, place }: Drag): readonly Provider[] {
  const rest = providers.filter((provider) => provider.id !== id);
  const dragged = providers.filter((provider) => provider.id === id);
  return [...rest.slice(0, place), ...dragged, ...rest.slice(place)];
}

interface OneProps {
  readonly provider: Provider;
  readonly place: number;
  readonly of: number;
  readonly compared: Compared;
  readonly onMove: (provider: Provider, place: number) => void;
}

function One({ provider, place, of, compared, onMove }: OneProps) {
  const words = useWords();
  const { comparing } = words.text;
  const against = usePage(({ choices }) => choices.against);
  const name = localized(provider.name, words);
  return (
    <>
      <Arrow path={LEFT} name={comparing.left(name)} isIdle={place === 0} onPress={() => onMove(provider, place - 1)} />
      <span className="compared-name">{name}</span>
      <Arrow
        path={RIGHT}
        name={comparing.right(name)}
        isIdle={place === of - 1}
        onPress={() => onMove(provider, place + 1)}
      />
      <Arrow
        path={CROSS}
        name={comparing.remove(name)}
        isIdle={false}
        onPress={() => choose(withoutOne(provider.id, compared, { against }))}
      />
    </>
  );
}

const LEFT = "M10 4 6 8l4 4";
const RIGHT = "m6 4 4 4-4 4";
const CROSS = "m5 5 6 6m0-6-6 6";

interface ArrowProps {
  readonly path: string;
  readonly name: string;
  /** There, so that nothing moves and the focus stays, but without effect. */
  readonly isIdle: boolean;
  readonly onPress: () => void;
}

function Arrow({ path, name, isIdle, onPress }: ArrowProps) {
  return (
    <button type="button" aria-label={name} aria-disabled={isIdle} onClick={() => !isIdle && onPress()}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.75" />
      </svg>
    </button>
  );
}
