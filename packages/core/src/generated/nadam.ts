// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of nadam;
// test/kernel/generated.test.ts compares it with what the script writes.
/* oxlint-disable no-unused-vars -- all loops take the same, so that a bundler calls it alike */
import type { GeneratedLoop } from "../kernel/unit.ts";

// oxfmt-ignore
export const nadamLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=-a0*c/+*ca1*c+*ca2*ca1+sqrt*+*ca3*c*a1a1cc;a2=t8;a3=t16",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = ((c6! * a2![i]!) + (c5! * p1));
        q3 = ((c4! * a3![i]!) + (c3! * (p1 * p1)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * (((c8! * p1) + (c7! * q2)) / ((Math.sqrt((q3 * c2!))) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c6! * a2![i]!) + Math.fround(c5! * p1));
        q3 = Math.fround(Math.fround(c4! * a3![i]!) + Math.fround(c3! * Math.fround(p1 * p1)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * Math.fround(Math.fround(Math.fround(c8! * p1) + Math.fround(c7! * q2)) / Math.fround(Math.fround(Math.sqrt(Math.fround(q3 * c2!))) + c1!)));
      }
    },
  },
  {
    key: "a0=-a0*c/+*c+a1*ca0*c+*ca2*ct4+sqrt*+*ca3*c*t4t4cc;a2=t11;a3=t19",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = (a1![i]! + (c8! * p0));
        q2 = ((c6! * a2![i]!) + (c5! * p1));
        q3 = ((c4! * a3![i]!) + (c3! * (p1 * p1)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * (((c9! * p1) + (c7! * q2)) / ((Math.sqrt((q3 * c2!))) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = Math.fround(a1![i]! + Math.fround(c8! * p0));
        q2 = Math.fround(Math.fround(c6! * a2![i]!) + Math.fround(c5! * p1));
        q3 = Math.fround(Math.fround(c4! * a3![i]!) + Math.fround(c3! * Math.fround(p1 * p1)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * Math.fround(Math.fround(Math.fround(c9! * p1) + Math.fround(c7! * q2)) / Math.fround(Math.fround(Math.sqrt(Math.fround(q3 * c2!))) + c1!)));
      }
    },
  },
  {
    key: "a0=-a0*c/+*cnegatea1*c+*ca2*ct2+sqrt*+*ca3*c*t2t2cc;a2=t9;a3=t17",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = (-a1![i]!);
        q2 = ((c6! * a2![i]!) + (c5! * t0));
        q3 = ((c4! * a3![i]!) + (c3! * (t0 * t0)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * (((c8! * t0) + (c7! * q2)) / ((Math.sqrt((q3 * c2!))) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = (-a1![i]!);
        q2 = Math.fround(Math.fround(c6! * a2![i]!) + Math.fround(c5! * t0));
        q3 = Math.fround(Math.fround(c4! * a3![i]!) + Math.fround(c3! * Math.fround(t0 * t0)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * Math.fround(Math.fround(Math.fround(c8! * t0) + Math.fround(c7! * q2)) / Math.fround(Math.fround(Math.sqrt(Math.fround(q3 * c2!))) + c1!)));
      }
    },
  },
  {
    key: "a0=-a0*c/+*c+negatea1*ca0*c+*ca2*ct5+sqrt*+*ca3*c*t5t5cc;a2=t12;a3=t20",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = ((-a1![i]!) + (c8! * p0));
        q2 = ((c6! * a2![i]!) + (c5! * p1));
        q3 = ((c4! * a3![i]!) + (c3! * (p1 * p1)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * (((c9! * p1) + (c7! * q2)) / ((Math.sqrt((q3 * c2!))) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = Math.fround((-a1![i]!) + Math.fround(c8! * p0));
        q2 = Math.fround(Math.fround(c6! * a2![i]!) + Math.fround(c5! * p1));
        q3 = Math.fround(Math.fround(c4! * a3![i]!) + Math.fround(c3! * Math.fround(p1 * p1)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * Math.fround(Math.fround(Math.fround(c9! * p1) + Math.fround(c7! * q2)) / Math.fround(Math.fround(Math.sqrt(Math.fround(q3 * c2!))) + c1!)));
      }
    },
  },
];
