// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it);
// test/kernel/generated.test.ts compares it with what the script writes.

/** Works on the first `n` numbers of its registers, which begin at the places in `at`. */
export type Instruction = (at: readonly number[], n: number) => void;

/** Which entries of `at` the target and the operands have. */
type Places = readonly number[];

type Table<A> = Readonly<Record<string, (to: A, k: Places, ...operands: A[]) => Instruction>>;

/* eslint-disable */
export const singleLoops = {
  "sqrt(?)":
    (to: Float32Array, k: Places, a: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.sqrt(a[a0 + i]!);
    },
  "abs(?)":
    (to: Float32Array, k: Places, a: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.abs(a[a0 + i]!);
    },
  "negate(?)":
    (to: Float32Array, k: Places, a: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = -a[a0 + i]!;
    },
  "add(?,?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! + b[b0 + i]!;
    },
  "subtract(?,?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! - b[b0 + i]!;
    },
  "multiply(?,?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * b[b0 + i]!;
    },
  "divide(?,?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! / b[b0 + i]!;
    },
  "min(?,?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.min(a[a0 + i]!, b[b0 + i]!);
    },
  "max(?,?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.max(a[a0 + i]!, b[b0 + i]!);
    },
  "<(?,?,?,?)":
    (
      to: Float32Array,
      k: Places,
      a: Float32Array,
      b: Float32Array,
      c: Float32Array,
      d: Float32Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! < b[b0 + i]! ? c[c0 + i]! : d[d0 + i]!;
    },
  "<=(?,?,?,?)":
    (
      to: Float32Array,
      k: Places,
      a: Float32Array,
      b: Float32Array,
      c: Float32Array,
      d: Float32Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! <= b[b0 + i]! ? c[c0 + i]! : d[d0 + i]!;
    },
  "==(?,?,?,?)":
    (
      to: Float32Array,
      k: Places,
      a: Float32Array,
      b: Float32Array,
      c: Float32Array,
      d: Float32Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! === b[b0 + i]! ? c[c0 + i]! : d[d0 + i]!;
    },
  "add(multiply(?,?),?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.fround(a[a0 + i]! * b[b0 + i]!) + c[c0 + i]!;
    },
  "add(?,multiply(?,?))":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! + Math.fround(b[b0 + i]! * c[c0 + i]!);
    },
  "add(multiply(?,?),multiply(?,?))":
    (
      to: Float32Array,
      k: Places,
      a: Float32Array,
      b: Float32Array,
      c: Float32Array,
      d: Float32Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!;
      for (let i = 0; i < n; i++)
        to[t0 + i] = Math.fround(a[a0 + i]! * b[b0 + i]!) + Math.fround(c[c0 + i]! * d[d0 + i]!);
    },
  "add(?,divide(?,?))":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! + Math.fround(b[b0 + i]! / c[c0 + i]!);
    },
  "subtract(multiply(?,?),?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.fround(a[a0 + i]! * b[b0 + i]!) - c[c0 + i]!;
    },
  "subtract(?,multiply(?,?))":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! - Math.fround(b[b0 + i]! * c[c0 + i]!);
    },
  "subtract(multiply(?,?),multiply(?,?))":
    (
      to: Float32Array,
      k: Places,
      a: Float32Array,
      b: Float32Array,
      c: Float32Array,
      d: Float32Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!;
      for (let i = 0; i < n; i++)
        to[t0 + i] = Math.fround(a[a0 + i]! * b[b0 + i]!) - Math.fround(c[c0 + i]! * d[d0 + i]!);
    },
  "subtract(?,divide(?,?))":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! - Math.fround(b[b0 + i]! / c[c0 + i]!);
    },
  "add(add(?,?),?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.fround(a[a0 + i]! + b[b0 + i]!) + c[c0 + i]!;
    },
  "subtract(subtract(?,?),?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.fround(a[a0 + i]! - b[b0 + i]!) - c[c0 + i]!;
    },
  "multiply(?,subtract(?,?))":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * Math.fround(b[b0 + i]! - c[c0 + i]!);
    },
  "multiply(multiply(?,?),?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.fround(a[a0 + i]! * b[b0 + i]!) * c[c0 + i]!;
    },
  "divide(multiply(?,?),?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.fround(a[a0 + i]! * b[b0 + i]!) / c[c0 + i]!;
    },
  "multiply(divide(?,?),?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.fround(a[a0 + i]! / b[b0 + i]!) * c[c0 + i]!;
    },
  "divide(divide(?,?),?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.fround(a[a0 + i]! / b[b0 + i]!) / c[c0 + i]!;
    },
  "multiply(subtract(?,?),?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.fround(a[a0 + i]! - b[b0 + i]!) * c[c0 + i]!;
    },
  "divide(subtract(?,?),?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.fround(a[a0 + i]! - b[b0 + i]!) / c[c0 + i]!;
    },
  "multiply(?,multiply(?,?))":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * Math.fround(b[b0 + i]! * c[c0 + i]!);
    },
  "multiply(?,divide(?,?))":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * Math.fround(b[b0 + i]! / c[c0 + i]!);
    },
  "multiply(?,sqrt(?))":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * Math.fround(Math.sqrt(b[b0 + i]!));
    },
  "divide(?,add(?,?))":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! / Math.fround(b[b0 + i]! + c[c0 + i]!);
    },
  "divide(?,sqrt(?))":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! / Math.fround(Math.sqrt(b[b0 + i]!));
    },
  "add(sqrt(?),?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.fround(Math.sqrt(a[a0 + i]!)) + b[b0 + i]!;
    },
  "add(multiply(?,?),multiply(?,multiply(?,?)))":
    (
      to: Float32Array,
      k: Places,
      a: Float32Array,
      b: Float32Array,
      c: Float32Array,
      d: Float32Array,
      e: Float32Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!,
        e0 = at[k[5]!]!;
      for (let i = 0; i < n; i++)
        to[t0 + i] =
          Math.fround(a[a0 + i]! * b[b0 + i]!) +
          Math.fround(c[c0 + i]! * Math.fround(d[d0 + i]! * e[e0 + i]!));
    },
  "divide(multiply(?,?),add(multiply(sqrt(?),?),?))":
    (
      to: Float32Array,
      k: Places,
      a: Float32Array,
      b: Float32Array,
      c: Float32Array,
      d: Float32Array,
      e: Float32Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!,
        e0 = at[k[5]!]!;
      for (let i = 0; i < n; i++)
        to[t0 + i] =
          Math.fround(a[a0 + i]! * b[b0 + i]!) /
          Math.fround(Math.fround(Math.fround(Math.sqrt(c[c0 + i]!)) * d[d0 + i]!) + e[e0 + i]!);
    },
  "divide(?,add(sqrt(?),?))":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++)
        to[t0 + i] = a[a0 + i]! / Math.fround(Math.fround(Math.sqrt(b[b0 + i]!)) + c[c0 + i]!);
    },
  "divide(?,add(multiply(sqrt(?),?),?))":
    (
      to: Float32Array,
      k: Places,
      a: Float32Array,
      b: Float32Array,
      c: Float32Array,
      d: Float32Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!;
      for (let i = 0; i < n; i++)
        to[t0 + i] =
          a[a0 + i]! / Math.fround(Math.fround(Math.fround(Math.sqrt(b[b0 + i]!)) * c[c0 + i]!) + d[d0 + i]!);
    },
  "max(multiply(?,?),?)":
    (to: Float32Array, k: Places, a: Float32Array, b: Float32Array, c: Float32Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.max(Math.fround(a[a0 + i]! * b[b0 + i]!), c[c0 + i]!);
    },
} as unknown as Table<Float32Array>;

