// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adadelta;
// test/kernel/generated.test.ts compares it with what the script writes.
/* oxlint-disable no-unused-vars -- all loops take the same, so that a bundler calls it alike */
import type { GeneratedLoop } from "../kernel/unit.ts";

// oxfmt-ignore
export const adadeltaLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=-a0*c*/sqrt+a3csqrt++*ca2*c*a1a1t1a1;a2=t9;a3=+*t4a3*t6*t13t13",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        t0 = a3![i]!;
        p0 = a0![i]!;
        q2 = ((c2! * a2![i]!) + (c1! * (p1 * p1)));
        t1 = (((Math.sqrt((t0 + c3!))) / (Math.sqrt((q2 + c3!)))) * p1);
        a2![i] = q2;
        a3![i] = (c2! * t0) + (c1! * (t1 * t1));
        a0![i] = p0 - (c0! * t1);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        t0 = a3![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c2! * a2![i]!) + Math.fround(c1! * Math.fround(p1 * p1)));
        t1 = Math.fround(Math.fround(Math.fround(Math.sqrt(Math.fround(t0 + c3!))) / Math.fround(Math.sqrt(Math.fround(q2 + c3!)))) * p1);
        a2![i] = q2;
        a3![i] = Math.fround(c2! * t0) + Math.fround(c1! * Math.fround(t1 * t1));
        a0![i] = p0 - Math.fround(c0! * t1);
      }
    },
  },
  {
    key: "a0=-a0*c*/sqrt+a3csqrt++*ca2*c*+a1*ca0t9t1t9;a2=t12;a3=+*t4a3*t6*t16t16",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = a3![i]!;
        p1 = (a1![i]! + (c1! * p0));
        q2 = ((c3! * a2![i]!) + (c2! * (p1 * p1)));
        t1 = (((Math.sqrt((t0 + c4!))) / (Math.sqrt((q2 + c4!)))) * p1);
        a2![i] = q2;
        a3![i] = (c3! * t0) + (c2! * (t1 * t1));
        a0![i] = p0 - (c0! * t1);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = a3![i]!;
        p1 = Math.fround(a1![i]! + Math.fround(c1! * p0));
        q2 = Math.fround(Math.fround(c3! * a2![i]!) + Math.fround(c2! * Math.fround(p1 * p1)));
        t1 = Math.fround(Math.fround(Math.fround(Math.sqrt(Math.fround(t0 + c4!))) / Math.fround(Math.sqrt(Math.fround(q2 + c4!)))) * p1);
        a2![i] = q2;
        a3![i] = Math.fround(c3! * t0) + Math.fround(c2! * Math.fround(t1 * t1));
        a0![i] = p0 - Math.fround(c0! * t1);
      }
    },
  },
  {
    key: "a0=-a0*c*/sqrt+a3csqrt++*ca2*c*negatea1t7t1t7;a2=t10;a3=+*t4a3*t6*t14t14",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        t0 = a3![i]!;
        p0 = a0![i]!;
        t1 = (-a1![i]!);
        q2 = ((c2! * a2![i]!) + (c1! * (t1 * t1)));
        t2 = (((Math.sqrt((t0 + c3!))) / (Math.sqrt((q2 + c3!)))) * t1);
        a2![i] = q2;
        a3![i] = (c2! * t0) + (c1! * (t2 * t2));
        a0![i] = p0 - (c0! * t2);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        t0 = a3![i]!;
        p0 = a0![i]!;
        t1 = (-a1![i]!);
        q2 = Math.fround(Math.fround(c2! * a2![i]!) + Math.fround(c1! * Math.fround(t1 * t1)));
        t2 = Math.fround(Math.fround(Math.fround(Math.sqrt(Math.fround(t0 + c3!))) / Math.fround(Math.sqrt(Math.fround(q2 + c3!)))) * t1);
        a2![i] = q2;
        a3![i] = Math.fround(c2! * t0) + Math.fround(c1! * Math.fround(t2 * t2));
        a0![i] = p0 - Math.fround(c0! * t2);
      }
    },
  },
  {
    key: "a0=-a0*c*/sqrt+a3csqrt++*ca2*c*+negatea1*ca0t10t1t10;a2=t13;a3=+*t4a3*t6*t17t17",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = a3![i]!;
        p1 = ((-a1![i]!) + (c1! * p0));
        q2 = ((c3! * a2![i]!) + (c2! * (p1 * p1)));
        t1 = (((Math.sqrt((t0 + c4!))) / (Math.sqrt((q2 + c4!)))) * p1);
        a2![i] = q2;
        a3![i] = (c3! * t0) + (c2! * (t1 * t1));
        a0![i] = p0 - (c0! * t1);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = a3![i]!;
        p1 = Math.fround((-a1![i]!) + Math.fround(c1! * p0));
        q2 = Math.fround(Math.fround(c3! * a2![i]!) + Math.fround(c2! * Math.fround(p1 * p1)));
        t1 = Math.fround(Math.fround(Math.fround(Math.sqrt(Math.fround(t0 + c4!))) / Math.fround(Math.sqrt(Math.fround(q2 + c4!)))) * p1);
        a2![i] = q2;
        a3![i] = Math.fround(c3! * t0) + Math.fround(c2! * Math.fround(t1 * t1));
        a0![i] = p0 - Math.fround(c0! * t1);
      }
    },
  },
];
