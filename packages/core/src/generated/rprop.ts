// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of rprop;
// test/kernel/generated.test.ts compares it with what the script writes.
/* oxlint-disable no-unused-vars -- all loops take the same, so that a bundler calls it alike */
import type { GeneratedLoop } from "../kernel/unit.ts";

// oxfmt-ignore
export const rpropLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=-a0*<c<*a1a2t0t0a1c<t2t0ct2minmax*a3<t0t1c<t1t0ct3cc;a2=t2;a3=t15",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        t0 = (p1 * a2![i]!);
        q2 = (t0 < c0! ? c0! : p1);
        q3 = (Math.min((Math.max((a3![i]! * (c0! < t0 ? c4! : (t0 < c0! ? c3! : c6!))), c2!)), c1!));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - ((c0! < q2 ? c6! : (q2 < c0! ? c5! : q2)) * q3);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        t0 = Math.fround(p1 * a2![i]!);
        q2 = (t0 < c0! ? c0! : p1);
        q3 = (Math.min((Math.max(Math.fround(a3![i]! * (c0! < t0 ? c4! : (t0 < c0! ? c3! : c6!))), c2!)), c1!));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround((c0! < q2 ? c6! : (q2 < c0! ? c5! : q2)) * q3);
      }
    },
  },
  {
    key: "a0=-a0*<c<*negatea1a2t0t0t1c<t3t0ct3minmax*a3<t0t2c<t2t0ct4cc;a2=t3;a3=t16",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = (-a1![i]!);
        t1 = (t0 * a2![i]!);
        q2 = (t1 < c0! ? c0! : t0);
        q3 = (Math.min((Math.max((a3![i]! * (c0! < t1 ? c4! : (t1 < c0! ? c3! : c6!))), c2!)), c1!));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - ((c0! < q2 ? c6! : (q2 < c0! ? c5! : q2)) * q3);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = (-a1![i]!);
        t1 = Math.fround(t0 * a2![i]!);
        q2 = (t1 < c0! ? c0! : t0);
        q3 = (Math.min((Math.max(Math.fround(a3![i]! * (c0! < t1 ? c4! : (t1 < c0! ? c3! : c6!))), c2!)), c1!));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround((c0! < q2 ? c6! : (q2 < c0! ? c5! : q2)) * q3);
      }
    },
  },
];
