import type { GradientNoiseChart } from "./gradient-noise-data.ts";
import { remembered } from "./remembered.ts";

export type Batch = GradientNoiseChart["batches"][number];

/** How the gradients of a batch size lie about the full one. */
interface Stray {
  readonly batch: Batch;
  /** How many of them have a direction. */
  readonly count: number;
  /** Their mean angle to the full gradient; NaN if there is none. */
  readonly degrees: number;
}

/** From the smallest batch to the largest. */
export const straysOf: (chart: GradientNoiseChart) => readonly Stray[] = /* @__PURE__ */ remembered(
  (chart: GradientNoiseChart): Stray[] =>
    chart.batches.map((batch) => strayOf(chart, batch)).toSorted((a, b) => a.batch.size - b.batch.size),
);

function strayOf({ full }: GradientNoiseChart, batch: Batch): Stray {
  const [xs, ys] = batch.gradients;
  const toward = Math.atan2(full[1]!, full[0]!);
  let [sum, count] = [0, 0];
  for (let i = 0; i < xs.length; i++) {
    const apart = Math.abs(Math.atan2(ys[i]!, xs[i]!) - toward);
    if (!Number.isFinite(apart) || (xs[i] === 0 && ys[i] === 0)) continue;
    sum += (Math.min(apart, 2 * Math.PI - apart) * 180) / Math.PI;
    count++;
  }
  return { batch, count, degrees: isZero(full) ? Number.NaN : sum / count };
}

export function isZero(gradient: Float64Array): boolean {
  return gradient.every((component) => component === 0);
}
