import { nearestIn } from "../scale/cell-of.ts";
import type { DecisionChart } from "./decision-data.ts";

/** How the rows lie in one frame. */
export interface Sides {
  /** Whether each row lies in the region of its class; rows outside the grid do not count. */
  readonly isRight: Uint8Array;
  /** Whether it lies in the region of another; where nothing is decided there is neither. */
  readonly isWrong: Uint8Array;
  readonly right: number;
  /** Rows inside the grid, where something is said. */
  readonly judged: number;
}

const known = new WeakMap<Float64Array, Sides>();

/** Sides in one frame: by what is said of the rows themselves, otherwise read off the nearest place of the grid. */
export function sidesOf({ x, y, points, frames, output }: DecisionChart, frame: number): Sides {
  const { values, atPoints } = frames[frame]!;
  const before = known.get(values);
  if (before !== undefined) return before;
  const isRight = new Uint8Array(points.labels.length);
  const isWrong = new Uint8Array(points.labels.length);
  let [right, judged] = [0, 0];
  for (let i = 0; i < isRight.length; i++) {
    const [column, row] = [nearestIn(x, points.x[i]!), nearestIn(y, points.y[i]!)];
    const isInside = column >= 0 && row >= 0;
    const value = isInside ? (atPoints?.[i] ?? values[row * x.length + column]!) : Number.NaN;
    if (!Number.isFinite(value)) continue;
    judged++;
    const said = output === "class" ? value : value >= 0.5 ? 1 : 0;
    (said === points.labels[i] ? isRight : isWrong)[i] = 1;
    right += isRight[i]!;
  }
  const sides = { isRight, isWrong, right, judged };
  known.set(values, sides);
  return sides;
}

/** The frame that an animation shows when it has come so far. */
export function frameAt({ frames }: DecisionChart, progress: number): number {
  return Math.round(progress * (frames.length - 1));
}

/** The share of the grid's places that each class takes; what is decided nowhere is nobody's. */
export function areasOf({ frames, output, classNames }: DecisionChart, frame: number): Float64Array {
  const areas = new Float64Array(classNames.length);
  const { values } = frames[frame]!;
  for (const value of values) {
    if (Number.isFinite(value)) areas[output === "class" ? value : value >= 0.5 ? 1 : 0]!++;
  }
  return areas.map((area) => area / values.length);
}
