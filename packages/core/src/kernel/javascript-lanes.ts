import type { Instruction } from "./block-loops.ts";
import type { GraphReduction } from "./graph.ts";
import { endsBrief } from "./unit.ts";
import type { Numbers } from "../typed-array.ts";

/** Where numbers are: an array, and the entry of `at` that says where in it they begin. */
export interface Register {
  array: Numbers;
  place: number;
}

/** The lanes of a reduction, and what goes into them. */
export interface Lanes {
  readonly source: GraphReduction;
  readonly left: Register;
  /** Missing where it is 1. */
  readonly right: Register | undefined;
  readonly lanes: Float64Array;
  readonly first: number;
}

/** The loop that gathers a reduction in its lanes. */
export function gather(
  { source, left, right, lanes, first }: Lanes,
  isSingle: boolean,
  progress: { readonly remaining: number },
): Instruction {
  const width = isSingle ? source.reduction.lanes : 4;
  if (source.reduction.operation === "max")
    return (at, n) => {
      const a0 = at[left.place]!;
      for (let i = 0; i < n; i++) {
        const lane = first + (i % width);
        lanes[lane] = Math.max(lanes[lane]!, left.array[a0 + i]!);
      }
    };
  if (isSingle && source.reduction.isBrief === true) {
    const brief = new Float32Array(4);
    return (at, n) => {
      const [l0, r0] = [at[left.place]!, right === undefined ? 0 : at[right.place]!];
      const product = (i: number): number =>
        right === undefined ? left.array[l0 + i]! : Math.fround(left.array[l0 + i]! * right.array[r0 + i]!);
      const whole = n - (n % 8);
      for (let i = 0; i < whole; i += 8) {
        for (let j = i; j < i + 8; j++) brief[j % 4]! += product(j);
        if (!endsBrief(progress.remaining - i - 8)) continue;
        for (let j = 0; j < 4; j++) lanes[first + j]! += brief[j]!;
        brief.fill(0);
      }
      for (let i = whole; i < n; i++) lanes[first + (i % 4)]! += product(i);
    };
  }
  // four lanes at a time, held in variables
  const sum = isSingle ? sumSingles : sumDoubles;
  return (at, n) => {
    for (let lane = 0; lane < width; lane += 4)
      sum(
        lanes,
        first + lane,
        left.array,
        at[left.place]! + lane,
        right?.array,
        right === undefined ? 0 : at[right.place]! + lane,
        n - lane,
        width,
      );
  };
}

type Sum = (
  lanes: Float64Array,
  first: number,
  left: Numbers,
  a: number,
  right: Numbers | undefined,
  b: number,
  n: number,
  step: number,
) => void;

const sumSingles: Sum = (lanes, first, left, a, right, b, n, step) => {
  let [s0, s1, s2, s3] = [lanes[first]!, lanes[first + 1]!, lanes[first + 2]!, lanes[first + 3]!];
  let i = 0;
  for (; i + 3 < n; i += step) {
    const p = a + i;
    const q = b + i;
    s0 += left[p]! * (right === undefined ? 1 : right[q]!);
    s1 += left[p + 1]! * (right === undefined ? 1 : right[q + 1]!);
    s2 += left[p + 2]! * (right === undefined ? 1 : right[q + 2]!);
    s3 += left[p + 3]! * (right === undefined ? 1 : right[q + 3]!);
  }
  if (i < n) s0 += left[a + i]! * (right === undefined ? 1 : right[b + i]!);
  if (i + 1 < n) s1 += left[a + i + 1]! * (right === undefined ? 1 : right[b + i + 1]!);
  if (i + 2 < n) s2 += left[a + i + 2]! * (right === undefined ? 1 : right[b + i + 2]!);
  lanes[first] = s0;
  lanes[first + 1] = s1;
  lanes[first + 2] = s2;
  lanes[first + 3] = s3;
};

const sumDoubles: Sum = (lanes, first, left, a, right, b, n, step) => {
  let [s0, s1, s2, s3] = [lanes[first]!, lanes[first + 1]!, lanes[first + 2]!, lanes[first + 3]!];
  let i = 0;
  for (; i + 3 < n; i += step) {
    const p = a + i;
    const q = b + i;
    s0 += left[p]! * (right === undefined ? 1 : right[q]!);
    s1 += left[p + 1]! * (right === undefined ? 1 : right[q + 1]!);
    s2 += left[p + 2]! * (right === undefined ? 1 : right[q + 2]!);
    s3 += left[p + 3]! * (right === undefined ? 1 : right[q + 3]!);
  }
  if (i < n) s0 += left[a + i]! * (right === undefined ? 1 : right[b + i]!);
  if (i + 1 < n) s1 += left[a + i + 1]! * (right === undefined ? 1 : right[b + i + 1]!);
  if (i + 2 < n) s2 += left[a + i + 2]! * (right === undefined ? 1 : right[b + i + 2]!);
  lanes[first] = s0;
  lanes[first + 1] = s1;
  lanes[first + 2] = s2;
  lanes[first + 3] = s3;
};
