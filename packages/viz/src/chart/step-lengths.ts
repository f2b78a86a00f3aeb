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

export const stepsOf: (chart: StepChart) => readonly Steps[] = /* @__PURE__ */ remembered(
  ({ runs }: StepChart) => runs.map(measureSteps),
);

function measureSteps({ name, positions }: StepChart["runs"][number]): Steps {
  const rows = positions.length === 0 ? 0 : Math.min(...positions.map((column) => column.length));
  const count = Math.max(0, rows - 1);
  const [lengths, turns] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < count; i++) {
    lengths[i] = lengthAt(i, positions);
    turns[i] = i === 0 ? Number.NaN : turnAt(i, positions, lengths);
  }
  return { name, lengths, turns };
}

/** The length of a step: a root of squares, but where these would overflow or vanish. */
function lengthAt(i: number, positions: readonly Float64Array[]): number {
  let square = 0;
  for (const column of positions) square += (column[i + 1]! - column[i]!) ** 2;
  if (square > 1e-280 && square < 1e300) return Math.sqrt(square);
  return positions.reduce((length, column) => Math.hypot(length, column[i + 1]! - column[i]!), 0);
}

/** From the difference and the sum of unit vectors: near 0° and 180° an arccosine is a millionth of a degree off. */
function turnAt(i: number, positions: readonly Float64Array[], lengths: Float64Array): number {
  let [apart, together] = [0, 0];
  for (const column of positions) {
    const before = (column[i]! - column[i - 1]!) / lengths[i - 1]!;
    const after = (column[i + 1]! - column[i]!) / lengths[i]!;
    apart += (after - before) ** 2;
    together += (after + before) ** 2;
  }
  return (Math.atan(Math.sqrt(apart / together)) * 360) / Math.PI;
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
  for (const { lengths } of stepsOf(chart))
    for (let i = 0; i < lengths.length; i++) if (lengths[i] === 0) count++;
  return count;
}
