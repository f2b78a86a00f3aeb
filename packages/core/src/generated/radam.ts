// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of radam;
// test/kernel/generated.test.ts compares it with what the script writes.
/* oxlint-disable no-unused-vars -- all loops take the same, so that a bundler calls it alike */
import type { GeneratedLoop } from "../kernel/unit.ts";

// oxfmt-ignore
export const radamLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=-a0*c==cc/**c+*ca2*ca1c+sqrt+*ca3*c*a1a1ct9;a2=t8;a3=t17",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = ((c6! * a2![i]!) + (c5! * p1));
        q3 = ((c3! * a3![i]!) + (c2! * (p1 * p1)));
        t0 = (c7! * q2);
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * ((c9!) === c8! ? ((t0 * c4!) / ((Math.sqrt(q3)) + c1!)) : t0));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c6! * a2![i]!) + Math.fround(c5! * p1));
        q3 = Math.fround(Math.fround(c3! * a3![i]!) + Math.fround(c2! * Math.fround(p1 * p1)));
        t0 = Math.fround(c7! * q2);
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * ((c9!) === c8! ? Math.fround(Math.fround(t0 * c4!) / Math.fround(Math.fround(Math.sqrt(q3)) + c1!)) : t0));
      }
    },
  },
  {
    key: "a0=-a0*c==cc/**c+*ca2*c+a1*ca0c+sqrt+*ca3*c*t9t9ct12;a2=t11;a3=t20",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = (a1![i]! + (c5! * p0));
        q2 = ((c7! * a2![i]!) + (c6! * p1));
        q3 = ((c3! * a3![i]!) + (c2! * (p1 * p1)));
        t0 = (c8! * q2);
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * ((c10!) === c9! ? ((t0 * c4!) / ((Math.sqrt(q3)) + c1!)) : t0));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = Math.fround(a1![i]! + Math.fround(c5! * p0));
        q2 = Math.fround(Math.fround(c7! * a2![i]!) + Math.fround(c6! * p1));
        q3 = Math.fround(Math.fround(c3! * a3![i]!) + Math.fround(c2! * Math.fround(p1 * p1)));
        t0 = Math.fround(c8! * q2);
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * ((c10!) === c9! ? Math.fround(Math.fround(t0 * c4!) / Math.fround(Math.fround(Math.sqrt(q3)) + c1!)) : t0));
      }
    },
  },
  {
    key: "a0=-a0*c==cc/**c+*ca2*cnegatea1c+sqrt+*ca3*c*t7t7ct10;a2=t9;a3=t18",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = (-a1![i]!);
        q2 = ((c6! * a2![i]!) + (c5! * t0));
        q3 = ((c3! * a3![i]!) + (c2! * (t0 * t0)));
        t1 = (c7! * q2);
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * ((c9!) === c8! ? ((t1 * c4!) / ((Math.sqrt(q3)) + c1!)) : t1));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = (-a1![i]!);
        q2 = Math.fround(Math.fround(c6! * a2![i]!) + Math.fround(c5! * t0));
        q3 = Math.fround(Math.fround(c3! * a3![i]!) + Math.fround(c2! * Math.fround(t0 * t0)));
        t1 = Math.fround(c7! * q2);
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * ((c9!) === c8! ? Math.fround(Math.fround(t1 * c4!) / Math.fround(Math.fround(Math.sqrt(q3)) + c1!)) : t1));
      }
    },
  },
  {
    key: "a0=-a0*c==cc/**c+*ca2*c+negatea1*ca0c+sqrt+*ca3*c*t10t10ct13;a2=t12;a3=t21",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = ((-a1![i]!) + (c5! * p0));
        q2 = ((c7! * a2![i]!) + (c6! * p1));
        q3 = ((c3! * a3![i]!) + (c2! * (p1 * p1)));
        t0 = (c8! * q2);
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * ((c10!) === c9! ? ((t0 * c4!) / ((Math.sqrt(q3)) + c1!)) : t0));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = Math.fround((-a1![i]!) + Math.fround(c5! * p0));
        q2 = Math.fround(Math.fround(c7! * a2![i]!) + Math.fround(c6! * p1));
        q3 = Math.fround(Math.fround(c3! * a3![i]!) + Math.fround(c2! * Math.fround(p1 * p1)));
        t0 = Math.fround(c8! * q2);
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * ((c10!) === c9! ? Math.fround(Math.fround(t0 * c4!) / Math.fround(Math.fround(Math.sqrt(q3)) + c1!)) : t0));
      }
    },
  },
];
