// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adagrad;
// test/kernel/generated.test.ts compares it with what the script writes.
/* oxlint-disable no-unused-vars -- all loops take the same, so that a bundler calls it alike */
import type { GeneratedLoop } from "../kernel/unit.ts";

// oxfmt-ignore
export const adagradLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=-a0*c/g+sqrt+a2*ggc;a2=t2",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        q2 = (a2![i]! + (p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - (c0! * (p1 / ((Math.sqrt(q2)) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(a2![i]! + Math.fround(p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(q2)) + c1!)));
      }
    },
  },
  {
    key: "a0=-a0*c/+g*ca0+sqrt+a2*t3t3c;a2=t5",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = (p1 + (c2! * p0));
        q2 = (a2![i]! + (p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - (c0! * (p1 / ((Math.sqrt(q2)) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = Math.fround(p1 + Math.fround(c2! * p0));
        q2 = Math.fround(a2![i]! + Math.fround(p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(q2)) + c1!)));
      }
    },
  },
  {
    key: "a0=-a0*c<c+a2*gg/gsqrt+t3ct1;a2=t3",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        q2 = (a2![i]! + (p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - (c0! * (c2! < q2 ? (p1 / (Math.sqrt((q2 + c1!)))) : c2!));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(a2![i]! + Math.fround(p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * (c2! < q2 ? Math.fround(p1 / Math.fround(Math.sqrt(Math.fround(q2 + c1!)))) : c2!));
      }
    },
  },
  {
    key: "a0=-a0*c<c+a2*+g*ca0t4/t4sqrt+t6ct1;a2=t6",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = (p1 + (c2! * p0));
        q2 = (a2![i]! + (p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - (c0! * (c3! < q2 ? (p1 / (Math.sqrt((q2 + c1!)))) : c3!));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = Math.fround(p1 + Math.fround(c2! * p0));
        q2 = Math.fround(a2![i]! + Math.fround(p1 * p1));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * (c3! < q2 ? Math.fround(p1 / Math.fround(Math.sqrt(Math.fround(q2 + c1!)))) : c3!));
      }
    },
  },
];
