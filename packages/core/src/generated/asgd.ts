// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of asgd;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const asgdLoops: readonly GeneratedLoop[] = [
  {
    key: "float64;t3=a1;a0=a0*(1-s0*s1)-s1*t3;a2=s2==1?a0:a2+(a0-a2)*s2",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v4 = scalars[s[0]!]!;
      const v5 = scalars[s[1]!]!;
      const v6 = v4 * v5;
      const v7 = 1 - v6;
      const v8 = v7;
      const v10 = v5;
      const v13 = scalars[s[2]!]!;
      const v19 = v13 === 1 ? 1 : 0;
      const v20 = v19;
      const v21 = 0;
      const v15 = v13;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v9 = v0 * v8;
        const v1 = a1[i]!;
        const v11 = v10 * v1;
        const v12 = v9 - v11;
        const v2 = a2[i]!;
        const v14 = v12 - v2;
        const v16 = v14 * v15;
        const v17 = v2 + v16;
        const v22 = v20 !== v21 ? v12 : v17;
        a0[i] = v12;
        a2[i] = v22;
      }
    },
  },
  {
    key: "float32;t3=a1;a0=a0*(1-s0*s1)-s1*t3;a2=s2==1?a0:a2+(a0-a2)*s2",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v4 = scalars[s[0]!]!;
      const v5 = scalars[s[1]!]!;
      const v6 = v4 * v5;
      const v7 = 1 - v6;
      const v8 = Math.fround(v7);
      const v10 = Math.fround(v5);
      const v13 = scalars[s[2]!]!;
      const v19 = v13 === 1 ? 1 : 0;
      const v20 = Math.fround(v19);
      const v21 = Math.fround(0);
      const v15 = Math.fround(v13);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v9 = Math.fround(v0 * v8);
        const v1 = a1[i]!;
        const v11 = Math.fround(v10 * v1);
        const v12 = Math.fround(v9 - v11);
        const v2 = a2[i]!;
        const v14 = Math.fround(v12 - v2);
        const v16 = Math.fround(v14 * v15);
        const v17 = Math.fround(v2 + v16);
        const v22 = v20 !== v21 ? v12 : v17;
        a0[i] = v12;
        a2[i] = v22;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=t3+s0*a0;a0=a0*(1-s1*s2)-s2*t3;a2=s3==1?a0:a2+(a0-a2)*s3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v8 = scalars[s[1]!]!;
      const v9 = scalars[s[2]!]!;
      const v10 = v8 * v9;
      const v11 = 1 - v10;
      const v12 = v11;
      const v14 = v9;
      const v3 = scalars[s[0]!]!;
      const v4 = v3;
      const v17 = scalars[s[3]!]!;
      const v23 = v17 === 1 ? 1 : 0;
      const v24 = v23;
      const v25 = 0;
      const v19 = v17;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v13 = v0 * v12;
        const v1 = a1[i]!;
        const v5 = v4 * v0;
        const v6 = v1 + v5;
        const v15 = v14 * v6;
        const v16 = v13 - v15;
        const v2 = a2[i]!;
        const v18 = v16 - v2;
        const v20 = v18 * v19;
        const v21 = v2 + v20;
        const v26 = v24 !== v25 ? v16 : v21;
        a0[i] = v16;
        a2[i] = v26;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=t3+s0*a0;a0=a0*(1-s1*s2)-s2*t3;a2=s3==1?a0:a2+(a0-a2)*s3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v8 = scalars[s[1]!]!;
      const v9 = scalars[s[2]!]!;
      const v10 = v8 * v9;
      const v11 = 1 - v10;
      const v12 = Math.fround(v11);
      const v14 = Math.fround(v9);
      const v3 = scalars[s[0]!]!;
      const v4 = Math.fround(v3);
      const v17 = scalars[s[3]!]!;
      const v23 = v17 === 1 ? 1 : 0;
      const v24 = Math.fround(v23);
      const v25 = Math.fround(0);
      const v19 = Math.fround(v17);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v13 = Math.fround(v0 * v12);
        const v1 = a1[i]!;
        const v5 = Math.fround(v4 * v0);
        const v6 = Math.fround(v1 + v5);
        const v15 = Math.fround(v14 * v6);
        const v16 = Math.fround(v13 - v15);
        const v2 = a2[i]!;
        const v18 = Math.fround(v16 - v2);
        const v20 = Math.fround(v18 * v19);
        const v21 = Math.fround(v2 + v20);
        const v26 = v24 !== v25 ? v16 : v21;
        a0[i] = v16;
        a2[i] = v26;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;a0=a0*(1-s0*s1)-s1*t3;a2=s2==1?a0:a2+(a0-a2)*s2",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v5 = scalars[s[0]!]!;
      const v6 = scalars[s[1]!]!;
      const v7 = v5 * v6;
      const v8 = 1 - v7;
      const v9 = v8;
      const v11 = v6;
      const v14 = scalars[s[2]!]!;
      const v20 = v14 === 1 ? 1 : 0;
      const v21 = v20;
      const v22 = 0;
      const v16 = v14;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v10 = v0 * v9;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v12 = v11 * v3;
        const v13 = v10 - v12;
        const v2 = a2[i]!;
        const v15 = v13 - v2;
        const v17 = v15 * v16;
        const v18 = v2 + v17;
        const v23 = v21 !== v22 ? v13 : v18;
        a0[i] = v13;
        a2[i] = v23;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;a0=a0*(1-s0*s1)-s1*t3;a2=s2==1?a0:a2+(a0-a2)*s2",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v5 = scalars[s[0]!]!;
      const v6 = scalars[s[1]!]!;
      const v7 = v5 * v6;
      const v8 = 1 - v7;
      const v9 = Math.fround(v8);
      const v11 = Math.fround(v6);
      const v14 = scalars[s[2]!]!;
      const v20 = v14 === 1 ? 1 : 0;
      const v21 = Math.fround(v20);
      const v22 = Math.fround(0);
      const v16 = Math.fround(v14);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v10 = Math.fround(v0 * v9);
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v12 = Math.fround(v11 * v3);
        const v13 = Math.fround(v10 - v12);
        const v2 = a2[i]!;
        const v15 = Math.fround(v13 - v2);
        const v17 = Math.fround(v15 * v16);
        const v18 = Math.fround(v2 + v17);
        const v23 = v21 !== v22 ? v13 : v18;
        a0[i] = v13;
        a2[i] = v23;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;t3=t3+s0*a0;a0=a0*(1-s1*s2)-s2*t3;a2=s3==1?a0:a2+(a0-a2)*s3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v9 = scalars[s[1]!]!;
      const v10 = scalars[s[2]!]!;
      const v11 = v9 * v10;
      const v12 = 1 - v11;
      const v13 = v12;
      const v15 = v10;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v18 = scalars[s[3]!]!;
      const v24 = v18 === 1 ? 1 : 0;
      const v25 = v24;
      const v26 = 0;
      const v20 = v18;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v14 = v0 * v13;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v6 = v5 * v0;
        const v7 = v3 + v6;
        const v16 = v15 * v7;
        const v17 = v14 - v16;
        const v2 = a2[i]!;
        const v19 = v17 - v2;
        const v21 = v19 * v20;
        const v22 = v2 + v21;
        const v27 = v25 !== v26 ? v17 : v22;
        a0[i] = v17;
        a2[i] = v27;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;t3=t3+s0*a0;a0=a0*(1-s1*s2)-s2*t3;a2=s3==1?a0:a2+(a0-a2)*s3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v9 = scalars[s[1]!]!;
      const v10 = scalars[s[2]!]!;
      const v11 = v9 * v10;
      const v12 = 1 - v11;
      const v13 = Math.fround(v12);
      const v15 = Math.fround(v10);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v18 = scalars[s[3]!]!;
      const v24 = v18 === 1 ? 1 : 0;
      const v25 = Math.fround(v24);
      const v26 = Math.fround(0);
      const v20 = Math.fround(v18);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v14 = Math.fround(v0 * v13);
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v6 = Math.fround(v5 * v0);
        const v7 = Math.fround(v3 + v6);
        const v16 = Math.fround(v15 * v7);
        const v17 = Math.fround(v14 - v16);
        const v2 = a2[i]!;
        const v19 = Math.fround(v17 - v2);
        const v21 = Math.fround(v19 * v20);
        const v22 = Math.fround(v2 + v21);
        const v27 = v25 !== v26 ? v17 : v22;
        a0[i] = v17;
        a2[i] = v27;
      }
    },
  },
];
