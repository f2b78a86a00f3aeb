import fc from "fast-check";
import { barChart, type Chart, histogramChart, lineChart, scatterChart } from "../src/index.ts";
import { axis, column, number, onAxis, text, texts } from "./arbitrary-values.ts";

const unit = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("원", "가나다라마바사아자차카타", "\uD800", "</text>", { ko: "개", en: " items" }),
);
const format = fc.oneof(
  fc.constantFrom("number" as const, "integer" as const, "percent" as const),
  fc.record({ prefix: unit, suffix: unit }, { requiredKeys: [] }),
);
const domain = fc
  .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e9, noNaN: true }))
  .map(([low, size]): [number, number] => [low, low + size]);
const places = fc
  .array(
    fc.oneof(
      fc.double({ min: -1e300, max: 1e300, noNaN: true }),
      fc.integer({ min: -5, max: 40 }),
      fc.double({ min: 1, max: 2, noNaN: true }),
    ),
    { maxLength: 30 },
  )
  .map((values) => values.toSorted((a, b) => a - b));
const moment = fc.oneof(
  fc.integer({ min: -8.64e15, max: 8.64e15 }),
  fc.integer({ min: 1_793_600_000_000, max: 1_793_700_000_000 }),
  fc.integer({ min: 0, max: 60 }).map((day) => day * 86_400_000),
);
const moments = fc.array(moment, { maxLength: 30 }).map((values) => values.toSorted((a, b) => a - b));

const line = fc
  .record({
    places: fc.oneof(
      places.map((values) => ({ values, scale: "linear" as const })),
      moments.map((values) => ({ values, scale: "time" as const })),
    ),
    x: fc.record({ name: text, format }, { requiredKeys: [] }),
    y: fc.record({ name: text, format, domain }, { requiredKeys: [] }),
    isLog: fc.boolean(),
    mark: text,
    own: texts,
    at: fc.double({ min: -10, max: 10, noNaN: true }),
  })
  .chain(({ places: { values, scale }, x, y, isLog, mark, own, at }) =>
    fc
      .array(fc.record({ name: text, y: onAxis(values), low: onAxis(values) }, { requiredKeys: ["y"] }), {
        maxLength: 9,
      })
      .map((series) =>
        lineChart({
          ...own,
          x: values,
          series: series.map((each) => ({ ...each, ...(each.low && { high: each.y }) })),
          axes: {
            x: { ...x, scale },
            y: isLog ? { ...y, scale: "log", domain: [0.001, 100] } : y,
          },
          lines: [
            { axis: "y", at, name: mark },
            { axis: "x", at, name: mark },
          ],
          bands: [{ axis: "x", from: at, to: at + 3, name: mark }],
        }),
      ),
  );

const bar = fc
  .record({
    categories: fc.array(text, { maxLength: 30 }),
    arrangement: fc.constantFrom("grouped" as const, "stacked" as const),
    direction: fc.constantFrom("vertical" as const, "horizontal" as const),
    value: fc.record({ name: text, format, domain }, { requiredKeys: [] }),
    categoryName: text,
  })
  .chain((options) =>
    fc
      .array(fc.record({ name: text, values: onAxis(options.categories.map(() => 0)) }), { maxLength: 9 })
      .map((series) => barChart({ ...options, series })),
  );

const scatter = fc
  .record({
    groups: fc.array(
      fc.record({ name: text, points: fc.array(fc.tuple(number, number), { maxLength: 30 }) }),
      { maxLength: 9 },
    ),
    fit: fc.constantFrom("none" as const, "linear" as const),
    axes: fc.record(
      {
        x: fc.record({ name: text, format }, { requiredKeys: [] }),
        y: fc.record({ name: text, format, domain }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ groups, fit, axes }) =>
    scatterChart({
      fit,
      axes,
      series: groups.map(({ name, points }) => ({
        name,
        x: points.map(([x]) => x),
        y: points.map(([, y]) => y),
      })),
    }),
  );

const histogramAxes = fc.record(
  {
    x: fc.record({ name: text, format, domain }, { requiredKeys: [] }),
    y: fc.record({ name: text, format }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const measure = fc.constantFrom("count" as const, "share" as const);
const histogram = fc.oneof(
  fc
    .record(
      {
        series: fc.array(fc.record({ name: text, values: column }), { maxLength: 9 }),
        bins: fc.integer({ min: 1, max: 1000 }),
        measure,
        axes: histogramAxes,
      },
      { requiredKeys: ["series"] },
    )
    .map((options) => histogramChart(options)),
  axis.chain((edges) =>
    fc
      .array(
        fc.record({
          name: text,
          counts: fc.array(fc.oneof(fc.nat(100), fc.double({ min: 0, max: 1e290, noNaN: true })), {
            minLength: edges.length - 1,
            maxLength: edges.length - 1,
          }),
        }),
        { maxLength: 9 },
      )
      .map((series) => histogramChart({ series, edges })),
  ),
);

/** Any chart of the general kinds. */
export const arbitraryGeneral = { line, bar, scatter, histogram } satisfies Partial<
  Record<Chart["kind"], fc.Arbitrary<Chart>>
>;
