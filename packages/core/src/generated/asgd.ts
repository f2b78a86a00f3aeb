// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of asgd;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const asgdLoops: readonly GeneratedLoop[] = [
  {
    key: "a0=subtract(multiply(a0,c),multiply(c,a1));a2=select!=(c,c,t4,add(a2,multiply(subtract(t4,a2),c)))",
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
        const p2 = a2[i]!,
          t1 = a0[i]! * c0 - c1 * a1[i]!;
        a0[i] = t1;
        a2[i] = c2 !== c3 ? t1 : p2 + (t1 - p2) * c4;
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
        const p2 = a2[i]!,
          t1 = Math.fround(Math.fround(a0[i]! * c0) - Math.fround(c1 * a1[i]!));
        a0[i] = t1;
        a2[i] = c2 !== c3 ? t1 : Math.fround(p2 + Math.fround(Math.fround(t1 - p2) * c4));
      }
    },
  },
  {
    key: "a0=subtract(multiply(a0,c),multiply(c,add(a1,multiply(c,a0))));a2=select!=(c,c,t7,add(a2,multiply(subtract(t7,a2),c)))",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p2 = a2[i]!,
          t2 = p0 * c0 - c1 * (a1[i]! + c2 * p0);
        a0[i] = t2;
        a2[i] = c3 !== c4 ? t2 : p2 + (t2 - p2) * c5;
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
        c4 = c[4]!,
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p2 = a2[i]!,
          t2 = Math.fround(
            Math.fround(p0 * c0) - Math.fround(c1 * Math.fround(a1[i]! + Math.fround(c2 * p0))),
          );
        a0[i] = t2;
        a2[i] = c3 !== c4 ? t2 : Math.fround(p2 + Math.fround(Math.fround(t2 - p2) * c5));
      }
    },
  },
  {
    key: "a0=subtract(multiply(a0,c),multiply(c,negate(a1)));a2=select!=(c,c,t5,add(a2,multiply(subtract(t5,a2),c)))",
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
        const p2 = a2[i]!,
          t1 = a0[i]! * c0 - c1 * -a1[i]!;
        a0[i] = t1;
        a2[i] = c2 !== c3 ? t1 : p2 + (t1 - p2) * c4;
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
        const p2 = a2[i]!,
          t1 = Math.fround(Math.fround(a0[i]! * c0) - Math.fround(c1 * Math.fround(-a1[i]!)));
        a0[i] = t1;
        a2[i] = c2 !== c3 ? t1 : Math.fround(p2 + Math.fround(Math.fround(t1 - p2) * c4));
      }
    },
  },
  {
    key: "a0=subtract(multiply(a0,c),multiply(c,add(negate(a1),multiply(c,a0))));a2=select!=(c,c,t8,add(a2,multiply(subtract(t8,a2),c)))",
    float64: (a, n, c) => {
      const a0 = a[0]!,
        a1 = a[1]!,
        a2 = a[2]!,
        c0 = c[0]!,
        c1 = c[1]!,
        c2 = c[2]!,
        c3 = c[3]!,
        c4 = c[4]!,
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p2 = a2[i]!,
          t2 = p0 * c0 - c1 * (-a1[i]! + c2 * p0);
        a0[i] = t2;
        a2[i] = c3 !== c4 ? t2 : p2 + (t2 - p2) * c5;
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
        c4 = c[4]!,
        c5 = c[5]!;
      for (let i = 0; i < n; i++) {
        const p0 = a0[i]!,
          p2 = a2[i]!,
          t2 = Math.fround(
            Math.fround(p0 * c0) - Math.fround(c1 * Math.fround(Math.fround(-a1[i]!) + Math.fround(c2 * p0))),
          );
        a0[i] = t2;
        a2[i] = c3 !== c4 ? t2 : Math.fround(p2 + Math.fround(Math.fround(t2 - p2) * c5));
      }
    },
  },
];
