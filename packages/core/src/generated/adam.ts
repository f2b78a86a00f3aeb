// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adam;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adamLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=subtract(a0,multiply(c,divide(multiply(c,add(multiply(c,a2),multiply(c,a1))),add(multiply(sqrt(add(multiply(c,a3),multiply(c,multiply(a1,a1)))),c),c))));a2=t6;a3=t13",
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
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const p1 = a1[i]!,
          t1 = c2 * a2[i]! + c3 * p1,
          t2 = c4 * a3[i]! + c5 * (p1 * p1);
        a0[i] = a0[i]! - c0 * ((c1 * t1) / (Math.sqrt(t2) * c6 + c7));
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
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const p1 = a1[i]!,
          t1 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * p1)),
          t2 = Math.fround(Math.fround(c4 * a3[i]!) + Math.fround(c5 * Math.fround(p1 * p1)));
        a0[i] =
          a0[i]! -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(c1 * t1) / Math.fround(Math.fround(Math.fround(Math.sqrt(t2)) * c6) + c7),
              ),
          );
        a2[i] = t1;
        a3[i] = t2;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(multiply(c,add(multiply(c,a2),multiply(c,add(a1,multiply(c,a0))))),add(multiply(sqrt(add(multiply(c,a3),multiply(c,multiply(t7,t7)))),c),c))));a2=t9;a3=t16",
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
        const p0 = a0[i]!,
          t1 = a1[i]! + c4 * p0,
          t2 = c2 * a2[i]! + c3 * t1,
          t3 = c5 * a3[i]! + c6 * (t1 * t1);
        a0[i] = p0 - c0 * ((c1 * t2) / (Math.sqrt(t3) * c7 + c8));
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
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = Math.fround(a1[i]! + Math.fround(c4 * p0)),
          t2 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * t1)),
          t3 = Math.fround(Math.fround(c5 * a3[i]!) + Math.fround(c6 * Math.fround(t1 * t1)));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(c1 * t2) / Math.fround(Math.fround(Math.fround(Math.sqrt(t3)) * c7) + c8),
              ),
          );
        a2[i] = t2;
        a3[i] = t3;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(multiply(c,add(multiply(c,a2),multiply(c,negate(a1)))),add(multiply(sqrt(add(multiply(c,a3),multiply(c,multiply(t5,t5)))),c),c))));a2=t7;a3=t14",
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
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const t0 = -a1[i]!,
          t1 = c2 * a2[i]! + c3 * t0,
          t2 = c4 * a3[i]! + c5 * (t0 * t0);
        a0[i] = a0[i]! - c0 * ((c1 * t1) / (Math.sqrt(t2) * c6 + c7));
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
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const t0 = Math.fround(-a1[i]!),
          t1 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * t0)),
          t2 = Math.fround(Math.fround(c4 * a3[i]!) + Math.fround(c5 * Math.fround(t0 * t0)));
        a0[i] =
          a0[i]! -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(c1 * t1) / Math.fround(Math.fround(Math.fround(Math.sqrt(t2)) * c6) + c7),
              ),
          );
        a2[i] = t1;
        a3[i] = t2;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(multiply(c,add(multiply(c,a2),multiply(c,add(negate(a1),multiply(c,a0))))),add(multiply(sqrt(add(multiply(c,a3),multiply(c,multiply(t8,t8)))),c),c))));a2=t10;a3=t17",
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
        const p0 = a0[i]!,
          t1 = -a1[i]! + c4 * p0,
          t2 = c2 * a2[i]! + c3 * t1,
          t3 = c5 * a3[i]! + c6 * (t1 * t1);
        a0[i] = p0 - c0 * ((c1 * t2) / (Math.sqrt(t3) * c7 + c8));
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
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = Math.fround(Math.fround(-a1[i]!) + Math.fround(c4 * p0)),
          t2 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * t1)),
          t3 = Math.fround(Math.fround(c5 * a3[i]!) + Math.fround(c6 * Math.fround(t1 * t1)));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(c1 * t2) / Math.fround(Math.fround(Math.fround(Math.sqrt(t3)) * c7) + c8),
              ),
          );
        a2[i] = t2;
        a3[i] = t3;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(multiply(c,add(multiply(c,a2),multiply(c,a1))),add(multiply(sqrt(max(a4,add(multiply(c,a3),multiply(c,multiply(a1,a1))))),c),c))));a2=t6;a3=t13;a4=t14",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const p1 = a1[i]!,
          t1 = c2 * a2[i]! + c3 * p1,
          t2 = c4 * a3[i]! + c5 * (p1 * p1),
          t3 = Math.max(a4[i]!, t2);
        a0[i] = a0[i]! - c0 * ((c1 * t1) / (Math.sqrt(t3) * c6 + c7));
        a2[i] = t1;
        a3[i] = t2;
        a4[i] = t3;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const p1 = a1[i]!,
          t1 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * p1)),
          t2 = Math.fround(Math.fround(c4 * a3[i]!) + Math.fround(c5 * Math.fround(p1 * p1))),
          t3 = Math.fround(Math.max(a4[i]!, t2));
        a0[i] =
          a0[i]! -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(c1 * t1) / Math.fround(Math.fround(Math.fround(Math.sqrt(t3)) * c6) + c7),
              ),
          );
        a2[i] = t1;
        a3[i] = t2;
        a4[i] = t3;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(multiply(c,add(multiply(c,a2),multiply(c,add(a1,multiply(c,a0))))),add(multiply(sqrt(max(a4,add(multiply(c,a3),multiply(c,multiply(t7,t7))))),c),c))));a2=t9;a3=t16;a4=t17",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
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
        const p0 = a0[i]!,
          t1 = a1[i]! + c4 * p0,
          t2 = c2 * a2[i]! + c3 * t1,
          t3 = c5 * a3[i]! + c6 * (t1 * t1),
          t4 = Math.max(a4[i]!, t3);
        a0[i] = p0 - c0 * ((c1 * t2) / (Math.sqrt(t4) * c7 + c8));
        a2[i] = t2;
        a3[i] = t3;
        a4[i] = t4;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
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
        const p0 = a0[i]!,
          t1 = Math.fround(a1[i]! + Math.fround(c4 * p0)),
          t2 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * t1)),
          t3 = Math.fround(Math.fround(c5 * a3[i]!) + Math.fround(c6 * Math.fround(t1 * t1))),
          t4 = Math.fround(Math.max(a4[i]!, t3));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(c1 * t2) / Math.fround(Math.fround(Math.fround(Math.sqrt(t4)) * c7) + c8),
              ),
          );
        a2[i] = t2;
        a3[i] = t3;
        a4[i] = t4;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(multiply(c,add(multiply(c,a2),multiply(c,negate(a1)))),add(multiply(sqrt(max(a4,add(multiply(c,a3),multiply(c,multiply(t5,t5))))),c),c))));a2=t7;a3=t14;a4=t15",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const t0 = -a1[i]!,
          t1 = c2 * a2[i]! + c3 * t0,
          t2 = c4 * a3[i]! + c5 * (t0 * t0),
          t3 = Math.max(a4[i]!, t2);
        a0[i] = a0[i]! - c0 * ((c1 * t1) / (Math.sqrt(t3) * c6 + c7));
        a2[i] = t1;
        a3[i] = t2;
        a4[i] = t3;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const t0 = Math.fround(-a1[i]!),
          t1 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * t0)),
          t2 = Math.fround(Math.fround(c4 * a3[i]!) + Math.fround(c5 * Math.fround(t0 * t0))),
          t3 = Math.fround(Math.max(a4[i]!, t2));
        a0[i] =
          a0[i]! -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(c1 * t1) / Math.fround(Math.fround(Math.fround(Math.sqrt(t3)) * c6) + c7),
              ),
          );
        a2[i] = t1;
        a3[i] = t2;
        a4[i] = t3;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(multiply(c,add(multiply(c,a2),multiply(c,add(negate(a1),multiply(c,a0))))),add(multiply(sqrt(max(a4,add(multiply(c,a3),multiply(c,multiply(t8,t8))))),c),c))));a2=t10;a3=t17;a4=t18",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
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
        const p0 = a0[i]!,
          t1 = -a1[i]! + c4 * p0,
          t2 = c2 * a2[i]! + c3 * t1,
          t3 = c5 * a3[i]! + c6 * (t1 * t1),
          t4 = Math.max(a4[i]!, t3);
        a0[i] = p0 - c0 * ((c1 * t2) / (Math.sqrt(t4) * c7 + c8));
        a2[i] = t2;
        a3[i] = t3;
        a4[i] = t4;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
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
        const p0 = a0[i]!,
          t1 = Math.fround(Math.fround(-a1[i]!) + Math.fround(c4 * p0)),
          t2 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * t1)),
          t3 = Math.fround(Math.fround(c5 * a3[i]!) + Math.fround(c6 * Math.fround(t1 * t1))),
          t4 = Math.fround(Math.max(a4[i]!, t3));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(c1 * t2) / Math.fround(Math.fround(Math.fround(Math.sqrt(t4)) * c7) + c8),
              ),
          );
        a2[i] = t2;
        a3[i] = t3;
        a4[i] = t4;
      }
    },
  },
];
