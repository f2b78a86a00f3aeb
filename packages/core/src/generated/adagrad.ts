// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adagrad;
// test/kernel/generated.test.ts compares it with what the script writes.
/* oxlint-disable no-unused-vars -- all loops take the same, so that a bundler calls it alike */
import type { GeneratedLoop } from "../kernel/unit.ts";

// oxfmt-ignore
export const adagradLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=subtract(a0,multiply(c,divide(a1,add(sqrt(add(a2,multiply(a1,a1))),c))));a2=t2",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = (a2![i]! + (p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - (c0! * (p1 / ((Math.sqrt(q2)) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(a2![i]! + Math.fround(p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(q2)) + c1!)));
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(add(a1,multiply(c,a0)),add(sqrt(add(a2,multiply(t3,t3))),c))));a2=t5",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = (a1![i]! + (c2! * p0));
        q2 = (a2![i]! + (p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - (c0! * (p1 / ((Math.sqrt(q2)) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = Math.fround(a1![i]! + Math.fround(c2! * p0));
        q2 = Math.fround(a2![i]! + Math.fround(p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(q2)) + c1!)));
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(negate(a1),add(sqrt(add(a2,multiply(t1,t1))),c))));a2=t3",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = (-a1![i]!);
        q2 = (a2![i]! + (t0 * t0));
        a2![i] = q2;
        a0![i] = p0 - (c0! * (t0 / ((Math.sqrt(q2)) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = (-a1![i]!);
        q2 = Math.fround(a2![i]! + Math.fround(t0 * t0));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * Math.fround(t0 / Math.fround(Math.fround(Math.sqrt(q2)) + c1!)));
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,divide(add(negate(a1),multiply(c,a0)),add(sqrt(add(a2,multiply(t4,t4))),c))));a2=t6",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = ((-a1![i]!) + (c2! * p0));
        q2 = (a2![i]! + (p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - (c0! * (p1 / ((Math.sqrt(q2)) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = Math.fround((-a1![i]!) + Math.fround(c2! * p0));
        q2 = Math.fround(a2![i]! + Math.fround(p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(q2)) + c1!)));
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,<(c,add(a2,multiply(a1,a1)),divide(a1,sqrt(add(t3,c))),t1)));a2=t3",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = (a2![i]! + (p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - (c0! * (c2! < q2 ? (p1 / (Math.sqrt((q2 + c1!)))) : c2!));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(a2![i]! + Math.fround(p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * (c2! < q2 ? Math.fround(p1 / Math.fround(Math.sqrt(Math.fround(q2 + c1!)))) : c2!));
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,<(c,add(a2,multiply(add(a1,multiply(c,a0)),t4)),divide(t4,sqrt(add(t6,c))),t1)));a2=t6",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = (a1![i]! + (c2! * p0));
        q2 = (a2![i]! + (p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - (c0! * (c3! < q2 ? (p1 / (Math.sqrt((q2 + c1!)))) : c3!));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = Math.fround(a1![i]! + Math.fround(c2! * p0));
        q2 = Math.fround(a2![i]! + Math.fround(p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * (c3! < q2 ? Math.fround(p1 / Math.fround(Math.sqrt(Math.fround(q2 + c1!)))) : c3!));
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,<(c,add(a2,multiply(negate(a1),t2)),divide(t2,sqrt(add(t4,c))),t1)));a2=t4",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = (-a1![i]!);
        q2 = (a2![i]! + (t0 * t0));
        a2![i] = q2;
        a0![i] = p0 - (c0! * (c2! < q2 ? (t0 / (Math.sqrt((q2 + c1!)))) : c2!));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = (-a1![i]!);
        q2 = Math.fround(a2![i]! + Math.fround(t0 * t0));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * (c2! < q2 ? Math.fround(t0 / Math.fround(Math.sqrt(Math.fround(q2 + c1!)))) : c2!));
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(c,<(c,add(a2,multiply(add(negate(a1),multiply(c,a0)),t5)),divide(t5,sqrt(add(t7,c))),t1)));a2=t7",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = ((-a1![i]!) + (c2! * p0));
        q2 = (a2![i]! + (p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - (c0! * (c3! < q2 ? (p1 / (Math.sqrt((q2 + c1!)))) : c3!));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = Math.fround((-a1![i]!) + Math.fround(c2! * p0));
        q2 = Math.fround(a2![i]! + Math.fround(p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * (c3! < q2 ? Math.fround(p1 / Math.fround(Math.sqrt(Math.fround(q2 + c1!)))) : c3!));
      }
    },
  },
];
