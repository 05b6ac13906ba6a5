import { type ComponentType, useEffect, useState } from "react";
import { closeFilterMenu, type OpenedMenu, useFilterMenu } from "../../state/filter-menu";
import { usePage } from "../../state/store";
import { useWords } from "../shared/use-page";
import "./filter-menu.css";

/** The menu and the library that places it are fetched when somebody is about to open one. */
const fetchSurface = () => import("./filter-menu-surface");

/** What opens beside something on the page: only this, without this. There is one for the whole page. */
export function FilterMenu() {
  const opened = useFilterMenu((menu) => menu.opened);
  const surface = useSurface(opened);
  useEffect(
    () =>
      usePage.subscribe(({ choices }, before) => {
        if (choices !== before.choices && useFilterMenu.getState().opened) closeFilterMenu();
      }),
    [],
  );
  if (!opened || !surface) return null;
  if (surface === "failed") return <NotFetched />;
  const { Surface } = surface;
  return <Surface opened={opened} />;
}

type Fetched = { readonly Surface: ComponentType<{ readonly opened: OpenedMenu }> } | "failed";

/** What failed once is asked for again when the next menu opens. */
function useSurface(opened: OpenedMenu | null): Fetched | null {
  const [fetched, setFetched] = useState<Fetched | null>(null);
  useEffect(() => {
    if (!opened) return;
    let isWanted = true;
    fetchSurface().then(
      ({ FilterMenuSurface }) => isWanted && setFetched({ Surface: FilterMenuSurface }),
      () => isWanted && setFetched("failed"),
    );
    return () => {
      isWanted = false;
    };
  }, [opened]);
  return fetched;
}

function NotFetched() {
  const { filters, states } = useWords().text;
  return (
    <div className="filter-menu-failed" role="alert">
      <p>{filters.hereFailed}</p>
      <button type="button" onClick={closeFilterMenu}>
        {states.dismiss}
      </button>
    </div>
  );
}

/** Before the menu is opened, so that it is there at once. */
export function fetchFilterMenu(): void {
  fetchSurface().catch(() => {}); // opening asks again
}
