import { describe, expect, it } from "vitest";
import { layOutStory, STORY, type StoryContent, type StoryPart, type StoryText } from "./story-layout";

const part = (title: string, height: number): StoryPart => ({ title, subtitle: "in dollars", height: () => height });
const hero = part("Alba spends most", 480);
const text = (more: Partial<StoryText> = {}): StoryText => ({
  name: "Race",
  act: "Said in 2024",
  title: "Alba spends most",
  subtitle: "in dollars",
  filter: "",
  cut: "",
  key: [],
  known: "",
  foot: ["Source: invented"],
  ...more,
});
const content = (parts: readonly StoryPart[], more: Partial<StoryContent> = {}): StoryContent => ({
  hero,
  parts,
  textWith: () => text(),
  ...more,
});
const chosen = (given: StoryContent): readonly number[] => layOutStory(given).blocks.map(({ part }) => part);
const [low, high, towering] = [part("Low", 110), part("High", 300), part("Towering", 900)];

describe("the choice", () => {
  it("takes the first three that fit, and passes over what is too high", () => {
    expect(chosen(content([low, towering, low, low, low]))).toEqual([0, 2, 3]);
  });

  it("takes fewer where three do not fit or are not there, and none where there are none", () => {
    expect(chosen(content([high, towering, towering]))).toEqual([0]);
    expect(chosen(content([low, low]))).toEqual([0, 1]);
    expect(chosen(content([towering]))).toEqual([]);
    expect(chosen(content([]))).toEqual([]);
  });

  it("leaves what is said room: the longer it is, the less is drawn", () => {
    const long = text({ foot: Array.from({ length: 30 }, () => "Sources upon sources") });
    expect(chosen(content([low, low, low], { textWith: () => long })).length).toBeLessThan(3);
  });

  it("asks what is said of exactly what it chooses", () => {
    const asked: (readonly number[])[] = [];
    const { blocks } = layOutStory(
      content([low, low, low], {
        textWith: (of) => {
          asked.push(of);
          return text();
        },
      }),
    );
    expect(asked.at(-1)).toEqual(blocks.map(({ part }) => part));
  });
});

describe("the card", () => {
  it.each([
    ["three", content([low, low, low])],
    ["two high ones beside each other", content([high, high])],
    ["one", content([high])],
    ["one without a hero", content([high], { hero: null })],
    ["none", content([])],
    ["a title of many words", content([low, low, low], { textWith: () => text({ title: "Alba spends ".repeat(12) }) })],
  ])("has everything inside, nothing over anything: %s", (_, given) => {
    const { width, height, scale, hero: first, blocks, underY, under, ruleY } = layOutStory(given);
    expect([width * scale, height * scale]).toEqual([STORY.width, STORY.height]);
    const slots = [...(first ? [first] : []), ...blocks.map(({ slot }) => slot)];
    for (const { x, y, width: across, height: down } of slots) {
      expect(x).toBeGreaterThan(0);
      expect(x + across).toBeLessThan(width);
      expect(y).toBeGreaterThanOrEqual(underY + under.length);
      expect(y + down).toBeLessThanOrEqual(ruleY);
    }
    for (const [index, one] of slots.entries())
      for (const other of slots.slice(index + 1))
        expect(one.y + one.height <= other.y || other.y + other.height <= one.y || one.x + one.width <= other.x).toBe(
          true,
        );
  });

  it("is as large as it can be: the less there is, the larger its text", () => {
    const scales = [[low, low, low], [low, low], [low]].map((parts) => layOutStory(content(parts)).scale);
    expect(scales).toEqual([...scales].sort((a, b) => a - b));
    expect(new Set(scales).size).toBeGreaterThan(1);
  });

  it("gives every drawing at least what it needs, and its hero stands upright", () => {
    const { hero: first, blocks } = layOutStory(content([low, high, low]));
    expect(first?.width).toBeLessThan(640);
    for (const { part: which, slot } of blocks)
      expect(slot.height).toBeGreaterThanOrEqual([low, high, low][which]?.height(slot.width) ?? 0);
  });
});
