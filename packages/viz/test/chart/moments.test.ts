import { expect, test } from "vitest";
import type {
  ClassBalanceChart,
  ConfusionChart,
  DecisionChart,
  HeatmapChart,
  KFoldChart,
  LineChart,
  LossChart,
  RaceChart,
  SplitChart,
  SurfaceChart,
} from "../../src/index.ts";
import { localize } from "../../src/text/locale.ts";
import { type Moment, momentOf, named, reached, ringed, told } from "../moment.ts";
import { ownRows } from "../own-kinds.ts";
import { samples } from "../samples.ts";
import { saysNumber, valueOf } from "../truth/read.ts";

function lossesAtStep({ runs }: Pick<RaceChart | SurfaceChart, "runs">, moment: Moment): void {
  const steps = Math.max(...runs.map(({ values }) => values.length)) - 1;
  const [step = -1] = told(moment);
  expect(Math.abs(step - moment.progress * steps)).toBeLessThanOrEqual(steps / 20 + 1);
  const shown = named(moment);
  expect(shown.size).toBe(runs.length);
  for (const { name, values } of runs) {
    const value = values[Math.min(step, values.length - 1)]!;
    const text = shown.get(localize(name, "en"))!;
    expect(Number.isFinite(value) ? saysNumber(text, value) : text === "diverged").toBe(true);
  }
}

function lossesAtEpoch(chart: LossChart, moment: Moment): void {
  const [epoch = -1] = told(moment);
  const longest = Math.max(
    ...chart.series.flatMap(({ train, validation }) => [...train, ...validation].map(({ length }) => length)),
  );
  expect(Math.abs(epoch - chart.start - moment.progress * (longest - 1))).toBeLessThanOrEqual(1.5);
  const shown = named(moment);
  const curves = chart.series.flatMap(({ name, train, validation }) =>
    chart.series.length > 1
      ? [[localize(name, "en"), validation.length > 0 ? validation : train] as const]
      : [["training", train] as const, ["validation", validation] as const],
  );
  expect(shown.size).toBe(curves.length);
  for (const [name, columns] of curves) {
    const around = columns.flatMap((column) =>
      Array.from(column.subarray(...near(epoch - chart.start, chart.smooth))),
    );
    const finite = around.filter((loss) => Number.isFinite(loss));
    const mean = finite.reduce((sum, loss) => sum + loss, 0) / finite.length;
    const text = shown.get(name)!;
    if (finite.length === 0) expect(text).toBe("diverged");
    else if (chart.smooth === 0) expect(saysNumber(text, mean)).toBe(true);
    else
      expect([valueOf(text) > Math.min(...finite), valueOf(text) < Math.max(...finite)]).toEqual([
        true,
        true,
      ]);
  }
}

/** The rows that a smoothed value is made of; the row itself where nothing is smoothed. */
function near(row: number, sigma: number): [number, number] {
  return [Math.max(0, row - 4 * sigma), row + 4 * sigma + 1];
}

/** Counts of the classes among some rows, without zeros. */
function countsOf(labels: ArrayLike<string | number>, rows: Iterable<number>): string[] {
  const classes = [...new Set(Array.from(labels))].toSorted((a, b) => (a < b ? -1 : 1));
  const counts = classes.map(() => 0);
  for (const row of rows) counts[classes.indexOf(labels[row]!)]!++;
  return counts.filter((count) => count > 0).map(String);
}

function revealedCounts(
  labels: ArrayLike<string | number>,
  parts: readonly Iterable<number>[],
  done: number,
): string[] {
  const all = Array.from({ length: labels.length }, (_, row) => row);
  return [all, ...parts.slice(0, done)].flatMap((rows) => countsOf(labels, rows));
}

/** The place of the nearest value; -1 outside. */
function nearest(axis: Float64Array, value: number): number {
  if (value < axis[0]! || value > axis.at(-1)!) return -1;
  return axis.reduce((best, at, i) => (Math.abs(at - value) < Math.abs(axis[best]! - value) ? i : best), 0);
}

function rightOf({ x, y, points, frames, output }: DecisionChart, frame: number): [number, number] {
  const said = Array.from(points.labels, (label, i) => {
    const [column, row] = [nearest(x, points.x[i]!), nearest(y, points.y[i]!)];
    const value = column < 0 || row < 0 ? Number.NaN : frames[frame]!.values[row * x.length + column]!;
    return Number.isNaN(value) ? undefined : (output === "class" ? value : Number(value >= 0.5)) === label;
  }).filter((is) => is !== undefined);
  return [said.filter(Boolean).length, said.length];
}

