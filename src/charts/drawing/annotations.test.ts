import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlacedAnnotations, placeAnnotations } from "./annotations";
import { areNear, type Box, crosses, isWithin } from "./box";
import { level, type Occupied, type OccupiedMark, upright } from "./occupied";

const SHEET: Box = { x: 0, y: 0, width: 400, height: 200 };
const alba = { id: "raised", figures: ["alba"], text: "Alba raised it twice" };

const markAt = (x: number, y: number, more: Partial<OccupiedMark> = {}): OccupiedMark => ({
  figure: "alba",
  box: { x, y, width: 10, height: 10 },
  area: SHEET,
  ...more,
});

function sheet(part: Partial<Occupied>): Occupied {
  return { words: [], marks: [markAt(100, 100)], lines: [], rules: [], ...part };
}

function boxIn({ sentences: [sentence] }: PlacedAnnotations): Box {
  if (!sentence) throw new Error("it stands outside");
  return sentence.box;
}

describe("a sentence", () => {
  it("stands right of its mark where nothing else does, without a leader", () => {
    const placed = placeAnnotations([alba], sheet({}));
    expect(placed.sentences).toMatchObject([{ lines: [{ text: "Alba raised it twice", x: 118 }], leader: [] }]);
    expect([placed.numbers, placed.outside]).toEqual([[], []]);
  });

  it("stands at the last of its figures that has a mark", () => {
    const marks = [markAt(10, 100), markAt(200, 100, { figure: "bruna" })];
    const about = { ...alba, figures: ["alba", "bruna", "unseen"] };
    expect(boxIn(placeAnnotations([about], sheet({ marks }))).x).toBeGreaterThan(210);
  });

  it("goes to the other side of its mark from what stands there", () => {
    const words = [{ x: 112, y: 95, width: 200, height: 20 }];
    const { x, width } = boxIn(placeAnnotations([alba], sheet({ words })));
    expect(x + width).toBeLessThan(100);
  });

  it("is led to from further away, around a corner where it must, over nothing", () => {
    const lines = [level(60, 0, 400), level(140, 0, 90), level(140, 120, 400)];
    const words = [
      { x: 0, y: 70, width: 96, height: 60 },
      { x: 130, y: 70, width: 270, height: 60 },
    ];
    const { sentences } = placeAnnotations([alba], sheet({ words, lines }));
    expect(sentences[0]?.leader.length).toBe(1);
    expect(boxIn({ sentences, numbers: [], outside: [] }).y).toBeGreaterThan(144);
  });

  it("crosses a rule only where nothing else is free, and says so", () => {
    const level100 = level(105, 0, 400);
    expect(placeAnnotations([alba], sheet({ rules: [level100] })).sentences).toMatchObject([{ isOverRule: false }]);
    const everywhere = Array.from({ length: 40 }, (_, index) => level(index * 5, 0, 400));
    expect(placeAnnotations([alba], sheet({ rules: everywhere })).sentences).toMatchObject([{ isOverRule: true }]);
  });

  it("stays in the area of its mark", () => {
    const area = { x: 60, y: 0, width: 130, height: 200 };
    expect(isWithin(boxIn(placeAnnotations([alba], sheet({ marks: [markAt(100, 100, { area })] }))), area)).toBe(true);
  });

  it("stands beside its mark's words, and last of all beside the heading of it", () => {
    const wall = [upright(96, 80, 200), upright(114, 80, 200), level(96, 90, 120), level(114, 90, 120)];
    const words = [{ x: 120, y: 98, width: 40, height: 14 }];
    const beside = placeAnnotations([alba], sheet({ lines: wall, words, marks: [markAt(100, 100, { words })] }));
    expect(boxIn(beside).x).toBeGreaterThan(160);
    const heading = { x: 0, y: 10, width: 50, height: 14 };
    const under = placeAnnotations(
      [alba],
      sheet({ lines: wall, words: [heading], marks: [markAt(100, 100, { heading })] }),
    );
    expect(boxIn(under)).toMatchObject({ x: 58 });
  });

  it("that finds no place has a number at its mark, or not even that", () => {
    const full = [
      { x: 0, y: 0, width: 400, height: 96 },
      { x: 0, y: 114, width: 400, height: 86 },
      { x: 0, y: 90, width: 60, height: 30 },
      { x: 160, y: 90, width: 240, height: 30 },
    ];
    const long = { ...alba, text: "Alba raised it twice ".repeat(5).trim() };
    const tight = placeAnnotations([long], sheet({ words: full }));
    expect([tight.sentences, tight.outside]).toEqual([[], [{ id: "raised", number: null }]]);
    const roomier = full.map((box, index) => (index === 1 ? { ...box, y: 136 } : box));
    const numbered = placeAnnotations([long], sheet({ words: roomier }));
    expect(numbered.outside).toEqual([{ id: "raised", number: 1 }]);
    expect(numbered.numbers).toHaveLength(1);
  });

  it("about nothing that is drawn stands outside without a number", () => {
    const placed = placeAnnotations([{ ...alba, figures: ["unseen"] }], sheet({}));
    expect(placed.outside).toEqual([{ id: "raised", number: null }]);
  });

  it("that is to stand outside has its number though there is room", () => {
    const placed = placeAnnotations([alba], sheet({}), ["raised"]);
    expect([placed.sentences, placed.outside]).toEqual([[], [{ id: "raised", number: 1 }]]);
  });
});

it("numbers those that stand outside in their order", () => {
  const others = ["a", "b", "c"].map((id, index) => ({ id, figures: [id], text: "word ".repeat(40).trim(), index }));
  const marks = others.map(({ id, index }) => markAt(40 + index * 120, 100, { figure: id }));
  const { outside } = placeAnnotations(others, sheet({ marks }), ["a", "b", "c"]);
  expect(outside.map(({ number }) => number)).toEqual([1, 2, 3]);
});

const box = fc.record({
  x: fc.integer({ min: 0, max: 380 }),
  y: fc.integer({ min: 0, max: 180 }),
  width: fc.integer({ min: 4, max: 120 }),
  height: fc.integer({ min: 4, max: 40 }),
});
const line = fc.record({ x1: fc.nat(400), y1: fc.nat(200), x2: fc.nat(400), y2: fc.nat(200) });

it("covers nothing, whatever there is, and twice the same", () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 12 }), fc.array(line, { maxLength: 6 }), (words, lines) => {
      const occupied = sheet({ words, lines });
      const sentences = ["a", "b"].map((id) => ({ ...alba, id }));
      const placed = placeAnnotations(sentences, occupied);
      const own = [...placed.sentences, ...placed.numbers];
      for (const { id, box: room, leader } of own) {
        const others = own.filter((one) => one.id !== id);
        const boxes = [...words, markAt(100, 100).box, ...others.map((one) => one.box)];
        expect(boxes.filter((other) => areNear(room, other, 0))).toEqual([]);
        expect(lines.filter((one) => crosses(one, room))).toEqual([]);
        expect(boxes.filter((other) => leader.some((piece) => crosses(piece, other)))).toEqual([]);
        expect(isWithin(room, SHEET)).toBe(true);
      }
      expect(own.length + placed.outside.filter(({ number }) => number === null).length).toBe(2);
      expect(placeAnnotations(sentences, occupied)).toEqual(placed);
    }),
    { numRuns: 200 },
  );
});
