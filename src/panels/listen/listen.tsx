import { useEffect, useId, useRef, useState } from "react";
import type { Prepared } from "../../charts/chart";
import { type Note, tracksOf } from "../../charts/sound";
import { valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import { play, SPEEDS, type Speed } from "./player";

interface ListenProps {
  readonly prepared: Prepared;
  readonly words: Words;
}

const NAMES = Object.keys(SPEEDS) as readonly Speed[]; // its type forgets which keys there are

/** A chart as tones: pitch for the value, left to right for the axis, a timbre for each provider; Escape stops it. */
export function Listen({ prepared, words }: ListenProps) {
  const [speed, setSpeed] = useState<Speed>("normal");
  const [isSpoken, setIsSpoken] = useState(true);
  const { isPlaying, said, start, stop } = usePlayer({ prepared, words, speed, isSpoken });
  const id = useId();
  const { listen } = words.text;
  return (
    <div className="listen">
      <p id={`${id}-how`}>{listen.how}</p>
      <button type="button" aria-describedby={`${id}-how`} onClick={isPlaying ? stop : start}>
        {isPlaying ? listen.stop : listen.play}
      </button>
      <label>
        {listen.speed}{" "}
        <select value={speed} onChange={({ target }) => setSpeed(target.value as Speed)}>
          {NAMES.map((name) => (
            <option key={name} value={name}>
              {listen.speeds[name]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" checked={isSpoken} onChange={({ target }) => setIsSpoken(target.checked)} />{" "}
        {listen.spoken}
      </label>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

function usePlayer({ prepared, words, speed, isSpoken }: ListenProps & { speed: Speed; isSpoken: boolean }) {
  const playing = useRef<AbortController | null>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const [said, setSaid] = useState("");
  const stop = (): void => playing.current?.abort();
  const start = async (): Promise<void> => {
    stop();
    const controller = new AbortController();
    playing.current = controller;
    setIsPlaying(true);
    const { text } = words;
    const stops = new Map(prepared.walk().flatMap((series) => series.stops.map((one) => [one.key, one] as const)));
    const sayNote = ({ key }: Note): string => {
      const { figures, said: instead } = stops.get(key) ?? { figures: [], said: null };
      return text.spoken(instead ?? text.sentences.list(figures.map((figure) => valueWords(figure, words))));
    };
    await play(tracksOf(prepared.walk()), {
      speed,
      sayTrack: ({ name }) => text.spoken(name),
      sayNote: isSpoken ? sayNote : () => "",
      language: words.language,
      announce: setSaid,
      signal: controller.signal,
    });
    if (playing.current === controller) setIsPlaying(false);
  };
  useEffect(() => () => playing.current?.abort(), []);
  useEscape(isPlaying, stop);
  return { isPlaying, said, start: () => void start(), stop };
}

/** The key stops the tones and, while they sound, closes nothing. */
function useEscape(isPlaying: boolean, stop: () => void): void {
  useEffect(() => {
    if (!isPlaying) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    document.addEventListener("keydown", press, true);
    return () => document.removeEventListener("keydown", press, true);
  }, [isPlaying, stop]);
}
