import { highest } from "../scale/column.ts";
import { rangeOf, type ValueScale, valueScale } from "../scale/value-scale.ts";
import type { LocalizedText } from "../text/locale.ts";
import { fateOf } from "./fate.ts";
import { remembered } from "./remembered.ts";
import type { ScalingChart } from "./scaling-data.ts";

/** How far a series keeps its loss. */
export interface Reach {
  readonly index: number;
  readonly name: LocalizedText;
  /** Largest batch size whose loss, and that of all smaller ones, is at most 1.2 times the loss of the smallest. */
  readonly holds: number;
  /** Whether no loss so far is higher than that of the smallest size. */
  readonly isNoWorse: boolean;
  /** Whether the loss of a larger size is as low again. */
  readonly recovers: boolean;
  /** First batch size that diverged or whose loss is over ten times that of the smallest. */
  readonly cliff: number | undefined;
  /** Whether the loss there is a number: high, but nobody knows that it diverged. */
  readonly isHigh: boolean;
}

/** Tells which losses are drawn at the upper edge: no numbers, or over ten times the loss of the smallest batch. */
export function lostIn(losses: Float64Array): (loss: number) => boolean {
  const first = losses.find(Number.isFinite) ?? Number.NaN;
  return (loss) => fateOf(first, loss, 0, (a, b) => a === b) === "diverged";
}

/** The series by how far they keep their loss, farthest first. */
export const reachesOf: (chart: ScalingChart) => readonly Reach[] = /* @__PURE__ */ remembered(
  ({ batchSizes, series }: ScalingChart): Reach[] =>
    series
      .map(({ name, losses }, index) => {
        const most = losses[0]! + 0.2 * Math.abs(losses[0]!);
        const isKept = (loss: number) => loss <= most && Number.isFinite(loss);
        const worse = losses.findIndex((loss) => !isKept(loss));
        const lost = losses.findIndex(lostIn(losses));
        const holds = worse < 0 ? batchSizes.at(-1)! : worse === 0 ? 0 : batchSizes[worse - 1]!;
        return {
          index,
          name,
          holds,
          isNoWorse: losses
            .subarray(0, worse < 0 ? losses.length : worse)
            .every((loss) => loss <= losses[0]!),
          recovers: worse >= 0 && losses.findLastIndex(isKept) > worse,
          cliff: lost < 0 ? undefined : batchSizes[lost]!,
          isHigh: Number.isFinite(losses[lost]),
        };
      })
      .toSorted((a, b) => b.holds - a.holds || a.index - b.index),
);

/** Losses beyond this many times the first are cliffs and set no scale. */
const cliffs = 10;

/** The axis of the losses. */
export const axisOf: (chart: ScalingChart) => ValueScale = /* @__PURE__ */ remembered(
  ({ series, axes }: ScalingChart): ValueScale => {
    const range = rangeOf(series.map(({ losses }) => losses));
    const first = highest(
      series.map(({ losses }) => losses.find(Number.isFinite) ?? 0),
      0,
    );
    return valueScale(range, "log", first > 0 ? first * cliffs : undefined, axes?.y?.domain);
  },
);
