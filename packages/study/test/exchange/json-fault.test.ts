import fc from "fast-check";
import { expect, test } from "vitest";
import { faultOf } from "../../src/exchange/json-fault.ts";

test.each([
  ["", 0],
  ["[", 1],
  ['[{"a": }]', 7],
  ["[1,]", 3],
  ["[1 2]", 3],
  ['{"a" 1}', 5],
  ['{"a": 1,}', 8],
  ["{,}", 1],
  ["[}", 1],
  ["[] []", 3],
  ['["open]', 1],
  ["[01]", 2],
  ["[tru]", 1],
  ["nothing", 0],
])("%j is no JSON from %d on", (text, place) => {
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  expect(faultOf(text)).toBe(place);
});

/** The place of a fault as the engine that the tests run on tells it; undefined where it tells none, or one inside a piece. */
function placeTold(text: string): number | undefined {
  try {
    JSON.parse(text);
  } catch (error) {
    const message = String(error);
    if (/string|control|escape|Unicode|number|exponent|decimal/iu.test(message)) return undefined;
    const [, place] = /at position (\d+)/u.exec(message) ?? [];
    return place === undefined ? undefined : Number(place);
  }
  return undefined;
}

test("it is where the engine says, where the engine says it", () => {
  const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value, undefined, 1));
  const change = fc.tuple(fc.nat(), fc.constantFrom("", ",", "]", "}", ":", "1", '"', "x", "\n"));
  const texts = fc.sample(fc.tuple(json, change), { numRuns: 2000, seed: 1 }).map(([text, [at, sign]]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + sign + text.slice(place + 1);
  });
  const told = texts.filter((text) => placeTold(text) !== undefined);
  expect(told.length).toBeGreaterThan(100);
  expect(told.map((text) => [text, faultOf(text)])).toEqual(told.map((text) => [text, placeTold(text)]));
});
