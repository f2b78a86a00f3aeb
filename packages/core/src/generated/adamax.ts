// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adamax;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adamaxLoops: readonly GeneratedLoop[] = [
  {
    key: "t4=a1;a2=s0*a2+(1-s0)*t4;a3=max(s1*a3,abs(t4)+s2);t4=s3*a2/a3;a0=a0-s4*t4",
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
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = c2 * p2 + c3 * p1,
          t5 = Math.max(c4 * p3, Math.abs(p1) + c5);
        a0[i] = p0 - c0 * ((c1 * t4) / t5);
        a2[i] = t4;
        a3[i] = t5;
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
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * p1)),
          t5 = Math.fround(Math.max(Math.fround(c4 * p3), Math.fround(Math.fround(Math.abs(p1)) + c5)));
        a0[i] = p0 - Math.fround(c0 * Math.fround(Math.fround(c1 * t4) / t5));
        a2[i] = t4;
        a3[i] = t5;
      }
    },
  },
  {
    key: "t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*t4;a3=max(s2*a3,abs(t4)+s3);t4=s4*a2/a3;a0=a0-s5*t4",
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
          t4 = p1 + c4 * p0,
          t5 = c2 * p2 + c3 * t4,
          t6 = Math.max(c5 * p3, Math.abs(t4) + c6);
        a0[i] = p0 - c0 * ((c1 * t5) / t6);
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
          t4 = Math.fround(p1 + Math.fround(c4 * p0)),
          t5 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * t4)),
          t6 = Math.fround(Math.max(Math.fround(c5 * p3), Math.fround(Math.fround(Math.abs(t4)) + c6)));
        a0[i] = p0 - Math.fround(c0 * Math.fround(Math.fround(c1 * t5) / t6));
        a2[i] = t5;
        a3[i] = t6;
      }
    },
  },
  {
    key: "t4=a1;t4=-t4;a2=s0*a2+(1-s0)*t4;a3=max(s1*a3,abs(t4)+s2);t4=s3*a2/a3;a0=a0-s4*t4",
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
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = -p1,
          t5 = c2 * p2 + c3 * t4,
          t6 = Math.max(c4 * p3, Math.abs(t4) + c5);
        a0[i] = p0 - c0 * ((c1 * t5) / t6);
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
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(-p1),
          t5 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * t4)),
          t6 = Math.fround(Math.max(Math.fround(c4 * p3), Math.fround(Math.fround(Math.abs(t4)) + c5)));
        a0[i] = p0 - Math.fround(c0 * Math.fround(Math.fround(c1 * t5) / t6));
        a2[i] = t5;
        a3[i] = t6;
      }
    },
  },
  {
    key: "t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*t4;a3=max(s2*a3,abs(t4)+s3);t4=s4*a2/a3;a0=a0-s5*t4",
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
          t4 = -p1 + c4 * p0,
          t5 = c2 * p2 + c3 * t4,
          t6 = Math.max(c5 * p3, Math.abs(t4) + c6);
        a0[i] = p0 - c0 * ((c1 * t5) / t6);
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
          t4 = Math.fround(Math.fround(-p1) + Math.fround(c4 * p0)),
          t5 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * t4)),
          t6 = Math.fround(Math.max(Math.fround(c5 * p3), Math.fround(Math.fround(Math.abs(t4)) + c6)));
        a0[i] = p0 - Math.fround(c0 * Math.fround(Math.fround(c1 * t5) / t6));
        a2[i] = t5;
        a3[i] = t6;
      }
    },
  },
];
