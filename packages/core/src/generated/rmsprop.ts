// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of rmsprop;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const rmspropLoops: readonly GeneratedLoop[] = [
  {
    key: "t3=a1;a2=s0*a2+(1-s0)*(t3*t3);t3=t3/(sqrt(a2)+s1);a0=a0-s2*t3",
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
          t3 = c1 * p2 + c2 * (p1 * p1);
        a0[i] = p0 - c0 * (p1 / (Math.sqrt(t3) + c3));
        a2[i] = t3;
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
          t3 = Math.fround(Math.fround(c1 * p2) + Math.fround(c2 * Math.fround(p1 * p1)));
        a0[i] = p0 - Math.fround(c0 * Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(t3)) + c3)));
        a2[i] = t3;
      }
    },
  },
  {
    key: "t3=a1;t3=t3+s0*a0;a2=s1*a2+(1-s1)*(t3*t3);t3=t3/(sqrt(a2)+s2);a0=a0-s3*t3",
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
          t3 = p1 + c1 * p0,
          t4 = c2 * p2 + c3 * (t3 * t3);
        a0[i] = p0 - c0 * (t3 / (Math.sqrt(t4) + c4));
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
        c3 = c[3]!,
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(p1 + Math.fround(c1 * p0)),
          t4 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * Math.fround(t3 * t3)));
        a0[i] = p0 - Math.fround(c0 * Math.fround(t3 / Math.fround(Math.fround(Math.sqrt(t4)) + c4)));
        a2[i] = t4;
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;a2=s0*a2+(1-s0)*(t3*t3);t3=t3/(sqrt(a2)+s1);a0=a0-s2*t3",
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
          t3 = -p1,
          t4 = c1 * p2 + c2 * (t3 * t3);
        a0[i] = p0 - c0 * (t3 / (Math.sqrt(t4) + c3));
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
          t3 = Math.fround(-p1),
          t4 = Math.fround(Math.fround(c1 * p2) + Math.fround(c2 * Math.fround(t3 * t3)));
        a0[i] = p0 - Math.fround(c0 * Math.fround(t3 / Math.fround(Math.fround(Math.sqrt(t4)) + c3)));
        a2[i] = t4;
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;t3=t3+s0*a0;a2=s1*a2+(1-s1)*(t3*t3);t3=t3/(sqrt(a2)+s2);a0=a0-s3*t3",
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
          t3 = -p1 + c1 * p0,
          t4 = c2 * p2 + c3 * (t3 * t3);
        a0[i] = p0 - c0 * (t3 / (Math.sqrt(t4) + c4));
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
        c3 = c[3]!,
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          t3 = Math.fround(Math.fround(-p1) + Math.fround(c1 * p0)),
          t4 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * Math.fround(t3 * t3)));
        a0[i] = p0 - Math.fround(c0 * Math.fround(t3 / Math.fround(Math.fround(Math.sqrt(t4)) + c4)));
        a2[i] = t4;
      }
    },
  },
  {
    key: "t4=a1;a2=s0*a2+(1-s0)*(t4*t4);a3=s0*a3+(1-s0)*t4;t4=t4/(sqrt(a2-a3*a3)+s1);a0=a0-s2*t4",
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
          t4 = c1 * p2 + c2 * (p1 * p1),
          t5 = c1 * p3 + c2 * p1;
        a0[i] = p0 - c0 * (p1 / (Math.sqrt(t4 - t5 * t5) + c3));
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
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(Math.fround(c1 * p2) + Math.fround(c2 * Math.fround(p1 * p1))),
          t5 = Math.fround(Math.fround(c1 * p3) + Math.fround(c2 * p1));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              Math.fround(
                p1 / Math.fround(Math.fround(Math.sqrt(Math.fround(t4 - Math.fround(t5 * t5)))) + c3),
              ),
          );
        a2[i] = t4;
        a3[i] = t5;
      }
    },
  },
  {
    key: "t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);a3=s1*a3+(1-s1)*t4;t4=t4/(sqrt(a2-a3*a3)+s2);a0=a0-s3*t4",
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
          t4 = p1 + c1 * p0,
          t5 = c2 * p2 + c3 * (t4 * t4),
          t6 = c2 * p3 + c3 * t4;
        a0[i] = p0 - c0 * (t4 / (Math.sqrt(t5 - t6 * t6) + c4));
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
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(p1 + Math.fround(c1 * p0)),
          t5 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * Math.fround(t4 * t4))),
          t6 = Math.fround(Math.fround(c2 * p3) + Math.fround(c3 * t4));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              Math.fround(
                t4 / Math.fround(Math.fround(Math.sqrt(Math.fround(t5 - Math.fround(t6 * t6)))) + c4),
              ),
          );
        a2[i] = t5;
        a3[i] = t6;
      }
    },
  },
  {
    key: "t4=a1;t4=-t4;a2=s0*a2+(1-s0)*(t4*t4);a3=s0*a3+(1-s0)*t4;t4=t4/(sqrt(a2-a3*a3)+s1);a0=a0-s2*t4",
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
          t5 = c1 * p2 + c2 * (t4 * t4),
          t6 = c1 * p3 + c2 * t4;
        a0[i] = p0 - c0 * (t4 / (Math.sqrt(t5 - t6 * t6) + c3));
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
        c3 = c[3]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(-p1),
          t5 = Math.fround(Math.fround(c1 * p2) + Math.fround(c2 * Math.fround(t4 * t4))),
          t6 = Math.fround(Math.fround(c1 * p3) + Math.fround(c2 * t4));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              Math.fround(
                t4 / Math.fround(Math.fround(Math.sqrt(Math.fround(t5 - Math.fround(t6 * t6)))) + c3),
              ),
          );
        a2[i] = t5;
        a3[i] = t6;
      }
    },
  },
  {
    key: "t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);a3=s1*a3+(1-s1)*t4;t4=t4/(sqrt(a2-a3*a3)+s2);a0=a0-s3*t4",
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
          t4 = -p1 + c1 * p0,
          t5 = c2 * p2 + c3 * (t4 * t4),
          t6 = c2 * p3 + c3 * t4;
        a0[i] = p0 - c0 * (t4 / (Math.sqrt(t5 - t6 * t6) + c4));
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
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(Math.fround(-p1) + Math.fround(c1 * p0)),
          t5 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * Math.fround(t4 * t4))),
          t6 = Math.fround(Math.fround(c2 * p3) + Math.fround(c3 * t4));
        a0[i] =
          p0 -
          Math.fround(
            c0 *
              Math.fround(
                t4 / Math.fround(Math.fround(Math.sqrt(Math.fround(t5 - Math.fround(t6 * t6)))) + c4),
              ),
          );
        a2[i] = t5;
        a3[i] = t6;
      }
    },
  },
  {
    key: "t4=a1;a2=s0*a2+(1-s0)*(t4*t4);t4=t4/(sqrt(a2)+s1);a3=s2*a3+t4;t4=a3;a0=a0-s3*t4",
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
          t4 = c2 * p2 + c3 * (p1 * p1),
          t5 = c1 * p3 + p1 / (Math.sqrt(t4) + c4);
        a0[i] = p0 - c0 * t5;
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
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * Math.fround(p1 * p1))),
          t5 = Math.fround(
            Math.fround(c1 * p3) + Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(t4)) + c4)),
          );
        a0[i] = p0 - Math.fround(c0 * t5);
        a2[i] = t4;
        a3[i] = t5;
      }
    },
  },
  {
    key: "t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);t4=t4/(sqrt(a2)+s2);a3=s3*a3+t4;t4=a3;a0=a0-s4*t4",
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
          t4 = p1 + c2 * p0,
          t5 = c3 * p2 + c4 * (t4 * t4),
          t6 = c1 * p3 + t4 / (Math.sqrt(t5) + c5);
        a0[i] = p0 - c0 * t6;
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
          t4 = Math.fround(p1 + Math.fround(c2 * p0)),
          t5 = Math.fround(Math.fround(c3 * p2) + Math.fround(c4 * Math.fround(t4 * t4))),
          t6 = Math.fround(
            Math.fround(c1 * p3) + Math.fround(t4 / Math.fround(Math.fround(Math.sqrt(t5)) + c5)),
          );
        a0[i] = p0 - Math.fround(c0 * t6);
        a2[i] = t5;
        a3[i] = t6;
      }
    },
  },
  {
    key: "t4=a1;t4=-t4;a2=s0*a2+(1-s0)*(t4*t4);t4=t4/(sqrt(a2)+s1);a3=s2*a3+t4;t4=a3;a0=a0-s3*t4",
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
          t4 = -p1,
          t5 = c2 * p2 + c3 * (t4 * t4),
          t6 = c1 * p3 + t4 / (Math.sqrt(t5) + c4);
        a0[i] = p0 - c0 * t6;
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
        c4 = c[4]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!,
          p2 = a2[i]!,
          p3 = a3[i]!,
          t4 = Math.fround(-p1),
          t5 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * Math.fround(t4 * t4))),
          t6 = Math.fround(
            Math.fround(c1 * p3) + Math.fround(t4 / Math.fround(Math.fround(Math.sqrt(t5)) + c4)),
          );
        a0[i] = p0 - Math.fround(c0 * t6);
        a2[i] = t5;
        a3[i] = t6;
      }
    },
  },
  {
    key: "t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);t4=t4/(sqrt(a2)+s2);a3=s3*a3+t4;t4=a3;a0=a0-s4*t4",
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
          t4 = -p1 + c2 * p0,
          t5 = c3 * p2 + c4 * (t4 * t4),
          t6 = c1 * p3 + t4 / (Math.sqrt(t5) + c5);
        a0[i] = p0 - c0 * t6;
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
          t4 = Math.fround(Math.fround(-p1) + Math.fround(c2 * p0)),
          t5 = Math.fround(Math.fround(c3 * p2) + Math.fround(c4 * Math.fround(t4 * t4))),
          t6 = Math.fround(
            Math.fround(c1 * p3) + Math.fround(t4 / Math.fround(Math.fround(Math.sqrt(t5)) + c5)),
          );
        a0[i] = p0 - Math.fround(c0 * t6);
        a2[i] = t5;
        a3[i] = t6;
      }
    },
  },
  {
    key: "t5=a1;a2=s0*a2+(1-s0)*(t5*t5);a3=s0*a3+(1-s0)*t5;t5=t5/(sqrt(a2-a3*a3)+s1);a4=s2*a4+t5;t5=a4;a0=a0-s3*t5",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
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
          p4 = a4[i]!,
          t5 = c2 * p2 + c3 * (p1 * p1),
          t6 = c2 * p3 + c3 * p1,
          t7 = c1 * p4 + p1 / (Math.sqrt(t5 - t6 * t6) + c4);
        a0[i] = p0 - c0 * t7;
        a2[i] = t5;
        a3[i] = t6;
        a4[i] = t7;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
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
          p4 = a4[i]!,
          t5 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * Math.fround(p1 * p1))),
          t6 = Math.fround(Math.fround(c2 * p3) + Math.fround(c3 * p1)),
          t7 = Math.fround(
            Math.fround(c1 * p4) +
              Math.fround(
                p1 / Math.fround(Math.fround(Math.sqrt(Math.fround(t5 - Math.fround(t6 * t6)))) + c4),
              ),
          );
        a0[i] = p0 - Math.fround(c0 * t7);
        a2[i] = t5;
        a3[i] = t6;
        a4[i] = t7;
      }
    },
  },
  {
    key: "t5=a1;t5=t5+s0*a0;a2=s1*a2+(1-s1)*(t5*t5);a3=s1*a3+(1-s1)*t5;t5=t5/(sqrt(a2-a3*a3)+s2);a4=s3*a4+t5;t5=a4;a0=a0-s4*t5",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
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
          p4 = a4[i]!,
          t5 = p1 + c2 * p0,
          t6 = c3 * p2 + c4 * (t5 * t5),
          t7 = c3 * p3 + c4 * t5,
          t8 = c1 * p4 + t5 / (Math.sqrt(t6 - t7 * t7) + c5);
        a0[i] = p0 - c0 * t8;
        a2[i] = t6;
        a3[i] = t7;
        a4[i] = t8;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
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
          p4 = a4[i]!,
          t5 = Math.fround(p1 + Math.fround(c2 * p0)),
          t6 = Math.fround(Math.fround(c3 * p2) + Math.fround(c4 * Math.fround(t5 * t5))),
          t7 = Math.fround(Math.fround(c3 * p3) + Math.fround(c4 * t5)),
          t8 = Math.fround(
            Math.fround(c1 * p4) +
              Math.fround(
                t5 / Math.fround(Math.fround(Math.sqrt(Math.fround(t6 - Math.fround(t7 * t7)))) + c5),
              ),
          );
        a0[i] = p0 - Math.fround(c0 * t8);
        a2[i] = t6;
        a3[i] = t7;
        a4[i] = t8;
      }
    },
  },
  {
    key: "t5=a1;t5=-t5;a2=s0*a2+(1-s0)*(t5*t5);a3=s0*a3+(1-s0)*t5;t5=t5/(sqrt(a2-a3*a3)+s1);a4=s2*a4+t5;t5=a4;a0=a0-s3*t5",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
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
          p4 = a4[i]!,
          t5 = -p1,
          t6 = c2 * p2 + c3 * (t5 * t5),
          t7 = c2 * p3 + c3 * t5,
          t8 = c1 * p4 + t5 / (Math.sqrt(t6 - t7 * t7) + c4);
        a0[i] = p0 - c0 * t8;
        a2[i] = t6;
        a3[i] = t7;
        a4[i] = t8;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
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
          p4 = a4[i]!,
          t5 = Math.fround(-p1),
          t6 = Math.fround(Math.fround(c2 * p2) + Math.fround(c3 * Math.fround(t5 * t5))),
          t7 = Math.fround(Math.fround(c2 * p3) + Math.fround(c3 * t5)),
          t8 = Math.fround(
            Math.fround(c1 * p4) +
              Math.fround(
                t5 / Math.fround(Math.fround(Math.sqrt(Math.fround(t6 - Math.fround(t7 * t7)))) + c4),
              ),
          );
        a0[i] = p0 - Math.fround(c0 * t8);
        a2[i] = t6;
        a3[i] = t7;
        a4[i] = t8;
      }
    },
  },
  {
    key: "t5=a1;t5=-t5;t5=t5+s0*a0;a2=s1*a2+(1-s1)*(t5*t5);a3=s1*a3+(1-s1)*t5;t5=t5/(sqrt(a2-a3*a3)+s2);a4=s3*a4+t5;t5=a4;a0=a0-s4*t5",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
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
          p4 = a4[i]!,
          t5 = -p1 + c2 * p0,
          t6 = c3 * p2 + c4 * (t5 * t5),
          t7 = c3 * p3 + c4 * t5,
          t8 = c1 * p4 + t5 / (Math.sqrt(t6 - t7 * t7) + c5);
        a0[i] = p0 - c0 * t8;
        a2[i] = t6;
        a3[i] = t7;
        a4[i] = t8;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        a3 = a[3]!,
        a4 = a[4]!,
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
          p4 = a4[i]!,
          t5 = Math.fround(Math.fround(-p1) + Math.fround(c2 * p0)),
          t6 = Math.fround(Math.fround(c3 * p2) + Math.fround(c4 * Math.fround(t5 * t5))),
          t7 = Math.fround(Math.fround(c3 * p3) + Math.fround(c4 * t5)),
          t8 = Math.fround(
            Math.fround(c1 * p4) +
              Math.fround(
                t5 / Math.fround(Math.fround(Math.sqrt(Math.fround(t6 - Math.fround(t7 * t7)))) + c5),
              ),
          );
        a0[i] = p0 - Math.fround(c0 * t8);
        a2[i] = t6;
        a3[i] = t7;
        a4[i] = t8;
      }
    },
  },
];
