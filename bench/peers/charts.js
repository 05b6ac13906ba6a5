/**
 * The article's eleven charts as plain rows, for libraries that know nothing of Cloud Race: whatever draws them below
 * draws the same numbers under the same titles. A row of `bars` is a length on one scale, of `dots` a place, of `flows`
 * an amount from one to another.
 */

const BILLION = 1e9;

/** @param {{ providers: any[], figures: any[] }} article the file as it is, public/data/article.json */
export function chartsOf(article, chosen) {
  const providers = new Map(
    article.providers.map(({ id, name, color }) => [id, { name: name.en, color: color.light }]),
  );
  const known = new Map(article.figures.map((figure) => [figure.id, figure]));
  const value = (id) => known.get(id)?.value ?? 0;
  const of = (id, more) => ({ provider: id, name: providers.get(id).name, color: providers.get(id).color, ...more });
  const shown = (rows) => rows.filter(({ provider }) => chosen.has(provider));
  const three = ["amazon", "microsoft", "alphabet"];
  const planned = (id) => value(`capex.${id}.2025`) / BILLION;
  const before = (id) => planned(id) / (1 + value(`capex.${id}.growth.2025`) / 100);
  const sum = three.reduce((total, id) => total + planned(id), 0);
  const growth = { amazon: "growth.aws.2025q1", microsoft: "growth.azure.2025q1", alphabet: "growth.gcloud.2025q1" };
  const ai = value("growth.azure.ai-part.2025q1");
  const bars = (id, title, span, rows) => ({ id, title, span, kind: "bars", rows: shown(rows) });
  const dots = (id, title, span, rows) => ({ id, title, span, kind: "dots", rows: shown(rows) });
  const all = three.every((id) => chosen.has(id));
  return [
    bars("capex-by-year", "Capital spending, $ billion", 7, [
      ...three
        .filter((id) => known.has(`capex.${id}.growth.2025`))
        .map((id) => of(id, { group: "2024", to: before(id) })),
      ...three.map((id) => of(id, { group: "2025", to: planned(id) })),
    ]),
    bars(
      "capex-share",
      "Part of the 2025 total, %",
      5,
      three.map((id) => of(id, { group: "share", to: (planned(id) / sum) * 100 })),
    ),
    bars("capex-vs-stargate", "The three beside Stargate, $ billion", 12, [
      ...(all ? [of("amazon", { name: "The three", group: "2025", to: value("capex.three.2025") / BILLION })] : []),
      of("openai", { name: "Stargate at once", group: "at once", to: value("stargate.immediate") / BILLION }),
      of("openai", { name: "Stargate in all", group: "in all", to: value("stargate.total") / BILLION }),
    ]),
    bars("growth-yoy", "Cloud revenue growth on a year earlier, %", 7, [
      ...three.map((id) => of(id, { group: "Q1 2025", to: value(growth[id]) })),
      of("microsoft", { name: "of it from AI", group: "AI", to: ai }),
    ]),
    dots(
      "growth-vs-capex",
      "Growth against planned spending",
      5,
      three.map((id) => of(id, { x: planned(id), y: value(growth[id]) })),
    ),
    dots("chip-timeline", "Own chips", 7, [
      of("microsoft", { x: 2023.9, y: 1, name: "Maia, Cobalt" }),
      of("alphabet", { x: 2024.9, y: 2, name: "TPU, generation 7" }),
      of("amazon", { x: 2015, y: 3, name: "Trainium, Inferentia" }),
    ]),
    bars("chip-claims", "Claims about own chips", 5, [
      of("amazon", {
        group: "cost saving, %",
        from: known.get("chips.amazon.cost")?.low ?? 0,
        to: known.get("chips.amazon.cost")?.high ?? 0,
      }),
      of("alphabet", { group: "performance per watt, ×", to: value("chips.google.efficiency") }),
    ]),
    {
      id: "partnership-flows",
      title: "Put into AI labs, $ billion",
      span: 12,
      kind: "flows",
      rows: [
        ["microsoft", "openai"],
        ["amazon", "anthropic"],
        ["alphabet", "anthropic"],
      ]
        .filter(([from]) => chosen.has(from))
        .map(([from, to]) =>
          of(from, { target: providers.get(to).name, to: value(`partner.${from}.${to}`) / BILLION }),
        ),
    },
    bars("startup-cohorts", "Companies in a cohort", 7, [
      of("amazon", { group: "2023", to: value("startups.aws.2023") }),
      of("amazon", { group: "2024", to: value("startups.aws.2024") }),
      of("alphabet", { group: "2025", to: value("startups.google.cohort") }),
    ]),
    bars("startup-credits", "Credits for one company, $ thousand", 5, [
      of("amazon", { group: "2024", to: value("startups.aws.credits") / 1000 }),
      of("alphabet", { group: "2025", to: value("startups.google.credits") / 1000 }),
    ]),
    {
      id: "venture-share",
      title: "AI companies’ part of venture deals, %",
      span: 7,
      kind: "bars",
      rows: [{ provider: "", name: "AI", color: "#565b64", group: "deals", to: value("market.ai-share-of-venture") }],
    },
  ];
}

/** What a bar is called on its axis. */
export const nameOf = ({ name, group }) => `${name} ${group}`;
