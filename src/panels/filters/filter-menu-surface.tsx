import { Menu } from "@base-ui/react/menu";
import { type FocusEvent, type KeyboardEvent, useMemo } from "react";
import { closeFilterMenu, type OpenedMenu } from "../../state/filter-menu";
import { type Offer, offersFor } from "../../state/filter-offers";
import { SUBJECT_KINDS } from "../../state/filter-subject";
import { useFilter } from "../../state/shown-page";
import { choose, usePage } from "../../state/store";
import { usePageData, useWords } from "../shared/use-page";

interface SurfaceProps {
  readonly opened: OpenedMenu;
}

/** In the top layer, as readouts and windows are, and within the window it was opened in. */
export function FilterMenuSurface({ opened }: SurfaceProps) {
  const { anchor, rect, name } = opened;
  const { filters } = useWords().text;
  const place = useMemo(() => (rect ? { getBoundingClientRect: () => rect } : anchor), [anchor, rect]);
  return (
    <Menu.Root open modal={false} onOpenChange={(isOpen) => isOpen || closeFilterMenu()}>
      <Menu.Portal container={anchor.closest<HTMLElement>("dialog") ?? document.querySelector("main")}>
        <Menu.Positioner
          ref={(element) => element?.showPopover()}
          popover="manual"
          className="filter-menu-place"
          anchor={place}
          positionMethod="fixed"
          align="start"
          sideOffset={6}
          collisionPadding={8}
        >
          <Menu.Popup
            className="filter-menu"
            aria-label={filters.hereBy(name)}
            finalFocus={false}
            onFocus={beginAtFirst}
            onKeyDown={closeByKey}
          >
            <p className="filter-menu-name" aria-hidden="true">
              {name}
            </p>
            <Offers opened={opened} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Who opened it by key is at its first line at once. */
function beginAtFirst({ target, currentTarget }: FocusEvent<HTMLElement>): void {
  if (target !== currentTarget || !target.matches(":focus-visible")) return;
  target.querySelector<HTMLElement>("[role=menuitem]")?.focus({ preventScroll: true });
}

/** Escape closes the menu alone, not the window that this is in; Tab closes it and goes on from what opened it. */
function closeByKey(event: KeyboardEvent): void {
  if (event.key !== "Escape" && event.key !== "Tab") return;
  if (event.key === "Escape") event.preventDefault();
  event.stopPropagation();
  closeFilterMenu();
}

function Offers({ opened: { subject } }: SurfaceProps) {
  const pageData = usePageData();
  const words = useWords();
  const filter = useFilter();
  const datasets = usePage((page) => page.datasets);
  const offers = useMemo(
    () => offersFor(subject, { filter, pageData, datasets: datasets ?? [], words }),
    [subject, filter, pageData, datasets, words],
  );
  const groups = SUBJECT_KINDS.map((kind) => offers.filter((offer) => offer.kind === kind)).filter(
    ({ length }) => length > 0,
  );
  if (groups.length === 0)
    return (
      <Menu.Item className="filter-offer" disabled>
        {words.text.filters.hereNothing}
      </Menu.Item>
    );
  return groups.map((group) => (
    <Menu.Group key={group[0]?.kind} className="filter-offers">
      {group.map((offer) => (
        <Item key={offer.name} offer={offer} />
      ))}
    </Menu.Group>
  ));
}

/** With how many figures it would show. */
function Item({ offer: { name, part, left } }: { readonly offer: Offer }) {
  const { figures } = usePageData();
  const { filters } = useWords().text;
  const take = (): void => {
    closeFilterMenu();
    choose({ ...part, figure: null }); // a source that is open would hide what changes
  };
  return (
    <Menu.Item
      className="filter-offer"
      label={name}
      aria-label={left === null ? name : filters.told(name, filters.count(left, figures.length))}
      onClick={(event) => {
        event.preventBaseUIHandler(); // it would take the focus back to an item that is going
        take();
      }}
    >
      <span>{name}</span>
      {left !== null && <span className="filter-left">{left}</span>}
    </Menu.Item>
  );
}
