import { type MouseEvent, useEffect, useLayoutEffect } from "react";
import { chartNamed } from "../charts/registry";
import { PrintReport } from "../panels/print/print-report";
import { ErrorBoundary } from "../panels/shared/error-boundary";
import { Part } from "../panels/shared/part";
import { useWords } from "../panels/shared/use-page";
import type { Screen } from "../state/choices";
import { writeImageChoices } from "../state/image-choices";
import { pageDataOf, themeOf, usePage } from "../state/store";
import { followTextLook, keepChoice } from "./browser";
import { Embed } from "./embed/embed";
import { followFilterHere } from "./filter-here";
import { Foot } from "./foot";
import { Gate } from "./gate";
import { Header } from "./header";
import { followHighlight } from "./highlight";
import { useKeptPage } from "./kept-page";
import { followLostFocus } from "./lost-focus";
import { NewerVersion } from "./newer-version";
import { Notice } from "./notice";
import { useDrawingsAhead, usePrinting } from "./printing";
import { applyProviderColors } from "./provider-colors";
import { Screens } from "./screens";
import { offerScripting } from "./scripting";
import { followShortcuts, Shortcuts } from "./shortcuts";
import { keptTrail } from "./trail/kept-trail";
import { syncAddress } from "./trail/sync-address";
import { followUndoKeys } from "./trail/undo-keys";
import { followWhereabouts, Whereabouts } from "./trail/whereabouts";
import { followTranslation } from "./translated";

/** The page around its screens: what stays while figures load, fail or change. */
export function App() {
  const { text, language } = useWords();
  useDocument();
  useEffect(followTrail, []);
  useEffect(followHighlight, []);
  useEffect(followLostFocus, []);
  useEffect(followTranslation, []);
  useEffect(followFilterHere, []);
  useEffect(followShortcuts, []);
  useEffect(keepForNextVisit, []);
  useEffect(() => followTextLook((textLook) => usePage.setState({ textLook })), []);
  const printed = usePrinting();
  const pageData = usePage(pageDataOf);
  const screen = usePage(({ choices }) => choices.screen);
  const embed = usePage(({ choices }) => choices.embed);
  const alone = chartNamed(embed);
  useDrawingsAhead(pageData !== null && embed === null);
  useKeptPage(pageData !== null && embed === null);
  useEffect(() => (pageData ? offerScripting() : undefined), [pageData]);
  if (embed !== null)
    return (
      <ErrorBoundary fallback={() => <Broken />}>
        <Gate>{alone && <Embed chart={alone} />}</Gate>
      </ErrorBoundary>
    );
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it goes somewhere in the page, only more exactly than its address can say */}
      <a className="skip" href="#content" onClick={(event) => skip(event, screen)}>
        {screen === "dashboard" ? text.page.skip : text.page.skipFilters}
      </a>
      <Part>
        <Header />
      </Part>
      <main id="content" tabIndex={-1} lang={language}>
        <ErrorBoundary fallback={() => <Broken />}>
          <NewerVersion />
          <Gate>
            <Notice />
            <Screens />
          </Gate>
        </ErrorBoundary>
      </main>
      <Part>{pageData && <Foot />}</Part>
      <Part>
        <Shortcuts />
      </Part>
      {printed && pageData && (
        <ErrorBoundary fallback={() => null}>
          <PrintReport printed={printed} />
        </ErrorBoundary>
      )}
      <Whereabouts />
    </>
  );
}

const FIRST_CHART = "main figure [role=listbox]";
const PAST_FILTERS = ["a[href]", "button", "input", "select"].map((control) => `main .filters ~ * ${control}`).join();

/** To the first chart, whose values are walked from there; on a screen of something else past what filters it. */
function skip(event: MouseEvent, screen: Screen): void {
  const targets = document.querySelectorAll<HTMLElement>(screen === "dashboard" ? FIRST_CHART : PAST_FILTERS);
  const target = [...targets].find((element) => element.checkVisibility()); // a key that is folded has buttons, too
  event.preventDefault(); // the address is the view's
  (target ?? document.querySelector<HTMLElement>("main"))?.focus();
}

/** Keeps language, theme, title and colours of the document as the page has them. */
function useDocument(): void {
  const { text, language } = useWords();
  const theme = usePage(themeOf);
  const screen = usePage(({ choices }) => choices.screen);
  const providers = usePage((page) => pageDataOf(page)?.providers);
  useLayoutEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    if (theme) documentElement.dataset.theme = theme;
    else delete documentElement.dataset.theme;
    document.title = screen === "dashboard" ? text.page.name : `${text.page.screens[screen]} – ${text.page.name}`;
  }, [language, theme, screen, text]);
  useLayoutEffect(() => {
    if (providers) applyProviderColors(providers);
  }, [providers]);
}

/** The reader's way through the views, as browser, keys and focus have it. @returns a function that stops it */
function followTrail(): () => void {
  const kept = keptTrail();
  const stops = [followWhereabouts(kept.wheres), syncAddress(kept), followUndoKeys()];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Keeps language, theme and how pictures are to look for the next visit. @returns a function that stops it */
function keepForNextVisit(): () => void {
  return usePage.subscribe(({ image, kept }, before) => {
    for (const name of ["lang", "theme"] as const) if (kept[name] !== before.kept[name]) keepChoice(name, kept[name]);
    if (image !== before.image) usePage.setState({ imageKept: keepChoice("image", writeImageChoices(image) || null) });
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
