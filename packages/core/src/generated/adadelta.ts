// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adadelta;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adadeltaLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=subtract(a0,multiply(c,multiply(divide(sqrt(add(a3,c)),sqrt(add(add(multiply(c,a2),multiply(c,multiply(a1,a1))),t1))),a1)));a2=t9;a3=add(multiply(t4,a3),multiply(t6,multiply(t13,t13)))",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p3 = a3[i]!,
          p1 = a1[i]!,
          t2 = c2 * a2[i]! + c3 * (p1 * p1),
          t3 = (Math.sqrt(p3 + c1) / Math.sqrt(t2 + c1)) * p1;
        a0[i] = a0[i]! - c0 * t3;
        a2[i] = t2;
        a3[i] = c2 * p3 + c3 * (t3 * t3);
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
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p3 = a3[i]!,
          p1 = a1[i]!,
          t2 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * Math.fround(p1 * p1))),
          t3 = Math.fround(
            Math.fround(
              Math.fround(Math.sqrt(Math.fround(p3 + c1))) / Math.fround(Math.sqrt(Math.fround(t2 + c1))),
            ) * p1,
          );
        a0[i] = a0[i]! - Math.fround(c0 * t3);
        a2[i] = t2;
        a3[i] = Math.fround(c2 * p3) + Math.fround(c3 * Math.fround(t3 * t3));
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,multiply(divide(sqrt(add(a3,c)),sqrt(add(add(multiply(c,a2),multiply(c,multiply(add(a1,multiply(c,a0)),t9))),t1))),t9)));a2=t12;a3=add(multiply(t4,a3),multiply(t6,multiply(t16,t16)))",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p3 = a3[i]!,
          t2 = a1[i]! + c4 * p0,
          t3 = c2 * a2[i]! + c3 * (t2 * t2),
          t4 = (Math.sqrt(p3 + c1) / Math.sqrt(t3 + c1)) * t2;
        a0[i] = p0 - c0 * t4;
        a2[i] = t3;
        a3[i] = c2 * p3 + c3 * (t4 * t4);
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
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p3 = a3[i]!,
          t2 = Math.fround(a1[i]! + Math.fround(c4 * p0)),
          t3 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * Math.fround(t2 * t2))),
          t4 = Math.fround(
            Math.fround(
              Math.fround(Math.sqrt(Math.fround(p3 + c1))) / Math.fround(Math.sqrt(Math.fround(t3 + c1))),
            ) * t2,
          );
        a0[i] = p0 - Math.fround(c0 * t4);
        a2[i] = t3;
        a3[i] = Math.fround(c2 * p3) + Math.fround(c3 * Math.fround(t4 * t4));
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,multiply(divide(sqrt(add(a3,c)),sqrt(add(add(multiply(c,a2),multiply(c,multiply(negate(a1),t7))),t1))),t7)));a2=t10;a3=add(multiply(t4,a3),multiply(t6,multiply(t14,t14)))",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p3 = a3[i]!,
          t1 = -a1[i]!,
          t2 = c2 * a2[i]! + c3 * (t1 * t1),
          t3 = (Math.sqrt(p3 + c1) / Math.sqrt(t2 + c1)) * t1;
        a0[i] = a0[i]! - c0 * t3;
        a2[i] = t2;
        a3[i] = c2 * p3 + c3 * (t3 * t3);
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
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p3 = a3[i]!,
          t1 = Math.fround(-a1[i]!),
          t2 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * Math.fround(t1 * t1))),
          t3 = Math.fround(
            Math.fround(
              Math.fround(Math.sqrt(Math.fround(p3 + c1))) / Math.fround(Math.sqrt(Math.fround(t2 + c1))),
            ) * t1,
          );
        a0[i] = a0[i]! - Math.fround(c0 * t3);
        a2[i] = t2;
        a3[i] = Math.fround(c2 * p3) + Math.fround(c3 * Math.fround(t3 * t3));
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,multiply(divide(sqrt(add(a3,c)),sqrt(add(add(multiply(c,a2),multiply(c,multiply(add(negate(a1),multiply(c,a0)),t10))),t1))),t10)));a2=t13;a3=add(multiply(t4,a3),multiply(t6,multiply(t17,t17)))",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p3 = a3[i]!,
          t2 = -a1[i]! + c4 * p0,
          t3 = c2 * a2[i]! + c3 * (t2 * t2),
          t4 = (Math.sqrt(p3 + c1) / Math.sqrt(t3 + c1)) * t2;
        a0[i] = p0 - c0 * t4;
        a2[i] = t3;
        a3[i] = c2 * p3 + c3 * (t4 * t4);
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
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p3 = a3[i]!,
          t2 = Math.fround(Math.fround(-a1[i]!) + Math.fround(c4 * p0)),
          t3 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * Math.fround(t2 * t2))),
          t4 = Math.fround(
            Math.fround(
              Math.fround(Math.sqrt(Math.fround(p3 + c1))) / Math.fround(Math.sqrt(Math.fround(t3 + c1))),
            ) * t2,
          );
        a0[i] = p0 - Math.fround(c0 * t4);
        a2[i] = t3;
        a3[i] = Math.fround(c2 * p3) + Math.fround(c3 * Math.fround(t4 * t4));
      }
    },
  },
];
