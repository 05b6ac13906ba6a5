import { afterEach, expect, it } from "vitest";
import { RECORD } from "../data/dataset";
import { shippedDatasets } from "../data/shipped.test.support";
import { addDatasets, askForRecordAgain, missRecord, recordSettled, wantRecord } from "./record";
import { choose, needOf, pageDataOf, setDatasets, usePage } from "./store";

const [article, ...others] = shippedDatasets();
const alone = article ? [article] : [];
const [theirs] = others.flatMap(({ figures }) => figures);
const BOTH = ["article", RECORD];

afterEach(() => usePage.setState(usePage.getInitialState(), true));

function shown(): readonly string[] {
  return pageDataOf(usePage.getState())?.sources ?? [];
}

it("comes to a page that stays as it is", () => {
  setDatasets(alone, ["growth-yoy"], "?providers=amazon&view=data");
  const { choices, trail } = usePage.getState();
  addDatasets(others);
  expect(usePage.getState().choices).toBe(choices);
  expect(usePage.getState().trail).toBe(trail);
  expect(usePage.getState().record.status).toBe("here");
  choose({ figure: theirs?.id ?? "" });
  expect(pageDataOf(usePage.getState())?.every).toContain(theirs);
});

it("is shown when it comes, where it was chosen before, with what was chosen meanwhile", () => {
  setDatasets(alone, ["growth-yoy"], "");
  choose({ sources: BOTH });
  expect(usePage.getState().record.isWanted).toBe(true);
  expect(shown()).toEqual(["article"]);
  choose({ providers: ["amazon"] });
  addDatasets(others);
  expect(shown()).toEqual(BOTH);
  expect(usePage.getState().choices.providers).toEqual(["amazon"]);
  expect(usePage.getState().trail.places.map(({ address }) => address)).toEqual([
    "",
    "?providers=amazon",
    "?providers=amazon&sources=article,record",
  ]);
});

it("is not shown where the reader has thought better of it", () => {
  setDatasets(alone, ["growth-yoy"], "");
  choose({ sources: BOTH });
  choose({ sources: ["article"] });
  addDatasets(others);
  expect(shown()).toEqual(["article"]);
});

it("that is missing leaves the article, and is asked for again where it is chosen", () => {
  setDatasets(alone, ["growth-yoy"], "");
  wantRecord();
  const fault = new Error("none");
  missRecord(fault);
  expect(usePage.getState().record).toMatchObject({ status: "missing", fault });
  expect(shown()).toEqual(["article"]);
  choose({ sources: BOTH });
  expect(usePage.getState().record).toMatchObject({ status: "awaited", fault: null, tries: 1 });
  missRecord(fault);
  askForRecordAgain();
  expect(usePage.getState().record).toMatchObject({ status: "awaited", fault: null, tries: 2 });
  addDatasets(others);
  expect(shown()).toEqual(BOTH);
});

it("is settled when it has come, or is known to be missing", async () => {
  setDatasets(alone, ["growth-yoy"], "");
  const settled = recordSettled();
  expect(usePage.getState().record.isWanted).toBe(true);
  missRecord(new Error("none"));
  await settled;
  await recordSettled();
  askForRecordAgain();
  const later = recordSettled();
  addDatasets([]);
  await later;
  expect(usePage.getState().datasets).toBe(alone);
});

it("is waited for by links that name it or a figure of it, and by screens that set the article beside it", () => {
  const held = { datasets: alone, charts: ["growth-yoy"] };
  const need = (search: string) => needOf(search, held);
  expect(need("?sources=article,record")).toBe("named");
  expect(need(`?figure=${theirs?.id}`)).toBe("named");
  for (const search of ["?view=compare", "?view=corrections", `?figure=${article?.figures[0]?.id}`])
    expect(need(search), search).toBe("better");
  for (const search of ["", "?sources=article", "?providers=nobody", "?view=data"])
    expect(need(search), search).toBe("none");
});
