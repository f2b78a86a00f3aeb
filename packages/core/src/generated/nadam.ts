// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of nadam;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const nadamLoops: readonly GeneratedLoop[] = [
  {
    key: "t4=a1;a2=s0*a2+(1-s0)*t4;a3=s1*a3+(1-s1)*(t4*t4);t9=sqrt(a3*s2)+s3;t4=(s4*t4+s5*a2)/t9;a0=a0-s6*t4",
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = c3 * p2 + c4 * p1,
          t5 = c5 * p3 + c6 * (p1 * p1);
        a0[i] = p0 - c0 * ((c1 * p1 + c2 * t4) / (Math.sqrt(t5 * c7) + c8));
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
        c5 = c[5]!,
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(Math.fround(c3 * p2) + Math.fround(c4 * p1)),
          t5 = Math.fround(Math.fround(c5 * p3) + Math.fround(c6 * Math.fround(p1 * p1)));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(Math.fround(c1 * p1) + Math.fround(c2 * t4)) /
                  Math.fround(Math.fround(Math.sqrt(Math.fround(t5 * c7))) + c8),
              ),
          );
        a2[i] = t4;
        a3[i] = t5;
      }
    },
  },
  {
    key: "t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*t4;a3=s2*a3+(1-s2)*(t4*t4);t10=sqrt(a3*s3)+s4;t4=(s5*t4+s6*a2)/t10;a0=a0-s7*t4",
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = p1 + c2 * p0,
          t5 = c4 * p2 + c5 * t4,
          t6 = c6 * p3 + c7 * (t4 * t4);
        a0[i] = p0 - c0 * ((c1 * t4 + c3 * t5) / (Math.sqrt(t6 * c8) + c9));
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(p1 + Math.fround(c2 * p0)),
          t5 = Math.fround(Math.fround(c4 * p2) + Math.fround(c5 * t4)),
          t6 = Math.fround(Math.fround(c6 * p3) + Math.fround(c7 * Math.fround(t4 * t4)));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(Math.fround(c1 * t4) + Math.fround(c3 * t5)) /
                  Math.fround(Math.fround(Math.sqrt(Math.fround(t6 * c8))) + c9),
              ),
          );
        a2[i] = t5;
        a3[i] = t6;
      }
    },
  },
  {
    key: "t4=a1;t4=-t4;a2=s0*a2+(1-s0)*t4;a3=s1*a3+(1-s1)*(t4*t4);t9=sqrt(a3*s2)+s3;t4=(s4*t4+s5*a2)/t9;a0=a0-s6*t4",
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = -p1,
          t5 = c3 * p2 + c4 * t4,
          t6 = c5 * p3 + c6 * (t4 * t4);
        a0[i] = p0 - c0 * ((c1 * t4 + c2 * t5) / (Math.sqrt(t6 * c7) + c8));
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(-p1),
          t5 = Math.fround(Math.fround(c3 * p2) + Math.fround(c4 * t4)),
          t6 = Math.fround(Math.fround(c5 * p3) + Math.fround(c6 * Math.fround(t4 * t4)));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(Math.fround(c1 * t4) + Math.fround(c2 * t5)) /
                  Math.fround(Math.fround(Math.sqrt(Math.fround(t6 * c7))) + c8),
              ),
          );
        a2[i] = t5;
        a3[i] = t6;
      }
    },
  },
  {
    key: "t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*t4;a3=s2*a3+(1-s2)*(t4*t4);t10=sqrt(a3*s3)+s4;t4=(s5*t4+s6*a2)/t10;a0=a0-s7*t4",
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = -p1 + c2 * p0,
          t5 = c4 * p2 + c5 * t4,
          t6 = c6 * p3 + c7 * (t4 * t4);
        a0[i] = p0 - c0 * ((c1 * t4 + c3 * t5) / (Math.sqrt(t6 * c8) + c9));
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(Math.fround(-p1) + Math.fround(c2 * p0)),
          t5 = Math.fround(Math.fround(c4 * p2) + Math.fround(c5 * t4)),
          t6 = Math.fround(Math.fround(c6 * p3) + Math.fround(c7 * Math.fround(t4 * t4)));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              Math.fround(
                Math.fround(Math.fround(c1 * t4) + Math.fround(c3 * t5)) /
                  Math.fround(Math.fround(Math.sqrt(Math.fround(t6 * c8))) + c9),
              ),
          );
        a2[i] = t5;
        a3[i] = t6;
      }
    },
  },
];
