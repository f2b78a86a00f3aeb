import type { FunctionName } from "../expression/functions.ts";
import type { Choice } from "./graph.ts";

/** The operation codes of one lane type. */
export interface Codes {
  readonly operation: Partial<Readonly<Record<FunctionName, number>>>;
  /** The comparisons of choices. */
  readonly comparison: Readonly<Record<Choice, number>>;
}

/** Those of vectors, which follow 0xfd. */
export interface VectorCodes extends Codes {
  /** The second of two vectors where it is less, or more, than the first, else the first: one instruction of machines. */
  readonly bounding: Readonly<Record<"min" | "max", number>>;
}

/** All lane types have theirs in the same order, from those of `abs`, `ceil`, `sqrt` and `==` on. */
function codesFrom(abs: number, ceil: number, sqrt: number, equal: number): VectorCodes {
  return {
    operation: {
      abs,
      negate: abs + 1,
      ceil,
      floor: ceil + 1,
      sqrt,
      add: sqrt + 1,
      subtract: sqrt + 2,
      multiply: sqrt + 3,
      divide: sqrt + 4,
      min: sqrt + 5,
      max: sqrt + 6,
    },
    comparison: { "==": equal, "<": equal + 2, "<=": equal + 4 },
    bounding: { min: sqrt + 7, max: sqrt + 8 },
  };
}

export const scalarCodes: Codes = codesFrom(0x99, 0x9b, 0x9f, 0x61);
export const float32Codes: VectorCodes = codesFrom(0xe0, 0x67, 0xe3, 0x41);
export const float64Codes: VectorCodes = codesFrom(0xec, 0x74, 0xef, 0x47);

export const valueType = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const;
