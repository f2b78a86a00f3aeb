// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adagrad;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adagradLoops: readonly GeneratedLoop[] = [
  {
    key: "t3=a1;a2=a2+t3*t3;t3=t3/(sqrt(a2)+s0);a0=a0-s1*t3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = p2 + p1 * p1;
        a0[i] = p0 - c0 * (p1 / (Math.sqrt(t3) + c1));
        a2[i] = t3;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(p2 + Math.fround(p1 * p1));
        a0[i] = p0 - Math.fround(c0 * Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(t3)) + c1)));
        a2[i] = t3;
      }
    },
  },
  {
    key: "t3=a1;t3=t3+s0*a0;a2=a2+t3*t3;t3=t3/(sqrt(a2)+s1);a0=a0-s2*t3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = p1 + c1 * p0,
          t4 = p2 + t3 * t3;
        a0[i] = p0 - c0 * (t3 / (Math.sqrt(t4) + c2));
        a2[i] = t4;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(p1 + Math.fround(c1 * p0)),
          t4 = Math.fround(p2 + Math.fround(t3 * t3));
        a0[i] = p0 - Math.fround(c0 * Math.fround(t3 / Math.fround(Math.fround(Math.sqrt(t4)) + c2)));
        a2[i] = t4;
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;a2=a2+t3*t3;t3=t3/(sqrt(a2)+s0);a0=a0-s1*t3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = -p1,
          t4 = p2 + t3 * t3;
        a0[i] = p0 - c0 * (t3 / (Math.sqrt(t4) + c1));
        a2[i] = t4;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(-p1),
          t4 = Math.fround(p2 + Math.fround(t3 * t3));
        a0[i] = p0 - Math.fround(c0 * Math.fround(t3 / Math.fround(Math.fround(Math.sqrt(t4)) + c1)));
        a2[i] = t4;
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;t3=t3+s0*a0;a2=a2+t3*t3;t3=t3/(sqrt(a2)+s1);a0=a0-s2*t3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = -p1 + c1 * p0,
          t4 = p2 + t3 * t3;
        a0[i] = p0 - c0 * (t3 / (Math.sqrt(t4) + c2));
        a2[i] = t4;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(Math.fround(-p1) + Math.fround(c1 * p0)),
          t4 = Math.fround(p2 + Math.fround(t3 * t3));
        a0[i] = p0 - Math.fround(c0 * Math.fround(t3 / Math.fround(Math.fround(Math.sqrt(t4)) + c2)));
        a2[i] = t4;
      }
    },
  },
  {
    key: "t3=a1;a2=a2+t3*t3;t3=a2>0?t3/sqrt(a2+s0):0;a0=a0-s1*t3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = p2 + p1 * p1;
        a0[i] = p0 - c0 * (t3 > c1 ? p1 / Math.sqrt(t3 + c2) : c1);
        a2[i] = t3;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(p2 + Math.fround(p1 * p1));
        a0[i] =
          p0 -
          Math.fround(c0 * (t3 > c1 ? Math.fround(p1 / Math.fround(Math.sqrt(Math.fround(t3 + c2)))) : c1));
        a2[i] = t3;
      }
    },
  },
  {
    key: "t3=a1;t3=t3+s0*a0;a2=a2+t3*t3;t3=a2>0?t3/sqrt(a2+s1):0;a0=a0-s2*t3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = p1 + c1 * p0,
          t4 = p2 + t3 * t3;
        a0[i] = p0 - c0 * (t4 > c2 ? t3 / Math.sqrt(t4 + c3) : c2);
        a2[i] = t4;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(p1 + Math.fround(c1 * p0)),
          t4 = Math.fround(p2 + Math.fround(t3 * t3));
        a0[i] =
          p0 -
          Math.fround(c0 * (t4 > c2 ? Math.fround(t3 / Math.fround(Math.sqrt(Math.fround(t4 + c3)))) : c2));
        a2[i] = t4;
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;a2=a2+t3*t3;t3=a2>0?t3/sqrt(a2+s0):0;a0=a0-s1*t3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = -p1,
          t4 = p2 + t3 * t3;
        a0[i] = p0 - c0 * (t4 > c1 ? t3 / Math.sqrt(t4 + c2) : c1);
        a2[i] = t4;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(-p1),
          t4 = Math.fround(p2 + Math.fround(t3 * t3));
        a0[i] =
          p0 -
          Math.fround(c0 * (t4 > c1 ? Math.fround(t3 / Math.fround(Math.sqrt(Math.fround(t4 + c2)))) : c1));
        a2[i] = t4;
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;t3=t3+s0*a0;a2=a2+t3*t3;t3=a2>0?t3/sqrt(a2+s1):0;a0=a0-s2*t3",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = -p1 + c1 * p0,
          t4 = p2 + t3 * t3;
        a0[i] = p0 - c0 * (t4 > c2 ? t3 / Math.sqrt(t4 + c3) : c2);
        a2[i] = t4;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(Math.fround(-p1) + Math.fround(c1 * p0)),
          t4 = Math.fround(p2 + Math.fround(t3 * t3));
        a0[i] =
          p0 -
          Math.fround(c0 * (t4 > c2 ? Math.fround(t3 / Math.fround(Math.sqrt(Math.fround(t4 + c3)))) : c2));
        a2[i] = t4;
      }
    },
  },
];
