import { Suspense, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { ArchiveDialog } from "../panels/export/archive";
import { Coming } from "../panels/shared/coming";
import { Fetched, FetchedCode } from "../panels/shared/fetched";
import { Part } from "../panels/shared/part";
import { PopoverButton } from "../panels/shared/popover";
import { ScreenLink } from "../panels/shared/screen-link";
import { PHONE, useHasRoom, WIDE } from "../panels/shared/use-media";
import { useWords } from "../panels/shared/use-page";
import { SCREENS } from "../state/choices";
import { usePage } from "../state/store";
import { usePrintReport } from "./printing";
import { Settings } from "./settings";

/** One line: the name, the screens, the settings and Share; where there is less room, the rest is in a menu. */
export function Header() {
  const { text } = useWords();
  const wide = useHasRoom(WIDE);
  const phone = !useHasRoom(PHONE);
  return (
    <header className="head">
      <ScreenLink part={{ screen: "dashboard" }} name={text.page.name} className="name" />
      {!phone && <ScreenLinks />}
      <div className="head-tools">
        {wide && <Settings />}
        <Share />
        {!wide && <Menu withScreens={phone} />}
      </div>
    </header>
  );
}

function ScreenLinks({ onFollow }: { readonly onFollow?: () => void }) {
  const { text } = useWords();
  const here = usePage(({ choices }) => choices.screen);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link followed by keyboard comes as a click
    <nav aria-label={text.page.screensLabel} onClick={onFollow}>
      {SCREENS.map((screen) => (
        <ScreenLink key={screen} part={{ screen }} name={text.page.screens[screen]} current={screen === here} />
      ))}
    </nav>
  );
}

/** What the line has no room for. */
function Menu({ withScreens }: { readonly withScreens: boolean }) {
  const { text } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <PopoverButton name={text.page.menu} label={text.page.menu} open={open} onOpen={setOpen}>
      <div className="head-menu">
        {withScreens && <ScreenLinks onFollow={() => setOpen(false)} />}
        <Settings />
      </div>
    </PopoverButton>
  );
}

const SHARE_MENU = new FetchedCode(async () => (await import("../panels/export/share-menu")).ShareMenu);

/** The one way out for the page as a whole, once there are figures. */
function Share() {
  const { text } = useWords();
  const ready = usePage(({ datasets }) => datasets !== null);
  const [open, setOpen] = useState(false);
  const [archive, setArchive] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { printReport, stop } = usePrintReport();
  /** Back to the button first, which is still there when what follows has ended. */
  const leave = (act: () => void) => (): void => {
    button.current?.focus();
    setOpen(false);
    act();
  };
  return (
    <>
      <PopoverButton
        name={text.share.open}
        label={text.share.open}
        className="share"
        disabled={!ready}
        open={open}
        onOpen={setOpen}
        button={button}
      >
        <Suspense>
          <Fetched
            code={SHARE_MENU}
            props={{ onArchive: leave(() => setArchive(true)), onPrint: leave(() => void printReport()) }}
          />
        </Suspense>
      </PopoverButton>
      {stop && <Coming said={text.print.coming} onStop={stop} />}
      {archive &&
        createPortal(
          <Part>
            <ArchiveDialog onClose={() => setArchive(false)} />
          </Part>,
          document.body,
        )}
    </>
  );
}
