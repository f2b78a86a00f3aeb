// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adagrad;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adagradLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=subtract(a0,multiply(c,divide(a1,add(sqrt(add(a2,multiply(a1,a1))),c))));a2=t2",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!;
      for (let i = 0; i < n; i++) {
        const p1 = a1[i]!,
          t1 = a2[i]! + p1 * p1;
        a0[i] = a0[i]! - c0 * (p1 / (Math.sqrt(t1) + c1));
        a2[i] = t1;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!;
      for (let i = 0; i < n; i++) {
        const p1 = a1[i]!,
          t1 = Math.fround(a2[i]! + Math.fround(p1 * p1));
        a0[i] = a0[i]! - Math.fround(c0 * Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(t1)) + c1)));
        a2[i] = t1;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(add(a1,multiply(c,a0)),add(sqrt(add(a2,multiply(t3,t3))),c))));a2=t5",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = a1[i]! + c1 * p0,
          t2 = a2[i]! + t1 * t1;
        a0[i] = p0 - c0 * (t1 / (Math.sqrt(t2) + c2));
        a2[i] = t2;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = Math.fround(a1[i]! + Math.fround(c1 * p0)),
          t2 = Math.fround(a2[i]! + Math.fround(t1 * t1));
        a0[i] = p0 - Math.fround(c0 * Math.fround(t1 / Math.fround(Math.fround(Math.sqrt(t2)) + c2)));
        a2[i] = t2;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(negate(a1),add(sqrt(add(a2,multiply(t1,t1))),c))));a2=t3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!;
      for (let i = 0; i < n; i++) {
        const t0 = -a1[i]!,
          t1 = a2[i]! + t0 * t0;
        a0[i] = a0[i]! - c0 * (t0 / (Math.sqrt(t1) + c1));
        a2[i] = t1;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!;
      for (let i = 0; i < n; i++) {
        const t0 = Math.fround(-a1[i]!),
          t1 = Math.fround(a2[i]! + Math.fround(t0 * t0));
        a0[i] = a0[i]! - Math.fround(c0 * Math.fround(t0 / Math.fround(Math.fround(Math.sqrt(t1)) + c1)));
        a2[i] = t1;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(add(negate(a1),multiply(c,a0)),add(sqrt(add(a2,multiply(t4,t4))),c))));a2=t6",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = -a1[i]! + c1 * p0,
          t2 = a2[i]! + t1 * t1;
        a0[i] = p0 - c0 * (t1 / (Math.sqrt(t2) + c2));
        a2[i] = t2;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = Math.fround(Math.fround(-a1[i]!) + Math.fround(c1 * p0)),
          t2 = Math.fround(a2[i]! + Math.fround(t1 * t1));
        a0[i] = p0 - Math.fround(c0 * Math.fround(t1 / Math.fround(Math.fround(Math.sqrt(t2)) + c2)));
        a2[i] = t2;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,select>(add(a2,multiply(a1,a1)),c,divide(a1,sqrt(add(t2,c))),t3)));a2=t2",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const p1 = a1[i]!,
          t1 = a2[i]! + p1 * p1;
        a0[i] = a0[i]! - c0 * (t1 > c1 ? p1 / Math.sqrt(t1 + c2) : c1);
        a2[i] = t1;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const p1 = a1[i]!,
          t1 = Math.fround(a2[i]! + Math.fround(p1 * p1));
        a0[i] =
          a0[i]! -
          Math.fround(c0 * (t1 > c1 ? Math.fround(p1 / Math.fround(Math.sqrt(Math.fround(t1 + c2)))) : c1));
        a2[i] = t1;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,select>(add(a2,multiply(add(a1,multiply(c,a0)),t3)),c,divide(t3,sqrt(add(t5,c))),t6)));a2=t5",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = a1[i]! + c1 * p0,
          t2 = a2[i]! + t1 * t1;
        a0[i] = p0 - c0 * (t2 > c2 ? t1 / Math.sqrt(t2 + c3) : c2);
        a2[i] = t2;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = Math.fround(a1[i]! + Math.fround(c1 * p0)),
          t2 = Math.fround(a2[i]! + Math.fround(t1 * t1));
        a0[i] =
          p0 -
          Math.fround(c0 * (t2 > c2 ? Math.fround(t1 / Math.fround(Math.sqrt(Math.fround(t2 + c3)))) : c2));
        a2[i] = t2;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,select>(add(a2,multiply(negate(a1),t1)),c,divide(t1,sqrt(add(t3,c))),t4)));a2=t3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const t0 = -a1[i]!,
          t1 = a2[i]! + t0 * t0;
        a0[i] = a0[i]! - c0 * (t1 > c1 ? t0 / Math.sqrt(t1 + c2) : c1);
        a2[i] = t1;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const t0 = Math.fround(-a1[i]!),
          t1 = Math.fround(a2[i]! + Math.fround(t0 * t0));
        a0[i] =
          a0[i]! -
          Math.fround(c0 * (t1 > c1 ? Math.fround(t0 / Math.fround(Math.sqrt(Math.fround(t1 + c2)))) : c1));
        a2[i] = t1;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,select>(add(a2,multiply(add(negate(a1),multiply(c,a0)),t4)),c,divide(t4,sqrt(add(t6,c))),t7)));a2=t6",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = -a1[i]! + c1 * p0,
          t2 = a2[i]! + t1 * t1;
        a0[i] = p0 - c0 * (t2 > c2 ? t1 / Math.sqrt(t2 + c3) : c2);
        a2[i] = t2;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          t1 = Math.fround(Math.fround(-a1[i]!) + Math.fround(c1 * p0)),
          t2 = Math.fround(a2[i]! + Math.fround(t1 * t1));
        a0[i] =
          p0 -
          Math.fround(c0 * (t2 > c2 ? Math.fround(t1 / Math.fround(Math.sqrt(Math.fround(t2 + c3)))) : c2));
        a2[i] = t2;
      }
    },
  },
];
