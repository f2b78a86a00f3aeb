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

export const scalarCodes: Codes = {
  operation: {
    abs: 0x99,
    negate: 0x9a,
    ceil: 0x9b,
    floor: 0x9c,
    sqrt: 0x9f,
    add: 0xa0,
    subtract: 0xa1,
    multiply: 0xa2,
    divide: 0xa3,
    min: 0xa4,
    max: 0xa5,
  },
  comparison: { "==": 0x61, "<": 0x63, "<=": 0x65 },
};

/** Those of vectors lie the same way for both types: from the number of `abs`, `ceil` and `==` on. */
function vectorCodes(abs: number, ceil: number, equal: number): VectorCodes {
  return {
    operation: {
      ceil,
      floor: ceil + 1,
      abs,
      negate: abs + 1,
      sqrt: abs + 3,
      add: abs + 4,
      subtract: abs + 5,
      multiply: abs + 6,
      divide: abs + 7,
      min: abs + 8,
      max: abs + 9,
    },
    comparison: { "==": equal, "<": equal + 2, "<=": equal + 4 },
    bounding: { min: abs + 10, max: abs + 11 },
  };
}

export const float32Codes: VectorCodes = vectorCodes(0xe0, 0x67, 0x41);
export const float64Codes: VectorCodes = vectorCodes(0xec, 0x74, 0x47);

export const valueType = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const;
