import fc from "fast-check";
import {
  type Chart,
  classBalanceChart,
  confusionChart,
  genealogyChart,
  gradientNoiseChart,
  heatmapChart,
  kFoldChart,
  learningCurveChart,
  lossChart,
  raceChart,
  scalingChart,
  scheduleChart,
  smallMultiplesChart,
  splitChart,
  stepChart,
  streakChart,
  validationCurveChart,
} from "../src/index.ts";
import { arbitraryGeneral } from "./arbitrary-general.ts";
import { ownRows } from "./own-kinds.ts";
import { arbitraryLearning } from "./arbitrary-learning.ts";
import { axis, column, number, onAxis, text, texts, word } from "./arbitrary-values.ts";

const labels = fc.array(fc.oneof(word, fc.integer({ min: 0, max: 12 })), { maxLength: 200 });
const rowsOf = (length: number, part: (i: number) => boolean) =>
  Array.from({ length }, (_, i) => i).filter(part);

const singleCharts: Readonly<Record<string, fc.Arbitrary<Chart>>> = {
  ...ownRows(({ kind, arbitrary }) => ({ [kind]: arbitrary })),
  ...arbitraryGeneral,
  ...arbitraryLearning,
  race: fc
    .record({
      scale: fc.constantFrom("log" as const, "linear" as const),
      levels: fc.array(number, { minLength: 12, maxLength: 12 }),
      runs: fc.array(
        fc.record({
          name: text,
          points: fc.array(fc.tuple(number, number, number), { maxLength: 30 }),
          stopped: fc.constantFrom("steps" as const, "non-finite" as const),
        }),
        { maxLength: 9 },
      ),
      texts,
    })
    .map(({ scale, levels, runs, texts: own }) =>
      raceChart({
        ...own,
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
    ),
  loss: fc
    .record({
      series: fc.array(
        fc.record({
          name: text,
          train: fc.oneof(column, fc.array(column, { maxLength: 3 })),
          validation: fc.oneof(column, fc.array(column, { maxLength: 3 })),
        }),
        { maxLength: 9 },
      ),
      y: fc.constantFrom("log" as const, "linear" as const),
      smooth: fc.constantFrom(0, 1e-9, 2, 999_999),
    })
    .map((options) => lossChart(options)),
  schedule: fc
    .record({
      schedules: fc.array(fc.record({ name: text, values: column }), { maxLength: 9 }),
      warmupSteps: fc.nat(40),
      y: fc.constantFrom("log" as const, "linear" as const),
    })
    .map((options) => scheduleChart(options)),
  step: fc
    .record({
      runs: fc.array(fc.record({ name: text, positions: fc.array(column, { maxLength: 3 }) }), {
        maxLength: 9,
      }),
    })
    .map((options) => stepChart(options)),
  gradientNoise: fc
    .record({
      full: fc.tuple(number, number),
      batches: fc.array(
        fc.record({
          size: fc.integer({ min: 1, max: 1e9 }),
          points: fc.array(fc.tuple(number, number), { maxLength: 20 }),
        }),
        { maxLength: 9 },
      ),
    })
    .map(({ full, batches }) =>
      gradientNoiseChart({
        full,
        batches: batches.map(({ size, points }) => ({
          size,
          gradients: [points.map(([x]) => x), points.map(([, y]) => y)],
        })),
      }),
    ),
  scaling: axis.chain((batchSizes) =>
    fc
      .array(fc.record({ name: text, losses: onAxis(batchSizes) }), { maxLength: 9 })
      .map((series) => scalingChart({ batchSizes, series })),
  ),
  kFold: fc
    .record({ labels, k: fc.integer({ min: 1, max: 40 }), texts })
    .map(({ labels: all, k, texts: own }) =>
      kFoldChart({
        ...own,
        labels: all,
        folds: Array.from({ length: k }, (_, fold) => ({
          train: rowsOf(all.length, (i) => i % k !== fold),
          test: rowsOf(all.length, (i) => i % k === fold),
        })),
      }),
    ),
  split: fc.record({ labels, k: fc.integer({ min: 1, max: 9 }) }).map(({ labels: all, k }) =>
    splitChart({
      labels: all,
      train: rowsOf(all.length, (i) => i % k !== 0),
      validation: rowsOf(all.length, (i) => i % k === 0),
      test: rowsOf(all.length, (i) => i % k === 2),
    }),
  ),
  classBalance: fc.record({ labels }).map((options) => classBalanceChart(options)),
  learningCurve: axis.chain((sizes) =>
    fc
      .record({
        train: onAxis(sizes),
        validation: fc.array(onAxis(sizes), { maxLength: 3 }),
        scoreName: text,
      })
      .map((scores) => learningCurveChart({ sizes, ...scores })),
  ),
  validationCurve: axis.chain((values) =>
    fc
      .record({
        parameter: text,
        train: onAxis(values),
        validation: onAxis(values),
        x: fc.constantFrom("log" as const, "linear" as const),
      })
      .map((options) => validationCurveChart({ values, ...options })),
  ),
  heatmap: fc
    .record({
      x: fc.array(fc.oneof(number, text), { minLength: 1, maxLength: 30 }),
      y: fc.array(fc.oneof(number, text), { minLength: 1, maxLength: 30 }),
      name: text,
      values: fc.array(number, { minLength: 1, maxLength: 30 }),
      better: fc.constantFrom("higher" as const, "lower" as const),
    })
    .map(({ x, y, name, values, better }) =>
      heatmapChart({
        x: { name, values: x },
        y: { name, values: y },
        better,
        values: Array.from({ length: x.length * y.length }, (_, i) => values[i % values.length]!),
      }),
    ),
  confusion: fc
    .record({
      classNames: fc.array(text, { maxLength: 25 }),
      counts: fc.array(fc.oneof(fc.nat(1e6), fc.constant(Number.MAX_SAFE_INTEGER)), {
        minLength: 1,
        maxLength: 30,
      }),
    })
    .map(({ classNames, counts }) =>
      confusionChart({
        classNames,
        counts: classNames.map((_, i) =>
          classNames.map((__, j) => counts[(i * classNames.length + j) % counts.length]!),
        ),
      }),
    ),
  genealogy: fc
    .array(
      fc.record({
        name: word,
        improves: fc.constantFrom("base" as const, "direction" as const, "size" as const, "both" as const),
        back: fc.array(fc.nat(5), { maxLength: 3 }),
        year: fc.oneof(fc.integer({ min: 1900, max: 2100 }), fc.constant(Number.MAX_SAFE_INTEGER)),
      }),
      { maxLength: 40 },
    )
    .map((members) =>
      genealogyChart({
        members: members.map(({ improves, back, year }, i) => ({
          name: `${i} ${members[i]!.name}`,
          improves,
          year,
          parents: [...new Set(back.filter((step) => step < i).map((step) => i - 1 - step))].map(
            (parent) => `${parent} ${members[parent]!.name}`,
          ),
        })),
      }),
    ),
  streak: fc
    .record({
      days: fc.array(fc.record({ ago: fc.integer({ min: -9, max: 500 }), count: fc.nat(50) }), {
        maxLength: 60,
      }),
      weeks: fc.integer({ min: 1, max: 53 }),
    })
    .map(({ days, weeks }) =>
      streakChart({
        weeks,
        today: "2026-03-01",
        days: days.map(({ ago, count }) => ({
          date: new Date(Date.UTC(2026, 2, 1) - ago * 86_400_000).toISOString().slice(0, 10),
          count,
        })),
      }),
    ),
};

const smallMultiples = fc
  .record({
    panels: fc.array(fc.record({ name: text, chart: fc.oneof(...Object.values(singleCharts)) }), {
      maxLength: 9,
    }),
    columns: fc.integer({ min: 1, max: 5 }),
    texts,
  })
  .map(({ panels, columns, texts: own }) => smallMultiplesChart({ ...own, panels, columns }));

/** Any chart of a kind, absurd data and labels among them; formulas are typeset, not drawn from data. */
export const arbitraryCharts: Readonly<Record<string, fc.Arbitrary<Chart>>> = {
  ...singleCharts,
  smallMultiples,
};
