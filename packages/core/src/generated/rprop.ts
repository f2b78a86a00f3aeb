// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of rprop;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const rpropLoops: readonly GeneratedLoop[] = [
  {
    key: "t4=a1;t5=t4*a2;t8=t5>0?s0:t5<0?s1:1;a3=min(max(a3*t8,s2),s3);a2=t5<0?0:t4;a0=a0-sign(a2)*a3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = p1 * p2,
          t5 = t4 < c0 ? c0 : p1,
          t6 = Math.min(Math.max(p3 * (t4 > c0 ? c3 : t4 < c0 ? c4 : c1), c5), c6);
        a0[i] = p0 - (t5 > c0 ? c1 : t5 < c0 ? c2 : t5) * t6;
        a2[i] = t5;
        a3[i] = t6;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(p1 * p2),
          t5 = t4 < c0 ? c0 : p1,
          t6 = Math.fround(
            Math.min(Math.fround(Math.max(Math.fround(p3 * (t4 > c0 ? c3 : t4 < c0 ? c4 : c1)), c5)), c6),
          );
        a0[i] = p0 - Math.fround((t5 > c0 ? c1 : t5 < c0 ? c2 : t5) * t6);
        a2[i] = t5;
        a3[i] = t6;
      }
    },
  },
  {
    key: "t4=a1;t4=-t4;t5=t4*a2;t8=t5>0?s0:t5<0?s1:1;a3=min(max(a3*t8,s2),s3);a2=t5<0?0:t4;a0=a0-sign(a2)*a3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = -p1,
          t5 = t4 * p2,
          t6 = t5 < c0 ? c0 : t4,
          t7 = Math.min(Math.max(p3 * (t5 > c0 ? c3 : t5 < c0 ? c4 : c1), c5), c6);
        a0[i] = p0 - (t6 > c0 ? c1 : t6 < c0 ? c2 : t6) * t7;
        a2[i] = t6;
        a3[i] = t7;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(-p1),
          t5 = Math.fround(t4 * p2),
          t6 = t5 < c0 ? c0 : t4,
          t7 = Math.fround(
            Math.min(Math.fround(Math.max(Math.fround(p3 * (t5 > c0 ? c3 : t5 < c0 ? c4 : c1)), c5)), c6),
          );
        a0[i] = p0 - Math.fround((t6 > c0 ? c1 : t6 < c0 ? c2 : t6) * t7);
        a2[i] = t6;
        a3[i] = t7;
      }
    },
  },
];
