import { compile, createOptimizer, type Objective, parseObjective } from "@opt/core";
import type { Run } from "../certificate/certificate.ts";
import { methodOf } from "../demo/runners.ts";
import { type Runner, runners } from "../demo/surfaces.ts";
import { recordSteps } from "../derivation/record.ts";
import { turnsOf } from "../derivation/turns.ts";

/** The optimizers whose paths a picture question shows. */
export const walkers: readonly Runner[] = runners;
export type Walker = Runner;

/** Where the four set out, and how fast they go. */
export interface Walk {
  /** How many times as steep the bowl is along y as along x. */
  readonly curvature: number;
  readonly start: readonly [number, number];
  /** A row of the rates at which each optimizer shows its own way of walking. */
  readonly pace: number;
}

export const steps = 40;

/** What the picture shows of the plane: as wide for its height as a chart, so that equal steps lie at 45 degrees. */
export const frame = [
  [-9, 9],
  [-5, 5],
] as const;

/** SGD and momentum: the rate times the curvature, at most 2 before SGD diverges. RMSProp and Adam: the rate. */
const paces: readonly Readonly<Record<Walker, number>>[] = [
  { SGD: 1.7, Momentum: 0.1, RMSProp: 0.1, Adam: 0.3 },
  { SGD: 1.8, Momentum: 0.15, RMSProp: 0.15, Adam: 0.4 },
  { SGD: 1.85, Momentum: 0.2, RMSProp: 0.12, Adam: 0.5 },
];
export const nPaces: number = paces.length;

/** The loss `(x² + c·y²)/2`. */
export function bowl({ curvature }: Walk): Objective {
  return parseObjective(`(x^2 + ${curvature} * y^2) / 2`);
}

export function rateOf({ curvature, pace }: Walk, walker: Walker): number {
  const rate = paces[pace]![walker];
  return walker === "SGD" || walker === "Momentum" ? rate / curvature : rate;
}

/** Where a walk passes; row 0 is the start. */
export interface Path {
  readonly positions: readonly [Float64Array, Float64Array];
  /** The loss at each row. */
  readonly values: Float64Array;
}

/** The path of one optimizer, from the optimizer itself: for so few steps the back end that is ready soonest is best. */
export function pathOf(walk: Walk, walker: Walker): Path {
  const point = Float64Array.from(walk.start);
  const { value, gradient } = compile(bowl(walk));
  const method = methodOf(walker, rateOf(walk, walker), momentum);
  const optimizer = createOptimizer(method, { point }, { backend: "javascript" });
  const rows = [Float64Array.from(point)];
  for (let step = 0; step < steps; step++) {
    optimizer.step({ point: Float64Array.from(gradient(point)) });
    rows.push(Float64Array.from(point));
  }
  const column = (axis: number): Float64Array => Float64Array.from(rows, (row) => row[axis]!);
  return { positions: [column(0), column(1)], values: Float64Array.from(rows, (row) => value(row)) };
}

export const momentum = 0.9;

/** The states of one optimizer on the same path, for its derivation. */
export function recordOf(walk: Walk, walker: Walker): Pick<Run, "positions" | "slots"> {
  const { gradient } = compile(bowl(walk));
  return recordSteps(methodOf(walker, rateOf(walk, walker), momentum), walk.start, gradient, steps);
}

type Point = readonly [number, number];

/** What there is to see in a path. */
export interface Sight {
  /** The first and the second step, along x and y. */
  readonly first: Point;
  readonly second: Point;
  /** How often the path visibly turns back along x and y. */
  readonly turns: readonly [number, number];
  /** The longest step and its number, from 1. */
  readonly longest: number;
  readonly longestAt: number;
}

/** Reads off a path what a learner can see in its picture. */
export function sightOf({ positions: [xs, ys] }: Path): Sight {
  const moves = Array.from(xs.subarray(1), (x, row): Point => [x - xs[row]!, ys[row + 1]! - ys[row]!]);
  const lengths = moves.map(([x, y]) => Math.hypot(x, y));
  const longest = Math.max(...lengths);
  return {
    first: moves[0]!,
    second: moves[1]!,
    turns: [turnsOf(xs, leastTurns[0]), turnsOf(ys, leastTurns[1])],
    longest,
    longestAt: lengths.indexOf(longest) + 1,
  };
}

/** A way back shorter than this share of the picture's side is not seen. */
const leastVisible = 0.01;

/** The shortest way back along each axis that is seen. */
export const leastTurns: readonly number[] = frame.map(([low, high]) => leastVisible * (high - low));

/** True if every row of the path lies in the picture. */
export function isInFrame({ positions }: Path): boolean {
  return frame.every(([low, high], axis) => positions[axis]!.every((value) => value >= low && value <= high));
}

/** How far apart two paths are at most (Hausdorff distance), as a share of the picture's sides. */
export function distanceBetween(one: Path, other: Path): number {
  const [a, b] = [inPicture(one), inPicture(other)];
  return Math.max(farthest(a, b), farthest(b, a));
}

function inPicture({ positions: [xs, ys] }: Path): readonly Point[] {
  const [[left, right], [bottom, top]] = frame;
  return Array.from(xs, (x, row) => [(x - left) / (right - left), (ys[row]! - bottom) / (top - bottom)]);
}

function farthest(from: readonly Point[], to: readonly Point[]): number {
  return Math.max(
    ...from.map((point) => Math.min(...to.slice(1).map((end, row) => toSegment(point, to[row]!, end)))),
  );
}

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