export const doubleLoops = {
  "sqrt(?)":
    (to: Float64Array, k: Places, a: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.sqrt(a[a0 + i]!);
    },
  "abs(?)":
    (to: Float64Array, k: Places, a: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.abs(a[a0 + i]!);
    },
  "negate(?)":
    (to: Float64Array, k: Places, a: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = -a[a0 + i]!;
    },
  "add(?,?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! + b[b0 + i]!;
    },
  "subtract(?,?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! - b[b0 + i]!;
    },
  "multiply(?,?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * b[b0 + i]!;
    },
  "divide(?,?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! / b[b0 + i]!;
    },
  "min(?,?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.min(a[a0 + i]!, b[b0 + i]!);
    },
  "max(?,?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.max(a[a0 + i]!, b[b0 + i]!);
    },
  "<(?,?,?,?)":
    (
      to: Float64Array,
      k: Places,
      a: Float64Array,
      b: Float64Array,
      c: Float64Array,
      d: Float64Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! < b[b0 + i]! ? c[c0 + i]! : d[d0 + i]!;
    },
  "<=(?,?,?,?)":
    (
      to: Float64Array,
      k: Places,
      a: Float64Array,
      b: Float64Array,
      c: Float64Array,
      d: Float64Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! <= b[b0 + i]! ? c[c0 + i]! : d[d0 + i]!;
    },
  "==(?,?,?,?)":
    (
      to: Float64Array,
      k: Places,
      a: Float64Array,
      b: Float64Array,
      c: Float64Array,
      d: Float64Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! === b[b0 + i]! ? c[c0 + i]! : d[d0 + i]!;
    },
  "add(multiply(?,?),?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * b[b0 + i]! + c[c0 + i]!;
    },
  "add(?,multiply(?,?))":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! + b[b0 + i]! * c[c0 + i]!;
    },
  "add(multiply(?,?),multiply(?,?))":
    (
      to: Float64Array,
      k: Places,
      a: Float64Array,
      b: Float64Array,
      c: Float64Array,
      d: Float64Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * b[b0 + i]! + c[c0 + i]! * d[d0 + i]!;
    },
  "add(?,divide(?,?))":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! + b[b0 + i]! / c[c0 + i]!;
    },
  "subtract(multiply(?,?),?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * b[b0 + i]! - c[c0 + i]!;
    },
  "subtract(?,multiply(?,?))":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! - b[b0 + i]! * c[c0 + i]!;
    },
  "subtract(multiply(?,?),multiply(?,?))":
    (
      to: Float64Array,
      k: Places,
      a: Float64Array,
      b: Float64Array,
      c: Float64Array,
      d: Float64Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * b[b0 + i]! - c[c0 + i]! * d[d0 + i]!;
    },
  "subtract(?,divide(?,?))":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! - b[b0 + i]! / c[c0 + i]!;
    },
  "add(add(?,?),?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! + b[b0 + i]! + c[c0 + i]!;
    },
  "subtract(subtract(?,?),?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! - b[b0 + i]! - c[c0 + i]!;
    },
  "multiply(?,subtract(?,?))":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * (b[b0 + i]! - c[c0 + i]!);
    },
  "multiply(multiply(?,?),?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * b[b0 + i]! * c[c0 + i]!;
    },
  "divide(multiply(?,?),?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = (a[a0 + i]! * b[b0 + i]!) / c[c0 + i]!;
    },
  "multiply(divide(?,?),?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = (a[a0 + i]! / b[b0 + i]!) * c[c0 + i]!;
    },
  "divide(divide(?,?),?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! / b[b0 + i]! / c[c0 + i]!;
    },
  "multiply(subtract(?,?),?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = (a[a0 + i]! - b[b0 + i]!) * c[c0 + i]!;
    },
  "divide(subtract(?,?),?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = (a[a0 + i]! - b[b0 + i]!) / c[c0 + i]!;
    },
  "multiply(?,multiply(?,?))":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * (b[b0 + i]! * c[c0 + i]!);
    },
  "multiply(?,divide(?,?))":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * (b[b0 + i]! / c[c0 + i]!);
    },
  "multiply(?,sqrt(?))":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! * Math.sqrt(b[b0 + i]!);
    },
  "divide(?,add(?,?))":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! / (b[b0 + i]! + c[c0 + i]!);
    },
  "divide(?,sqrt(?))":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! / Math.sqrt(b[b0 + i]!);
    },
  "add(sqrt(?),?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.sqrt(a[a0 + i]!) + b[b0 + i]!;
    },
  "add(multiply(?,?),multiply(?,multiply(?,?)))":
    (
      to: Float64Array,
      k: Places,
      a: Float64Array,
      b: Float64Array,
      c: Float64Array,
      d: Float64Array,
      e: Float64Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!,
        e0 = at[k[5]!]!;
      for (let i = 0; i < n; i++)
        to[t0 + i] = a[a0 + i]! * b[b0 + i]! + c[c0 + i]! * (d[d0 + i]! * e[e0 + i]!);
    },
  "divide(multiply(?,?),add(multiply(sqrt(?),?),?))":
    (
      to: Float64Array,
      k: Places,
      a: Float64Array,
      b: Float64Array,
      c: Float64Array,
      d: Float64Array,
      e: Float64Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!,
        e0 = at[k[5]!]!;
      for (let i = 0; i < n; i++)
        to[t0 + i] = (a[a0 + i]! * b[b0 + i]!) / (Math.sqrt(c[c0 + i]!) * d[d0 + i]! + e[e0 + i]!);
    },
  "divide(?,add(sqrt(?),?))":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! / (Math.sqrt(b[b0 + i]!) + c[c0 + i]!);
    },
  "divide(?,add(multiply(sqrt(?),?),?))":
    (
      to: Float64Array,
      k: Places,
      a: Float64Array,
      b: Float64Array,
      c: Float64Array,
      d: Float64Array,
    ): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!,
        d0 = at[k[4]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = a[a0 + i]! / (Math.sqrt(b[b0 + i]!) * c[c0 + i]! + d[d0 + i]!);
    },
  "max(multiply(?,?),?)":
    (to: Float64Array, k: Places, a: Float64Array, b: Float64Array, c: Float64Array): Instruction =>
    (at, n) => {
      const t0 = at[k[0]!]!,
        a0 = at[k[1]!]!,
        b0 = at[k[2]!]!,
        c0 = at[k[3]!]!;
      for (let i = 0; i < n; i++) to[t0 + i] = Math.max(a[a0 + i]! * b[b0 + i]!, c[c0 + i]!);
    },
} as unknown as Table<Float64Array>;
