import { variablesOf, type Assignment, type Expression } from "../expression/tree.ts";

export type Dtype = "float32" | "float64";

/**
 * A sum over all elements of `left * right`, added in float64 to lanes in turn: element i to lane i modulo
 * `laneCount`.
 */
export interface Reduction {
  /** Index of the first of the eight scalars that hold the lanes. */
  readonly lanes: number;
  readonly left: Expression;
  readonly right: Expression;
}

/** How many lanes a sum is spread over: as many as elements are worked on at once. */
export const laneCount: Readonly<Record<Dtype, number>> = { float32: 8, float64: 4 };

/** One sweep over the elements of a range. */
export interface Pass {
  /** Run for each element, in order. A target that is no array is a temporary. */
  readonly statements: readonly Assignment[];
  /** The arrays by name, in the order of their addresses in the header. */
  readonly arrays: readonly string[];
  readonly reductions: readonly Reduction[];
}

/**
 * What a back end turns into one function: scalar statements run once in float64, then a sweep over the
 * elements. Inside the sweep, what is made of scalars alone is computed in float64 and rounded to the
 * dtype where it meets an element; every operation on elements is rounded to the dtype.
 */
export interface Unit {
  readonly dtype: Dtype;
  readonly prepare: readonly Assignment[];
  readonly pass: Pass | undefined;
  /** Index of each scalar in the memory. */
  readonly scalars: ReadonlyMap<string, number>;
  /** Loops written ahead of time that may fit the sweep. */
  readonly loops?: readonly GeneratedLoop[];
}

/** The sweep of a rule as a plain loop, written ahead of time. */
export interface GeneratedLoop {
  /** What it is the loop of: `sweepKey` of the unit. */
  readonly key: string;
  readonly sweep: (memory: KernelMemory, header: number) => void;
}

/** One block of bytes: scalars first, then headers and arrays. Addresses are in bytes. */
export interface KernelMemory {
  readonly scalars: Float64Array;
  /** A header is `[count, address of each array of the pass…]`. */
  readonly headers: Int32Array;
  readonly elements: Float32Array | Float64Array;
  /** Present where the block belongs to WebAssembly. */
  readonly memory?: WebAssembly.Memory;
}

/** Runs a unit over the range whose header lies at the given address. */
export type Kernel = (header: number) => void;

export type BackEnd = (unit: Unit, memory: KernelMemory) => Kernel;

/** Tells whether an expression is made of scalars and numbers alone; one set of answers per unit. */
export function uniformity(scalars: ReadonlyMap<string, number>): (expression: Expression) => boolean {
  const known = new Map<Expression, boolean>();
  return (expression) => {
    let answer = known.get(expression);
    if (answer === undefined) {
      answer = variablesOf(expression).every((name) => scalars.has(name));
      known.set(expression, answer);
    }
    return answer;
  };
}
