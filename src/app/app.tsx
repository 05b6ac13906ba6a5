import { useEffect, useLayoutEffect } from "react";
import { chartNamed } from "../charts/registry";
import { ErrorBoundary } from "../panels/error-boundary";
import { useWords } from "../panels/page";
import { Report } from "../panels/report";
import { writeImageChoices } from "../state/image-choices";
import { heldOf, usePage } from "../state/store";
import { bondAddress } from "./address-bond";
import { keepChoice } from "./browser";
import { Embed } from "./embed";
import { Gate } from "./gate";
import { Header } from "./header";
import { Notice } from "./notice";
import { useDrawingsAhead, usePrinting } from "./printing";
import { followPointer, wearProviders } from "./provider-look";
import { Rooms } from "./rooms";
import { offerScripting } from "./scripting";

/** The page around its rooms: what stays while figures load, fail or change. */
export function App() {
  const { text, language } = useWords();
  useDocument();
  useEffect(bondAddress, []);
  useEffect(followPointer, []);
  useEffect(keepImageChoices, []);
  const printed = usePrinting();
  const held = usePage(heldOf);
  const embed = usePage(({ choices }) => choices.embed);
  const alone = chartNamed(embed);
  useDrawingsAhead(held !== null && embed === null);
  useEffect(() => (held ? offerScripting() : undefined), [held]);
  if (embed !== null)
    return (
      <ErrorBoundary fallback={() => <Broken />}>
        <Gate>{alone && <Embed chart={alone} />}</Gate>
      </ErrorBoundary>
    );
  return (
    <>
      <a className="skip" href="#content">
        {text.page.skip}
      </a>
      <Header />
      <main id="content" tabIndex={-1} lang={language}>
        <ErrorBoundary fallback={() => <Broken />}>
          <Gate>
            <Notice />
            <Rooms />
          </Gate>
        </ErrorBoundary>
      </main>
      {printed && held && <Report printed={printed} />}
    </>
  );
}

/** Keeps language, theme, title and colours of the document as the page has them. */
function useDocument(): void {
  const { text, language } = useWords();
  const theme = usePage(({ choices, browserTheme }) => choices.theme ?? browserTheme);
  const room = usePage(({ choices }) => choices.view);
  const providers = usePage((page) => heldOf(page)?.providers);
  useLayoutEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    if (theme) documentElement.dataset.theme = theme;
    else delete documentElement.dataset.theme;
    document.title = room === "dashboard" ? text.page.name : `${text.page.rooms[room]} – ${text.page.name}`;
  }, [language, theme, room, text]);
  useLayoutEffect(() => {
    if (providers) wearProviders(providers);
  }, [providers]);
}

/** Keeps how pictures are to look for the next visit. @returns the way to stop */
function keepImageChoices(): () => void {
  return usePage.subscribe(({ image }, before) => {
    if (image === before.image) return;
    usePage.setState({ imageKept: keepChoice("image", writeImageChoices(image) || null) });
  });
}

function Broken() {
  const { text } = useWords();
  return (
    <div className="state" role="alert">
      <h1>{text.states.unexpected}</h1>
      <button type="button" onClick={() => location.reload()}>
        {text.states.retry}
      </button>
    </div>
  );
}
