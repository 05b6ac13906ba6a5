import type { Saying } from "../en/saying";
import { parts, won } from "../parts";
import { spokenKorean } from "../spoken-ko";
import { short } from "./short";

/** How anything is said: numbers, money, dates, how sentences are joined, and what only ears read. */
export const saying: Saying = {
  language: { name: "한국어", dataIn: "ko" },
  numbers: {
    short,
    money: { usd: (amount) => `${short(amount)} 달러`, krw: (amount) => `${short(amount)} 원` },
    dollarsOnAxis: short,
    moneyRange: {
      usd: (low, high) => `${short(low)}~${short(high)} 달러`,
      krw: (low, high) => `${short(low)}~${short(high)} 원`,
    },
    withWon: (dollars, wons) => parts`${dollars}${won(`(약 ${wons})`)}`,
    units: {
      percent: (number) => `${number}%`,
      percentage_points: (number) => `${number}%포인트`,
      ratio: (number) => `${number}배`,
      weeks: (number) => `${number}주`,
      generation: (number) => `${number}세대`,
      KRW_per_USD: (number) => `${number}원`,
      gigawatts: (number) => `${number}GW`,
    },
    counted: {
      companies: (number) => `${number}곳`,
      years: (number) => `${number}년`,
      "h100-equivalents": (number) => `H100 ${number}개 상당`,
      chips: (number) => `${number}개`,
    },
    qualified: {
      over: (amount, counted) => (counted === "years" ? parts`${amount} 이상` : parts`${amount} 초과`),
      "up-to": (amount) => parts`최대 ${amount}`,
      about: (amount) => parts`약 ${amount}`,
      reaches: (amount) => parts`${amount}에 달함`,
    },
    range: (low, high) => `${low}~${high}`,
    percentRange: (low, high) => `${low}~${high}%`,
    bounded: (median, low, high) => parts`${median} (${low}~${high})`,
  },
  dates: {
    year: (year) => `${year}년`,
    month: (year, month) => `${year}년 ${month}월`,
    day: (year, month, day) => `${year}년 ${month}월 ${day}일`,
    quarter: (year, quarter) => `${year}년 ${quarter}분기`,
    fiscalYear: (year) => `${year} 회계연도`,
    fiscalQuarter: (year, quarter) => `${year} 회계연도 ${quarter}분기`,
    range: (from, to) => `${from}~${to}`,
    years: (from, to) => `${from}~${to}년`,
    since: (date) => `${date}부터`,
    sinceEnd: (date) => `${date} 말부터`,
    end: (date) => `${date} 말`,
    also: (name, other) => `${name}(${other})`,
    long: (day) => new Intl.DateTimeFormat("ko", { dateStyle: "long" }).format(day),
  },
  sentences: {
    ofShown: (sentence) => `표시된 것 가운데 ${sentence}`,
    and: (parts) => parts.join(", "),
    list: (parts) => parts.join(", "),
    lists: (parts) => parts.join("; "),
    remarks: (parts) => parts.join(" · "),
    statements: (parts) => parts.join(". "),
    aside: (text, aside) => `${text} (${aside})`,
  },
  spoken: spokenKorean,
};
