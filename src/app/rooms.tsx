import { chartNamed } from "../charts/registry";
import { sourcesUnder } from "../export/citation";
import { said } from "../language/language";
import { ChartDetail } from "../panels/chart-detail";
import { Compare } from "../panels/compare";
import { Corrections } from "../panels/corrections";
import { Dashboard } from "../panels/dashboard";
import { DataTable } from "../panels/data-table";
import { EvidenceKey, EvidenceMeanings } from "../panels/evidence-key";
import { FigureDrawer } from "../panels/figure-drawer";
import { Filters } from "../panels/filters";
import { OpenPicture } from "../panels/open-picture";
import { Opening } from "../panels/opening";
import { useHeld, useWords } from "../panels/page";
import { Rate } from "../panels/rate";
import { RecordWords } from "../panels/record-switch";
import { usePage } from "../state/store";

/** The room the reader is in, with the filter above it and what is opened over it. */
export function Rooms() {
  const room = usePage(({ choices }) => choices.view);
  return (
    <>
      {room === "dashboard" ? <Opening /> : <RoomTitle />}
      <Filters />
      <Rate />
      <RecordWords />
      <EvidenceKey />
      {room === "dashboard" && <Dashboard />}
      {room === "compare" && <Compare />}
      {room === "data" && <DataTable />}
      {room === "corrections" && <Corrections />}
      <Foot />
      <OpenPicture />
      <Opened />
    </>
  );
}

function RoomTitle() {
  const room = usePage(({ choices }) => choices.view);
  const { text } = useWords();
  return <h1 className="room-title">{text.page.rooms[room]}</h1>;
}

function Opened() {
  const { every } = useHeld();
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
  const { figures } = useHeld();
  const words = useWords();
  const { text } = words;
  return (
    <footer className="foot">
      <EvidenceMeanings />
      {sourcesUnder(figures)
        .filter(({ sections }) => sections.length > 0)
        .map((source) => (
          <p key={source.id}>
            {text.page.about(said(source.publisher, words), source.author ? said(source.author, words) : "")}{" "}
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
