// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adadelta;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adadeltaLoops: readonly GeneratedLoop[] = [
  {
    key: "t4=a1;a2=s0*a2+(1-s0)*(t4*t4);t4=sqrt(a3+s1)/sqrt(a2+s1)*t4;a3=s0*a3+(1-s0)*(t4*t4);a0=a0-s2*t4",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = c2 * p2 + c3 * (p1 * p1),
          t5 = (Math.sqrt(p3 + c1) / Math.sqrt(t4 + c1)) * p1;
        a0[i] = p0 - c0 * t5;
        a2[i] = t4;
        a3[i] = c2 * p3 + c3 * (t5 * t5);
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
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * Math.fround(p1 * p1))),
          t5 = Math.fround(
            Math.fround(
              Math.fround(Math.sqrt(Math.fround(p3 + c1))) / Math.fround(Math.sqrt(Math.fround(t4 + c1))),
            ) * p1,
          );
        a0[i] = p0 - Math.fround(c0 * t5);
        a2[i] = t4;
        a3[i] = Math.fround(c2 * p3) + Math.fround(c3 * Math.fround(t5 * t5));
      }
    },
  },
  {
    key: "t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);t4=sqrt(a3+s2)/sqrt(a2+s2)*t4;a3=s1*a3+(1-s1)*(t4*t4);a0=a0-s3*t4",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = p1 + c4 * p0,
          t5 = c2 * p2 + c3 * (t4 * t4),
          t6 = (Math.sqrt(p3 + c1) / Math.sqrt(t5 + c1)) * t4;
        a0[i] = p0 - c0 * t6;
        a2[i] = t5;
        a3[i] = c2 * p3 + c3 * (t6 * t6);
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
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(p1 + Math.fround(c4 * p0)),
          t5 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * Math.fround(t4 * t4))),
          t6 = Math.fround(
            Math.fround(
              Math.fround(Math.sqrt(Math.fround(p3 + c1))) / Math.fround(Math.sqrt(Math.fround(t5 + c1))),
            ) * t4,
          );
        a0[i] = p0 - Math.fround(c0 * t6);
        a2[i] = t5;
        a3[i] = Math.fround(c2 * p3) + Math.fround(c3 * Math.fround(t6 * t6));
      }
    },
  },
  {
    key: "t4=a1;t4=-t4;a2=s0*a2+(1-s0)*(t4*t4);t4=sqrt(a3+s1)/sqrt(a2+s1)*t4;a3=s0*a3+(1-s0)*(t4*t4);a0=a0-s2*t4",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = -p1,
          t5 = c2 * p2 + c3 * (t4 * t4),
          t6 = (Math.sqrt(p3 + c1) / Math.sqrt(t5 + c1)) * t4;
        a0[i] = p0 - c0 * t6;
        a2[i] = t5;
        a3[i] = c2 * p3 + c3 * (t6 * t6);
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
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(-p1),
          t5 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * Math.fround(t4 * t4))),
          t6 = Math.fround(
            Math.fround(
              Math.fround(Math.sqrt(Math.fround(p3 + c1))) / Math.fround(Math.sqrt(Math.fround(t5 + c1))),
            ) * t4,
          );
        a0[i] = p0 - Math.fround(c0 * t6);
        a2[i] = t5;
        a3[i] = Math.fround(c2 * p3) + Math.fround(c3 * Math.fround(t6 * t6));
      }
    },
  },
  {
    key: "t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);t4=sqrt(a3+s2)/sqrt(a2+s2)*t4;a3=s1*a3+(1-s1)*(t4*t4);a0=a0-s3*t4",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = -p1 + c4 * p0,
          t5 = c2 * p2 + c3 * (t4 * t4),
          t6 = (Math.sqrt(p3 + c1) / Math.sqrt(t5 + c1)) * t4;
        a0[i] = p0 - c0 * t6;
        a2[i] = t5;
        a3[i] = c2 * p3 + c3 * (t6 * t6);
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
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(Math.fround(-p1) + Math.fround(c4 * p0)),
          t5 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * Math.fround(t4 * t4))),
          t6 = Math.fround(
            Math.fround(
              Math.fround(Math.sqrt(Math.fround(p3 + c1))) / Math.fround(Math.sqrt(Math.fround(t5 + c1))),
            ) * t4,
          );
        a0[i] = p0 - Math.fround(c0 * t6);
        a2[i] = t5;
        a3[i] = Math.fround(c2 * p3) + Math.fround(c3 * Math.fround(t6 * t6));
      }
    },
  },
];
