import type { FunctionName } from "../expression/functions.ts";
import type { Comparison } from "../expression/tree.ts";

/** The operation codes of one lane type: `scalar` for float64, the others for vectors (after 0xfd). */
export interface Codes {
  readonly operation: Partial<Readonly<Record<FunctionName, number>>>;
  readonly comparison: Readonly<Record<Comparison, number>>;
  /** The second of two vectors where it is less, or more, than the first, else the first: one instruction of machines. */
  readonly bounding?: Readonly<Record<"min" | "max", number>>;
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
  comparison: { "==": 0x61, "!=": 0x62, "<": 0x63, ">": 0x64, "<=": 0x65, ">=": 0x66 },
};

export const float32Codes: Codes = {
  operation: {
    ceil: 0x67,
    floor: 0x68,
    abs: 0xe0,
    negate: 0xe1,
    sqrt: 0xe3,
    add: 0xe4,
    subtract: 0xe5,
    multiply: 0xe6,
    divide: 0xe7,
    min: 0xe8,
    max: 0xe9,
  },
  comparison: { "==": 0x41, "!=": 0x42, "<": 0x43, ">": 0x44, "<=": 0x45, ">=": 0x46 },
  bounding: { min: 0xea, max: 0xeb },
};

export const float64Codes: Codes = {
  operation: {
    ceil: 0x74,
    floor: 0x75,
    abs: 0xec,
    negate: 0xed,
    sqrt: 0xef,
    add: 0xf0,
    subtract: 0xf1,
    multiply: 0xf2,
    divide: 0xf3,
    min: 0xf4,
    max: 0xf5,
  },
  comparison: { "==": 0x47, "!=": 0x48, "<": 0x49, ">": 0x4a, "<=": 0x4b, ">=": 0x4c },
  bounding: { min: 0xf6, max: 0xf7 },
};

export const valueType = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const;
