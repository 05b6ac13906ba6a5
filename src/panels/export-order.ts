import { useMemo } from "react";
import type { Chart, Prepared } from "../charts/chart";
import type { ImageOrder } from "../export/image";
import { ordersFor, type Subject } from "../export/order";
import { exportAddressOf, usePage } from "../state/store";
import { useFollowedLens, useHeld, useWords } from "./page";

/** What is to be made of a chart as the page is: one order for each language of the picture. */
export function useOrders(chart: Chart, prepared: Prepared): readonly [ImageOrder, ...ImageOrder[]] {
  const subject = useSubject();
  return useMemo(() => ordersFor(chart, subject, prepared), [chart, subject, prepared]);
}

/** What is on the page, the same object until it changes. */
export function useSubject(): Subject {
  const held = useHeld();
  const words = useWords();
  const lens = useFollowedLens();
  const choices = usePage(({ image }) => image);
  const ko = usePage((page) => exportAddressOf(page, "ko"));
  const en = usePage((page) => exportAddressOf(page, "en"));
  return useMemo(() => ({ held, lens, words, choices, addresses: { ko, en } }), [held, lens, words, choices, ko, en]);
}
