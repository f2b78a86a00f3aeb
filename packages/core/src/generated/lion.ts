// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of lion;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const lionLoops: readonly GeneratedLoop[] = [
  {
    key: "float64;t3=a1;t5=sign(s0*a2+(1-s0)*t3);a2=s1*a2+(1-s1)*t3;t3=t5;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v25 = scalars[s[2]!]!;
      const v26 = v25;
      const v3 = scalars[s[0]!]!;
      const v4 = v3;
      const v7 = 1 - v3;
      const v8 = v7;
      const v13 = 0;
      const v16 = 1;
      const v14 = -1;
      const v18 = scalars[s[1]!]!;
      const v19 = v18;
      const v21 = 1 - v18;
      const v22 = v21;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v5 = v4 * v2;
        const v1 = a1[i]!;
        const v9 = v8 * v1;
        const v10 = v5 + v9;
        const v15 = v10 < v13 ? v14 : v10;
        const v17 = v10 > v13 ? v16 : v15;
        const v27 = v26 * v17;
        const v28 = v0 - v27;
        const v20 = v19 * v2;
        const v23 = v22 * v1;
        const v24 = v20 + v23;
        a0[i] = v28;
        a2[i] = v24;
      }
    },
  },
  {
    key: "float32;t3=a1;t5=sign(s0*a2+(1-s0)*t3);a2=s1*a2+(1-s1)*t3;t3=t5;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v25 = scalars[s[2]!]!;
      const v26 = Math.fround(v25);
      const v3 = scalars[s[0]!]!;
      const v4 = Math.fround(v3);
      const v7 = 1 - v3;
      const v8 = Math.fround(v7);
      const v13 = Math.fround(0);
      const v16 = Math.fround(1);
      const v14 = Math.fround(-1);
      const v18 = scalars[s[1]!]!;
      const v19 = Math.fround(v18);
      const v21 = 1 - v18;
      const v22 = Math.fround(v21);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v5 = Math.fround(v4 * v2);
        const v1 = a1[i]!;
        const v9 = Math.fround(v8 * v1);
        const v10 = Math.fround(v5 + v9);
        const v15 = v10 < v13 ? v14 : v10;
        const v17 = v10 > v13 ? v16 : v15;
        const v27 = Math.fround(v26 * v17);
        const v28 = Math.fround(v0 - v27);
        const v20 = Math.fround(v19 * v2);
        const v23 = Math.fround(v22 * v1);
        const v24 = Math.fround(v20 + v23);
        a0[i] = v28;
        a2[i] = v24;
      }
    },
  },
  {
    key: "float64;t3=a1;a0=a0*(1-s0*s1);t7=sign(s2*a2+(1-s2)*t3);a2=s3*a2+(1-s3)*t3;t3=t7;a0=a0-s4*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v4 = scalars[s[0]!]!;
      const v5 = scalars[s[1]!]!;
      const v6 = v4 * v5;
      const v7 = 1 - v6;
      const v8 = v7;
      const v31 = scalars[s[4]!]!;
      const v32 = v31;
      const v10 = scalars[s[2]!]!;
      const v11 = v10;
      const v13 = 1 - v10;
      const v14 = v13;
      const v19 = 0;
      const v22 = 1;
      const v20 = -1;
      const v24 = scalars[s[3]!]!;
      const v25 = v24;
      const v27 = 1 - v24;
      const v28 = v27;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v9 = v0 * v8;
        const v2 = a2[i]!;
        const v12 = v11 * v2;
        const v1 = a1[i]!;
        const v15 = v14 * v1;
        const v16 = v12 + v15;
        const v21 = v16 < v19 ? v20 : v16;
        const v23 = v16 > v19 ? v22 : v21;
        const v33 = v32 * v23;
        const v34 = v9 - v33;
        const v26 = v25 * v2;
        const v29 = v28 * v1;
        const v30 = v26 + v29;
        a0[i] = v34;
        a2[i] = v30;
      }
    },
  },
  {
    key: "float32;t3=a1;a0=a0*(1-s0*s1);t7=sign(s2*a2+(1-s2)*t3);a2=s3*a2+(1-s3)*t3;t3=t7;a0=a0-s4*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v4 = scalars[s[0]!]!;
      const v5 = scalars[s[1]!]!;
      const v6 = v4 * v5;
      const v7 = 1 - v6;
      const v8 = Math.fround(v7);
      const v31 = scalars[s[4]!]!;
      const v32 = Math.fround(v31);
      const v10 = scalars[s[2]!]!;
      const v11 = Math.fround(v10);
      const v13 = 1 - v10;
      const v14 = Math.fround(v13);
      const v19 = Math.fround(0);
      const v22 = Math.fround(1);
      const v20 = Math.fround(-1);
      const v24 = scalars[s[3]!]!;
      const v25 = Math.fround(v24);
      const v27 = 1 - v24;
      const v28 = Math.fround(v27);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v9 = Math.fround(v0 * v8);
        const v2 = a2[i]!;
        const v12 = Math.fround(v11 * v2);
        const v1 = a1[i]!;
        const v15 = Math.fround(v14 * v1);
        const v16 = Math.fround(v12 + v15);
        const v21 = v16 < v19 ? v20 : v16;
        const v23 = v16 > v19 ? v22 : v21;
        const v33 = Math.fround(v32 * v23);
        const v34 = Math.fround(v9 - v33);
        const v26 = Math.fround(v25 * v2);
        const v29 = Math.fround(v28 * v1);
        const v30 = Math.fround(v26 + v29);
        a0[i] = v34;
        a2[i] = v30;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;t5=sign(s0*a2+(1-s0)*t3);a2=s1*a2+(1-s1)*t3;t3=t5;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v26 = scalars[s[2]!]!;
      const v27 = v26;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v8 = 1 - v4;
      const v9 = v8;
      const v14 = 0;
      const v17 = 1;
      const v15 = -1;
      const v19 = scalars[s[1]!]!;
      const v20 = v19;
      const v22 = 1 - v19;
      const v23 = v22;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v6 = v5 * v2;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v10 = v9 * v3;
        const v11 = v6 + v10;
        const v16 = v11 < v14 ? v15 : v11;
        const v18 = v11 > v14 ? v17 : v16;
        const v28 = v27 * v18;
        const v29 = v0 - v28;
        const v21 = v20 * v2;
        const v24 = v23 * v3;
        const v25 = v21 + v24;
        a0[i] = v29;
        a2[i] = v25;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;t5=sign(s0*a2+(1-s0)*t3);a2=s1*a2+(1-s1)*t3;t3=t5;a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v26 = scalars[s[2]!]!;
      const v27 = Math.fround(v26);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v8 = 1 - v4;
      const v9 = Math.fround(v8);
      const v14 = Math.fround(0);
      const v17 = Math.fround(1);
      const v15 = Math.fround(-1);
      const v19 = scalars[s[1]!]!;
      const v20 = Math.fround(v19);
      const v22 = 1 - v19;
      const v23 = Math.fround(v22);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v6 = Math.fround(v5 * v2);
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v10 = Math.fround(v9 * v3);
        const v11 = Math.fround(v6 + v10);
        const v16 = v11 < v14 ? v15 : v11;
        const v18 = v11 > v14 ? v17 : v16;
        const v28 = Math.fround(v27 * v18);
        const v29 = Math.fround(v0 - v28);
        const v21 = Math.fround(v20 * v2);
        const v24 = Math.fround(v23 * v3);
        const v25 = Math.fround(v21 + v24);
        a0[i] = v29;
        a2[i] = v25;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;a0=a0*(1-s0*s1);t7=sign(s2*a2+(1-s2)*t3);a2=s3*a2+(1-s3)*t3;t3=t7;a0=a0-s4*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v5 = scalars[s[0]!]!;
      const v6 = scalars[s[1]!]!;
      const v7 = v5 * v6;
      const v8 = 1 - v7;
      const v9 = v8;
      const v32 = scalars[s[4]!]!;
      const v33 = v32;
      const v11 = scalars[s[2]!]!;
      const v12 = v11;
      const v14 = 1 - v11;
      const v15 = v14;
      const v20 = 0;
      const v23 = 1;
      const v21 = -1;
      const v25 = scalars[s[3]!]!;
      const v26 = v25;
      const v28 = 1 - v25;
      const v29 = v28;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v10 = v0 * v9;
        const v2 = a2[i]!;
        const v13 = v12 * v2;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v16 = v15 * v3;
        const v17 = v13 + v16;
        const v22 = v17 < v20 ? v21 : v17;
        const v24 = v17 > v20 ? v23 : v22;
        const v34 = v33 * v24;
        const v35 = v10 - v34;
        const v27 = v26 * v2;
        const v30 = v29 * v3;
        const v31 = v27 + v30;
        a0[i] = v35;
        a2[i] = v31;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;a0=a0*(1-s0*s1);t7=sign(s2*a2+(1-s2)*t3);a2=s3*a2+(1-s3)*t3;t3=t7;a0=a0-s4*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v5 = scalars[s[0]!]!;
      const v6 = scalars[s[1]!]!;
      const v7 = v5 * v6;
      const v8 = 1 - v7;
      const v9 = Math.fround(v8);
      const v32 = scalars[s[4]!]!;
      const v33 = Math.fround(v32);
      const v11 = scalars[s[2]!]!;
      const v12 = Math.fround(v11);
      const v14 = 1 - v11;
      const v15 = Math.fround(v14);
      const v20 = Math.fround(0);
      const v23 = Math.fround(1);
      const v21 = Math.fround(-1);
      const v25 = scalars[s[3]!]!;
      const v26 = Math.fround(v25);
      const v28 = 1 - v25;
      const v29 = Math.fround(v28);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v10 = Math.fround(v0 * v9);
        const v2 = a2[i]!;
        const v13 = Math.fround(v12 * v2);
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v16 = Math.fround(v15 * v3);
        const v17 = Math.fround(v13 + v16);
        const v22 = v17 < v20 ? v21 : v17;
        const v24 = v17 > v20 ? v23 : v22;
        const v34 = Math.fround(v33 * v24);
        const v35 = Math.fround(v10 - v34);
        const v27 = Math.fround(v26 * v2);
        const v30 = Math.fround(v29 * v3);
        const v31 = Math.fround(v27 + v30);
        a0[i] = v35;
        a2[i] = v31;
      }
    },
  },
];
