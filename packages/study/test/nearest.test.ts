import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance, nearest } from "../src/nearest.ts";

describe("distance counts letters added, dropped, changed, swapped", () => {
  test.each([
    ["momentum", "momentum", 0],
    ["momentun", "momentum", 1],
    ["momntum", "momentum", 1],
    ["mommentum", "momentum", 1],
    ["mometnum", "momentum", 1],
    ["adma", "adam", 1],
    ["kitten", "sitting", 3],
    ["", "abc", 3],
    ["ca", "abc", 3],
  ])("%s, %s: %i", (a, b, edits) => {
    expect(distance(a, b, 9)).toBe(edits);
    expect(distance(a, b, edits - 1)).toBe(Infinity);
  });

  test("it is symmetric, and no more than the longer text", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = distance(a, b, 9);
        expect(distance(b, a, 9)).toBe(edits);
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(edits === 0).toBe(a === b);
      }),
    );
  });
});

describe("nearest", () => {
  const names = ["모멘텀", "안장점", "momentum", "Adam", "k-겹 교차 검증"];
  const near = (typed: string): readonly string[] => nearest(typed, names, (name) => [name]);

  test.each([
    ["모맨텀", ["모멘텀"]],
    ["모멘톰", ["모멘텀"]],
    ["모멘템".normalize("NFD"), ["모멘텀"]],
    ["Ｍomentun!", ["momentum"]],
    ["adma", ["Adam"]],
    ["k겹교차검즘", ["k-겹 교차 검증"]],
    ["사과", []],
    ["", []],
    ["x".repeat(100_000), []],
  ])("%s", (typed, expected) => {
    expect(near(typed)).toEqual(expected);
  });

  test("the nearest comes first", () => {
    expect(nearest("saddl", ["paddle", "saddle"], (name) => [name])[0]).toBe("saddle");
  });
});
