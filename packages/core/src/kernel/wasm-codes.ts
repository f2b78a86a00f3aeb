import type { FunctionName } from "../expression/functions.ts";
import type { Comparison } from "../expression/tree.ts";

/** The operation codes of one lane type. */
export interface Codes {
  readonly operation: Partial<Readonly<Record<FunctionName, number>>>;
  readonly comparison: Readonly<Record<Comparison, number>>;
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
  comparison: { "==": 0x61, "!=": 0x62, "<": 0x63, ">": 0x64, "<=": 0x65, ">=": 0x66 },
};

export const float32Codes: VectorCodes = {
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

export const float64Codes: VectorCodes = {
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

/** Instructions used by name. */
export const code = {
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  brIf: 0x0d,
  call: 0x10,
  select: 0x1b,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  i32Load: 0x28,
  f32Load: 0x2a,
  f64Load: 0x2b,
  f32Store: 0x38,
  f64Store: 0x39,
  i32Const: 0x41,
  f64Const: 0x44,
  i32IsZero: 0x45,
  i32Less: 0x48,
  i32GreaterEqual: 0x4e,
  i32GreaterThan: 0x4a,
  i32Add: 0x6a,
  i32Subtract: 0x6b,
  i32Multiply: 0x6c,
  i32DivideUnsigned: 0x6e,
  i32And: 0x71,
  i32Or: 0x72,
  i32ShiftRight: 0x75,
  i64ExtendI32: 0xac,
  f32Demote: 0xb6,
  f64Add: 0xa0,
  f64Max: 0xa5,
  f64Promote: 0xbb,
  vector: 0xfd,
} as const;

/** Instructions that follow `code.vector`. */
export const vectorCode = {
  load: 0x00,
  loadSplat32: 0x09,
  loadSplat64: 0x0a,
  store: 0x0b,
  constant: 0x0c,
  shuffle: 0x0d,
  splatI32: 0x11,
  splatI64: 0x12,
  splatF32: 0x13,
  splatF64: 0x14,
  extractF32: 0x1f,
  replaceF32: 0x20,
  extractF64: 0x21,
  replaceF64: 0x22,
  and: 0x4e,
  bitselect: 0x52,
  store32Lane: 0x5a,
  store64Lane: 0x5b,
  loadZero64: 0x5d,
  extractI32: 0x1b,
  shiftRightI32: 0xac,
  addI32: 0xae,
  subtractI32: 0xb1,
  extendLowI32: 0xc7,
  shiftLeftI64: 0xcb,
  shiftLeftI32: 0xab,
  truncateF64: 0xfc,
  demoteZero: 0x5e,
  greaterI32: 0x3b,
  greaterI64: 0xd9,
  promoteLow: 0x5f,
  relaxedMultiplyAdd32: 0x105,
  relaxedMultiplyAdd64: 0x107,
} as const;

export const valueType = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const;
