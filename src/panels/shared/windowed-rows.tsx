import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  useWindowVirtualizer,
  type Virtualizer,
} from "@tanstack/react-virtual";
import { type FocusEvent, Fragment, type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { WindowedProps } from "./row-place";

/** Rows beyond both edges: the Tab key finds the next one there, and scrolling no gap. */
const BEYOND = 12;

/** Height of a row until it is measured. CSS pixels. */
const GUESSED = 52;

/** Those rows of a table that are in sight, in a page or in the dialog the table stands in. */
export function WindowedRows(props: WindowedProps) {
  const [{ dialog, above }, setPlace] = useState<Place>({ dialog: null, above: null });
  const body = useRef<HTMLTableSectionElement>(null);
  // What stands above may come or go with any change of the page, so every time.
  useLayoutEffect(() => {
    const place = body.current && placeOf(body.current);
    if (place && Math.abs(place.above - (above ?? Number.NEGATIVE_INFINITY)) >= 1) setPlace(place);
  });
  if (above === null) return <tbody ref={body} />;
  const placed = { ...props, body, above };
  return dialog ? <InDialog {...placed} dialog={dialog} /> : <InPage {...placed} />;
}

interface Place {
  /** What the rows scroll in; null for the page. */
  readonly dialog: HTMLDialogElement | null;
  /** How far below its top they begin; null until that is known. */
  readonly above: number | null;
}

function placeOf(body: HTMLElement) {
  const dialog = body.closest("dialog");
  const { top } = body.getBoundingClientRect();
  const above = dialog ? top - dialog.getBoundingClientRect().top + dialog.scrollTop : top + scrollY;
  return { dialog, above };
}

interface PlacedProps extends WindowedProps {
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly above: number;
}

function InPage(props: PlacedProps) {
  const { extract, follow } = useFocused();
  const rows = useWindowVirtualizer<HTMLTableRowElement>({ ...optionsOf(props), rangeExtractor: extract });
  return <Rows {...props} rows={rows} follow={follow} />;
}

function InDialog({ dialog, ...props }: PlacedProps & { readonly dialog: HTMLDialogElement }) {
  const { extract, follow } = useFocused();
  const rows = useVirtualizer<HTMLDialogElement, HTMLTableRowElement>({
    ...optionsOf(props),
    getScrollElement: () => dialog,
    rangeExtractor: extract,
  });
  return <Rows {...props} rows={rows} follow={follow} />;
}

function estimateSize(): number {
  return GUESSED;
}

function optionsOf({ count, above }: PlacedProps) {
  return { count, estimateSize, overscan: BEYOND, scrollMargin: above, useFlushSync: false };
}

/** Keeps the row that has the focus and those it goes to next, however far the reader scrolls from it. */
function useFocused() {
  const focused = useRef<number | null>(null);
  const extract = useCallback((range: Range) => {
    const seen = defaultRangeExtractor(range);
    const at = focused.current;
    if (at === null) return seen;
    const kept = [at - 1, at, at + 1].filter((index) => index >= 0 && index < range.count);
    return [...new Set([...seen, ...kept])].sort((a, b) => a - b);
  }, []);
  const follow = useCallback(({ type, target }: FocusEvent) => {
    const index = target.closest<HTMLElement>("[data-index]")?.dataset.index;
    focused.current = type === "blur" || index === undefined ? null : Number(index);
  }, []);
  return { extract, follow };
}

interface RowsProps<Scrolled extends Element | Window> extends PlacedProps {
  readonly rows: Virtualizer<Scrolled, HTMLTableRowElement>;
  readonly follow: (event: FocusEvent) => void;
}

/** Each row in sight, and in the place of those that are not as much room as they take. */
function Rows<Scrolled extends Element | Window>({ rows, body, columns, above, render, follow }: RowsProps<Scrolled>) {
  const items = rows.getVirtualItems();
  const end = (items.at(-1)?.end ?? above) - above;
  return (
    <tbody ref={body} onFocus={follow} onBlur={follow}>
      {items.map(({ index, key, start }, at) => (
        <Fragment key={key}>
          <Gap height={start - (items[at - 1]?.end ?? above)} columns={columns} />
          {render(index, { "data-index": index, ref: rows.measureElement })}
        </Fragment>
      ))}
      <Gap height={rows.getTotalSize() - end} columns={columns} />
    </tbody>
  );
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus, and nobody is to hear of an empty one
    <tr aria-hidden="true" className="rows-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