const checks: Readonly<Record<string, (chart: never, moment: Moment) => void>> = {
  ...ownRows(({ moments: own = {} }) => own),
  race: lossesAtStep,
  "race-diverged": lossesAtStep,
  surface: lossesAtStep,
  loss: lossesAtEpoch,
  "loss-overfit": lossesAtEpoch,
  "loss-failing": lossesAtEpoch,
  schedule: (chart: { schedules: { values: Float64Array }[] }, moment) => {
    const steps = Math.max(...chart.schedules.map(({ values }) => values.length)) - 1;
    expect(Math.abs(reached("schedule", moment) - told(moment)[0]! / steps)).toBeLessThan(0.02);
    expect(Math.abs(told(moment)[0]! - moment.progress * steps)).toBeLessThanOrEqual(1);
  },
  step: (chart: { runs: { positions: Float64Array[] }[] }, moment) => {
    const steps = Math.max(...chart.runs.map(({ positions }) => positions[0]!.length)) - 1;
    expect(Math.abs(reached("step", moment) - told(moment)[0]! / steps)).toBeLessThan(0.06);
  },
  scaling: ({ batchSizes }: { batchSizes: Float64Array }, moment) => {
    const place = batchSizes.indexOf(told(moment)[0]!);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(Math.abs(place + 1 - moment.progress * batchSizes.length)).toBeLessThanOrEqual(
      0.5 + Number(place === 0),
    );
    expect(ringed(moment)).toBe(place + 1);
  },
  "learning-curve": ({ sizes }: { sizes: Float64Array }, moment) => {
    expect(ringed(moment)).toBe(sizes.indexOf(told(moment)[0]!) + 1);
  },
  "validation-curve": ({ values }: { values: Float64Array }, moment) => {
    expect(ringed(moment)).toBe(values.indexOf(told(moment)[0]!) + 1);
  },
  "gradient-noise": (chart: { batches: { gradients: Float64Array[] }[] }, moment) => {
    const most = Math.max(...chart.batches.map(({ gradients }) => gradients[0]!.length));
    expect(Math.abs(told(moment)[0]! - moment.progress * most)).toBeLessThanOrEqual(0.5);
  },
  "k-fold": foldCounts,
  "k-fold-sorted": foldCounts,
  split: (chart: SplitChart, moment) => {
    const parts = [chart.train, chart.validation, chart.test];
    const done = Math.floor(moment.progress * 3);
    expect(moment.head).toBe(
      `the ${["training", "validation", "test"][Math.ceil(moment.progress * 3) - 1]} data`,
    );
    expect(moment.texts("value").join("/")).toBe(revealedCounts(chart.labels, parts, done).join("/"));
  },
  "class-balance": ({ labels }: ClassBalanceChart, moment) => {
    const counts = countsOf(
      labels,
      Array.from({ length: labels.length }, (_, row) => row),
    ).map(Number);
    const values = counts
      .toSorted((a, b) => b - a)
      .map((count) => String(Math.round(count * moment.progress)));
    expect(moment.texts("value")).toEqual(values);
  },
  heatmap: ({ x, y, values }: HeatmapChart, moment) => {
    const [count = -1, all] = told(moment);
    expect(all).toBe(values.length);
    const rows = y.values.map((_, j) =>
      Array.from(values.subarray(j * x.values.length, (j + 1) * x.values.length)),
    );
    const shown = rows.toReversed().flat().slice(0, count);
    const texts = moment.texts("value");
    expect(texts.length).toBe(count);
    expect(
      shown.every((value, i) => (Number.isFinite(value) ? saysNumber(texts[i]!, value) : texts[i] === "×")),
    ).toBe(true);
  },
  confusion: ({ counts, classNames }: ConfusionChart, moment) => {
    const shown = moment.texts("value");
    expect(shown).toEqual(counts.flatMap((row) => Array.from(row, String)).slice(0, shown.length));
    const row = Math.ceil(shown.length / counts.length) - 1;
    expect(moment.head).toBe(`true class ${localize(classNames[row]!, "en")}`);
  },
  genealogy: ({ members }: { members: { name: string }[] }, moment) => {
    const shown = moment.texts("label").filter((text) => members.some(({ name }) => name === text));
    expect(moment.head.endsWith(shown.at(-1)!)).toBe(true);
  },
  streak: ({ weeks }: { weeks: number }, moment) => {
    expect(told(moment)).toEqual([Math.ceil(moment.progress * weeks), weeks]);
  },
  decision: sides,
  "decision-classes": (chart: DecisionChart, moment) =>
    expect(told(moment)).toEqual([Math.ceil(moment.progress * chart.points.labels.length)]),
  "line-dates": ({ x, series }: LineChart, moment) => {
    const [first, last] = [x[0]!, x.at(-1)!];
    const shown = named(moment);
    expect(shown.size).toBe(series.length);
    for (const { name, y } of series) {
      const place = y.findLastIndex(
        (value, i) => Number.isFinite(value) && (x[i]! - first) / (last - first) <= moment.progress,
      );
      const said = localize(name, "en");
      expect(saysNumber(shown.get(said)!, y[place]!)).toBe(true);
    }
  },
};

function foldCounts({ folds, labels }: KFoldChart, moment: Moment): void {
  const [fold = -1, all] = told(moment);
  expect([fold, all]).toEqual([Math.ceil(moment.progress * folds.length), folds.length]);
  const done = Math.floor(moment.progress * folds.length);
  const parts = folds.map((each) => each.test);
  expect(moment.texts("value").join("/")).toBe(revealedCounts(labels, parts, done).join("/"));
}

function sides(chart: DecisionChart, moment: Moment): void {
  const steps = chart.frames.map(({ step }, i) => step ?? i + 1);
  const [step = -1, ...counts] = told(moment);
  const frame = steps.indexOf(step);
  expect(Math.abs(frame - moment.progress * (steps.length - 1))).toBeLessThanOrEqual(0.5);
  expect(counts).toEqual(rightOf(chart, frame));
}

/** Of these, no picture but the last carries a number that is no label of an axis or of a line of the caller's. */
const silent = Object.keys(samples).filter((name) => name !== "formula" && checks[name] === undefined);

const moments = [0.13, 0.4, 0.77, 0.95];

test.each(Object.keys(checks))("every picture of %s on its way says the numbers of its moment", (name) => {
  expect.hasAssertions();
  const chart = samples[name]!();
  for (const progress of moments) Reflect.apply(checks[name]!, undefined, [chart, momentOf(name, progress)]);
});

test.each(silent)("%s says no number before its end that could be another's", (name) => {
  const names = new Set(momentOf(name, 1).texts("legend"));
  for (const progress of moments) {
    const moment = momentOf(name, progress);
    expect(moment.head).toBe("");
    const said = [...moment.texts("legend"), ...moment.texts("value")].filter((text) => /\d/u.test(text));
    expect(said.filter((text) => !names.has(text))).toEqual([]);
  }
});
