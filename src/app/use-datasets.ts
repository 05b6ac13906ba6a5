import { useQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useState } from "react";
import { CHARTS } from "../charts/registry";
import { articleQuery, othersQuery } from "../data/dataset-query";
import { addDatasets, askForRecordAgain, missRecord, wantRecord } from "../state/record";
import { needOf, setDatasets, usePage } from "../state/store";
import { whenIdle } from "./idle";
import { keptTrail } from "./trail/kept-trail";

/** What keeps the page from being shown. */
export interface Hindrance {
  readonly fault: Error;
  readonly onRetry: () => void;
  /** Shows the page without what is missing; null where it cannot do without. */
  readonly onGoOn: (() => void) | null;
}

const charts = CHARTS.map(({ id }) => id);

/**
 * Fetches the article's figures and opens the page with them; the others once the page is at rest, or first where the
 * address, or a view the reader can go back to, names some of theirs.
 * @returns what hinders; null where nothing does so far
 */
export function useDatasets(): Hindrance | null {
  const [goesOn, setGoesOn] = useState(false);
  const [addresses] = useState(addressesOfReader);
  const { isWanted, tries } = usePage((page) => page.record);
  const isOpen = usePage((page) => page.datasets !== null);
  const article = useQuery(articleQuery);
  const others = useQuery({ ...othersQuery(tries), enabled: isWanted || addresses.some(mayAskForMore) });
  useLayoutEffect(() => {
    if (!article.data || usePage.getState().datasets) return;
    const alone = [article.data];
    const needs = addresses.map((address) => needOf(address, { datasets: alone, charts }));
    const canDoWithout = goesOn || !needs.includes("named");
    if (others.data) setDatasets([...alone, ...others.data], charts, location.search);
    else if (canDoWithout && (others.isError || needs[0] === "none")) setDatasets(alone, charts, location.search);
    else wantRecord();
  }, [article.data, others.data, others.isError, addresses, goesOn]);
  useLayoutEffect(() => {
    const { datasets, record } = usePage.getState();
    if (isOpen && others.data && record.status !== "here")
      addDatasets(others.data.filter((dataset) => !datasets?.includes(dataset)));
  }, [isOpen, others.data]);
  useLayoutEffect(() => {
    if (others.error) missRecord(others.error);
  }, [others.error]);
  useEffect(() => (isOpen ? whenIdle(wantRecord) : undefined), [isOpen]);
  if (isOpen) return null;
  const onRetry = (): void => {
    if (article.error) void article.refetch();
    if (others.error) askForRecordAgain();
  };
  if (article.error) return { fault: article.error, onRetry, onGoOn: null };
  return others.error && { fault: others.error, onRetry, onGoOn: () => setGoesOn(true) };
}

/** Of the view that is asked for, then of those the reader can go back to. */
function addressesOfReader(): readonly string[] {
  return [location.search, ...keptTrail().places.map(({ address }) => address)];
}

/** Told before any figure is there, so that all that is needed is fetched at once. */
function mayAskForMore(address: string): boolean {
  return new URLSearchParams(address).has("sources");
}
