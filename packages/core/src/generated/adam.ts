// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adam;
// test/kernel/generated.test.ts compares it with what the script writes.
/* oxlint-disable no-unused-vars -- all loops take the same, so that a bundler calls it alike */
import type { GeneratedLoop } from "../kernel/unit.ts";

// oxfmt-ignore
export const adamLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=-a0*c/*c+*ca2*cg+*sqrt+*ca3*c*ggcc;a2=t6;a3=t13",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      c5 = s * c5!;
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = ((c6! * a2![i]!) + (c5 * p1));
        q3 = ((c4! * a3![i]!) + (c3! * (p1 * p1)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * ((c7! * q2) / (((Math.sqrt(q3)) * c2!) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      c5 = s * c5!;
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c6! * a2![i]!) + Math.fround(c5 * p1));
        q3 = Math.fround(Math.fround(c4! * a3![i]!) + Math.fround(c3! * Math.fround(p1 * p1)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * Math.fround(Math.fround(c7! * q2) / Math.fround(Math.fround(Math.fround(Math.sqrt(q3)) * c2!) + c1!)));
      }
    },
  },
  {
    key: "a0=-a0*c/*c+*ca2*c+g*ca0+*sqrt+*ca3*c*t7t7cc;a2=t9;a3=t16",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = (p1 + (c5! * p0));
        q2 = ((c7! * a2![i]!) + (c6! * p1));
        q3 = ((c4! * a3![i]!) + (c3! * (p1 * p1)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * ((c8! * q2) / (((Math.sqrt(q3)) * c2!) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = Math.fround(p1 + Math.fround(c5! * p0));
        q2 = Math.fround(Math.fround(c7! * a2![i]!) + Math.fround(c6! * p1));
        q3 = Math.fround(Math.fround(c4! * a3![i]!) + Math.fround(c3! * Math.fround(p1 * p1)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * Math.fround(Math.fround(c8! * q2) / Math.fround(Math.fround(Math.fround(Math.sqrt(q3)) * c2!) + c1!)));
      }
    },
  },
  {
    key: "a0=-a0*c/*c+*ca2*cg+*sqrtmaxa4+*ca3*c*ggcc;a2=t6;a3=t13;a4=t14",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      c5 = s * c5!;
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = ((c6! * a2![i]!) + (c5 * p1));
        q3 = ((c4! * a3![i]!) + (c3! * (p1 * p1)));
        q4 = (Math.max(a4![i]!, q3));
        a2![i] = q2;
        a3![i] = q3;
        a4![i] = q4;
        a0![i] = p0 - (c0! * ((c7! * q2) / (((Math.sqrt(q4)) * c2!) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      c5 = s * c5!;
      for (i = 0; i < n; i++) {
        p1 = a1![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c6! * a2![i]!) + Math.fround(c5 * p1));
        q3 = Math.fround(Math.fround(c4! * a3![i]!) + Math.fround(c3! * Math.fround(p1 * p1)));
        q4 = (Math.max(a4![i]!, q3));
        a2![i] = q2;
        a3![i] = q3;
        a4![i] = q4;
        a0![i] = p0 - Math.fround(c0! * Math.fround(Math.fround(c7! * q2) / Math.fround(Math.fround(Math.fround(Math.sqrt(q4)) * c2!) + c1!)));
      }
    },
  },
  {
    key: "a0=-a0*c/*c+*ca2*c+g*ca0+*sqrtmaxa4+*ca3*c*t7t7cc;a2=t9;a3=t16;a4=t17",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = (p1 + (c5! * p0));
        q2 = ((c7! * a2![i]!) + (c6! * p1));
        q3 = ((c4! * a3![i]!) + (c3! * (p1 * p1)));
        q4 = (Math.max(a4![i]!, q3));
        a2![i] = q2;
        a3![i] = q3;
        a4![i] = q4;
        a0![i] = p0 - (c0! * ((c8! * q2) / (((Math.sqrt(q4)) * c2!) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = Math.fround(p1 + Math.fround(c5! * p0));
        q2 = Math.fround(Math.fround(c7! * a2![i]!) + Math.fround(c6! * p1));
        q3 = Math.fround(Math.fround(c4! * a3![i]!) + Math.fround(c3! * Math.fround(p1 * p1)));
        q4 = (Math.max(a4![i]!, q3));
        a2![i] = q2;
        a3![i] = q3;
        a4![i] = q4;
        a0![i] = p0 - Math.fround(c0! * Math.fround(Math.fround(c8! * q2) / Math.fround(Math.fround(Math.fround(Math.sqrt(q4)) * c2!) + c1!)));
      }
    },
  },
];
