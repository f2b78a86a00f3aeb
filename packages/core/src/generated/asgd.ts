// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of asgd;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const asgdLoops: readonly GeneratedLoop[] = [
  {
    key: "t3=a1;a0=a0*(1-s0*s1)-s1*t3;a2=s2==1?a0:a2+(a0-a2)*s2",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = p0 * c0 - c1 * p1;
        a0[i] = t3;
        a2[i] = c2 !== c3 ? t3 : p2 + (t3 - p2) * c4;
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
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(Math.fround(p0 * c0) - Math.fround(c1 * p1));
        a0[i] = t3;
        a2[i] = c2 !== c3 ? t3 : Math.fround(p2 + Math.fround(Math.fround(t3 - p2) * c4));
      }
    },
  },
  {
    key: "t3=a1;t3=t3+s0*a0;a0=a0*(1-s1*s2)-s2*t3;a2=s3==1?a0:a2+(a0-a2)*s3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = p0 * c0 - c1 * (p1 + c2 * p0);
        a0[i] = t3;
        a2[i] = c3 !== c4 ? t3 : p2 + (t3 - p2) * c5;
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
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(Math.fround(p0 * c0) - Math.fround(c1 * Math.fround(p1 + Math.fround(c2 * p0))));
        a0[i] = t3;
        a2[i] = c3 !== c4 ? t3 : Math.fround(p2 + Math.fround(Math.fround(t3 - p2) * c5));
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;a0=a0*(1-s0*s1)-s1*t3;a2=s2==1?a0:a2+(a0-a2)*s2",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = p0 * c0 - c1 * -p1;
        a0[i] = t3;
        a2[i] = c2 !== c3 ? t3 : p2 + (t3 - p2) * c4;
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
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(Math.fround(p0 * c0) - Math.fround(c1 * Math.fround(-p1)));
        a0[i] = t3;
        a2[i] = c2 !== c3 ? t3 : Math.fround(p2 + Math.fround(Math.fround(t3 - p2) * c4));
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;t3=t3+s0*a0;a0=a0*(1-s1*s2)-s2*t3;a2=s3==1?a0:a2+(a0-a2)*s3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = p0 * c0 - c1 * (-p1 + c2 * p0);
        a0[i] = t3;
        a2[i] = c3 !== c4 ? t3 : p2 + (t3 - p2) * c5;
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
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(
            Math.fround(p0 * c0) - Math.fround(c1 * Math.fround(Math.fround(-p1) + Math.fround(c2 * p0))),
          );
        a0[i] = t3;
        a2[i] = c3 !== c4 ? t3 : Math.fround(p2 + Math.fround(Math.fround(t3 - p2) * c5));
      }
    },
  },
];
