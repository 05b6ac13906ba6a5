import { useMemo } from "react";
import type { Chart, Prepared } from "../charts/chart";
import type { ImageOrder } from "../export/image";
import { ordersFor, type Shown } from "../export/order";
import { useExportAddresses, usePage } from "../state/store";
import { useFollowedLens, useHeld, useWords } from "./page";

/** What is to be made of a chart as the page is: one order for each language of the picture. */
export function useOrders(chart: Chart, prepared: Prepared): readonly [ImageOrder, ...ImageOrder[]] {
  const shown = useShown();
  return useMemo(() => ordersFor(chart, shown, prepared), [chart, shown, prepared]);
}

/** What is on the page, the same object until it changes. */
export function useShown(): Shown {
  const held = useHeld();
  const words = useWords();
  const lens = useFollowedLens();
  const choices = usePage(({ image }) => image);
  const addresses = useExportAddresses();
  return useMemo(() => ({ held, lens, words, choices, addresses }), [held, lens, words, choices, addresses]);
}
