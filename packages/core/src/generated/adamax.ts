// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adamax;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adamaxLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=subtract(a0,multiply(c,divide(multiply(c,add(multiply(c,a2),multiply(c,a1))),max(multiply(c,a3),add(abs(a1),c)))));a2=t6;a3=t13",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const p1 = a1[i]!,
          t1 = c2 * a2[i]! + c3 * p1,
          t2 = Math.max(c4 * a3[i]!, Math.abs(p1) + c5);
        a0[i] = a0[i]! - c0 * ((c1 * t1) / t2);
        a2[i] = t1;
        a3[i] = t2;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const p1 = a1[i]!,
          t1 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * p1)),
          t2 = Math.fround(Math.max(Math.fround(c4 * a3[i]!), Math.fround(Math.fround(Math.abs(p1)) + c5)));
        a0[i] = a0[i]! - Math.fround(c0 * Math.fround(Math.fround(c1 * t1) / t2));
        a2[i] = t1;
        a3[i] = t2;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(multiply(c,add(multiply(c,a2),multiply(c,add(a1,multiply(c,a0))))),max(multiply(c,a3),add(abs(t7),c)))));a2=t9;a3=t16",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = a1[i]! + c4 * p0,
          t2 = c2 * a2[i]! + c3 * t1,
          t3 = Math.max(c5 * a3[i]!, Math.abs(t1) + c6);
        a0[i] = p0 - c0 * ((c1 * t2) / t3);
        a2[i] = t2;
        a3[i] = t3;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = Math.fround(a1[i]! + Math.fround(c4 * p0)),
          t2 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * t1)),
          t3 = Math.fround(Math.max(Math.fround(c5 * a3[i]!), Math.fround(Math.fround(Math.abs(t1)) + c6)));
        a0[i] = p0 - Math.fround(c0 * Math.fround(Math.fround(c1 * t2) / t3));
        a2[i] = t2;
        a3[i] = t3;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(multiply(c,add(multiply(c,a2),multiply(c,negate(a1)))),max(multiply(c,a3),add(abs(t5),c)))));a2=t7;a3=t14",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const t0 = -a1[i]!,
          t1 = c2 * a2[i]! + c3 * t0,
          t2 = Math.max(c4 * a3[i]!, Math.abs(t0) + c5);
        a0[i] = a0[i]! - c0 * ((c1 * t1) / t2);
        a2[i] = t1;
        a3[i] = t2;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const t0 = Math.fround(-a1[i]!),
          t1 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * t0)),
          t2 = Math.fround(Math.max(Math.fround(c4 * a3[i]!), Math.fround(Math.fround(Math.abs(t0)) + c5)));
        a0[i] = a0[i]! - Math.fround(c0 * Math.fround(Math.fround(c1 * t1) / t2));
        a2[i] = t1;
        a3[i] = t2;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(multiply(c,add(multiply(c,a2),multiply(c,add(negate(a1),multiply(c,a0))))),max(multiply(c,a3),add(abs(t8),c)))));a2=t10;a3=t17",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = -a1[i]! + c4 * p0,
          t2 = c2 * a2[i]! + c3 * t1,
          t3 = Math.max(c5 * a3[i]!, Math.abs(t1) + c6);
        a0[i] = p0 - c0 * ((c1 * t2) / t3);
        a2[i] = t2;
        a3[i] = t3;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = Math.fround(Math.fround(-a1[i]!) + Math.fround(c4 * p0)),
          t2 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * t1)),
          t3 = Math.fround(Math.max(Math.fround(c5 * a3[i]!), Math.fround(Math.fround(Math.abs(t1)) + c6)));
        a0[i] = p0 - Math.fround(c0 * Math.fround(Math.fround(c1 * t2) / t3));
        a2[i] = t2;
        a3[i] = t3;
      }
    },
  },
];
