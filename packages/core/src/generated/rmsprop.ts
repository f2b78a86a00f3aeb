// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of rmsprop;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const rmspropLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=subtract(a0,multiply(c,divide(g,add(sqrt(add(multiply(c,a2),multiply(c,multiply(g,g)))),c))));a2=t6",
    float64: (a, n, c, k, g) => {
      const a0 = a[0]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = k; i < n; i++) {
        const p1 = g[i - k]!,
          t1 = c1 * a2[i]! + c2 * (p1 * p1);
        a0[i] = a0[i]! - c0 * (p1 / (Math.sqrt(t1) + c3));
        a2[i] = t1;
      }
    },
    float32: (a, n, c, k, g) => {
      const a0 = a[0]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = k; i < n; i++) {
        const p1 = g[i - k]!,
          t1 = Math.fround(Math.fround(c1 * a2[i]!) + Math.fround(c2 * Math.fround(p1 * p1)));
        a0[i] = a0[i]! - Math.fround(c0 * Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(t1)) + c3)));
        a2[i] = t1;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(g,add(sqrt(subtract(add(multiply(c,a2),multiply(c,multiply(g,g))),multiply(add(multiply(t1,a3),multiply(t3,g)),t9))),c))));a2=t6;a3=t9",
    float64: (a, n, c, k, g) => {
      const a0 = a[0]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = k; i < n; i++) {
        const p1 = g[i - k]!,
          t1 = c1 * a2[i]! + c2 * (p1 * p1),
          t2 = c1 * a3[i]! + c2 * p1;
        a0[i] = a0[i]! - c0 * (p1 / (Math.sqrt(t1 - t2 * t2) + c3));
        a2[i] = t1;
        a3[i] = t2;
      }
    },
    float32: (a, n, c, k, g) => {
      const a0 = a[0]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = k; i < n; i++) {
        const p1 = g[i - k]!,
          t1 = Math.fround(Math.fround(c1 * a2[i]!) + Math.fround(c2 * Math.fround(p1 * p1))),
          t2 = Math.fround(Math.fround(c1 * a3[i]!) + Math.fround(c2 * p1));
        a0[i] =
          a0[i]! -
          Math.fround(
            c0 *
              Math.fround(
                p1 / Math.fround(Math.fround(Math.sqrt(Math.fround(t1 - Math.fround(t2 * t2)))) + c3),
              ),
          );
        a2[i] = t1;
        a3[i] = t2;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,add(multiply(c,a3),divide(g,add(sqrt(add(multiply(c,a2),multiply(c,multiply(g,g)))),c)))));a2=t8;a3=t13",
    float64: (a, n, c, k, g) => {
      const a0 = a[0]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!;
      for (let i = k; i < n; i++) {
        const p1 = g[i - k]!,
          t1 = c2 * a2[i]! + c3 * (p1 * p1),
          t2 = c1 * a3[i]! + p1 / (Math.sqrt(t1) + c4);
        a0[i] = a0[i]! - c0 * t2;
        a2[i] = t1;
        a3[i] = t2;
      }
    },
    float32: (a, n, c, k, g) => {
      const a0 = a[0]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!;
      for (let i = k; i < n; i++) {
        const p1 = g[i - k]!,
          t1 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * Math.fround(p1 * p1))),
          t2 = Math.fround(
            Math.fround(c1 * a3[i]!) + Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(t1)) + c4)),
          );
        a0[i] = a0[i]! - Math.fround(c0 * t2);
        a2[i] = t1;
        a3[i] = t2;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,add(multiply(c,a4),divide(g,add(sqrt(subtract(add(multiply(c,a2),multiply(c,multiply(g,g))),multiply(add(multiply(t3,a3),multiply(t5,g)),t11))),c)))));a2=t8;a3=t11;a4=t18",
    float64: (a, n, c, k, g) => {
      const a0 = a[0]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!;
      for (let i = k; i < n; i++) {
        const p1 = g[i - k]!,
          t1 = c2 * a2[i]! + c3 * (p1 * p1),
          t2 = c2 * a3[i]! + c3 * p1,
          t3 = c1 * a4[i]! + p1 / (Math.sqrt(t1 - t2 * t2) + c4);
        a0[i] = a0[i]! - c0 * t3;
        a2[i] = t1;
        a3[i] = t2;
        a4[i] = t3;
      }
    },
    float32: (a, n, c, k, g) => {
      const a0 = a[0]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!;
      for (let i = k; i < n; i++) {
        const p1 = g[i - k]!,
          t1 = Math.fround(Math.fround(c2 * a2[i]!) + Math.fround(c3 * Math.fround(p1 * p1))),
          t2 = Math.fround(Math.fround(c2 * a3[i]!) + Math.fround(c3 * p1)),
          t3 = Math.fround(
            Math.fround(c1 * a4[i]!) +
              Math.fround(
                p1 / Math.fround(Math.fround(Math.sqrt(Math.fround(t1 - Math.fround(t2 * t2)))) + c4),
              ),
          );
        a0[i] = a0[i]! - Math.fround(c0 * t3);
        a2[i] = t1;
        a3[i] = t2;
        a4[i] = t3;
      }
    },
  },
];
