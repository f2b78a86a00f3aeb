// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of radam;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const radamLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=subtract(a0,multiply(c,select!=(c,c,divide(multiply(multiply(c,add(multiply(c,a2),multiply(c,a1))),c),add(sqrt(add(multiply(c,a3),multiply(c,multiply(a1,a1)))),c)),t9)));a2=t8;a3=t17",
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!;
      for (let i = 0; i < n; i++) {
        const p1 = a1[i]!,
          t1 = c4 * a2[i]! + c5 * p1,
          t2 = c3 * t1,
          t3 = c7 * a3[i]! + c8 * (p1 * p1);
        a0[i] = a0[i]! - c0 * (c1 !== c2 ? (t2 * c6) / (Math.sqrt(t3) + c9) : t2);
        a2[i] = t1;
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!;
      for (let i = 0; i < n; i++) {
        const p1 = a1[i]!,
          t1 = Math.fround(Math.fround(c4 * a2[i]!) + Math.fround(c5 * p1)),
          t2 = Math.fround(c3 * t1),
          t3 = Math.fround(Math.fround(c7 * a3[i]!) + Math.fround(c8 * Math.fround(p1 * p1)));
        a0[i] =
          a0[i]! -
          Math.fround(
            c0 *
              (c1 !== c2
                ? Math.fround(Math.fround(t2 * c6) / Math.fround(Math.fround(Math.sqrt(t3)) + c9))
                : t2),
          );
        a2[i] = t1;
        a3[i] = t3;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,select!=(c,c,divide(multiply(multiply(c,add(multiply(c,a2),multiply(c,add(a1,multiply(c,a0))))),c),add(sqrt(add(multiply(c,a3),multiply(c,multiply(t9,t9)))),c)),t12)));a2=t11;a3=t20",
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!,
        c10 = c[10]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = a1[i]! + c6 * p0,
          t2 = c4 * a2[i]! + c5 * t1,
          t3 = c3 * t2,
          t4 = c8 * a3[i]! + c9 * (t1 * t1);
        a0[i] = p0 - c0 * (c1 !== c2 ? (t3 * c7) / (Math.sqrt(t4) + c10) : t3);
        a2[i] = t2;
        a3[i] = t4;
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!,
        c10 = c[10]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = Math.fround(a1[i]! + Math.fround(c6 * p0)),
          t2 = Math.fround(Math.fround(c4 * a2[i]!) + Math.fround(c5 * t1)),
          t3 = Math.fround(c3 * t2),
          t4 = Math.fround(Math.fround(c8 * a3[i]!) + Math.fround(c9 * Math.fround(t1 * t1)));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              (c1 !== c2
                ? Math.fround(Math.fround(t3 * c7) / Math.fround(Math.fround(Math.sqrt(t4)) + c10))
                : t3),
          );
        a2[i] = t2;
        a3[i] = t4;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,select!=(c,c,divide(multiply(multiply(c,add(multiply(c,a2),multiply(c,negate(a1)))),c),add(sqrt(add(multiply(c,a3),multiply(c,multiply(t7,t7)))),c)),t10)));a2=t9;a3=t18",
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!;
      for (let i = 0; i < n; i++) {
        const t0 = -a1[i]!,
          t1 = c4 * a2[i]! + c5 * t0,
          t2 = c3 * t1,
          t3 = c7 * a3[i]! + c8 * (t0 * t0);
        a0[i] = a0[i]! - c0 * (c1 !== c2 ? (t2 * c6) / (Math.sqrt(t3) + c9) : t2);
        a2[i] = t1;
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!;
      for (let i = 0; i < n; i++) {
        const t0 = Math.fround(-a1[i]!),
          t1 = Math.fround(Math.fround(c4 * a2[i]!) + Math.fround(c5 * t0)),
          t2 = Math.fround(c3 * t1),
          t3 = Math.fround(Math.fround(c7 * a3[i]!) + Math.fround(c8 * Math.fround(t0 * t0)));
        a0[i] =
          a0[i]! -
          Math.fround(
            c0 *
              (c1 !== c2
                ? Math.fround(Math.fround(t2 * c6) / Math.fround(Math.fround(Math.sqrt(t3)) + c9))
                : t2),
          );
        a2[i] = t1;
        a3[i] = t3;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,select!=(c,c,divide(multiply(multiply(c,add(multiply(c,a2),multiply(c,add(negate(a1),multiply(c,a0))))),c),add(sqrt(add(multiply(c,a3),multiply(c,multiply(t10,t10)))),c)),t13)));a2=t12;a3=t21",
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!,
        c10 = c[10]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = -a1[i]! + c6 * p0,
          t2 = c4 * a2[i]! + c5 * t1,
          t3 = c3 * t2,
          t4 = c8 * a3[i]! + c9 * (t1 * t1);
        a0[i] = p0 - c0 * (c1 !== c2 ? (t3 * c7) / (Math.sqrt(t4) + c10) : t3);
        a2[i] = t2;
        a3[i] = t4;
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!,
        c10 = c[10]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = Math.fround(Math.fround(-a1[i]!) + Math.fround(c6 * p0)),
          t2 = Math.fround(Math.fround(c4 * a2[i]!) + Math.fround(c5 * t1)),
          t3 = Math.fround(c3 * t2),
          t4 = Math.fround(Math.fround(c8 * a3[i]!) + Math.fround(c9 * Math.fround(t1 * t1)));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              (c1 !== c2
                ? Math.fround(Math.fround(t3 * c7) / Math.fround(Math.fround(Math.sqrt(t4)) + c10))
                : t3),
          );
        a2[i] = t2;
        a3[i] = t4;
      }
    },
  },
];
