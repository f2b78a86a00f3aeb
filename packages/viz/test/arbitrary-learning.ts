import fc from "fast-check";
import {
  calibrationChart,
  type Chart,
  decisionChart,
  gradientFlowChart,
  landscapeChart,
  rangeTestChart,
  rocChart,
  surfaceChart,
} from "../src/index.ts";
import { axis, number, onAxis, text } from "./arbitrary-values.ts";

const probability = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0.5));
const score = fc.oneof(probability, fc.double({ min: -1e300, max: 1e300, noNaN: true }));
const label = fc.constantFrom(0, 1, true, false);

const roc = fc
  .record({
    groups: fc.array(fc.record({ name: text, rows: fc.array(fc.tuple(score, label), { maxLength: 40 }) }), {
      maxLength: 9,
    }),
    curve: fc.constantFrom("roc" as const, "precision-recall" as const),
  })
  .map(({ groups, curve }) =>
    rocChart({
      curve,
      series: groups.map(({ name, rows }) => ({
        name,
        scores: rows.map(([each]) => each),
        labels: rows.map(([, each]) => each),
      })),
    }),
  );

const calibration = fc
  .record({
    groups: fc.array(
      fc.record({ name: text, rows: fc.array(fc.tuple(probability, label), { maxLength: 40 }) }),
      { maxLength: 9 },
    ),
    bins: fc.integer({ min: 2, max: 100 }),
  })
  .map(({ groups, bins }) =>
    calibrationChart({
      bins,
      series: groups.map(({ name, rows }) => ({
        name,
        probabilities: rows.map(([each]) => each),
        labels: rows.map(([, each]) => each),
      })),
    }),
  );

const rangeTest = axis.chain((learningRates) =>
  fc
    .record({ losses: onAxis(learningRates), smooth: fc.constantFrom(0, 1, 1e5) })
    .map((options) => rangeTestChart({ learningRates, ...options })),
);

const norm = fc.oneof(
  fc.double({ min: 0, max: 1e300, noNaN: true }),
  fc.constantFrom(0, Number.NaN, Infinity, 1e-300),
);
const gradientFlow = fc
  .record({ layers: fc.array(text, { maxLength: 40 }), count: fc.nat(30) })
  .chain(({ layers, count }) =>
    fc
      .array(fc.array(norm, { minLength: count, maxLength: count }), {
        minLength: layers.length,
        maxLength: layers.length,
      })
      .map((norms) => gradientFlowChart({ layers, norms })),
  );

const grid = fc
  .tuple(axis, axis)
  .chain(([x, y]) =>
    fc
      .array(number, { minLength: x.length * y.length, maxLength: x.length * y.length })
      .map((values) => ({ x, y, values })),
  );
const scale = fc.constantFrom("log" as const, "linear" as const);
const walk = fc.array(fc.tuple(number, number, number), { maxLength: 30 });

const landscape = fc
  .record({
    grid,
    directions: fc.tuple(text, text),
    parameters: fc.integer({ min: 2, max: 2 ** 53 - 1 }),
    center: fc.tuple(
      fc.double({ min: -9, max: 9, noNaN: true }),
      fc.double({ min: -9, max: 9, noNaN: true }),
    ),
    walk,
    scale,
  })
  .map(({ walk: points, ...options }) =>
    landscapeChart({ ...options, path: { x: points.map(([x]) => x), y: points.map(([, y]) => y) } }),
  );

const surface = fc
  .record({
    grid,
    scale,
    axisNames: fc.tuple(text, text),
    azimuth: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    elevation: fc.integer({ min: 10, max: 80 }),
    runs: fc.array(fc.record({ name: text, walk }), { maxLength: 9 }),
  })
  .map(({ runs, ...options }) =>
    surfaceChart({
      ...options,
      runs: runs.map(({ name, walk: points }) => ({
        name,
        positions: [points.map(([x]) => x), points.map(([, y]) => y)],
        values: points.map(([, , value]) => value),
      })),
    }),
  );

const decision = fc
  .record({
    axes: fc.tuple(axis, axis),
    classNames: fc.array(text, { minLength: 2, maxLength: 9 }),
    output: fc.constantFrom("probability" as const, "class" as const),
    axisNames: fc.tuple(text, text),
    points: fc.array(fc.tuple(number, number, fc.nat(8)), { maxLength: 40 }),
    steps: fc.array(fc.integer(), { maxLength: 4 }),
  })
  .chain(({ axes: [x, y], classNames: all, output, axisNames, points, steps }) => {
    const classNames = output === "class" ? all : all.slice(0, 2);
    const value =
      output === "class"
        ? fc.oneof(fc.nat(classNames.length - 1), fc.constant(Number.NaN))
        : fc.oneof(probability, fc.constant(Number.NaN));
    const size = x.length * y.length;
    return fc
      .array(fc.array(value, { minLength: size, maxLength: size }), {
        minLength: steps.length,
        maxLength: steps.length,
      })
      .map((frames) =>
        decisionChart({
          x,
          y,
          classNames,
          output,
          axisNames,
          frames: frames.map((values, i) => ({ step: steps[i]!, values })),
          points: {
            x: points.map(([px]) => px),
            y: points.map(([, py]) => py),
            labels: points.map(([, , each]) => each % classNames.length),
          },
        }),
      );
  });

/** Any chart of the kinds that show learning. */
export const arbitraryLearning = {
  roc,
  calibration,
  rangeTest,
  gradientFlow,
  landscape,
  surface,
  decision,
} satisfies Partial<Record<Chart["kind"], fc.Arbitrary<Chart>>>;
