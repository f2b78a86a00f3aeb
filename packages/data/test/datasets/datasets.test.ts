import { describe, expect, it } from "vitest";
import { accuracy, crossValidate, type Estimator, stratifiedKFold, type Tensor } from "../../src/index.ts";
import * as datasets from "../../src/datasets.ts";
import reference from "../reference/datasets.json" with { type: "json" };

const makers = { ...datasets };

function columnSums({ data, shape: [rows, width] }: Tensor, power: 1 | 2): number[] {
  const sums = Array.from({ length: width! }, () => 0);
  for (let i = 0; i < rows! * width!; i++) {
    const value = data[i]!;
    if (!Number.isNaN(value)) sums[i % width!]! += value ** power;
  }
  return sums;
}

/** The class of the nearest training row. */
const nearest: Estimator<{ inputs: Tensor; targets: readonly string[] }, Tensor, readonly string[]> = {
  fit: ({ inputs, targets }) => ({ inputs, targets }),
  predict: ({ inputs: known, targets }, { data, shape: [rows, width] }) =>
    Array.from({ length: rows! }, (_, row) => {
      let best = 0;
      let least = Infinity;
      for (let other = 0; other < targets.length; other++) {
        let distance = 0;
        for (let i = 0; i < width!; i++)
          distance += (data[row * width! + i]! - known.data[other * width! + i]!) ** 2;
        if (distance < least) [best, least] = [other, distance];
      }
      return targets[best]!;
    }),
};

describe.each(Object.keys(makers) as (keyof typeof makers)[])("%s", (name) => {
  const set = makers[name]();
  const expected = reference[name];

  it("has the shape, sums and class counts of the reference", () => {
    expect(set.inputs.shape).toEqual(expected.shape);
    for (const [power, sums] of [
      [1, expected.sums],
      [2, expected.squares],
    ] as const)
      for (const [column, sum] of columnSums(set.inputs, power).entries())
        expect(Math.abs(sum - sums[column]!)).toBeLessThanOrEqual(1e-9 * Math.abs(sums[column]!));
    const counts = set.classes.map(({ en }) => set.targets.filter((target) => target === en).length);
    expect(counts).toEqual(expected.counts);
  });

  it("says what it is and where it is from", () => {
    expect(set.features).toHaveLength(set.inputs.shape[1]);
    expect(set.targets).toHaveLength(set.inputs.shape[0]);
    expect(set.source.length).toBeGreaterThan(20);
    expect(["CC0", "CC BY 4.0"]).toContain(set.licence);
    expect(set.classes.every(({ ko }) => /^[가-힣]+$/u.test(ko))).toBe(true);
  });
});

it("gives each caller rows of its own", () => {
  datasets.iris().inputs.data.fill(0);
  expect(datasets.iris().inputs.data[0]).toBe(5.1);
});

it("keeps rows and classes of the digits together", () => {
  const { data } = datasets.digits().inputs;
  const crossed = data.reduce((sum, value, i) => sum + value * (i % 64) * Math.floor(i / 64), 0);
  expect(crossed).toBe(reference.digits.crossed);
});

it("can be learned from", async () => {
  const splitter = stratifiedKFold({ nSplits: 5, shuffle: true, randomState: 0 });
  const scores = async (data: datasets.LessonData): Promise<number> => {
    const { test } = await crossValidate(splitter, data, nearest, { scoring: { accuracy } });
    return test["accuracy"]!.mean;
  };
  expect(await scores(datasets.iris())).toBeGreaterThan(0.93);
  expect(await scores(datasets.animals())).toBeGreaterThan(0.9);
});
