/** Companies side by side. */
export const comparing = {
  compare: {
    title: "Provider against provider",
    lead: "What the article says of each, side by side.",
    leadWithRecord: "What the article says of each and what is on record, side by side.",
    choose: "Choose two to four providers to compare.",
    metric: "What",
    to: (value: string, whom: string) => `${value} → ${whom}`,
    from: (value: string, who: string) => `${value} from ${who}`,
    baseline: "the others against it",
    /** What lies between two numbers; each takes amounts with their sign or unit. */
    gap: {
      over: (amount: string) => `more than ${amount}`,
      atMost: (amount: string) => `at most ${amount}`,
      about: (amount: string) => `about ${amount}`,
      range: (low: string, high: string) => `${low} to ${high}`,
      estimated: (middle: string, low: string, high: string) => `about ${middle} (${low} to ${high})`,
    },
    /** @param ratio empty where there is none */
    apart: (difference: string, ratio: string) => (ratio ? `${difference} · ${ratio}` : difference),
    apartFrom: (whom: string, difference: string, ratio: string) =>
      `against ${whom}: ${difference}${ratio && `, ${ratio}`}`,
    noNumber: (because: string) => `no number: ${because}`,
    noNumberAgainst: (whom: string, because: string) => `no number against ${whom}: ${because}`,
    /** Why no number is given between two values. */
    because: {
      several: "several values",
      unit: "another unit",
      definition: "each by its own definition",
      basis: "another basis",
      stage: "a plan beside a result",
      fiscal: "fiscal years differ",
      undated: "one is undated",
      time: "another time",
      open: "both are bounds",
    },
    newest: (value: string, detail: string) => `newest: ${value}, ${detail}`,
    article: (value: string, detail: string) => `article: ${value}, ${detail}`,
    also: (value: string, detail: string) => `${value}, ${detail}`,
    similar: "definitions differ",
    base: (when: string) => `${when} = 100`,
    index: (number: string) => `index ${number}`,
    noBase: "no common period for an index",
    onlyAbout: (name: string, count: number) => `Only about ${name} (${count})`,
    more: (count: number) => `${count} more`,
    notGivenAtAll: "neither in the article nor on record",
  },
  /** What chooses who is compared, and how. */
  comparing: {
    label: "Comparison",
    order: "Compared, in this order",
    left: (name: string) => `Move ${name} left`,
    right: (name: string) => `Move ${name} right`,
    remove: (name: string) => `Take ${name} out`,
    place: (name: string, place: number, of: number) => `${name}: ${place} of ${of}`,
    add: (name: string) => `Compare ${name} too`,
    full: (most: number) => `${most} is the most: take one out to compare another.`,
    against: "Set against",
    nobody: "nobody",
    shared: "Only what all have",
    indexed: "Indexed",
    hidden: (names: string) => `The filter hides ${names}.`,
    show: (names: string) => `Show ${names}`,
    absent: (name: string) => `${name} is not among those compared, so nothing is set against it.`,
    usual: "As it was",
  },
  /** What a comparison comes to, in sentences. */
  takeaways: {
    title: "In short",
    copy: "Copy all with sources",
    copyOne: "Copy with sources",
    copyNamed: (sentence: string) => `Copy with sources: ${sentence}`,
    thing: "the sentence",
    things: "the sentences",
    against: (one: string, other: string) => `${one} against ${other}`,
    amounts: (sentence: string, amounts: string) => `${sentence}: ${amounts}`,
    both: (one: string, other: string) => `${one}; ${other}`,
    each: (who: string, amount: string) => `${who} ${amount}`,
    /** How many times as much as somebody; each takes whom, the last two a number before it. */
    asMuch: {
      half: (whom: string) => `half as much as ${whom}`,
      nearlyHalf: (whom: string) => `about half as much as ${whom}`,
      twice: (whom: string) => `twice as much as ${whom}`,
      nearlyTwice: (whom: string) => `about twice as much as ${whom}`,
      same: (whom: string) => `about as much as ${whom}`,
      times: (number: string, whom: string) => `${number} times as much as ${whom}`,
      about: (number: string, whom: string) => `about ${number} times as much as ${whom}`,
    },
    asFast: {
      half: (whom: string) => `half as fast as ${whom}`,
      nearlyHalf: (whom: string) => `about half as fast as ${whom}`,
      twice: (whom: string) => `twice as fast as ${whom}`,
      nearlyTwice: (whom: string) => `about twice as fast as ${whom}`,
      same: (whom: string) => `about as fast as ${whom}`,
      times: (number: string, whom: string) => `${number} times as fast as ${whom}`,
      about: (number: string, whom: string) => `about ${number} times as fast as ${whom}`,
    },
    plans: (who: string, times: string, when: string) => `${who} plans to spend ${times} for ${when}`,
    spent: (who: string, times: string, when: string, inCash: boolean) =>
      `${who} spent ${times} in ${when}${inCash ? ", in cash" : ""}`,
    grew: (who: string, times: string, when: string) => `${who} grew ${times} in ${when}`,
    plansMost: (who: string, amount: string, when: string, others: string) =>
      `Of those compared, ${who} plans to spend most for ${when}: ${amount}, then ${others}`,
    spentMost: (who: string, amount: string, when: string, others: string, inCash: boolean) =>
      `Of those compared, ${who} spent most in ${when}${inCash ? ", in cash" : ""}: ${amount}, then ${others}`,
    grewFastest: (who: string, amount: string, when: string, others: string) =>
      `Of those compared, ${who} grew fastest in ${when}: ${amount}, then ${others}`,
    everyYear: (who: string, others: string, from: string, to: string) =>
      `${who} spent more in cash than ${others} in every year from ${from} to ${to}`,
    everyQuarter: (who: string, others: string, from: string, to: string) =>
      `${who} grew faster than ${others} in every quarter from ${from} to ${to}`,
    grown: (to: string, from: string, list: string) => `Spending in cash in ${to} against ${from}: ${list}`,
    grownAt: (who: string, times: string, before: string, after: string) =>
      `${who} ${times} times as much (${before}, then ${after})`,
    pair: (measure: string, who: string, times: string) => `${measure}: ${who} has ${times}`,
    above: (measure: string, who: string, points: string, other: string) =>
      `${measure}: ${who} is ${points} above ${other}`,
    ranked: (measure: string, who: string, amount: string, others: string) =>
      `${measure}: of those compared ${who} has most, ${amount}, then ${others}`,
    put: (who: string, amount: string, lab: string, when: string) =>
      `By the article, ${who} has put ${amount} into ${lab} (${when})`,
    committed: (who: string, amount: string, whom: string, when: string) =>
      `${who} committed to buy cloud services worth ${amount} from ${whom} (${when})`,
    held: (who: string, share: string, lab: string, when: string) => `${who} holds ${share} of ${lab} (${when})`,
    sameLab: (names: string, lab: string, amounts: string) =>
      `By the article, ${names} back the same lab, ${lab}: ${amounts}`,
    stakes: (who: string, lab: string, times: string, other: string, otherLab: string, amounts: string) =>
      `By the article, ${who} has put ${times} times as much into ${lab} as ${other} into ${otherLab}: ${amounts}`,
    firstChips: (list: string) => `First own chips announced, on record: ${list}`,
    unlike: (measure: string, list: string) => `${measure}, on bases that do not compare: ${list}`,
    ownDefinitions: (measure: string, list: string) => `${measure}, each by its own definition: ${list}`,
    nothing: (names: string) => `No number shown here says which of ${names} is ahead`,
    own: (who: string, measure: string, value: string) => `Of ${who} alone: ${measure}, ${value}`,
    /** What keeps a number from being like the others. */
    ofOne: (who: string, what: string) => `${who}’s: ${what}`,
    onRecordFor: (when: string) => `on record for ${when}`,
    notCompared: (names: string) => `not compared: ${names}`,
  },
};

export type Comparing = typeof comparing;
