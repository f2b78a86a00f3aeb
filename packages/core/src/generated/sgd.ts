// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of sgd;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const sgdLoops: readonly GeneratedLoop[] = [
  {
    key: "t2=a1;a0=a0-s0*t2",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        c0 = c[0]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!;
        a0[i] = p0 - c0 * p1;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        c0 = c[0]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!;
        a0[i] = p0 - Math.fround(c0 * p1);
      }
    },
  },
  {
    key: "t2=a1;t2=t2+s0*a0;a0=a0-s1*t2",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        c0 = c[0]!,
        c1 = c[1]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!;
        a0[i] = p0 - c0 * (p1 + c1 * p0);
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        c0 = c[0]!,
        c1 = c[1]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!;
        a0[i] = p0 - Math.fround(c0 * Math.fround(p1 + Math.fround(c1 * p0)));
      }
    },
  },
  {
    key: "t2=a1;t2=-t2;a0=a0-s0*t2",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        c0 = c[0]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!;
        a0[i] = p0 - c0 * -p1;
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        c0 = c[0]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!;
        a0[i] = p0 - Math.fround(c0 * Math.fround(-p1));
      }
    },
  },
  {
    key: "t2=a1;t2=-t2;t2=t2+s0*a0;a0=a0-s1*t2",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        c0 = c[0]!,
        c1 = c[1]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!;
        a0[i] = p0 - c0 * (-p1 + c1 * p0);
      }
    },
    float32: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        c0 = c[0]!,
        c1 = c[1]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p1 = a1[i]!;
        a0[i] = p0 - Math.fround(c0 * Math.fround(Math.fround(-p1) + Math.fround(c1 * p0)));
      }
    },
  },
  {
    key: "t3=a1;a2=s0*a2+t3;t3=a2;a0=a0-s1*t3",
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
          t3 = c1 * p2 + p1;
        a0[i] = p0 - c0 * t3;
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
          t3 = Math.fround(Math.fround(c1 * p2) + p1);
        a0[i] = p0 - Math.fround(c0 * t3);
        a2[i] = t3;
      }
    },
  },
  {
    key: "t3=a1;t3=t3+s0*a0;a2=s1*a2+t3;t3=a2;a0=a0-s2*t3",
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
          t3 = c1 * p2 + (p1 + c2 * p0);
        a0[i] = p0 - c0 * t3;
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
          t3 = Math.fround(Math.fround(c1 * p2) + Math.fround(p1 + Math.fround(c2 * p0)));
        a0[i] = p0 - Math.fround(c0 * t3);
        a2[i] = t3;
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;a2=s0*a2+t3;t3=a2;a0=a0-s1*t3",
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
          t3 = c1 * p2 + -p1;
        a0[i] = p0 - c0 * t3;
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
          t3 = Math.fround(Math.fround(c1 * p2) + Math.fround(-p1));
        a0[i] = p0 - Math.fround(c0 * t3);
        a2[i] = t3;
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;t3=t3+s0*a0;a2=s1*a2+t3;t3=a2;a0=a0-s2*t3",
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
          t3 = c1 * p2 + (-p1 + c2 * p0);
        a0[i] = p0 - c0 * t3;
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
          t3 = Math.fround(Math.fround(c1 * p2) + Math.fround(Math.fround(-p1) + Math.fround(c2 * p0)));
        a0[i] = p0 - Math.fround(c0 * t3);
        a2[i] = t3;
      }
    },
  },
  {
    key: "t3=a1;a2=s0*a2+s1*t3;t3=a2;a0=a0-s2*t3",
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
          t3 = c1 * p2 + c2 * p1;
        a0[i] = p0 - c0 * t3;
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
          t3 = Math.fround(Math.fround(c1 * p2) + Math.fround(c2 * p1));
        a0[i] = p0 - Math.fround(c0 * t3);
        a2[i] = t3;
      }
    },
  },
  {
    key: "t3=a1;t3=t3+s0*a0;a2=s1*a2+s2*t3;t3=a2;a0=a0-s3*t3",
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
          t3 = c1 * p2 + c2 * (p1 + c3 * p0);
        a0[i] = p0 - c0 * t3;
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
          t3 = Math.fround(Math.fround(c1 * p2) + Math.fround(c2 * Math.fround(p1 + Math.fround(c3 * p0))));
        a0[i] = p0 - Math.fround(c0 * t3);
        a2[i] = t3;
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;a2=s0*a2+s1*t3;t3=a2;a0=a0-s2*t3",
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
          t3 = c1 * p2 + c2 * -p1;
        a0[i] = p0 - c0 * t3;
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
          t3 = Math.fround(Math.fround(c1 * p2) + Math.fround(c2 * Math.fround(-p1)));
        a0[i] = p0 - Math.fround(c0 * t3);
        a2[i] = t3;
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;t3=t3+s0*a0;a2=s1*a2+s2*t3;t3=a2;a0=a0-s3*t3",
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
          t3 = c1 * p2 + c2 * (-p1 + c3 * p0);
        a0[i] = p0 - c0 * t3;
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
          t3 = Math.fround(
            Math.fround(c1 * p2) + Math.fround(c2 * Math.fround(Math.fround(-p1) + Math.fround(c3 * p0))),
          );
        a0[i] = p0 - Math.fround(c0 * t3);
        a2[i] = t3;
      }
    },
  },
  {
    key: "t3=a1;a2=s0*a2+t3;t3=t3+s0*a2;a0=a0-s1*t3",
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
          t3 = c1 * p2 + p1;
        a0[i] = p0 - c0 * (p1 + c1 * t3);
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
          t3 = Math.fround(Math.fround(c1 * p2) + p1);
        a0[i] = p0 - Math.fround(c0 * Math.fround(p1 + Math.fround(c1 * t3)));
        a2[i] = t3;
      }
    },
  },
  {
    key: "t3=a1;t3=t3+s0*a0;a2=s1*a2+t3;t3=t3+s1*a2;a0=a0-s2*t3",
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
          t4 = c2 * p2 + t3;
        a0[i] = p0 - c0 * (t3 + c2 * t4);
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
          t4 = Math.fround(Math.fround(c2 * p2) + t3);
        a0[i] = p0 - Math.fround(c0 * Math.fround(t3 + Math.fround(c2 * t4)));
        a2[i] = t4;
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;a2=s0*a2+t3;t3=t3+s0*a2;a0=a0-s1*t3",
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
          t4 = c1 * p2 + t3;
        a0[i] = p0 - c0 * (t3 + c1 * t4);
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
          t4 = Math.fround(Math.fround(c1 * p2) + t3);
        a0[i] = p0 - Math.fround(c0 * Math.fround(t3 + Math.fround(c1 * t4)));
        a2[i] = t4;
      }
    },
  },
  {
    key: "t3=a1;t3=-t3;t3=t3+s0*a0;a2=s1*a2+t3;t3=t3+s1*a2;a0=a0-s2*t3",
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
          t4 = c2 * p2 + t3;
        a0[i] = p0 - c0 * (t3 + c2 * t4);
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
          t4 = Math.fround(Math.fround(c2 * p2) + t3);
        a0[i] = p0 - Math.fround(c0 * Math.fround(t3 + Math.fround(c2 * t4)));
        a2[i] = t4;
      }
    },
  },
];
