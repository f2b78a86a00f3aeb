// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of lion;
// test/kernel/generated.test.ts compares it with what the script writes.
/* oxlint-disable no-unused-vars -- all loops take the same, so that a bundler calls it alike */
import type { GeneratedLoop } from "../kernel/unit.ts";

// oxfmt-ignore
export const lionLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=-a0*c<c+*ca2*ca1c<t6t1ct6;a2=+*ca2*ca1",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        t0 = a2![i]!;
        p1 = a1![i]!;
        p0 = a0![i]!;
        t1 = ((c6! * t0) + (c5! * p1));
        a2![i] = (c2! * t0) + (c1! * p1);
        a0![i] = p0 - (c0! * (c7! < t1 ? c4! : (t1 < c7! ? c3! : t1)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        t0 = a2![i]!;
        p1 = a1![i]!;
        p0 = a0![i]!;
        t1 = Math.fround(Math.fround(c6! * t0) + Math.fround(c5! * p1));
        a2![i] = Math.fround(c2! * t0) + Math.fround(c1! * p1);
        a0![i] = p0 - Math.fround(c0! * (c7! < t1 ? c4! : (t1 < c7! ? c3! : t1)));
      }
    },
  },
  {
    key: "a0=-*a0c*c<c+*ca2*ca1c<t8t3ct8;a2=+*ca2*ca1",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        t0 = a2![i]!;
        p1 = a1![i]!;
        p0 = a0![i]!;
        t1 = ((c6! * t0) + (c5! * p1));
        a2![i] = (c2! * t0) + (c1! * p1);
        a0![i] = (p0 * c0!) - (c8! * (c7! < t1 ? c4! : (t1 < c7! ? c3! : t1)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        t0 = a2![i]!;
        p1 = a1![i]!;
        p0 = a0![i]!;
        t1 = Math.fround(Math.fround(c6! * t0) + Math.fround(c5! * p1));
        a2![i] = Math.fround(c2! * t0) + Math.fround(c1! * p1);
        a0![i] = Math.fround(p0 * c0!) - Math.fround(c8! * (c7! < t1 ? c4! : (t1 < c7! ? c3! : t1)));
      }
    },
  },
  {
    key: "a0=-a0*c<c+*ca2*cnegatea1c<t7t1ct7;a2=+*ca2*ct5",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        t0 = a2![i]!;
        p0 = a0![i]!;
        t1 = (-a1![i]!);
        t2 = ((c6! * t0) + (c5! * t1));
        a2![i] = (c2! * t0) + (c1! * t1);
        a0![i] = p0 - (c0! * (c7! < t2 ? c4! : (t2 < c7! ? c3! : t2)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        t0 = a2![i]!;
        p0 = a0![i]!;
        t1 = (-a1![i]!);
        t2 = Math.fround(Math.fround(c6! * t0) + Math.fround(c5! * t1));
        a2![i] = Math.fround(c2! * t0) + Math.fround(c1! * t1);
        a0![i] = p0 - Math.fround(c0! * (c7! < t2 ? c4! : (t2 < c7! ? c3! : t2)));
      }
    },
  },
  {
    key: "a0=-*a0c*c<c+*ca2*cnegatea1c<t9t3ct9;a2=+*ca2*ct7",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        t0 = a2![i]!;
        p0 = a0![i]!;
        t1 = (-a1![i]!);
        t2 = ((c6! * t0) + (c5! * t1));
        a2![i] = (c2! * t0) + (c1! * t1);
        a0![i] = (p0 * c0!) - (c8! * (c7! < t2 ? c4! : (t2 < c7! ? c3! : t2)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        t0 = a2![i]!;
        p0 = a0![i]!;
        t1 = (-a1![i]!);
        t2 = Math.fround(Math.fround(c6! * t0) + Math.fround(c5! * t1));
        a2![i] = Math.fround(c2! * t0) + Math.fround(c1! * t1);
        a0![i] = Math.fround(p0 * c0!) - Math.fround(c8! * (c7! < t2 ? c4! : (t2 < c7! ? c3! : t2)));
      }
    },
  },
];
