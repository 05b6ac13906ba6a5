import { ARTICLE, isArticle } from "../data/dataset";
import { sourcesUnder } from "../data/figure";
import { ageWords } from "../language/age-words";
import { localized } from "../language/language";
import { OpenPicture } from "../panels/export/open-picture";
import { EvidenceMeanings } from "../panels/shared/evidence-key";
import { usePageData, useWords } from "../panels/shared/use-page";
import { listShortcuts } from "../state/shortcuts";
import { usePage } from "../state/store";

/** Under every screen, once there are figures: what marks mean, where to go on, where the figures are from. */
export function Foot() {
  const { figures, files } = usePageData();
  const words = useWords();
  const today = usePage((page) => page.today);
  const isKept = usePage(({ code }) => code.isKept);
  const { text } = words;
  return (
    <footer className="foot">
      <EvidenceMeanings scope="foot" />
      <OpenPicture />
      <GoOn />
      <Accessibility />
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
      {isKept !== null && <p>{isKept ? text.page.kept : text.page.notKept}</p>}
      <p>
        <a href="licences.html">{text.page.licences}</a>
      </p>
    </footer>
  );
}

/** Where to go on from here: the files themselves, their format, and how others take their place. */
function GoOn() {
  const datasets = usePage((page) => page.datasets) ?? [];
  const words = useWords();
  const { goOn } = words.text.page;
  const files = [
    ...datasets.map(({ id, title }) => ({ name: localized(title, words), file: `${id}.json` })),
    { name: goOn.schema, file: "dataset.schema.json" },
    { name: goOn.list, file: "index.json" },
  ];
  return (
    <section className="go-on" aria-labelledby="go-on">
      <p id="go-on">{goOn.lead}</p>
      <ul>
        {files.map(({ name, file }) => (
          <li key={file}>
            <a href={`data/${file}`}>{name}</a>
          </li>
        ))}
      </ul>
      <p>{goOn.how}</p>
    </section>
  );
}

/** How far everyone can use the page, what is known not to work, and the keys. */
function Accessibility() {
  const { text } = useWords();
  const { name, statement } = text.accessibility;
  return (
    <details className="accessibility">
      <summary>{name}</summary>
      {statement.map((part) => (
        <p key={part}>{part}</p>
      ))}
      <button type="button" className="plain" onClick={() => listShortcuts(true)}>
        {text.shortcuts.name}
      </button>
    </details>
  );
}
