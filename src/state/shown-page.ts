import { createContext, useContext, useMemo } from "react";
import { createStore, type StoreApi, useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { Locale } from "../language/language";
import { type ChartFilter, chartFilterOf, type Filter } from "./choices";
import { type ExportAddresses, exportAddressesOf, localeOf, type PageState, usePage } from "./store";

/**
 * The page as a part of it shows it. A part that redraws in its turn holds the page as it was until then, whole: what
 * stands in it never mixes two filters or two languages. Everywhere else it is the page as it is.
 */
export type ShownPage = StoreApi<PageState>;

const Shown = createContext<ShownPage>(usePage);

/** Gives what is inside it a page of its own. */
export const ShowPage = Shown.Provider;

export interface HeldPage {
  readonly shown: ShownPage;
  isBehind(): boolean;
  /** Shows the page as it is by now. */
  catchUp(): void;
}

/** The page as it is now, held until it is told to catch up. */
export function holdPage(): HeldPage {
  const shown = createStore<PageState>()(() => usePage.getState());
  return {
    shown,
    isBehind: () => shown.getState() !== usePage.getState(),
    catchUp: () => shown.setState(usePage.getState(), true),
  };
}

export function useShownPage<Selected>(select: (page: PageState) => Selected): Selected {
  return useStore(useContext(Shown), select);
}

/** The filter alone, the same object until it changes. */
export function useFilter(): Filter {
  return useShownPage(
    useShallow(({ choices: { providers, years, topics, evidence } }) => ({ providers, years, topics, evidence })),
  );
}

/** What decides what charts beside each other show, the same object until it changes: each as it was drawn. */
export function useChartFilter(): ChartFilter {
  return useShownPage(useShallow(({ choices }) => ({ ...chartFilterOf(choices), form: null })));
}

/** The same for a chart alone, which may be in another form. */
export function useLoneChartFilter(): ChartFilter {
  const form = useShownPage(({ choices }) => choices.form);
  const chartFilter = useChartFilter();
  return useMemo(() => ({ ...chartFilter, form }), [chartFilter, form]);
}

/** How everything is said; the same object until it changes. */
export function useLocale(): Locale {
  return useShownPage(useShallow(localeOf));
}

/** The same object until one of them changes. */
export function useExportAddresses(): ExportAddresses {
  return useShownPage(useShallow(exportAddressesOf));
}
