// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of sgd;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const sgdLoops: readonly GeneratedLoop[] = [
  {
    key: "float64;t2=a1;a0=a0-s0*t2",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const v2 = scalars[s[0]!]!;
      const v3 = v2;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v4 = v3 * v1;
        const v5 = v0 - v4;
        a0[i] = v5;
      }
    },
  },
  {
    key: "float32;t2=a1;a0=a0-s0*t2",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const v2 = scalars[s[0]!]!;
      const v3 = Math.fround(v2);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v4 = Math.fround(v3 * v1);
        const v5 = Math.fround(v0 - v4);
        a0[i] = v5;
      }
    },
  },
  {
    key: "float64;t2=a1;t2=t2+s0*a0;a0=a0-s1*t2",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const v6 = scalars[s[1]!]!;
      const v7 = v6;
      const v2 = scalars[s[0]!]!;
      const v3 = v2;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v4 = v3 * v0;
        const v5 = v1 + v4;
        const v8 = v7 * v5;
        const v9 = v0 - v8;
        a0[i] = v9;
      }
    },
  },
  {
    key: "float32;t2=a1;t2=t2+s0*a0;a0=a0-s1*t2",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const v6 = scalars[s[1]!]!;
      const v7 = Math.fround(v6);
      const v2 = scalars[s[0]!]!;
      const v3 = Math.fround(v2);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v4 = Math.fround(v3 * v0);
        const v5 = Math.fround(v1 + v4);
        const v8 = Math.fround(v7 * v5);
        const v9 = Math.fround(v0 - v8);
        a0[i] = v9;
      }
    },
  },
  {
    key: "float64;t2=a1;t2=-t2;a0=a0-s0*t2",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const v3 = scalars[s[0]!]!;
      const v4 = v3;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v2 = -v1;
        const v5 = v4 * v2;
        const v6 = v0 - v5;
        a0[i] = v6;
      }
    },
  },
  {
    key: "float32;t2=a1;t2=-t2;a0=a0-s0*t2",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const v3 = scalars[s[0]!]!;
      const v4 = Math.fround(v3);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v2 = Math.fround(-v1);
        const v5 = Math.fround(v4 * v2);
        const v6 = Math.fround(v0 - v5);
        a0[i] = v6;
      }
    },
  },
  {
    key: "float64;t2=a1;t2=-t2;t2=t2+s0*a0;a0=a0-s1*t2",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const v7 = scalars[s[1]!]!;
      const v8 = v7;
      const v3 = scalars[s[0]!]!;
      const v4 = v3;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v2 = -v1;
        const v5 = v4 * v0;
        const v6 = v2 + v5;
        const v9 = v8 * v6;
        const v10 = v0 - v9;
        a0[i] = v10;
      }
    },
  },
  {
    key: "float32;t2=a1;t2=-t2;t2=t2+s0*a0;a0=a0-s1*t2",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const v7 = scalars[s[1]!]!;
      const v8 = Math.fround(v7);
      const v3 = scalars[s[0]!]!;
      const v4 = Math.fround(v3);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v2 = Math.fround(-v1);
        const v5 = Math.fround(v4 * v0);
        const v6 = Math.fround(v2 + v5);
        const v9 = Math.fround(v8 * v6);
        const v10 = Math.fround(v0 - v9);
        a0[i] = v10;
      }
    },
  },
  {
    key: "float64;t3=a1;a2=s0*a2+t3;t3=a2;a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v7 = scalars[s[1]!]!;
      const v8 = v7;
      const v3 = scalars[s[0]!]!;
      const v4 = v3;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v5 = v4 * v2;
        const v1 = a1[i]!;
        const v6 = v5 + v1;
        const v9 = v8 * v6;
        const v10 = v0 - v9;
        a0[i] = v10;
        a2[i] = v6;
      }
    },
  },
  {
    key: "float32;t3=a1;a2=s0*a2+t3;t3=a2;a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v7 = scalars[s[1]!]!;
      const v8 = Math.fround(v7);
      const v3 = scalars[s[0]!]!;
      const v4 = Math.fround(v3);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v5 = Math.fround(v4 * v2);
        const v1 = a1[i]!;
        const v6 = Math.fround(v5 + v1);
        const v9 = Math.fround(v8 * v6);
        const v10 = Math.fround(v0 - v9);
        a0[i] = v10;
        a2[i] = v6;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=t3+s0*a0;a2=s1*a2+t3;t3=a2;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v11 = scalars[s[2]!]!;
      const v12 = v11;
      const v7 = scalars[s[1]!]!;
      const v8 = v7;
      const v3 = scalars[s[0]!]!;
      const v4 = v3;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v9 = v8 * v2;
        const v1 = a1[i]!;
        const v5 = v4 * v0;
        const v6 = v1 + v5;
        const v10 = v9 + v6;
        const v13 = v12 * v10;
        const v14 = v0 - v13;
        a0[i] = v14;
        a2[i] = v10;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=t3+s0*a0;a2=s1*a2+t3;t3=a2;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v11 = scalars[s[2]!]!;
      const v12 = Math.fround(v11);
      const v7 = scalars[s[1]!]!;
      const v8 = Math.fround(v7);
      const v3 = scalars[s[0]!]!;
      const v4 = Math.fround(v3);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v9 = Math.fround(v8 * v2);
        const v1 = a1[i]!;
        const v5 = Math.fround(v4 * v0);
        const v6 = Math.fround(v1 + v5);
        const v10 = Math.fround(v9 + v6);
        const v13 = Math.fround(v12 * v10);
        const v14 = Math.fround(v0 - v13);
        a0[i] = v14;
        a2[i] = v10;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;a2=s0*a2+t3;t3=a2;a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v8 = scalars[s[1]!]!;
      const v9 = v8;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v6 = v5 * v2;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v7 = v6 + v3;
        const v10 = v9 * v7;
        const v11 = v0 - v10;
        a0[i] = v11;
        a2[i] = v7;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;a2=s0*a2+t3;t3=a2;a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v8 = scalars[s[1]!]!;
      const v9 = Math.fround(v8);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v6 = Math.fround(v5 * v2);
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v7 = Math.fround(v6 + v3);
        const v10 = Math.fround(v9 * v7);
        const v11 = Math.fround(v0 - v10);
        a0[i] = v11;
        a2[i] = v7;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;t3=t3+s0*a0;a2=s1*a2+t3;t3=a2;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v12 = scalars[s[2]!]!;
      const v13 = v12;
      const v8 = scalars[s[1]!]!;
      const v9 = v8;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v10 = v9 * v2;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v6 = v5 * v0;
        const v7 = v3 + v6;
        const v11 = v10 + v7;
        const v14 = v13 * v11;
        const v15 = v0 - v14;
        a0[i] = v15;
        a2[i] = v11;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;t3=t3+s0*a0;a2=s1*a2+t3;t3=a2;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v12 = scalars[s[2]!]!;
      const v13 = Math.fround(v12);
      const v8 = scalars[s[1]!]!;
      const v9 = Math.fround(v8);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v10 = Math.fround(v9 * v2);
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v6 = Math.fround(v5 * v0);
        const v7 = Math.fround(v3 + v6);
        const v11 = Math.fround(v10 + v7);
        const v14 = Math.fround(v13 * v11);
        const v15 = Math.fround(v0 - v14);
        a0[i] = v15;
        a2[i] = v11;
      }
    },
  },
  {
    key: "float64;t3=a1;a2=s0*a2+s1*t3;t3=a2;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v10 = scalars[s[2]!]!;
      const v11 = v10;
      const v3 = scalars[s[0]!]!;
      const v4 = v3;
      const v6 = scalars[s[1]!]!;
      const v7 = v6;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v5 = v4 * v2;
        const v1 = a1[i]!;
        const v8 = v7 * v1;
        const v9 = v5 + v8;
        const v12 = v11 * v9;
        const v13 = v0 - v12;
        a0[i] = v13;
        a2[i] = v9;
      }
    },
  },
  {
    key: "float32;t3=a1;a2=s0*a2+s1*t3;t3=a2;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v10 = scalars[s[2]!]!;
      const v11 = Math.fround(v10);
      const v3 = scalars[s[0]!]!;
      const v4 = Math.fround(v3);
      const v6 = scalars[s[1]!]!;
      const v7 = Math.fround(v6);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v5 = Math.fround(v4 * v2);
        const v1 = a1[i]!;
        const v8 = Math.fround(v7 * v1);
        const v9 = Math.fround(v5 + v8);
        const v12 = Math.fround(v11 * v9);
        const v13 = Math.fround(v0 - v12);
        a0[i] = v13;
        a2[i] = v9;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=t3+s0*a0;a2=s1*a2+s2*t3;t3=a2;a0=a0-s3*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v14 = scalars[s[3]!]!;
      const v15 = v14;
      const v7 = scalars[s[1]!]!;
      const v8 = v7;
      const v10 = scalars[s[2]!]!;
      const v11 = v10;
      const v3 = scalars[s[0]!]!;
      const v4 = v3;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v9 = v8 * v2;
        const v1 = a1[i]!;
        const v5 = v4 * v0;
        const v6 = v1 + v5;
        const v12 = v11 * v6;
        const v13 = v9 + v12;
        const v16 = v15 * v13;
        const v17 = v0 - v16;
        a0[i] = v17;
        a2[i] = v13;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=t3+s0*a0;a2=s1*a2+s2*t3;t3=a2;a0=a0-s3*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v14 = scalars[s[3]!]!;
      const v15 = Math.fround(v14);
      const v7 = scalars[s[1]!]!;
      const v8 = Math.fround(v7);
      const v10 = scalars[s[2]!]!;
      const v11 = Math.fround(v10);
      const v3 = scalars[s[0]!]!;
      const v4 = Math.fround(v3);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v9 = Math.fround(v8 * v2);
        const v1 = a1[i]!;
        const v5 = Math.fround(v4 * v0);
        const v6 = Math.fround(v1 + v5);
        const v12 = Math.fround(v11 * v6);
        const v13 = Math.fround(v9 + v12);
        const v16 = Math.fround(v15 * v13);
        const v17 = Math.fround(v0 - v16);
        a0[i] = v17;
        a2[i] = v13;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;a2=s0*a2+s1*t3;t3=a2;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v11 = scalars[s[2]!]!;
      const v12 = v11;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v7 = scalars[s[1]!]!;
      const v8 = v7;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v6 = v5 * v2;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v9 = v8 * v3;
        const v10 = v6 + v9;
        const v13 = v12 * v10;
        const v14 = v0 - v13;
        a0[i] = v14;
        a2[i] = v10;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;a2=s0*a2+s1*t3;t3=a2;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v11 = scalars[s[2]!]!;
      const v12 = Math.fround(v11);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v7 = scalars[s[1]!]!;
      const v8 = Math.fround(v7);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v6 = Math.fround(v5 * v2);
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v9 = Math.fround(v8 * v3);
        const v10 = Math.fround(v6 + v9);
        const v13 = Math.fround(v12 * v10);
        const v14 = Math.fround(v0 - v13);
        a0[i] = v14;
        a2[i] = v10;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;t3=t3+s0*a0;a2=s1*a2+s2*t3;t3=a2;a0=a0-s3*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v15 = scalars[s[3]!]!;
      const v16 = v15;
      const v8 = scalars[s[1]!]!;
      const v9 = v8;
      const v11 = scalars[s[2]!]!;
      const v12 = v11;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v10 = v9 * v2;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v6 = v5 * v0;
        const v7 = v3 + v6;
        const v13 = v12 * v7;
        const v14 = v10 + v13;
        const v17 = v16 * v14;
        const v18 = v0 - v17;
        a0[i] = v18;
        a2[i] = v14;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;t3=t3+s0*a0;a2=s1*a2+s2*t3;t3=a2;a0=a0-s3*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v15 = scalars[s[3]!]!;
      const v16 = Math.fround(v15);
      const v8 = scalars[s[1]!]!;
      const v9 = Math.fround(v8);
      const v11 = scalars[s[2]!]!;
      const v12 = Math.fround(v11);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v10 = Math.fround(v9 * v2);
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v6 = Math.fround(v5 * v0);
        const v7 = Math.fround(v3 + v6);
        const v13 = Math.fround(v12 * v7);
        const v14 = Math.fround(v10 + v13);
        const v17 = Math.fround(v16 * v14);
        const v18 = Math.fround(v0 - v17);
        a0[i] = v18;
        a2[i] = v14;
      }
    },
  },
  {
    key: "float64;t3=a1;a2=s0*a2+t3;t3=t3+s0*a2;a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v9 = scalars[s[1]!]!;
      const v10 = v9;
      const v3 = scalars[s[0]!]!;
      const v4 = v3;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v2 = a2[i]!;
        const v5 = v4 * v2;
        const v6 = v5 + v1;
        const v7 = v4 * v6;
        const v8 = v1 + v7;
        const v11 = v10 * v8;
        const v12 = v0 - v11;
        a0[i] = v12;
        a2[i] = v6;
      }
    },
  },
  {
    key: "float32;t3=a1;a2=s0*a2+t3;t3=t3+s0*a2;a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v9 = scalars[s[1]!]!;
      const v10 = Math.fround(v9);
      const v3 = scalars[s[0]!]!;
      const v4 = Math.fround(v3);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v2 = a2[i]!;
        const v5 = Math.fround(v4 * v2);
        const v6 = Math.fround(v5 + v1);
        const v7 = Math.fround(v4 * v6);
        const v8 = Math.fround(v1 + v7);
        const v11 = Math.fround(v10 * v8);
        const v12 = Math.fround(v0 - v11);
        a0[i] = v12;
        a2[i] = v6;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=t3+s0*a0;a2=s1*a2+t3;t3=t3+s1*a2;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v13 = scalars[s[2]!]!;
      const v14 = v13;
      const v3 = scalars[s[0]!]!;
      const v4 = v3;
      const v7 = scalars[s[1]!]!;
      const v8 = v7;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v5 = v4 * v0;
        const v6 = v1 + v5;
        const v2 = a2[i]!;
        const v9 = v8 * v2;
        const v10 = v9 + v6;
        const v11 = v8 * v10;
        const v12 = v6 + v11;
        const v15 = v14 * v12;
        const v16 = v0 - v15;
        a0[i] = v16;
        a2[i] = v10;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=t3+s0*a0;a2=s1*a2+t3;t3=t3+s1*a2;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v13 = scalars[s[2]!]!;
      const v14 = Math.fround(v13);
      const v3 = scalars[s[0]!]!;
      const v4 = Math.fround(v3);
      const v7 = scalars[s[1]!]!;
      const v8 = Math.fround(v7);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v5 = Math.fround(v4 * v0);
        const v6 = Math.fround(v1 + v5);
        const v2 = a2[i]!;
        const v9 = Math.fround(v8 * v2);
        const v10 = Math.fround(v9 + v6);
        const v11 = Math.fround(v8 * v10);
        const v12 = Math.fround(v6 + v11);
        const v15 = Math.fround(v14 * v12);
        const v16 = Math.fround(v0 - v15);
        a0[i] = v16;
        a2[i] = v10;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;a2=s0*a2+t3;t3=t3+s0*a2;a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v10 = scalars[s[1]!]!;
      const v11 = v10;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v2 = a2[i]!;
        const v6 = v5 * v2;
        const v7 = v6 + v3;
        const v8 = v5 * v7;
        const v9 = v3 + v8;
        const v12 = v11 * v9;
        const v13 = v0 - v12;
        a0[i] = v13;
        a2[i] = v7;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;a2=s0*a2+t3;t3=t3+s0*a2;a0=a0-s1*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v10 = scalars[s[1]!]!;
      const v11 = Math.fround(v10);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v2 = a2[i]!;
        const v6 = Math.fround(v5 * v2);
        const v7 = Math.fround(v6 + v3);
        const v8 = Math.fround(v5 * v7);
        const v9 = Math.fround(v3 + v8);
        const v12 = Math.fround(v11 * v9);
        const v13 = Math.fround(v0 - v12);
        a0[i] = v13;
        a2[i] = v7;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;t3=t3+s0*a0;a2=s1*a2+t3;t3=t3+s1*a2;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v14 = scalars[s[2]!]!;
      const v15 = v14;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v8 = scalars[s[1]!]!;
      const v9 = v8;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v6 = v5 * v0;
        const v7 = v3 + v6;
        const v2 = a2[i]!;
        const v10 = v9 * v2;
        const v11 = v10 + v7;
        const v12 = v9 * v11;
        const v13 = v7 + v12;
        const v16 = v15 * v13;
        const v17 = v0 - v16;
        a0[i] = v17;
        a2[i] = v11;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;t3=t3+s0*a0;a2=s1*a2+t3;t3=t3+s1*a2;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v14 = scalars[s[2]!]!;
      const v15 = Math.fround(v14);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v8 = scalars[s[1]!]!;
      const v9 = Math.fround(v8);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v6 = Math.fround(v5 * v0);
        const v7 = Math.fround(v3 + v6);
        const v2 = a2[i]!;
        const v10 = Math.fround(v9 * v2);
        const v11 = Math.fround(v10 + v7);
        const v12 = Math.fround(v9 * v11);
        const v13 = Math.fround(v7 + v12);
        const v16 = Math.fround(v15 * v13);
        const v17 = Math.fround(v0 - v16);
        a0[i] = v17;
        a2[i] = v11;
      }
    },
  },
];
