import { followPointer, onceItMoves, pointerRests } from "../panels/readout/resting-pointer";
import { clearPins, pinsShown, pointAt, togglePin, useHighlight } from "../state/highlight";
import { pageDataOf, usePage } from "../state/store";

/**
 * Pointing at or focusing anything of a provider highlights it everywhere; with Shift, a click lets it stay. Escape
 * ends what stays. @returns a function that stops it
 */
export function followHighlight(): () => void {
  const point = ({ target }: Event): void => pointAt(providerAt(target));
  const pointer = (event: PointerEvent): void => {
    if (event.pointerType !== "mouse") return; // touch has no hover
    if (pointerRests(event)) onceItMoves(point, point);
    else point(event);
  };
  const pin = (event: MouseEvent): void => {
    const provider = event.shiftKey ? providerAt(event.target) : null;
    if (!provider || isControl(event.target)) return;
    event.preventDefault(); // neither a source is opened nor text selected
    event.stopPropagation();
    if (event.type === "click") togglePin(provider);
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog:modal")) clearPins();
  };
  const stops = [
    followPointer(),
    listen("pointerover", pointer),
    listen("focusin", point),
    listen("change", point),
    listen("mousedown", pin, true),
    listen("click", pin, true),
    listen("keydown", leave),
    useHighlight.subscribe(show),
    usePage.subscribe(({ choices }, before) => {
      if (choices !== before.choices) show();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function listen<Type extends keyof DocumentEventMap>(
  type: Type,
  hear: (event: DocumentEventMap[Type]) => void,
  first = false,
): () => void {
  document.addEventListener(type, hear, first);
  return () => document.removeEventListener(type, hear, first);
}

/** Whose mark or row something is part of; a provider that is not chosen is not highlighted. */
function providerAt(target: EventTarget | null): string | null {
  const mark = target instanceof Element ? target.closest("main [data-provider]:not(:has(input:not(:checked)))") : null;
  return mark?.getAttribute("data-provider") ?? null;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".filters, .readout") !== null;
}

/** Tells style sheets, which have the colours (provider-colors.ts). */
function show(): void {
  const page = usePage.getState();
  const pageData = pageDataOf(page);
  const { pointed, pinned } = useHighlight.getState();
  const stay = pageData ? pinsShown(pinned, page.choices, pageData) : [];
  const highlighted = [...new Set([...stay, ...(pointed === null ? [] : [pointed])])];
  const { dataset } = document.documentElement;
  if (highlighted.length > 0) dataset.highlight = highlighted.join(" ");
  else delete dataset.highlight;
}
