// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adagrad;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adagradLoops: readonly GeneratedLoop[] = [
  {
    key: "float64;t3=a1;a2=a2+t3*t3;t3=t3/(sqrt(a2)+s0);a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v10 = scalars[s[1]!]!;
      const v11 = v10;
      const v6 = scalars[s[0]!]!;
      const v7 = v6;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v2 = a2[i]!;
        const v3 = v1 * v1;
        const v4 = v2 + v3;
        const v5 = Math.sqrt(v4);
        const v8 = v5 + v7;
        const v9 = v1 / v8;
        const v12 = v11 * v9;
        const v13 = v0 - v12;
        a0[i] = v13;
        a2[i] = v4;
      }
    },
  },
  {
    key: "float32;t3=a1;a2=a2+t3*t3;t3=t3/(sqrt(a2)+s0);a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v10 = scalars[s[1]!]!;
      const v11 = Math.fround(v10);
      const v6 = scalars[s[0]!]!;
      const v7 = Math.fround(v6);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v2 = a2[i]!;
        const v3 = Math.fround(v1 * v1);
        const v4 = Math.fround(v2 + v3);
        const v5 = Math.fround(Math.sqrt(v4));
        const v8 = Math.fround(v5 + v7);
        const v9 = Math.fround(v1 / v8);
        const v12 = Math.fround(v11 * v9);
        const v13 = Math.fround(v0 - v12);
        a0[i] = v13;
        a2[i] = v4;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=t3+s0*a0;a2=a2+t3*t3;t3=t3/(sqrt(a2)+s1);a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v14 = scalars[s[2]!]!;
      const v15 = v14;
      const v3 = scalars[s[0]!]!;
      const v4 = v3;
      const v10 = scalars[s[1]!]!;
      const v11 = v10;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v5 = v4 * v0;
        const v6 = v1 + v5;
        const v2 = a2[i]!;
        const v7 = v6 * v6;
        const v8 = v2 + v7;
        const v9 = Math.sqrt(v8);
        const v12 = v9 + v11;
        const v13 = v6 / v12;
        const v16 = v15 * v13;
        const v17 = v0 - v16;
        a0[i] = v17;
        a2[i] = v8;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=t3+s0*a0;a2=a2+t3*t3;t3=t3/(sqrt(a2)+s1);a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v14 = scalars[s[2]!]!;
      const v15 = Math.fround(v14);
      const v3 = scalars[s[0]!]!;
      const v4 = Math.fround(v3);
      const v10 = scalars[s[1]!]!;
      const v11 = Math.fround(v10);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v5 = Math.fround(v4 * v0);
        const v6 = Math.fround(v1 + v5);
        const v2 = a2[i]!;
        const v7 = Math.fround(v6 * v6);
        const v8 = Math.fround(v2 + v7);
        const v9 = Math.fround(Math.sqrt(v8));
        const v12 = Math.fround(v9 + v11);
        const v13 = Math.fround(v6 / v12);
        const v16 = Math.fround(v15 * v13);
        const v17 = Math.fround(v0 - v16);
        a0[i] = v17;
        a2[i] = v8;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;a2=a2+t3*t3;t3=t3/(sqrt(a2)+s0);a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v11 = scalars[s[1]!]!;
      const v12 = v11;
      const v7 = scalars[s[0]!]!;
      const v8 = v7;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v2 = a2[i]!;
        const v4 = v3 * v3;
        const v5 = v2 + v4;
        const v6 = Math.sqrt(v5);
        const v9 = v6 + v8;
        const v10 = v3 / v9;
        const v13 = v12 * v10;
        const v14 = v0 - v13;
        a0[i] = v14;
        a2[i] = v5;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;a2=a2+t3*t3;t3=t3/(sqrt(a2)+s0);a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v11 = scalars[s[1]!]!;
      const v12 = Math.fround(v11);
      const v7 = scalars[s[0]!]!;
      const v8 = Math.fround(v7);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v2 = a2[i]!;
        const v4 = Math.fround(v3 * v3);
        const v5 = Math.fround(v2 + v4);
        const v6 = Math.fround(Math.sqrt(v5));
        const v9 = Math.fround(v6 + v8);
        const v10 = Math.fround(v3 / v9);
        const v13 = Math.fround(v12 * v10);
        const v14 = Math.fround(v0 - v13);
        a0[i] = v14;
        a2[i] = v5;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;t3=t3+s0*a0;a2=a2+t3*t3;t3=t3/(sqrt(a2)+s1);a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v15 = scalars[s[2]!]!;
      const v16 = v15;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v11 = scalars[s[1]!]!;
      const v12 = v11;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v6 = v5 * v0;
        const v7 = v3 + v6;
        const v2 = a2[i]!;
        const v8 = v7 * v7;
        const v9 = v2 + v8;
        const v10 = Math.sqrt(v9);
        const v13 = v10 + v12;
        const v14 = v7 / v13;
        const v17 = v16 * v14;
        const v18 = v0 - v17;
        a0[i] = v18;
        a2[i] = v9;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;t3=t3+s0*a0;a2=a2+t3*t3;t3=t3/(sqrt(a2)+s1);a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v15 = scalars[s[2]!]!;
      const v16 = Math.fround(v15);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v11 = scalars[s[1]!]!;
      const v12 = Math.fround(v11);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v6 = Math.fround(v5 * v0);
        const v7 = Math.fround(v3 + v6);
        const v2 = a2[i]!;
        const v8 = Math.fround(v7 * v7);
        const v9 = Math.fround(v2 + v8);
        const v10 = Math.fround(Math.sqrt(v9));
        const v13 = Math.fround(v10 + v12);
        const v14 = Math.fround(v7 / v13);
        const v17 = Math.fround(v16 * v14);
        const v18 = Math.fround(v0 - v17);
        a0[i] = v18;
        a2[i] = v9;
      }
    },
  },
  {
    key: "float64;t3=a1;a2=a2+t3*t3;t3=a2>0?t3/sqrt(a2+s0):0;a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v13 = scalars[s[1]!]!;
      const v14 = v13;
      const v11 = 0;
      const v6 = scalars[s[0]!]!;
      const v7 = v6;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v1 = a1[i]!;
        const v3 = v1 * v1;
        const v4 = v2 + v3;
        const v8 = v4 + v7;
        const v9 = Math.sqrt(v8);
        const v10 = v1 / v9;
        const v12 = v4 > v11 ? v10 : v11;
        const v15 = v14 * v12;
        const v16 = v0 - v15;
        a0[i] = v16;
        a2[i] = v4;
      }
    },
  },
  {
    key: "float32;t3=a1;a2=a2+t3*t3;t3=a2>0?t3/sqrt(a2+s0):0;a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v13 = scalars[s[1]!]!;
      const v14 = Math.fround(v13);
      const v11 = Math.fround(0);
      const v6 = scalars[s[0]!]!;
      const v7 = Math.fround(v6);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v1 = a1[i]!;
        const v3 = Math.fround(v1 * v1);
        const v4 = Math.fround(v2 + v3);
        const v8 = Math.fround(v4 + v7);
        const v9 = Math.fround(Math.sqrt(v8));
        const v10 = Math.fround(v1 / v9);
        const v12 = v4 > v11 ? v10 : v11;
        const v15 = Math.fround(v14 * v12);
        const v16 = Math.fround(v0 - v15);
        a0[i] = v16;
        a2[i] = v4;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=t3+s0*a0;a2=a2+t3*t3;t3=a2>0?t3/sqrt(a2+s1):0;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v17 = scalars[s[2]!]!;
      const v18 = v17;
      const v3 = scalars[s[0]!]!;
      const v4 = v3;
      const v15 = 0;
      const v10 = scalars[s[1]!]!;
      const v11 = v10;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v1 = a1[i]!;
        const v5 = v4 * v0;
        const v6 = v1 + v5;
        const v7 = v6 * v6;
        const v8 = v2 + v7;
        const v12 = v8 + v11;
        const v13 = Math.sqrt(v12);
        const v14 = v6 / v13;
        const v16 = v8 > v15 ? v14 : v15;
        const v19 = v18 * v16;
        const v20 = v0 - v19;
        a0[i] = v20;
        a2[i] = v8;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=t3+s0*a0;a2=a2+t3*t3;t3=a2>0?t3/sqrt(a2+s1):0;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v17 = scalars[s[2]!]!;
      const v18 = Math.fround(v17);
      const v3 = scalars[s[0]!]!;
      const v4 = Math.fround(v3);
      const v15 = Math.fround(0);
      const v10 = scalars[s[1]!]!;
      const v11 = Math.fround(v10);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v1 = a1[i]!;
        const v5 = Math.fround(v4 * v0);
        const v6 = Math.fround(v1 + v5);
        const v7 = Math.fround(v6 * v6);
        const v8 = Math.fround(v2 + v7);
        const v12 = Math.fround(v8 + v11);
        const v13 = Math.fround(Math.sqrt(v12));
        const v14 = Math.fround(v6 / v13);
        const v16 = v8 > v15 ? v14 : v15;
        const v19 = Math.fround(v18 * v16);
        const v20 = Math.fround(v0 - v19);
        a0[i] = v20;
        a2[i] = v8;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;a2=a2+t3*t3;t3=a2>0?t3/sqrt(a2+s0):0;a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v14 = scalars[s[1]!]!;
      const v15 = v14;
      const v12 = 0;
      const v7 = scalars[s[0]!]!;
      const v8 = v7;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v4 = v3 * v3;
        const v5 = v2 + v4;
        const v9 = v5 + v8;
        const v10 = Math.sqrt(v9);
        const v11 = v3 / v10;
        const v13 = v5 > v12 ? v11 : v12;
        const v16 = v15 * v13;
        const v17 = v0 - v16;
        a0[i] = v17;
        a2[i] = v5;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;a2=a2+t3*t3;t3=a2>0?t3/sqrt(a2+s0):0;a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v14 = scalars[s[1]!]!;
      const v15 = Math.fround(v14);
      const v12 = Math.fround(0);
      const v7 = scalars[s[0]!]!;
      const v8 = Math.fround(v7);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v4 = Math.fround(v3 * v3);
        const v5 = Math.fround(v2 + v4);
        const v9 = Math.fround(v5 + v8);
        const v10 = Math.fround(Math.sqrt(v9));
        const v11 = Math.fround(v3 / v10);
        const v13 = v5 > v12 ? v11 : v12;
        const v16 = Math.fround(v15 * v13);
        const v17 = Math.fround(v0 - v16);
        a0[i] = v17;
        a2[i] = v5;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;t3=t3+s0*a0;a2=a2+t3*t3;t3=a2>0?t3/sqrt(a2+s1):0;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v18 = scalars[s[2]!]!;
      const v19 = v18;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v16 = 0;
      const v11 = scalars[s[1]!]!;
      const v12 = v11;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v6 = v5 * v0;
        const v7 = v3 + v6;
        const v8 = v7 * v7;
        const v9 = v2 + v8;
        const v13 = v9 + v12;
        const v14 = Math.sqrt(v13);
        const v15 = v7 / v14;
        const v17 = v9 > v16 ? v15 : v16;
        const v20 = v19 * v17;
        const v21 = v0 - v20;
        a0[i] = v21;
        a2[i] = v9;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;t3=t3+s0*a0;a2=a2+t3*t3;t3=a2>0?t3/sqrt(a2+s1):0;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v18 = scalars[s[2]!]!;
      const v19 = Math.fround(v18);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v16 = Math.fround(0);
      const v11 = scalars[s[1]!]!;
      const v12 = Math.fround(v11);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v6 = Math.fround(v5 * v0);
        const v7 = Math.fround(v3 + v6);
        const v8 = Math.fround(v7 * v7);
        const v9 = Math.fround(v2 + v8);
        const v13 = Math.fround(v9 + v12);
        const v14 = Math.fround(Math.sqrt(v13));
        const v15 = Math.fround(v7 / v14);
        const v17 = v9 > v16 ? v15 : v16;
        const v20 = Math.fround(v19 * v17);
        const v21 = Math.fround(v0 - v20);
        a0[i] = v21;
        a2[i] = v9;
      }
    },
  },
];
