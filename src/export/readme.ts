import { everyFigureOf } from "../charts/room";
import { asOfWords } from "../language/age-words";
import { rateWords } from "../language/rate-words";
import { sourceLine } from "../language/source-words";
import type { Words } from "../language/words";
import { filterWords } from "../state/filter-words";
import { type Format, fileName } from "./chart-files";
import type { ExportJob } from "./image";
import { BOM, COLUMNS, LINE_END } from "./table-file";

/** What an archive holds, in the language of the page: readable without it. */
export function readmeOf(jobs: readonly ExportJob[], words: Words, made: Date, formats: readonly Format[]): string {
  const { readme } = words.text;
  const first = jobs.find((job) => job.words.language === words.language) ?? jobs[0];
  const charts = new Set(jobs.map(({ chart }) => chart));
  const filter = first ? filterWords(first.filter, first.pageData, words) : "";
  const day = words.text.dates.long(made);
  const lines = [
    words.text.page.name,
    "",
    readme.what(charts.size, day),
    filter ? words.text.frame.filter(filter) : readme.unfiltered,
    ...(first
      ? [
          readme.view(first.address || "?"),
          rateWords(first.pageData.exchangeRate, words),
          ...first.pageData.files.map((file) => asOfWords(file, words)),
        ]
      : []
    ).filter(Boolean),
    "",
    readme.files,
    ...jobs.flatMap((job) => [
      "",
      job.prepared.view.title,
      sourceLine(everyFigureOf(job.prepared.view), job.words),
      ...formats.map((format) => `  ${fileName(format, job)}`),
    ]),
    "",
    readme.columns,
    `  ${COLUMNS.join(", ")}`,
    ...readme.columnWords.map((line) => `  ${line}`),
    "",
    readme.evidence,
    ...Object.entries(words.text.evidenceMeaning).map(
      ([kind, meaning]) => `  ${words.text.evidence[kind as keyof typeof words.text.evidence]}: ${meaning}`,
    ),
    "",
    readme.rights,
  ];
  return BOM + lines.join(LINE_END) + LINE_END;
}
