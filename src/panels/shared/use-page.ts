import { dequal } from "dequal";
import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { type Caption, captionOf } from "../../charts/caption";
import type { Chart, Prepared } from "../../charts/chart";
import type { PlacedAnnotations } from "../../charts/drawing/annotations";
import type { Size } from "../../charts/drawing/box";
import { unbroken } from "../../language/unbroken";
import { type Words, wordsIn } from "../../language/words";
import type { ChartFilter, Choices, Filter } from "../../state/choices";
import type { PageData } from "../../state/selectors";
import { useChartFilter, useFilter, useLocale, useLoneChartFilter, useShownPage } from "../../state/shown-page";
import { addressOf, pageDataOf, usePage } from "../../state/store";

/** Hooks through which panels read the page. */

/** The figures on the page, for components behind the gate. @throws before figures have arrived */
export function usePageData(): PageData {
  const pageData = useShownPage(pageDataOf);
  if (!pageData) throw new Error("no figures held");
  return pageData;
}

/** The words of the page in the reader's language and currency. */
export function useWords(): Words {
  const locale = useLocale();
  return useMemo(() => wordsIn(locale), [locale]);
}

/** The filter as a whole screen follows it: deferred, so that the controls respond at once. */
export function useFollowedFilter(): Filter {
  return useDeferredValue(useFilter());
}

export function useFollowedChartFilter(): ChartFilter {
  return useDeferredValue(useChartFilter());
}

/** A chart prepared for the page as it is shown. */
export function usePrepared(chart: Chart): Prepared {
  return usePreparedFor(chart, useChartFilter());
}

/** A chart that stands alone, in the form the reader picked. */
export function useLonePrepared(chart: Chart): Prepared {
  return usePreparedFor(chart, useDeferredValue(useLoneChartFilter()));
}

/** The same object as long as the chart shows the same, so that an unrelated filter redraws nothing. */
export function usePreparedFor(chart: Chart, chartFilter: ChartFilter): Prepared {
  const pageData = usePageData();
  const words = useWords();
  const prepared = useMemo(() => chart.prepare(pageData, chartFilter, words), [chart, pageData, chartFilter, words]);
  const [kept, setKept] = useState(prepared);
  const isSame = dequal(whatIsShown(kept), whatIsShown(prepared));
  if (kept === prepared || isSame) return kept;
  setKept(prepared);
  return prepared;
}

function whatIsShown({ view, empty, annotations, form, instead, presentation }: Prepared) {
  return { view, empty, annotations, form, instead, kind: presentation.kind };
}

/**
 * What stands around a chart on the page; no amount in it breaks across lines.
 * @param placed where sentences stand in its drawing; null where there is none, or not yet
 */
export function useCaption(prepared: Prepared, placed: PlacedAnnotations | null): Caption {
  const pageData = usePageData();
  const filter = useFilter();
  const words = useWords();
  return useMemo(
    () => wrapped(captionOf(prepared, { pageData, filter, words, placed })),
    [prepared, pageData, filter, words, placed],
  );
}

function wrapped(caption: Caption): Caption {
  const { title, subtitle, cut, note, known, annotations } = caption;
  return {
    ...caption,
    title: unbroken(title),
    subtitle: unbroken(subtitle),
    cut: unbroken(cut),
    note: unbroken(note),
    annotations: annotations.map((one) => ({ ...one, text: unbroken(one.text) })),
    known: known.map((one) => ({ ...one, short: unbroken(one.short) })),
  };
}

/** The query string the page would have after a change; `?` alone for the page as it first opens. */
export function useAddressAfter(part: Partial<Choices>): string {
  return usePage((page) => addressOf(page, part) || "?");
}

/** The full address of the page, without what it shows. */
export function pageAddress(): string {
  return `${location.origin}${location.pathname}`;
}

/** The full address of the view on the page. */
export function linkToView(): string {
  return pageAddress() + addressOf(usePage.getState());
}

/**
 * Size of an element in CSS pixels; null before it has been measured, which happens before anything is painted.
 * An element that comes later, or again, is measured as well.
 */
export function useSize<Measured extends HTMLElement>() {
  const ref = useRef<Measured>(null);
  const [size, setSize] = useState<Size | null>(null);
  const measured = useCallback((element: Measured) => {
    ref.current = element;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0) return; // hidden, as while printing: keep the last size
      setSize((known) => (known?.width === width && known.height === height ? known : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
      ref.current = null;
    };
  }, []);
  return { ref, measured, size };
}
