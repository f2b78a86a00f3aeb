import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Chart, chartFinding, describeChart, kFoldChart, layout, raceChart } from "../src/index.ts";
import { flatItems } from "../src/scene/scene.ts";
import { violations } from "./laws.ts";
import { samples } from "./samples.ts";

const sizes = [
  { width: 550, height: 350 },
  { width: 330, height: 300 },
  { width: 300, height: 200 },
  { width: 960, height: 600 },
];
const looks = (["dark", "light"] as const).flatMap((theme) =>
  (["ko", "en"] as const).flatMap((locale) =>
    sizes.map(({ width, height }) => ({ theme, locale, width, height })),
  ),
);

describe.each(Object.entries(samples))("%s", (_, make) => {
  test.each(looks)("is lawful in $theme, $locale, $width x $height", (look) => {
    expect(violations(make(), look)).toEqual([]);
  });

  test.each(["ko", "en"] as const)("its own words fit in %s at the default size", (locale) => {
    const texts = flatItems(layout(make(), { locale }).items).filter((item) => item.type === "text");
    expect(
      texts.filter(({ role, text }) => role !== "label" && text.endsWith("…")).map(({ text }) => text),
    ).toEqual([]);
    expect(chartFinding(make(), locale)).not.toBe("");
    expect(texts.map(({ text }) => text).join(" ") + describeChart(make(), locale)).not.toMatch(
      /[{}]|undefined|NaN/u,
    );
  });
});

const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 600 }),
  fc.constantFrom("Adam", "학습률이 높은 확률적 경사 하강법", "</text><script>"),
);
const look = fc.constantFrom(...looks);
const number = fc.oneof(fc.double({ min: -5, max: 5, noNaN: true }), fc.double());

const race: fc.Arbitrary<Chart> = fc
  .record({
    scale: fc.constantFrom("log" as const, "linear" as const),
    levels: fc.array(number, { minLength: 12, maxLength: 12 }),
    runs: fc.array(
      fc.record({
        name: word,
        points: fc.array(fc.tuple(number, number, number), { maxLength: 30 }),
        stopped: fc.constantFrom("steps" as const, "non-finite" as const),
      }),
      { maxLength: 9 },
    ),
    title: word,
  })
  .map(({ scale, levels, runs, title }) =>
    raceChart({
      title,
      scale,
      grid: { x: [-2, -1, 0, 3], y: [-1, 0, 2], values: levels },
      runs: runs.map(({ name, points, stopped }) => ({
        name,
        positions: [points.map(([x]) => x), points.map(([, y]) => y)],
        values: points.map(([, , value]) => value),
        stopped,
      })),
      minima: [{ point: [0, 0], value: 0 }],
    }),
  );

const folds: fc.Arbitrary<Chart> = fc
  .record({ labels: fc.array(word, { maxLength: 200 }), k: fc.integer({ min: 1, max: 40 }), title: word })
  .map(({ labels, k, title }) =>
    kFoldChart({
      title,
      labels,
      folds: Array.from({ length: k }, (_, fold) => ({
        train: [...labels.keys()].filter((i) => i % k !== fold),
        test: [...labels.keys()].filter((i) => i % k === fold),
      })),
    }),
  );

test.each([
  ["race", race],
  ["k-fold", folds],
] as const)("any %s chart is lawful", (_, charts) => {
  fc.assert(
    fc.property(charts, look, (chart, options) => {
      expect(violations(chart, options)).toEqual([]);
    }),
    { numRuns: 150, seed: 5 },
  );
});
