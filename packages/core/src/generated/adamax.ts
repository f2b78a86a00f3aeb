// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adamax;
// test/kernel/generated.test.ts compares it with what the script writes.
/* oxlint-disable no-unused-vars -- all loops take the same, so that a bundler calls it alike */
import type { GeneratedLoop } from "../kernel/unit.ts";

// oxfmt-ignore
export const adamaxLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=-a0*c/*c+*ca2*ca1max*ca3+absa1c;a2=t6;a3=t13",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = ((c4! * a2![i]!) + (c3! * p1));
        q3 = (Math.max((c2! * a3![i]!), ((Math.abs(p1)) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * ((c5! * q2) / q3));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c4! * a2![i]!) + Math.fround(c3! * p1));
        q3 = (Math.max(Math.fround(c2! * a3![i]!), Math.fround((Math.abs(p1)) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * Math.fround(Math.fround(c5! * q2) / q3));
      }
    },
  },
  {
    key: "a0=-a0*c/*c+*ca2*c+a1*ca0max*ca3+abst7c;a2=t9;a3=t16",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = (a1![i]! + (c3! * p0));
        q2 = ((c5! * a2![i]!) + (c4! * p1));
        q3 = (Math.max((c2! * a3![i]!), ((Math.abs(p1)) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * ((c6! * q2) / q3));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = Math.fround(a1![i]! + Math.fround(c3! * p0));
        q2 = Math.fround(Math.fround(c5! * a2![i]!) + Math.fround(c4! * p1));
        q3 = (Math.max(Math.fround(c2! * a3![i]!), Math.fround((Math.abs(p1)) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * Math.fround(Math.fround(c6! * q2) / q3));
      }
    },
  },
  {
    key: "a0=-a0*c/*c+*ca2*cnegatea1max*ca3+abst5c;a2=t7;a3=t14",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = (-a1![i]!);
        q2 = ((c4! * a2![i]!) + (c3! * t0));
        q3 = (Math.max((c2! * a3![i]!), ((Math.abs(t0)) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * ((c5! * q2) / q3));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = (-a1![i]!);
        q2 = Math.fround(Math.fround(c4! * a2![i]!) + Math.fround(c3! * t0));
        q3 = (Math.max(Math.fround(c2! * a3![i]!), Math.fround((Math.abs(t0)) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * Math.fround(Math.fround(c5! * q2) / q3));
      }
    },
  },
  {
    key: "a0=-a0*c/*c+*ca2*c+negatea1*ca0max*ca3+abst8c;a2=t10;a3=t17",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = ((-a1![i]!) + (c3! * p0));
        q2 = ((c5! * a2![i]!) + (c4! * p1));
        q3 = (Math.max((c2! * a3![i]!), ((Math.abs(p1)) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * ((c6! * q2) / q3));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = Math.fround((-a1![i]!) + Math.fround(c3! * p0));
        q2 = Math.fround(Math.fround(c5! * a2![i]!) + Math.fround(c4! * p1));
        q3 = (Math.max(Math.fround(c2! * a3![i]!), Math.fround((Math.abs(p1)) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * Math.fround(Math.fround(c6! * q2) / q3));
      }
    },
  },
];
