// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of rprop;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const rpropLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=subtract(a0,multiply(select>(select<(multiply(a1,a2),c,t1,a1),t1,c,select<(t2,t1,c,t2)),min(max(multiply(a3,select>(t0,t1,c,select<(t0,t1,c,t3))),c),c)));a2=t2;a3=t15",
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
        const p1 = a1[i]!,
          t1 = p1 * a2[i]!,
          t2 = t1 < c0 ? c0 : p1,
          t3 = Math.min(Math.max(a3[i]! * (t1 > c0 ? c3 : t1 < c0 ? c4 : c1), c5), c6);
        a0[i] = a0[i]! - (t2 > c0 ? c1 : t2 < c0 ? c2 : t2) * t3;
        a2[i] = t2;
        a3[i] = t3;
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
        const p1 = a1[i]!,
          t1 = Math.fround(p1 * a2[i]!),
          t2 = t1 < c0 ? c0 : p1,
          t3 = Math.fround(
            Math.min(Math.fround(Math.max(Math.fround(a3[i]! * (t1 > c0 ? c3 : t1 < c0 ? c4 : c1)), c5)), c6),
          );
        a0[i] = a0[i]! - Math.fround((t2 > c0 ? c1 : t2 < c0 ? c2 : t2) * t3);
        a2[i] = t2;
        a3[i] = t3;
      }
    },
  },
  {
    key: "a0=subtract(a0,multiply(select>(select<(multiply(negate(a1),a2),c,t2,t0),t2,c,select<(t3,t2,c,t3)),min(max(multiply(a3,select>(t1,t2,c,select<(t1,t2,c,t4))),c),c)));a2=t3;a3=t16",
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
        const t0 = -a1[i]!,
          t1 = t0 * a2[i]!,
          t2 = t1 < c0 ? c0 : t0,
          t3 = Math.min(Math.max(a3[i]! * (t1 > c0 ? c3 : t1 < c0 ? c4 : c1), c5), c6);
        a0[i] = a0[i]! - (t2 > c0 ? c1 : t2 < c0 ? c2 : t2) * t3;
        a2[i] = t2;
        a3[i] = t3;
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
        const t0 = Math.fround(-a1[i]!),
          t1 = Math.fround(t0 * a2[i]!),
          t2 = t1 < c0 ? c0 : t0,
          t3 = Math.fround(
            Math.min(Math.fround(Math.max(Math.fround(a3[i]! * (t1 > c0 ? c3 : t1 < c0 ? c4 : c1)), c5)), c6),
          );
        a0[i] = a0[i]! - Math.fround((t2 > c0 ? c1 : t2 < c0 ? c2 : t2) * t3);
        a2[i] = t2;
        a3[i] = t3;
      }
    },
  },
];
