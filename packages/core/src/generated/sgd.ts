// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of sgd;
// test/kernel/generated.test.ts compares it with what the script writes.
/* oxlint-disable no-unused-vars -- all loops take the same, so that a bundler calls it alike */
import type { GeneratedLoop } from "../kernel/unit.ts";

// oxfmt-ignore
export const sgdLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=-a0*ca1",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        a0![i] = p0 - (c0! * a1![i]!);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        a0![i] = p0 - Math.fround(c0! * a1![i]!);
      }
    },
  },
  {
    key: "a0=-a0*c+a1*ca0",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        a0![i] = p0 - (c0! * (a1![i]! + (c1! * p0)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        a0![i] = p0 - Math.fround(c0! * Math.fround(a1![i]! + Math.fround(c1! * p0)));
      }
    },
  },
  {
    key: "a0=-a0*cnegatea1",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        a0![i] = p0 - (c0! * (-a1![i]!));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        a0![i] = p0 - Math.fround(c0! * (-a1![i]!));
      }
    },
  },
  {
    key: "a0=-a0*c+negatea1*ca0",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        a0![i] = p0 - (c0! * ((-a1![i]!) + (c1! * p0)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        a0![i] = p0 - Math.fround(c0! * Math.fround((-a1![i]!) + Math.fround(c1! * p0)));
      }
    },
  },
  {
    key: "a0=-a0*c+*ca2a1;a2=t3",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = ((c1! * a2![i]!) + a1![i]!);
        a2![i] = q2;
        a0![i] = p0 - (c0! * q2);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c1! * a2![i]!) + a1![i]!);
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * q2);
      }
    },
  },
  {
    key: "a0=-a0*c+*ca2+a1*ca0;a2=t6",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = ((c2! * a2![i]!) + (a1![i]! + (c1! * p0)));
        a2![i] = q2;
        a0![i] = p0 - (c0! * q2);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c2! * a2![i]!) + Math.fround(a1![i]! + Math.fround(c1! * p0)));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * q2);
      }
    },
  },
  {
    key: "a0=-a0*c+*ca2negatea1;a2=t4",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = ((c1! * a2![i]!) + (-a1![i]!));
        a2![i] = q2;
        a0![i] = p0 - (c0! * q2);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c1! * a2![i]!) + (-a1![i]!));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * q2);
      }
    },
  },
  {
    key: "a0=-a0*c+*ca2+negatea1*ca0;a2=t7",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = ((c2! * a2![i]!) + ((-a1![i]!) + (c1! * p0)));
        a2![i] = q2;
        a0![i] = p0 - (c0! * q2);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c2! * a2![i]!) + Math.fround((-a1![i]!) + Math.fround(c1! * p0)));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * q2);
      }
    },
  },
  {
    key: "a0=-a0*c+*ca2*ca1;a2=t5",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = ((c2! * a2![i]!) + (c1! * a1![i]!));
        a2![i] = q2;
        a0![i] = p0 - (c0! * q2);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c2! * a2![i]!) + Math.fround(c1! * a1![i]!));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * q2);
      }
    },
  },
  {
    key: "a0=-a0*c+*ca2*c+a1*ca0;a2=t8",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = ((c3! * a2![i]!) + (c2! * (a1![i]! + (c1! * p0))));
        a2![i] = q2;
        a0![i] = p0 - (c0! * q2);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c3! * a2![i]!) + Math.fround(c2! * Math.fround(a1![i]! + Math.fround(c1! * p0))));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * q2);
      }
    },
  },
  {
    key: "a0=-a0*c+*ca2*cnegatea1;a2=t6",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = ((c2! * a2![i]!) + (c1! * (-a1![i]!)));
        a2![i] = q2;
        a0![i] = p0 - (c0! * q2);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c2! * a2![i]!) + Math.fround(c1! * (-a1![i]!)));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * q2);
      }
    },
  },
  {
    key: "a0=-a0*c+*ca2*c+negatea1*ca0;a2=t9",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = ((c3! * a2![i]!) + (c2! * ((-a1![i]!) + (c1! * p0))));
        a2![i] = q2;
        a0![i] = p0 - (c0! * q2);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c3! * a2![i]!) + Math.fround(c2! * Math.fround((-a1![i]!) + Math.fround(c1! * p0))));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * q2);
      }
    },
  },
  {
    key: "a0=-a0*c+a1*c+*t1a2a1;a2=t3",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = ((c1! * a2![i]!) + p1);
        a2![i] = q2;
        a0![i] = p0 - (c0! * (p1 + (c1! * q2)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c1! * a2![i]!) + p1);
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * Math.fround(p1 + Math.fround(c1! * q2)));
      }
    },
  },
  {
    key: "a0=-a0*c++a1*ca0*c+*t4a2t3;a2=t6",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = (a1![i]! + (c2! * p0));
        q2 = ((c1! * a2![i]!) + p1);
        a2![i] = q2;
        a0![i] = p0 - (c0! * (p1 + (c1! * q2)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = Math.fround(a1![i]! + Math.fround(c2! * p0));
        q2 = Math.fround(Math.fround(c1! * a2![i]!) + p1);
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * Math.fround(p1 + Math.fround(c1! * q2)));
      }
    },
  },
  {
    key: "a0=-a0*c+negatea1*c+*t2a2t1;a2=t4",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = (-a1![i]!);
        q2 = ((c1! * a2![i]!) + t0);
        a2![i] = q2;
        a0![i] = p0 - (c0! * (t0 + (c1! * q2)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        t0 = (-a1![i]!);
        q2 = Math.fround(Math.fround(c1! * a2![i]!) + t0);
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * Math.fround(t0 + Math.fround(c1! * q2)));
      }
    },
  },
  {
    key: "a0=-a0*c++negatea1*ca0*c+*t5a2t4;a2=t7",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = ((-a1![i]!) + (c2! * p0));
        q2 = ((c1! * a2![i]!) + p1);
        a2![i] = q2;
        a0![i] = p0 - (c0! * (p1 + (c1! * q2)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p0 = a0![i]!;
        p1 = Math.fround((-a1![i]!) + Math.fround(c2! * p0));
        q2 = Math.fround(Math.fround(c1! * a2![i]!) + p1);
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * Math.fround(p1 + Math.fround(c1! * q2)));
      }
    },
  },
];
