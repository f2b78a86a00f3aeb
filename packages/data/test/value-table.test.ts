import { describe, expect, it } from "vitest";
import { randomState } from "../src/index.ts";
import { encodeLabels, type Label } from "../src/labels.ts";
import { ValueTable } from "../src/value-table.ts";

const stream = randomState(5);
const draws = Array.from({ length: 40_000 }, () => stream.randint(0, 9000));

const kinds: Readonly<Record<string, (draw: number) => Label>> = {
  "words, Korean and astral": (draw) => `${["가", "b", "🦊", ""][draw % 4]}${draw >> 3}`,
  "numbers that differ in their last bits": (draw) => 1 + draw * Number.EPSILON,
  "zeros of both signs and fractions": (draw) => (draw % 3 === 0 ? -0 : draw % 3 === 1 ? 0 : draw / 7),
  "bigints that are equal in their low 64 bits": (draw) => BigInt(draw % 90) << BigInt(60 + (draw % 5)),
  booleans: (draw) => draw % 2 === 0,
};

describe.each(Object.entries(kinds))("a table of %s", (_, valueOf) => {
  it("numbers values as a Map does", () => {
    const table = new ValueTable();
    const known = new Map<Label, number>();
    let wrong = 0;
    for (const value of draws.map(valueOf)) {
      if (table.find(value) !== known.get(value)) wrong += 1;
      const code = known.get(value) ?? table.add(value);
      known.set(value, code);
      if (!(code < known.size)) wrong += 1;
    }
    expect(wrong).toBe(0);
    expect(table.values).toEqual([...known.keys()]);
  });
});

it("a column is sorted only when someone asks", () => {
  const encoded = encodeLabels(["b", "a", "b"], "labels");
  expect(encoded).toMatchObject({ values: ["b", "a"], codes: Uint32Array.of(0, 1, 0) });
  expect(encoded.sorted).toEqual(Uint32Array.of(1, 0));
  expect(encoded.sorted).toBe(encoded.sorted);
});
