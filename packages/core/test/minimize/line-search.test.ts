import { expect, test } from "vitest";
import { searchLine, type LinePoint } from "../../src/minimize/line-search.ts";
import type { Slope } from "../../src/minimize/problem.ts";
import { readProblem } from "../../src/minimize/read-problem.ts";
import { finish } from "../../src/minimize/steps.ts";

/** Searches the line from 0 upwards. */
function search(
  of: (x: number) => [number, number],
  first: number,
  longest?: number,
): { readonly found: LinePoint | undefined; readonly trials: number[] } {
  const trials: number[] = [];
  const slopeAt = (x: number): Slope => {
    const [value, slope] = of(x);
    return { value, gradient: Float64Array.of(slope) };
  };
  const problem = readProblem(
    ([x]) => {
      trials.push(x!);
      return slopeAt(x!);
    },
    1,
    undefined,
  );
  const line = { start: { x: Float64Array.of(0), ...slopeAt(0) }, direction: Float64Array.of(1) };
  const options = { decrease: 1e-4, curvature: 0.1, ...(longest === undefined ? {} : { longest }) };
  return { found: finish(searchLine(problem, line, first, options)), trials };
}

const shape = (x: number): [number, number] => [x - Math.sin(3 * x), 1 - 3 * Math.cos(3 * x)];
const parabola = (x: number): [number, number] => [(x - 3) ** 2, 2 * (x - 3)];

test("a parabola is solved by interpolation, from a step too long or too short", () => {
  for (const first of [0.01, 1, 5, 1000]) {
    const { found, trials } = search(parabola, first);
    expect(Math.abs(found!.slope)).toBeLessThanOrEqual(0.6);
    expect(trials.length).toBeLessThan(8);
  }
});

test("a line that rises again is searched between its last two points", () => {
  const { found } = search((x) => {
    if (x === 0) return [100, -1];
    if (x === 1) return [99, -0.95];
    return x >= 2 ? [99.5, -0.95] : [98, 0];
  }, 1);
  expect(found?.value).toBe(98);
  expect(found?.step).toBeGreaterThan(1);
  expect(found?.step).toBeLessThan(2.1);
});

test("where there is no value is too far", () => {
  const { found } = search(
    (x) => (x > 2 ? [Number.NaN, Number.NaN] : [-Math.log(2.5 - x) - 2 * x, 1 / (2.5 - x) - 2]),
    50,
  );
  expect(found!.step).toBeCloseTo(2, 0);
  expect(found!.value).toBeLessThan(-Math.log(2.5));
});

test("the longest step is taken where it still goes down", () => {
  expect(search(parabola, 1, 2).found!.step).toBe(2);
});

test("a line that goes up, and one that promises what it does not keep, give nothing", () => {
  expect(search((x) => [x, 1], 1)).toEqual({ found: undefined, trials: [] });
  expect(search((x) => [10, x === 0 ? -1 : -1], 1).found).toBeUndefined();
});

test("the same line in other units takes the same steps", () => {
  const { trials } = search(shape, 0.3);
  const far = search(
    (x) => {
      const [value, slope] = shape(x / 2 ** 30);
      return [value * 2 ** 40, slope * 2 ** 10];
    },
    0.3 * 2 ** 30,
  );
  expect(far.trials.map((x) => x / 2 ** 30)).toEqual(trials);
});
