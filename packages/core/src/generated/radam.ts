// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of radam;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const radamLoops: readonly GeneratedLoop[] = [
  {
    key: "t4=a1;a2=s0*a2+(1-s0)*t4;a3=s1*a3+(1-s1)*(t4*t4);t8=s2*a2;t4=s3>s4?t8*s5/(sqrt(a3)+s6):t8;a0=a0-s7*t4",
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
          t4 = c4 * p2 + c5 * p1,
          t5 = c3 * t4,
          t6 = c7 * p3 + c8 * (p1 * p1);
        a0[i] = p0 - c0 * (c1 !== c2 ? (t5 * c6) / (Math.sqrt(t6) + c9) : t5);
        a2[i] = t4;
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
          t4 = Math.fround(Math.fround(c4 * p2) + Math.fround(c5 * p1)),
          t5 = Math.fround(c3 * t4),
          t6 = Math.fround(Math.fround(c7 * p3) + Math.fround(c8 * Math.fround(p1 * p1)));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              (c1 !== c2
                ? Math.fround(Math.fround(t5 * c6) / Math.fround(Math.fround(Math.sqrt(t6)) + c9))
                : t5),
          );
        a2[i] = t4;
        a3[i] = t6;
      }
    },
  },
  {
    key: "t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*t4;a3=s2*a3+(1-s2)*(t4*t4);t9=s3*a2;t4=s4>s5?t9*s6/(sqrt(a3)+s7):t9;a0=a0-s8*t4",
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
        c9 = c[9]!,
        c10 = c[10]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = p1 + c6 * p0,
          t5 = c4 * p2 + c5 * t4,
          t6 = c3 * t5,
          t7 = c8 * p3 + c9 * (t4 * t4);
        a0[i] = p0 - c0 * (c1 !== c2 ? (t6 * c7) / (Math.sqrt(t7) + c10) : t6);
        a2[i] = t5;
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!,
        c10 = c[10]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(p1 + Math.fround(c6 * p0)),
          t5 = Math.fround(Math.fround(c4 * p2) + Math.fround(c5 * t4)),
          t6 = Math.fround(c3 * t5),
          t7 = Math.fround(Math.fround(c8 * p3) + Math.fround(c9 * Math.fround(t4 * t4)));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              (c1 !== c2
                ? Math.fround(Math.fround(t6 * c7) / Math.fround(Math.fround(Math.sqrt(t7)) + c10))
                : t6),
          );
        a2[i] = t5;
        a3[i] = t7;
      }
    },
  },
  {
    key: "t4=a1;t4=-t4;a2=s0*a2+(1-s0)*t4;a3=s1*a3+(1-s1)*(t4*t4);t8=s2*a2;t4=s3>s4?t8*s5/(sqrt(a3)+s6):t8;a0=a0-s7*t4",
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
          t4 = -p1,
          t5 = c4 * p2 + c5 * t4,
          t6 = c3 * t5,
          t7 = c7 * p3 + c8 * (t4 * t4);
        a0[i] = p0 - c0 * (c1 !== c2 ? (t6 * c6) / (Math.sqrt(t7) + c9) : t6);
        a2[i] = t5;
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(-p1),
          t5 = Math.fround(Math.fround(c4 * p2) + Math.fround(c5 * t4)),
          t6 = Math.fround(c3 * t5),
          t7 = Math.fround(Math.fround(c7 * p3) + Math.fround(c8 * Math.fround(t4 * t4)));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              (c1 !== c2
                ? Math.fround(Math.fround(t6 * c6) / Math.fround(Math.fround(Math.sqrt(t7)) + c9))
                : t6),
          );
        a2[i] = t5;
        a3[i] = t7;
      }
    },
  },
  {
    key: "t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*t4;a3=s2*a3+(1-s2)*(t4*t4);t9=s3*a2;t4=s4>s5?t9*s6/(sqrt(a3)+s7):t9;a0=a0-s8*t4",
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
        c9 = c[9]!,
        c10 = c[10]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = -p1 + c6 * p0,
          t5 = c4 * p2 + c5 * t4,
          t6 = c3 * t5,
          t7 = c8 * p3 + c9 * (t4 * t4);
        a0[i] = p0 - c0 * (c1 !== c2 ? (t6 * c7) / (Math.sqrt(t7) + c10) : t6);
        a2[i] = t5;
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
        c6 = c[6]!,
        c7 = c[7]!,
        c8 = c[8]!,
        c9 = c[9]!,
        c10 = c[10]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(Math.fround(-p1) + Math.fround(c6 * p0)),
          t5 = Math.fround(Math.fround(c4 * p2) + Math.fround(c5 * t4)),
          t6 = Math.fround(c3 * t5),
          t7 = Math.fround(Math.fround(c8 * p3) + Math.fround(c9 * Math.fround(t4 * t4)));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              (c1 !== c2
                ? Math.fround(Math.fround(t6 * c7) / Math.fround(Math.fround(Math.sqrt(t7)) + c10))
                : t6),
          );
        a2[i] = t5;
        a3[i] = t7;
      }
    },
  },
];
