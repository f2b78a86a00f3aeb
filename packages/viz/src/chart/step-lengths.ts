import type { LocalizedText } from "../text/locale.ts";
import { remembered } from "./remembered.ts";
import type { StepChart } from "./step-data.ts";

interface Steps {
  readonly name: LocalizedText;
  /** Length of step 1, 2, …. */
  readonly lengths: Float64Array;
  /** Degrees between a step and the one before; NaN for the first and after a step of no length. */
  readonly turns: Float64Array;
}

export const stepsOf: (chart: StepChart) => readonly Steps[] = remembered(({ runs }: StepChart) =>
  runs.map(measureSteps),
);

function measureSteps({ name, positions }: StepChart["runs"][number]): Steps {
  const rows = positions.length === 0 ? 0 : Math.min(...positions.map((column) => column.length));
  const count = Math.max(0, rows - 1);
  const [lengths, turns] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < count; i++) {
    let [length, dot] = [0, 0];
    for (const column of positions) {
      const move = column[i + 1]! - column[i]!;
      length = Math.hypot(length, move);
      if (i > 0) dot += move * (column[i]! - column[i - 1]!);
    }
    lengths[i] = length;
    const cosine = i === 0 ? Number.NaN : dot / length / lengths[i - 1]!;
    turns[i] = (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
  }
  return { name, lengths, turns };
}

export function average(values: ArrayLike<number>): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) continue;
    sum += values[i]!;
    count++;
  }
  return sum / count;
}

/** How many steps had no length. */
export function still(chart: StepChart): number {
  let count = 0;
  for (const { lengths } of stepsOf(chart)) for (const length of lengths) if (length === 0) count++;
  return count;
}
