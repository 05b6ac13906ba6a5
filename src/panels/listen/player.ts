import type { Note, Track } from "../../charts/sound";

export const SPEEDS = { slow: 1.6, normal: 1, fast: 0.5 } as const;
export type Speed = keyof typeof SPEEDS;

/** How a chart is played. */
export interface Playing {
  readonly speed: Speed;
  /** Said before a series. */
  sayTrack(track: Track): string;
  /** Said after a tone; empty for nothing. */
  sayNote(note: Note): string;
  readonly language: string;
  /** Called with what is said, where no voice of this machine can say it. */
  announce(text: string): void;
  readonly signal: AbortSignal;
}

/** Seconds. */
const TONE = 0.32;
const SILENCE = 0.18;
/** How far "over" and "up to" glide: a ratio of frequencies. */
const GLIDE = 1.122;
const LOUDNESS = 0.18;

/** Kinds of waves, each with how loud it is beside a sine: rich ones sound louder. */
const TIMBRES: readonly (readonly [OscillatorType, number])[] = [
  ["sine", 1],
  ["triangle", 0.9],
  ["sawtooth", 0.35],
  ["square", 0.3],
];

/** Plays the tracks one after the other; done at the end or when it is stopped. */
export async function play(tracks: readonly Track[], playing: Playing): Promise<void> {
  const context = new AudioContext();
  const voice = voiceFor(playing.language);
  try {
    await context.resume();
    for (const track of tracks) {
      await say(playing.sayTrack(track), voice, playing);
      for (const note of track.notes) {
        if (playing.signal.aborted) return;
        await sound(context, note, playing);
        await say(playing.sayNote(note), voice, playing);
      }
    }
  } finally {
    if (voice) speechSynthesis.cancel();
    await context.close();
  }
}

/** One note, all its tones together; a gap is as long and silent. */
function sound(
  context: AudioContext,
  { pitches, glide, pan, timbre }: Note,
  { speed, signal }: Playing,
): Promise<void> {
  const [type, loudness] = TIMBRES[timbre % TIMBRES.length] ?? ["sine", 1];
  const [start, length] = [context.currentTime, TONE * SPEEDS[speed]];
  const panner = new StereoPannerNode(context, { pan });
  const gain = new GainNode(context, { gain: 0 });
  const peak = (LOUDNESS * loudness) / Math.max(pitches.length, 1);
  gain.gain.linearRampToValueAtTime(peak, start + length / 8);
  gain.gain.linearRampToValueAtTime(0, start + length);
  gain.connect(panner).connect(context.destination);
  for (const frequency of pitches) {
    const tone = new OscillatorNode(context, { type, frequency });
    tone.frequency.exponentialRampToValueAtTime(frequency * GLIDE ** glide, start + length);
    tone.connect(gain);
    tone.start(start);
    tone.stop(start + length);
  }
  const end = new ConstantSourceNode(context, { offset: 0 });
  end.connect(context.destination);
  end.start(start);
  end.stop(start + length + SILENCE * SPEEDS[speed]);
  return ended(end, signal);
}

function ended(source: AudioScheduledSourceNode, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    source.addEventListener("ended", () => resolve(), { once: true });
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** Says it with a voice of this machine; where there is none, hands it to the screen reader. */
async function say(text: string, voice: SpeechSynthesisVoice | null, playing: Playing): Promise<void> {
  const { language, speed, announce, signal } = playing;
  if (text === "" || signal.aborted) return;
  if (!voice) announce(text);
  else await spoken(new SpeechSynthesisUtterance(text), voice);

  function spoken(utterance: SpeechSynthesisUtterance, by: SpeechSynthesisVoice): Promise<void> {
    utterance.voice = by;
    utterance.lang = language;
    utterance.rate = 1 / Math.sqrt(SPEEDS[speed]);
    return new Promise((resolve) => {
      for (const event of ["end", "error"]) utterance.addEventListener(event, () => resolve(), { once: true });
      signal.addEventListener("abort", () => resolve(), { once: true });
      speechSynthesis.speak(utterance);
    });
  }
}

/** A voice for the language that works on this machine: others would send the text elsewhere. */
function voiceFor(language: string): SpeechSynthesisVoice | null {
  if (!("speechSynthesis" in globalThis)) return null;
  return (
    speechSynthesis.getVoices().find(({ lang, localService }) => localService && lang.startsWith(language)) ?? null
  );
}
