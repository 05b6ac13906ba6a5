/** Numbers that are words within a sentence. */
const COUNTS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;

function yearsAgo(years: number): string {
  return years === 1 ? "a year before" : `${COUNTS[years] ?? years} years before`;
}

/** Each chart’s own words, by its id. */
export const charts = {
  charts: {
    "capex-by-year": {
      name: "Capital spending by provider",
      subtitle: (years: string) => `Capital spending, ${years}`,
      planned: (who: string, amount: string, year: string) => `${who} plans ${amount} for ${year}`,
      more: (growth: string) => `, ${growth} more than the year before`,
      past: (who: string, amount: string, year: string) => `${who}’s plan and growth put ${year} at ${amount}`,
      grown: (year: string, growth: string) => `${year}, +${growth}`,
      spent: (who: string, amount: string, year: string) => `${who} spent ${amount} in ${year}`,
      missing: (year: string) => `${year}: not in the article`,
      notInArticle: "not in the article",
      subtitleOfPairs: (years: string) =>
        `Capital spending, ${years}, US dollars: the article (ring; dashed: derived) and cash on record (dot)`,
      spentMore: (who: string, year: string, spent: string, apart: string) =>
        `${who} spent ${spent} in ${year}, ${apart} more than planned in the article`,
      spentLess: (who: string, year: string, spent: string, apart: string) =>
        `${who} spent ${spent} in ${year}, ${apart} less than planned in the article`,
      apart: (sign: string, amount: string) => `${sign}${amount}`,
      calendar: "four quarters added",
      inArticle: (year: string) => `the article for ${year}`,
      onRecord: (year: string) => `on record for ${year}`,
      article: "the article",
      note: "Derived: next year’s plan ÷ (1 + growth).",
    },
    "capex-share": {
      name: "Each provider’s share of the total",
      title: (who: string, share: string) => `${who} plans ${share} of the three giants’ spending`,
      subtitle: "Share of the three companies’ plans added up",
      note: "Each plan ÷ the sum of the three; rounded, so that they need not add up to 100.",
    },
    "the-race": {
      name: "The race in one picture",
      subtitle: "Capital spending in US dollars, all on one scale",
      subtitleStargate: "Capital spending in US dollars, all on one scale; Stargate runs over several years",
      three: (total: string) => `Three clouds plan to spend ${total} in one year`,
      /** @param list amounts with whose they are */
      plannedFor: (list: string, year: string) => `Planned for ${year}: ${list}`,
      spentIn: (list: string, year: string) => `Spent in ${year}, in cash: ${list}`,
      half: (list: string, year: string) => `Spent in the first half of ${year}, in cash: ${list}`,
      each: (who: string, amount: string) => `${who} ${amount}`,
      passed: (who: string, share: string) => `${who} spent ${share} over plan`,
      alsoPassed: (who: string, share: string) => `${who} ${share}`,
      passing: (list: string) => list,
      more: (who: string, share: string) => `${who} spent ${share} more than planned`,
      less: (who: string, share: string) => `${who} spent ${share} less than planned`,
      noBasis: (who: string, plan: string, amount: string, year: string) =>
        `${who} planned ${plan} and spent ${amount} in ${year}, on no like basis`,
      stargate: (total: string) => `Stargate is to take ${total}`,
      planned: (year: string) => `Planned for ${year}, in the article`,
      added: (sum: string) => `The three plans add up to ${sum}; their periods and scopes differ`,
      growthOf: (when: string) => `cloud revenue on a year earlier, ${when}`,
      ofAi: (points: string) => `${points} from AI`,
      stake: (amount: string, lab: string) => `${amount} in ${lab}`,
      spent: (year: string) => `Spent in ${year}, in cash, January to December`,
      sum: "cash of the three, added up here",
      moreThan: (share: string) => `${share} more than planned`,
      lessThan: (share: string) => `${share} less than planned`,
      noLike: "no like basis for its plan",
      now: (year: string, total: string) => `${year}: ${total} spent from January to June`,
      nowPlain: (year: string) => `${year}, January to June`,
      lane: (who: string, list: string) => `${who}: ${list}`,
      soFar: (amount: string) => `${amount} in half a year`,
      ownPlan: (amount: string, basis: string) => `plan ${amount}${basis ? ` ${basis}` : ""}`,
      leases: "with leases",
      stargateRemark: "planned over several years",
      inAll: (amount: string) => `${amount} in all`,
      atOnce: (amount: string) => `${amount} at once`,
      bases: "The plans for the year under way stand on different bases: they are not added up.",
      short: { planned: "planned", spent: "spent" },
    },
    "capex-vs-stargate": {
      name: "The three giants beside Stargate",
      both: (total: string, ratio: string) => `Stargate’s ${total} is ${ratio} what the three plan for one year`,
      twice: "about twice",
      times: (ratio: string) => ratio,
      three: (total: string) => `The three’s plans for one year add up to ${total}`,
      forecast: (total: string) => `A forecast puts the three’s spending of one year at ${total}`,
      stargate: (total: string) => `Stargate is to take ${total}`,
      subtitle: "Planned spending in US dollars; Stargate runs over several years",
      threeName: (period: string) => `The three, ${period}`,
      total: "in all",
      immediate: "at once",
      immediatePart: (share: string) => `${share} of it at once`,
      atOnce: (amount: string) => `${amount} at once`,
      remark: "one year, three plans",
      periods: "The periods differ: one year beside a plan over several.",
      equal: (sum: string) => `The plans add up to ${sum}, the same number as in the forecast.`,
    },
    "growth-yoy": {
      name: "Cloud revenue growth",
      tie: (maker: string, who: string, ai: string, growth: string, rest: string, other: string) =>
        `By ${maker}’s count, ${ai} of ${who}’s ${growth} growth came from AI; the other ${rest} equal ${other}’s whole growth`,
      tied: (other: string) => `${other}’s growth has AI in it too; how much is not given.`,
      first: (who: string, growth: string, when: string) => `${who} grew fastest in ${when}: ${growth}`,
      one: (who: string, growth: string) => `${who} grew ${growth} on a year earlier`,
      parts: (who: string) => `What ${who}’s growth is made of`,
      subtitle: (period: string) => `Cloud revenue growth on a year earlier, ${period}`,
      ai: (points: string) => `${points} from AI`,
      other: (points: string) => `${points} other`,
      aiShare: (share: string) => `AI: ${share} of it`,
    },
    "growth-vs-capex": {
      name: "Growth against spending",
      inverse: (who: string, year: string, cloud: string, when: string) =>
        `${who} plans to spend most in ${year}, and its ${cloud} grew slowest in ${when}`,
      inverseSpent: (who: string, half: string, cloud: string, when: string) =>
        `${who} spent most in ${half}, and its ${cloud} grew slowest in ${when}`,
      plain: (cloud: string, growth: string, when: string) => `${cloud} grew fastest in ${when}: ${growth}`,
      one: (who: string, growth: string, spending: string) => `${who}: ${growth} growth, ${spending} planned`,
      oneSpent: (who: string, growth: string, spending: string) => `${who}: ${growth} growth, ${spending} spent`,
      subtitle: (spending: string, growth: string) =>
        `Planned capital spending for ${spending} beside cloud growth in ${growth}; each column has its own scale`,
      subtitleSpent: (spending: string, growth: string) =>
        `Cash spent in ${spending} beside cloud growth in ${growth}; each column has its own scale`,
      planned: (period: string) => `Planned for ${period}`,
      spent: (period: string) => `Spent in ${period}`,
      growth: (period: string) => `Growth, ${period}`,
      firstHalf: (year: string) => `the first half of ${year}`,
      note: "Growth is of the cloud business alone; spending is of the whole company.",
    },
    "chip-timeline": {
      name: "Own chips over time",
      both: (claimant: string, claim: string, latecomer: string, when: string) =>
        `By the article, ${claimant} has invested in developing AI chips for ${claim}; ${latecomer} showed its first chips in ${when}`,
      claim: (who: string, claim: string) => `By the article, ${who} has invested in developing AI chips for ${claim}`,
      milestone: (who: string, generation: string, product: string, when: string) =>
        `By the article, ${who} showed its ${product} of the ${generation} in ${when}`,
      corrected: (who: string, generation: string, product: string, when: string, record: string) =>
        `The article dates ${who}’s ${product} of the ${generation} to ${when}, the record to ${record}`,
      first: (who: string, when: string) => `By the article, ${who} showed its first own chips in ${when}`,
      /** @param planned how many of them are still to come */
      onRecord: (count: number, planned: number) => {
        const milestones = count === 1 ? "milestone" : "milestones";
        if (count === planned) return `${count} planned ${milestones} of own chips on record`;
        return `${count} ${milestones} of own chips on record${planned > 0 ? `, ${planned} of them planned` : ""}`;
      },
      subtitle: "Own chips, as the article dates them",
      subtitleWithRecord: "Own chips: as the article dates them, and on record",
      subtitleOfRecord: "Own chips, as the record dates them",
      generation: (product: string, generation: string) => `${product}, ${generation}`,
      dated: (what: string, when: string) => `${what}: ${when}`,
      bothDates: (article: string, record: string) => `${article}, on record ${record}`,
      announced: (chip: string) => `${chip} announced`,
      available: (chip: string) => `${chip} available`,
      until: (announced: string, available: string) => `${announced}, available ${available}`,
      spans: "A line leads from a chip’s announcement to its general availability.",
    },
    "chip-claims": {
      name: "What is claimed of own chips",
      saving: (who: string, range: string) => `${who} claims ${range} lower cost`,
      savingSaid: (who: string, range: string) => `${who}’s chips are said to cost ${range} less`,
      watt: (who: string, ratio: string) => `${who} claims ${ratio} the work per watt`,
      wattSaid: (who: string, ratio: string) => `${who}’s new chip is said to do ${ratio} the work per watt`,
      both: (saving: string, watt: string) => `${saving}; ${watt}`,
      onRecord: (count: number) => `${count} ${count === 1 ? "claim" : "claims"} about own chips on record`,
      subtitle: "Claims about own chips, as the article gives them",
      subtitleWithRecord: "Claims about own chips: as the article gives them, and on record",
      subtitleOfRecord: "Claims about own chips, on record",
      savingName: "Cost saving against existing GPUs",
      wattName: "Performance per watt",
      priceName: "Better price-performance than GPUs",
      dollarName: "More performance per dollar",
      podName: "Computing per pod",
      before: "the generation before",
      reference: (one: string, what: string) => `${one}: ${what}`,
      unsaid: (who: string) => `The article does not name who says so of ${who}’s chip.`,
      noteAlone: "A claim, not a measurement.",
      note: "Claims, not measurements.",
      scales: "Percentages and multiples have scales of their own, which are not comparable.",
    },
    "partnership-flows": {
      name: "Who has put how much into which lab",
      shared: (count: number, amount: string, lab: string) =>
        `By the article, ${count === 2 ? "two" : count} rivals have put ${amount} into the same lab, ${lab}`,
      one: (who: string, amount: string, lab: string) => `By the article, ${who} has put ${amount} into ${lab}`,
      partlyPromised: "partly commitments",
      subtitle: "Money put into AI labs, in all, as the article gives it, US dollars",
      subtitleWithSum: (sum: string) =>
        `Money put into AI labs, in all, as the article gives it, US dollars: together ${sum}`,
      below: "Below: stakes and cloud commitments on record, by date",
      from: (count: string) => `${count} in all`,
      purchases: (pair: string) => `${pair}, cloud`,
      onRecord: {
        round: (amount: string) => amount,
        plan: (amount: string) => `${amount} planned`,
        paid: (amount: string) => `${amount} paid`,
        paidInAll: (amount: string) => `${amount} paid in all`,
        total: (amount: string) => `${amount} in all`,
        stake: (share: string) => `${share} held`,
        worth: (amount: string) => `stake put at ${amount}`,
        commitment: (amount: string) => `${amount} committed`,
        at: (said: string, when: string) => `${said}: ${when}`,
      },
    },
    "startup-cohorts": {
      name: "Start-ups taken in",
      more: (who: string, count: string, year: string, ratio: string) =>
        `${who} took in ${count} in ${year}, ${ratio} the year before`,
      plain: (who: string, count: string, year: string) => `${who} took in ${count} in ${year}`,
      subtitle: "Companies in each accelerator’s cohort, by year",
      lasting: (year: string, length: string) => `${year}, for ${length}`,
    },
    "startup-credits": {
      name: "Highest cloud credits",
      more: (who: string, amount: string, ratio: string, other: string) =>
        `${who} offers one company ${amount}, ${ratio} ${other}’s limit`,
      plain: (who: string, amount: string) => `${who} offers one company ${amount}`,
      subtitle: "Highest cloud credits for one company, US dollars",
      pool: (amount: string) => `${amount} for the whole cohort`,
    },
    "venture-share": {
      name: "AI’s share of venture investment",
      is: (share: string) => `is ${share}`,
      reaches: (share: string) => `reaches ${share}`,
      title: (said: string) => `AI companies’ share of global venture investment ${said}`,
      titleOfDeals: (said: string) => `AI companies’ share of global venture deals, not of the money, ${said}`,
      subtitle: "AI companies’ share of global venture investment",
      subtitleOfDeals: "AI companies’ share of global venture deals; the article says investment",
      ofDeals: (share: string) => `${share} of deals`,
      ofMoney: (share: string) => `${share} of the money`,
      onRecord: (period: string, shares: string) => `on record, ${period}: ${shares}`,
      ai: "went to AI companies",
      deals: "of deals",
      money: "of the money",
    },
    "capex-history": {
      name: "Capital spending over the years",
      subtitle: {
        year: (basis: string) => `Capital spending by year, US dollars, ${basis}`,
        quarter: (basis: string) => `Capital spending by quarter, US dollars, ${basis}`,
      },
      basis: {
        cash: "in cash as filed",
        leases: "leases included, as each company counts them",
        net: "in cash after proceeds of sales and incentives",
      },
      diamonds: "diamonds: what the article says",
      grown: (who: string, amount: string, when: string, times: string, before: string) =>
        `${who} spent ${amount} in ${when}, ${times} times as much as in ${before}`,
      more: (who: string, amount: string, when: string, share: string, before: string) =>
        `${who} spent ${amount} in ${when}, ${share} more than in ${before}`,
      less: (who: string, amount: string, when: string, share: string, before: string) =>
        `${who} spent ${amount} in ${when}, ${share} less than in ${before}`,
      one: (who: string, amount: string, when: string) => `${who} spent ${amount} in ${when}`,
      /** @param names of companies */
      each: (names: string) => `${names} each`,
      all: (count: number) => `All ${COUNTS[count] ?? count} companies shown`,
      /** @param times what the one that grew least did */
      everyTimes: (who: string, times: string, years: number) =>
        `${who} spent at least ${times} times as much as ${yearsAgo(years)}`,
      everyMore: (who: string, share: string, years: number) =>
        `${who} spent at least ${share} more than ${yearsAgo(years)}`,
      changed: (list: string, years: number) => `Spending against ${yearsAgo(years)}: ${list}`,
      changedTimes: (who: string, times: string) => `${who} ${times} times`,
      changedBy: (who: string, sign: string, share: string) => `${who} ${sign}${share}`,
      latest: (list: string) => `Spent last: ${list}`,
      spends: (who: string, amount: string) => `${who} ${amount}`,
      spentIn: (when: string, list: string) => `${list} in ${when}`,
      planned: (amount: string) => `planned ${amount}`,
      derived: (amount: string) => `derived ${amount}`,
    },
    "plan-vs-outcome": {
      name: "What was planned and what was spent",
      subtitle: (years: string) =>
        `Capital spending for ${years}, US dollars, one scale: the article’s plan (ring), plans as they were said (tick; box: range), spent (bar; % beside the article)`,
      outcome: (year: string, list: string) => `In ${year}, ${list} than planned in the article`,
      more: (who: string, share: string) => `${who} spent ${share} more`,
      less: (who: string, share: string) => `${who} spent ${share} less`,
      bases: (who: string, plan: string, year: string, list: string) =>
        `${who}’s plan of ${plan} has no like basis on record: it spent ${list} in ${year}`,
      on: {
        cash: (amount: string) => `${amount} in cash`,
        leases: (amount: string) => `${amount} with finance leases`,
      },
      raised: (who: string, year: string, from: string, to: string) =>
        `${who} raised its plan for ${year} from ${from} to ${to}`,
      planFor: (year: string) => `For ${year}`,
      plan: "the article",
      guided: {
        said: (date: string) => date,
        press: "press",
        undated: "undated",
      },
      planned: {
        cash: "",
        leases: "with finance leases",
        principal: "with lease principal",
        customers: "net of what customers pay",
      },
      outcomeRow: "spent",
      spent: {
        cash: "cash",
        net: "net of proceeds",
        additions: "cash and leased assets",
        leases: "with finance leases",
        principal: "with lease principal",
      },
      /** @param percent whole, either way from the article’s plan */
      apart: (percent: number) => `${percent > 0 ? "+" : "−"}${Math.abs(percent)}%`,
      firstHalf: (year: string) => `Jan–Jun ${year}`,
      calendar: "Jan–Dec",
      byPress: "press",
    },
    "growth-history": {
      name: "Cloud growth by quarter",
      subtitle: "Cloud revenue growth on a year earlier by quarter; diamonds: what the article says",
      fastest: (who: string, growth: string, when: string, compared: string) =>
        `Of ${compared}, ${who} grew fastest in ${when}: ${growth}`,
      fastestOfAll: (who: string, growth: string, when: string, compared: string) =>
        `Of ${compared}, ${who} grew fastest in ${when}, the last quarter shown of them all: ${growth}`,
      one: (who: string, growth: string, when: string) => `${who} grew ${growth} in ${when}`,
      ai: (cloud: string) => `${cloud}, from AI`,
      article: (growth: string) => `${growth} in the article`,
      recast: (cloud: string) => `${cloud}, new definition`,
      apart: (names: string) => `Not compared, for quarters other than the calendar’s: ${names}.`,
      noted: (who: string, when: string, what: string) => `${who}, ${when}: ${what}.`,
    },
    "cloud-revenue": {
      name: "Cloud revenue by quarter",
      subtitle: "Cloud revenue by quarter, as each company defines it, US dollars",
      together: (when: string, amounts: string) => `Cloud revenue in ${when}, as each company defines it: ${amounts}`,
      each: (who: string, amount: string) => `${who} ${amount}`,
      more: (who: string, amount: string, when: string, share: string) =>
        `${who}’s revenue was ${amount} in ${when}, ${share} more than a year before`,
      less: (who: string, amount: string, when: string, share: string) =>
        `${who}’s revenue was ${amount} in ${when}, ${share} less than a year before`,
      one: (who: string, amount: string, when: string) => `${who}’s revenue was ${amount} in ${when}`,
      unranked: "Different definitions: no ranking.",
      apart: (names: string) => `Without a figure for that quarter: ${names}.`,
      noted: (who: string, when: string, what: string) => `${who}, ${when}: ${what}.`,
    },
    "computing-owned": {
      name: "AI computing owned",
      subtitle: "AI computing owned at year end, in H100 equivalents: estimates with 5–95% bounds",
      bought: (products: string) => `bought: ${products}`,
      ownChips: (products: string) => `own: ${products}`,
      and: (amount: string) => `+ ${amount}`,
      own: (estimator: string, share: string, who: string, year: string) =>
        `By ${estimator}’s estimate, own chips made up about ${share} of ${who}’s AI computing at the end of ${year}`,
      holds: (estimator: string, who: string, product: string, amount: string, year: string) =>
        `By ${estimator}’s estimate, ${who}’s ${product} chips were worth about ${amount} H100s at the end of ${year}`,
    },
    backlog: {
      name: "Contracted revenue not yet earned",
      subtitle:
        "Contracts signed but not yet earned, US dollars, each by the company’s own definition and dates; no ranking",
      one: (who: string, amount: string, when: string) => `Contracted but not yet earned: ${amount} at ${who}, ${when}`,
      each: (amounts: string) => `Contracted but not yet earned: ${amounts}`,
      amountOf: (who: string, amount: string) => `${amount} at ${who}`,
      breakOf: (who: string, note: string) => `${who}: ${note}`,
      countedOtherwise: "counted otherwise from here",
      ofOpenai: (share: string) => `${share} from OpenAI`,
      withoutOpenai: (growth: string) => `without OpenAI ${growth} more than a year before`,
    },
    "compare-profile": {
      name: "Who is ahead in what",
      title: (count: number, who: string, ahead: number, other: string, behind: number) =>
        count === 1
          ? `On the one measure that compares, ${ahead > behind ? who : other} has more`
          : `Of ${count} measures that compare, ${who} has more in ${ahead} and ${other} in ${behind}`,
      subtitle: (who: string, other: string) =>
        `${who} to the left, ${other} to the right; the longer a bar, the more times as much`,
      note: "Lengths are of ratios: twice as much is as long in every row.",
      points: (points: string) => `+${points}`,
      since: (when: string) => `since ${when}`,
      always: (when: string) => `since ${when}, as far back as both go`,
      firstTwo: "Of more than two, the first two.",
      undecided: (names: string) => `Not decided, as the numbers do not compare or leave it open: ${names}.`,
    },
    "compare-spending": {
      name: "Capital spending, compared",
      planned: (when: string, list: string) => `Planned for ${when}, by the article: ${list}`,
      ofArticle: (when: string, list: string) => `Spent in ${when}, by the article: ${list}`,
      spent: (when: string, list: string) => `Spent in ${when}, in cash: ${list}`,
      own: (list: string) => `Spent, in cash, each in its own year: ${list}`,
      indexed: (from: string, to: string, list: string) => `${from} = 100; spending in cash in ${to}: ${list}`,
      each: (who: string, amount: string) => `${who} ${amount}`,
      subtitle: {
        year: "Capital spending by year in cash, US dollars, one scale",
        quarter: "Capital spending by quarter in cash, US dollars, one scale",
      },
      subtitleIndexed: (base: string) => `Capital spending in cash, ${base} = 100, one scale`,
      subtitleOfArticle: "Capital spending as the article gives it, US dollars, one scale",
      diamonds: "diamonds: what the article says",
      plannedMark: (amount: string) => `planned ${amount}`,
      derivedMark: (amount: string) => `derived ${amount}`,
      added: (names: string) => `Years of ${names} are four quarters added up, so that all years are the calendar’s.`,
      apart: "No year or quarter is common to them.",
      noIndex: "No period is common to them, so nothing is indexed.",
    },
    "compare-growth": {
      name: "Cloud growth, compared",
      grew: (when: string, list: string) => `Cloud revenue growth in ${when}: ${list}`,
      own: (list: string) => `Cloud revenue growth, each in its own quarter: ${list}`,
      each: (who: string, growth: string) => `${who} ${growth}`,
      subtitle: "Cloud revenue growth on a year earlier by quarter, one scale",
      subtitleOfArticle: "Cloud revenue growth on a year earlier, as the article gives it, one scale",
      diamonds: "diamonds: what the article says",
      apart: "No quarter is common to them.",
    },
    "compare-stakes": {
      name: "Put into AI labs, compared",
      title: (list: string) => `Put into AI labs in all: ${list}`,
      each: (who: string, amount: string, lab: string) => `${who} ${amount} into ${lab}`,
      subtitle: "Money put into AI labs in all, as the article gives it, US dollars, one scale",
      subtitleWithRecord: "Money put into AI labs in all, by the article and on record, US dollars, one scale",
      into: (lab: string) => `into ${lab}`,
      from: (who: string) => `from ${who}`,
      none: "nothing given",
    },
    "compare-chips": {
      name: "Own chips, compared",
      title: (list: string) => `Own chips over time: ${list}`,
      each: (who: string, count: number) => `${count} ${count === 1 ? "milestone" : "milestones"} of ${who}`,
      subtitle: "Own chips, as the article dates them",
      subtitleWithRecord: "Own chips: as the article dates them, and on record",
      without: (names: string) => `Without own chips here: ${names}.`,
    },
    "compare-matrix": {
      name: "Provider against provider",
      title: (names: string) => `${names} side by side`,
      subtitle: "What the article gives for each of them",
      subtitleWithRecord: "The latest for which their times agree, the article’s beside it",
      against: (whom: string) => `against ${whom}: difference and ratio`,
      indexed: "histories from the first period that all have",
      note: "Bars compare within one row only.",
      dash: (dash: string, meaning: string) => `${dash} ${meaning}.`,
      leftOut: (count: number) =>
        `${count} ${count === 1 ? "row is" : "rows are"} left out, as not all of them have something there.`,
      noIndex: "No history has a period that all of them share, so nothing is indexed.",
      absent: (whom: string) => `${whom} is not among those compared, so nothing is set against it.`,
      rounded: "Differences are of the unrounded values.",
    },
  },
};

export type Charts = typeof charts;
