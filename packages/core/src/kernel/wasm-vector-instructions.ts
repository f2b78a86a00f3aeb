/** Instructions on vectors by name: what follows `vector`. */
// one constant each, so that bundlers write the numbers where the names stand
export const load = 0x00;
export const loadSplat32 = 0x09;
export const loadSplat64 = 0x0a;
export const store = 0x0b;
export const constant = 0x0c;
export const shuffle = 0x0d;
export const splatI32 = 0x11;
export const splatI64 = 0x12;
export const splatF32 = 0x13;
export const splatF64 = 0x14;
export const extractF32 = 0x1f;
export const replaceF32 = 0x20;
export const extractF64 = 0x21;
export const replaceF64 = 0x22;
export const and = 0x4e;
export const bitselect = 0x52;
export const store32Lane = 0x5a;
export const store64Lane = 0x5b;
export const loadZero64 = 0x5d;
export const demoteZero = 0x5e;
export const greaterI32 = 0x3b;
export const greaterI64 = 0xd9;
export const promoteLow = 0x5f;
export const relaxedMultiplyAdd32 = 0x105;
export const relaxedMultiplyAdd64 = 0x107;
