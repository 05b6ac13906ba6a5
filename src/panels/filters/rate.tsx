import { useState } from "react";
import { decimal } from "../../language/number";
import { HIGHEST_RATE, LOWEST_RATE } from "../../state/choices";
import { choose, endGesture, usePage } from "../../state/store";
import { usePageData, useWords } from "../shared/use-page";
import { useQuiet } from "../shared/use-quiet";
import "./rate.css";
import { rateWords } from "../../language/rate-words";

/** The exchange rate behind amounts in won: stated by the data, editable by the reader. Shown while won are shown. */
export function Rate() {
  const { exchangeRate } = usePageData();
  const words = useWords();
  const chosen = usePage(({ choices }) => choices.fx);
  const [typed, setTyped] = useState<string | null>(null);
  const { text, currency, language } = words;
  const bad = typed !== null && !isRate(Number(typed));
  const said = bad
    ? text.rate.bad(decimal(LOWEST_RATE, language), decimal(HIGHEST_RATE, language))
    : rateWords(exchangeRate, words);
  const told = useQuiet(said, typed !== null);
  if (currency === "usd") return null;
  const shown = typed ?? String(chosen ?? exchangeRate.wonPerDollar);
  const change = (value: string): void => {
    setTyped(value);
    const rate = Math.round(Number(value) * FRACTION) / FRACTION;
    if (isRate(rate)) choose({ fx: rate === exchangeRate.wonPerDollar ? null : rate }, "fx");
  };
  const leave = (): void => {
    setTyped(null);
    endGesture();
  };
  return (
    <div className="rate">
      <label>
        {text.rate.name}{" "}
        <input
          type="number"
          inputMode="decimal"
          min={LOWEST_RATE}
          max={HIGHEST_RATE}
          step="any"
          value={shown}
          aria-invalid={bad}
          aria-describedby="rate-words"
          onChange={({ target }) => change(target.value)}
          onBlur={leave}
        />
      </label>
      {chosen !== null && (
        <button type="button" className="plain" onClick={() => choose({ fx: null })}>
          {text.rate.reset}
        </button>
      )}
      <p id="rate-words">{said}</p>
      <p className="visually-hidden" aria-live="polite">
        {told}
      </p>
    </div>
  );
}

/** The address writes a rate to four decimals. */
const FRACTION = 10_000;

function isRate(rate: number): boolean {
  return rate >= LOWEST_RATE && rate <= HIGHEST_RATE;
}
