// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of asgd;
// test/kernel/generated.test.ts compares it with what the script writes.
/* oxlint-disable no-unused-vars -- all loops take the same, so that a bundler calls it alike */
import type { GeneratedLoop } from "../kernel/unit.ts";

// oxfmt-ignore
export const asgdLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=-*a0c*ca1;a2===cct4+a2*-t4a2c",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = a2![i]!;
        q0 = ((p0 * c0!) - (c4! * a1![i]!));
        a2![i] = (c3!) === c2! ? q0 : (t0 + ((q0 - t0) * c1!));
        a0![i] = q0;
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = a2![i]!;
        q0 = Math.fround(Math.fround(p0 * c0!) - Math.fround(c4! * a1![i]!));
        a2![i] = (c3!) === c2! ? q0 : Math.fround(t0 + Math.fround(Math.fround(q0 - t0) * c1!));
        a0![i] = q0;
      }
    },
  },
  {
    key: "a0=-*a0c*c+a1*ca0;a2===cct7+a2*-t7a2c",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = a2![i]!;
        q0 = ((p0 * c0!) - (c5! * (a1![i]! + (c4! * p0))));
        a2![i] = (c3!) === c2! ? q0 : (t0 + ((q0 - t0) * c1!));
        a0![i] = q0;
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = a2![i]!;
        q0 = Math.fround(Math.fround(p0 * c0!) - Math.fround(c5! * Math.fround(a1![i]! + Math.fround(c4! * p0))));
        a2![i] = (c3!) === c2! ? q0 : Math.fround(t0 + Math.fround(Math.fround(q0 - t0) * c1!));
        a0![i] = q0;
      }
    },
  },
  {
    key: "a0=-*a0c*cnegatea1;a2===cct5+a2*-t5a2c",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = a2![i]!;
        q0 = ((p0 * c0!) - (c4! * (-a1![i]!)));
        a2![i] = (c3!) === c2! ? q0 : (t0 + ((q0 - t0) * c1!));
        a0![i] = q0;
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = a2![i]!;
        q0 = Math.fround(Math.fround(p0 * c0!) - Math.fround(c4! * (-a1![i]!)));
        a2![i] = (c3!) === c2! ? q0 : Math.fround(t0 + Math.fround(Math.fround(q0 - t0) * c1!));
        a0![i] = q0;
      }
    },
  },
  {
    key: "a0=-*a0c*c+negatea1*ca0;a2===cct8+a2*-t8a2c",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = a2![i]!;
        q0 = ((p0 * c0!) - (c5! * ((-a1![i]!) + (c4! * p0))));
        a2![i] = (c3!) === c2! ? q0 : (t0 + ((q0 - t0) * c1!));
        a0![i] = q0;
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = a2![i]!;
        q0 = Math.fround(Math.fround(p0 * c0!) - Math.fround(c5! * Math.fround((-a1![i]!) + Math.fround(c4! * p0))));
        a2![i] = (c3!) === c2! ? q0 : Math.fround(t0 + Math.fround(Math.fround(q0 - t0) * c1!));
        a0![i] = q0;
      }
    },
  },
];
