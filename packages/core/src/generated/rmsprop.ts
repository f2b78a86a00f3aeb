// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of rmsprop;
// test/kernel/generated.test.ts compares it with what the script writes.
/* oxlint-disable no-unused-vars -- all loops take the same, so that a bundler calls it alike */
import type { GeneratedLoop } from "../kernel/unit.ts";

// oxfmt-ignore
export const rmspropLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=-a0*c/g+sqrt+*ca2*c*ggc;a2=t6",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        q2 = ((c3! * a2![i]!) + (c2! * (p1 * p1)));
        a2![i] = q2;
        a0![i] = p0 - (c0! * (p1 / ((Math.sqrt(q2)) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c3! * a2![i]!) + Math.fround(c2! * Math.fround(p1 * p1)));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(q2)) + c1!)));
      }
    },
  },
  {
    key: "a0=-a0*c/+g*ca0+sqrt+*ca2*c*t3t3c;a2=t9",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = (p1 + (c4! * p0));
        q2 = ((c3! * a2![i]!) + (c2! * (p1 * p1)));
        a2![i] = q2;
        a0![i] = p0 - (c0! * (p1 / ((Math.sqrt(q2)) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = Math.fround(p1 + Math.fround(c4! * p0));
        q2 = Math.fround(Math.fround(c3! * a2![i]!) + Math.fround(c2! * Math.fround(p1 * p1)));
        a2![i] = q2;
        a0![i] = p0 - Math.fround(c0! * Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(q2)) + c1!)));
      }
    },
  },
  {
    key: "a0=-a0*c/g+sqrt-+*ca2*c*gg*+*t1a3*t3gt9c;a2=t6;a3=t9",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        q2 = ((c3! * a2![i]!) + (c2! * (p1 * p1)));
        q3 = ((c3! * a3![i]!) + (c2! * p1));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * (p1 / ((Math.sqrt((q2 - (q3 * q3)))) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c3! * a2![i]!) + Math.fround(c2! * Math.fround(p1 * p1)));
        q3 = Math.fround(Math.fround(c3! * a3![i]!) + Math.fround(c2! * p1));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(Math.fround(q2 - Math.fround(q3 * q3)))) + c1!)));
      }
    },
  },
  {
    key: "a0=-a0*c/+g*ca0+sqrt-+*ca2*c*t3t3*+*t4a3*t6t3t12c;a2=t9;a3=t12",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = (p1 + (c4! * p0));
        q2 = ((c3! * a2![i]!) + (c2! * (p1 * p1)));
        q3 = ((c3! * a3![i]!) + (c2! * p1));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * (p1 / ((Math.sqrt((q2 - (q3 * q3)))) + c1!)));
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = Math.fround(p1 + Math.fround(c4! * p0));
        q2 = Math.fround(Math.fround(c3! * a2![i]!) + Math.fround(c2! * Math.fround(p1 * p1)));
        q3 = Math.fround(Math.fround(c3! * a3![i]!) + Math.fround(c2! * p1));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(Math.fround(q2 - Math.fround(q3 * q3)))) + c1!)));
      }
    },
  },
  {
    key: "a0=-a0*c+*ca3/g+sqrt+*ca2*c*ggc;a2=t8;a3=t13",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        q2 = ((c3! * a2![i]!) + (c2! * (p1 * p1)));
        q3 = ((c4! * a3![i]!) + (p1 / ((Math.sqrt(q2)) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * q3);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c3! * a2![i]!) + Math.fround(c2! * Math.fround(p1 * p1)));
        q3 = Math.fround(Math.fround(c4! * a3![i]!) + Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(q2)) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * q3);
      }
    },
  },
  {
    key: "a0=-a0*c+*ca3/+g*ca0+sqrt+*ca2*c*t5t5c;a2=t11;a3=t16",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = (p1 + (c4! * p0));
        q2 = ((c3! * a2![i]!) + (c2! * (p1 * p1)));
        q3 = ((c5! * a3![i]!) + (p1 / ((Math.sqrt(q2)) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - (c0! * q3);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = Math.fround(p1 + Math.fround(c4! * p0));
        q2 = Math.fround(Math.fround(c3! * a2![i]!) + Math.fround(c2! * Math.fround(p1 * p1)));
        q3 = Math.fround(Math.fround(c5! * a3![i]!) + Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(q2)) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a0![i] = p0 - Math.fround(c0! * q3);
      }
    },
  },
  {
    key: "a0=-a0*c+*ca4/g+sqrt-+*ca2*c*gg*+*t3a3*t5gt11c;a2=t8;a3=t11;a4=t18",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        q2 = ((c3! * a2![i]!) + (c2! * (p1 * p1)));
        q3 = ((c3! * a3![i]!) + (c2! * p1));
        q4 = ((c4! * a4![i]!) + (p1 / ((Math.sqrt((q2 - (q3 * q3)))) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a4![i] = q4;
        a0![i] = p0 - (c0! * q4);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        q2 = Math.fround(Math.fround(c3! * a2![i]!) + Math.fround(c2! * Math.fround(p1 * p1)));
        q3 = Math.fround(Math.fround(c3! * a3![i]!) + Math.fround(c2! * p1));
        q4 = Math.fround(Math.fround(c4! * a4![i]!) + Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(Math.fround(q2 - Math.fround(q3 * q3)))) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a4![i] = q4;
        a0![i] = p0 - Math.fround(c0! * q4);
      }
    },
  },
  {
    key: "a0=-a0*c+*ca4/+g*ca0+sqrt-+*ca2*c*t5t5*+*t6a3*t8t5t14c;a2=t11;a3=t14;a4=t21",
    float64: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = (p1 + (c4! * p0));
        q2 = ((c3! * a2![i]!) + (c2! * (p1 * p1)));
        q3 = ((c3! * a3![i]!) + (c2! * p1));
        q4 = ((c5! * a4![i]!) + (p1 / ((Math.sqrt((q2 - (q3 * q3)))) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a4![i] = q4;
        a0![i] = p0 - (c0! * q4);
      }
    },
    float32: ([a0, a1, a2, a3, a4], n, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10], s, i, p0, p1, q0, q1, q2, q3, q4, t0, t1, t2) => {
      for (i = 0; i < n; i++) {
        p1 = s * a1![i]!;
        p0 = a0![i]!;
        p1 = Math.fround(p1 + Math.fround(c4! * p0));
        q2 = Math.fround(Math.fround(c3! * a2![i]!) + Math.fround(c2! * Math.fround(p1 * p1)));
        q3 = Math.fround(Math.fround(c3! * a3![i]!) + Math.fround(c2! * p1));
        q4 = Math.fround(Math.fround(c5! * a4![i]!) + Math.fround(p1 / Math.fround(Math.fround(Math.sqrt(Math.fround(q2 - Math.fround(q3 * q3)))) + c1!)));
        a2![i] = q2;
        a3![i] = q3;
        a4![i] = q4;
        a0![i] = p0 - Math.fround(c0! * q4);
      }
    },
  },
];
