// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of nadam;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const nadamLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=subtract(a0,multiply(c,divide(add(multiply(c,a1),multiply(c,add(multiply(c,a2),multiply(c,a1)))),add(sqrt(multiply(add(multiply(c,a3),multiply(c,multiply(a1,a1))),c)),c))));a2=t8;a3=t16",
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
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p1 = a1[i]!,
          t1 = c3 * a2[i]! + c4 * p1,
          t2 = c5 * a3[i]! + c6 * (p1 * p1);
        a0[i] = a0[i]! - c0 * ((c1 * p1 + c2 * t1) / (Math.sqrt(t2 * c7) + c8));
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
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p1 = a1[i]!,
          t1 = Math.fround(Math.fround(c3 * a2[i]!) + Math.fround(c4 * p1)),
          t2 = Math.fround(Math.fround(c5 * a3[i]!) + Math.fround(c6 * Math.fround(p1 * p1)));
        a0[i] =
          a0[i]! -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(Math.fround(c1 * p1) + Math.fround(c2 * t1)) /
                  Math.fround(Math.fround(Math.sqrt(Math.fround(t2 * c7))) + c8),
              ),
          );
        a2[i] = t1;
        a3[i] = t2;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(add(multiply(c,add(a1,multiply(c,a0))),multiply(c,add(multiply(c,a2),multiply(c,t4)))),add(sqrt(multiply(add(multiply(c,a3),multiply(c,multiply(t4,t4))),c)),c))));a2=t11;a3=t19",
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
        const p0 = a0[i]!,
          t1 = a1[i]! + c2 * p0,
          t2 = c4 * a2[i]! + c5 * t1,
          t3 = c6 * a3[i]! + c7 * (t1 * t1);
        a0[i] = p0 - c0 * ((c1 * t1 + c3 * t2) / (Math.sqrt(t3 * c8) + c9));
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = Math.fround(a1[i]! + Math.fround(c2 * p0)),
          t2 = Math.fround(Math.fround(c4 * a2[i]!) + Math.fround(c5 * t1)),
          t3 = Math.fround(Math.fround(c6 * a3[i]!) + Math.fround(c7 * Math.fround(t1 * t1)));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(Math.fround(c1 * t1) + Math.fround(c3 * t2)) /
                  Math.fround(Math.fround(Math.sqrt(Math.fround(t3 * c8))) + c9),
              ),
          );
        a2[i] = t2;
        a3[i] = t3;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(add(multiply(c,negate(a1)),multiply(c,add(multiply(c,a2),multiply(c,t2)))),add(sqrt(multiply(add(multiply(c,a3),multiply(c,multiply(t2,t2))),c)),c))));a2=t9;a3=t17",
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
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const t0 = -a1[i]!,
          t1 = c3 * a2[i]! + c4 * t0,
          t2 = c5 * a3[i]! + c6 * (t0 * t0);
        a0[i] = a0[i]! - c0 * ((c1 * t0 + c2 * t1) / (Math.sqrt(t2 * c7) + c8));
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
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const t0 = Math.fround(-a1[i]!),
          t1 = Math.fround(Math.fround(c3 * a2[i]!) + Math.fround(c4 * t0)),
          t2 = Math.fround(Math.fround(c5 * a3[i]!) + Math.fround(c6 * Math.fround(t0 * t0)));
        a0[i] =
          a0[i]! -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(Math.fround(c1 * t0) + Math.fround(c2 * t1)) /
                  Math.fround(Math.fround(Math.sqrt(Math.fround(t2 * c7))) + c8),
              ),
          );
        a2[i] = t1;
        a3[i] = t2;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(add(multiply(c,add(negate(a1),multiply(c,a0))),multiply(c,add(multiply(c,a2),multiply(c,t5)))),add(sqrt(multiply(add(multiply(c,a3),multiply(c,multiply(t5,t5))),c)),c))));a2=t12;a3=t20",
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
        const p0 = a0[i]!,
          t1 = -a1[i]! + c2 * p0,
          t2 = c4 * a2[i]! + c5 * t1,
          t3 = c6 * a3[i]! + c7 * (t1 * t1);
        a0[i] = p0 - c0 * ((c1 * t1 + c3 * t2) / (Math.sqrt(t3 * c8) + c9));
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = Math.fround(Math.fround(-a1[i]!) + Math.fround(c2 * p0)),
          t2 = Math.fround(Math.fround(c4 * a2[i]!) + Math.fround(c5 * t1)),
          t3 = Math.fround(Math.fround(c6 * a3[i]!) + Math.fround(c7 * Math.fround(t1 * t1)));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(Math.fround(c1 * t1) + Math.fround(c3 * t2)) /
                  Math.fround(Math.fround(Math.sqrt(Math.fround(t3 * c8))) + c9),
              ),
          );
        a2[i] = t2;
        a3[i] = t3;
      }
    },
  },
];
