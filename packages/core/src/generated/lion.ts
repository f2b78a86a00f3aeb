// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of lion;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const lionLoops: readonly GeneratedLoop[] = [
  {
    key: "t3=a1;t5=sign(s0*a2+(1-s0)*t3);a2=s1*a2+(1-s1)*t3;t3=t5;a0=a0-s2*t3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = c1 * p2 + c2 * p1;
        a0[i] = p0 - c0 * (t3 > c3 ? c4 : t3 < c3 ? c5 : t3);
        a2[i] = c6 * p2 + c7 * p1;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(Math.fround(c1 * p2) + Math.fround(c2 * p1));
        a0[i] = p0 - Math.fround(c0 * (t3 > c3 ? c4 : t3 < c3 ? c5 : t3));
        a2[i] = Math.fround(c6 * p2) + Math.fround(c7 * p1);
      }
    },
  },
  {
    key: "t3=a1;a0=a0*(1-s0*s1);t7=sign(s2*a2+(1-s2)*t3);a2=s3*a2+(1-s3)*t3;t3=t7;a0=a0-s4*t3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = c2 * p2 + c3 * p1;
        a0[i] = p0 * c0 - c1 * (t3 > c4 ? c5 : t3 < c4 ? c6 : t3);
        a2[i] = c7 * p2 + c8 * p1;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * p1));
        a0[i] = Math.fround(p0 * c0) - Math.fround(c1 * (t3 > c4 ? c5 : t3 < c4 ? c6 : t3));
        a2[i] = Math.fround(c7 * p2) + Math.fround(c8 * p1);
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;t5=sign(s0*a2+(1-s0)*t3);a2=s1*a2+(1-s1)*t3;t3=t5;a0=a0-s2*t3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = -p1,
          t4 = c1 * p2 + c2 * t3;
        a0[i] = p0 - c0 * (t4 > c3 ? c4 : t4 < c3 ? c5 : t4);
        a2[i] = c6 * p2 + c7 * t3;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(-p1),
          t4 = Math.fround(Math.fround(c1 * p2) + Math.fround(c2 * t3));
        a0[i] = p0 - Math.fround(c0 * (t4 > c3 ? c4 : t4 < c3 ? c5 : t4));
        a2[i] = Math.fround(c6 * p2) + Math.fround(c7 * t3);
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;a0=a0*(1-s0*s1);t7=sign(s2*a2+(1-s2)*t3);a2=s3*a2+(1-s3)*t3;t3=t7;a0=a0-s4*t3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = -p1,
          t4 = c2 * p2 + c3 * t3;
        a0[i] = p0 * c0 - c1 * (t4 > c4 ? c5 : t4 < c4 ? c6 : t4);
        a2[i] = c7 * p2 + c8 * t3;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(-p1),
          t4 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * t3));
        a0[i] = Math.fround(p0 * c0) - Math.fround(c1 * (t4 > c4 ? c5 : t4 < c4 ? c6 : t4));
        a2[i] = Math.fround(c7 * p2) + Math.fround(c8 * t3);
      }
    },
  },
];
