import { chartNamed } from "../charts/registry";
import { ARTICLE, isArticle } from "../data/dataset";
import { sourcesUnder } from "../data/figure";
import { ageWords } from "../language/age-words";
import { localized } from "../language/language";
import { OpenPicture } from "../panels/export/open-picture";
import { FigureDrawer } from "../panels/figure/figure-drawer";
import { Filters } from "../panels/filters/filters";
import { Rate } from "../panels/filters/rate";
import { ActSwitch, RecordWords } from "../panels/filters/record-switch";
import { ChartDetail } from "../panels/frame/chart-detail";
import { Compare } from "../panels/screens/compare";
import { Corrections } from "../panels/screens/corrections";
import { Dashboard } from "../panels/screens/dashboard";
import { DataTable } from "../panels/screens/data-table";
import { Opening } from "../panels/screens/opening";
import { EvidenceKey, EvidenceMeanings } from "../panels/shared/evidence-key";
import { usePageData, useWords } from "../panels/shared/use-page";
import { usePage } from "../state/store";

/** The screen the reader is on, with the filter above it and what is opened over it. */
export function Screens() {
  const screen = usePage(({ choices }) => choices.screen);
  return (
    <>
      {screen === "dashboard" ? <Opening /> : <ScreenTitle />}
      <Filters />
      <Rate />
      <RecordWords />
      <EvidenceKey />
      {screen === "dashboard" && <Dashboard />}
      {screen === "compare" && <Compare />}
      {screen === "data" && <DataTable />}
      {screen === "corrections" && <Corrections />}
      <Foot />
      <Opened />
    </>
  );
}

function ScreenTitle() {
  const screen = usePage(({ choices }) => choices.screen);
  const { text } = useWords();
  return (
    <div className="screen-head">
      <h1 className="screen-title">{text.page.screens[screen]}</h1>
      <ActSwitch />
    </div>
  );
}

function Opened() {
  const { every } = usePageData();
  const chart = chartNamed(usePage(({ choices }) => choices.chart));
  const id = usePage(({ choices }) => choices.figure);
  const figure = every.find((candidate) => candidate.id === id);
  return (
    <>
      {chart && <ChartDetail key={chart.id} chart={chart} />}
      {figure && <FigureDrawer key={figure.id} figure={figure} />}
    </>
  );
}

function Foot() {
  const { figures, files } = usePageData();
  const words = useWords();
  const today = usePage((page) => page.today);
  const { text } = words;
  return (
    <footer className="foot">
      <EvidenceMeanings scope="foot" />
      <OpenPicture />
      <GoOn />
      {files
        .filter(({ id }) => id === ARTICLE)
        .map((file) => (
          <p key={file.id}>{ageWords(file, figures, today, words)}</p>
        ))}
      {sourcesUnder(figures)
        .filter(isArticle)
        .map((source) => (
          <p key={source.id}>
            {text.page.about(localized(source.publisher, words), source.author ? localized(source.author, words) : "")}{" "}
            {source.url && (
              <a href={source.url} rel="noreferrer" target="_blank">
                {text.page.source}
              </a>
            )}
          </p>
        ))}
    </footer>
  );
}

/** Where to go on from here: the files themselves, their format, and how others take their place. */
function GoOn() {
  const datasets = usePage((page) => page.datasets) ?? [];
  const words = useWords();
  const { goOn } = words.text.page;
  return (
    <p className="go-on">
      {goOn.lead}{" "}
      {datasets.map(({ id, title }) => (
        <a key={id} href={`data/${id}.json`}>
          {localized(title, words)}
        </a>
      ))}
      <a href="data/dataset.schema.json">{goOn.schema}</a>
      <span>{goOn.how}</span>
    </p>
  );
}
