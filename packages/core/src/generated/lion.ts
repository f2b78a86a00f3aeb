// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of lion;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const lionLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=subtract(a0,multiply(c,select>(add(multiply(c,a2),multiply(c,a1)),c,c,select<(t5,t6,c,t5))));a2=add(multiply(c,a2),multiply(c,a1))",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const p2 = a2[i]!,
          p1 = a1[i]!,
          t2 = c1 * p2 + c2 * p1;
        a0[i] = a0[i]! - c0 * (t2 > c3 ? c4 : t2 < c3 ? c5 : t2);
        a2[i] = c6 * p2 + c7 * p1;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const p2 = a2[i]!,
          p1 = a1[i]!,
          t2 = Math.fround(Math.fround(c1 * p2) + Math.fround(c2 * p1));
        a0[i] = a0[i]! - Math.fround(c0 * (t2 > c3 ? c4 : t2 < c3 ? c5 : t2));
        a2[i] = Math.fround(c6 * p2) + Math.fround(c7 * p1);
      }
    },
  },
  {
    key: "a0=subtract(multiply(a0,c),multiply(c,select>(add(multiply(c,a2),multiply(c,a1)),c,c,select<(t7,t8,c,t7))));a2=add(multiply(c,a2),multiply(c,a1))",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p2 = a2[i]!,
          p1 = a1[i]!,
          t2 = c2 * p2 + c3 * p1;
        a0[i] = a0[i]! * c0 - c1 * (t2 > c4 ? c5 : t2 < c4 ? c6 : t2);
        a2[i] = c7 * p2 + c8 * p1;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p2 = a2[i]!,
          p1 = a1[i]!,
          t2 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * p1));
        a0[i] = Math.fround(a0[i]! * c0) - Math.fround(c1 * (t2 > c4 ? c5 : t2 < c4 ? c6 : t2));
        a2[i] = Math.fround(c7 * p2) + Math.fround(c8 * p1);
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,select>(add(multiply(c,a2),multiply(c,negate(a1))),c,c,select<(t6,t7,c,t6))));a2=add(multiply(c,a2),multiply(c,t4))",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const p2 = a2[i]!,
          t1 = -a1[i]!,
          t2 = c1 * p2 + c2 * t1;
        a0[i] = a0[i]! - c0 * (t2 > c3 ? c4 : t2 < c3 ? c5 : t2);
        a2[i] = c6 * p2 + c7 * t1;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const p2 = a2[i]!,
          t1 = Math.fround(-a1[i]!),
          t2 = Math.fround(Math.fround(c1 * p2) + Math.fround(c2 * t1));
        a0[i] = a0[i]! - Math.fround(c0 * (t2 > c3 ? c4 : t2 < c3 ? c5 : t2));
        a2[i] = Math.fround(c6 * p2) + Math.fround(c7 * t1);
      }
    },
  },
  {
    key: "a0=subtract(multiply(a0,c),multiply(c,select>(add(multiply(c,a2),multiply(c,negate(a1))),c,c,select<(t8,t9,c,t8))));a2=add(multiply(c,a2),multiply(c,t6))",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p2 = a2[i]!,
          t1 = -a1[i]!,
          t2 = c2 * p2 + c3 * t1;
        a0[i] = a0[i]! * c0 - c1 * (t2 > c4 ? c5 : t2 < c4 ? c6 : t2);
        a2[i] = c7 * p2 + c8 * t1;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p2 = a2[i]!,
          t1 = Math.fround(-a1[i]!),
          t2 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * t1));
        a0[i] = Math.fround(a0[i]! * c0) - Math.fround(c1 * (t2 > c4 ? c5 : t2 < c4 ? c6 : t2));
        a2[i] = Math.fround(c7 * p2) + Math.fround(c8 * t1);
      }
    },
  },
];
