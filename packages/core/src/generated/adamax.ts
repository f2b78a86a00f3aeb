// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adamax;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adamaxLoops: readonly GeneratedLoop[] = [
  {
    key: "float64;t4=a1;a2=s0*a2+(1-s0)*t4;a3=max(s1*a3,abs(t4)+s2);t4=s3*a2/a3;a0=a0-s4*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v24 = scalars[s[4]!]!;
      const v25 = v24;
      const v20 = scalars[s[3]!]!;
      const v21 = v20;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v8 = 1 - v4;
      const v9 = v8;
      const v12 = scalars[s[1]!]!;
      const v13 = v12;
      const v16 = scalars[s[2]!]!;
      const v17 = v16;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v6 = v5 * v2;
        const v1 = a1[i]!;
        const v10 = v9 * v1;
        const v11 = v6 + v10;
        const v22 = v21 * v11;
        const v3 = a3[i]!;
        const v14 = v13 * v3;
        const v15 = Math.abs(v1);
        const v18 = v15 + v17;
        const v19 = Math.max(v14, v18);
        const v23 = v22 / v19;
        const v26 = v25 * v23;
        const v27 = v0 - v26;
        a0[i] = v27;
        a2[i] = v11;
        a3[i] = v19;
      }
    },
  },
  {
    key: "float32;t4=a1;a2=s0*a2+(1-s0)*t4;a3=max(s1*a3,abs(t4)+s2);t4=s3*a2/a3;a0=a0-s4*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v24 = scalars[s[4]!]!;
      const v25 = Math.fround(v24);
      const v20 = scalars[s[3]!]!;
      const v21 = Math.fround(v20);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v8 = 1 - v4;
      const v9 = Math.fround(v8);
      const v12 = scalars[s[1]!]!;
      const v13 = Math.fround(v12);
      const v16 = scalars[s[2]!]!;
      const v17 = Math.fround(v16);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v6 = Math.fround(v5 * v2);
        const v1 = a1[i]!;
        const v10 = Math.fround(v9 * v1);
        const v11 = Math.fround(v6 + v10);
        const v22 = Math.fround(v21 * v11);
        const v3 = a3[i]!;
        const v14 = Math.fround(v13 * v3);
        const v15 = Math.fround(Math.abs(v1));
        const v18 = Math.fround(v15 + v17);
        const v19 = Math.fround(Math.max(v14, v18));
        const v23 = Math.fround(v22 / v19);
        const v26 = Math.fround(v25 * v23);
        const v27 = Math.fround(v0 - v26);
        a0[i] = v27;
        a2[i] = v11;
        a3[i] = v19;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*t4;a3=max(s2*a3,abs(t4)+s3);t4=s4*a2/a3;a0=a0-s5*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v28 = scalars[s[5]!]!;
      const v29 = v28;
      const v24 = scalars[s[4]!]!;
      const v25 = v24;
      const v8 = scalars[s[1]!]!;
      const v9 = v8;
      const v12 = 1 - v8;
      const v13 = v12;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v16 = scalars[s[2]!]!;
      const v17 = v16;
      const v20 = scalars[s[3]!]!;
      const v21 = v20;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v10 = v9 * v2;
        const v1 = a1[i]!;
        const v6 = v5 * v0;
        const v7 = v1 + v6;
        const v14 = v13 * v7;
        const v15 = v10 + v14;
        const v26 = v25 * v15;
        const v3 = a3[i]!;
        const v18 = v17 * v3;
        const v19 = Math.abs(v7);
        const v22 = v19 + v21;
        const v23 = Math.max(v18, v22);
        const v27 = v26 / v23;
        const v30 = v29 * v27;
        const v31 = v0 - v30;
        a0[i] = v31;
        a2[i] = v15;
        a3[i] = v23;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*t4;a3=max(s2*a3,abs(t4)+s3);t4=s4*a2/a3;a0=a0-s5*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v28 = scalars[s[5]!]!;
      const v29 = Math.fround(v28);
      const v24 = scalars[s[4]!]!;
      const v25 = Math.fround(v24);
      const v8 = scalars[s[1]!]!;
      const v9 = Math.fround(v8);
      const v12 = 1 - v8;
      const v13 = Math.fround(v12);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v16 = scalars[s[2]!]!;
      const v17 = Math.fround(v16);
      const v20 = scalars[s[3]!]!;
      const v21 = Math.fround(v20);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v10 = Math.fround(v9 * v2);
        const v1 = a1[i]!;
        const v6 = Math.fround(v5 * v0);
        const v7 = Math.fround(v1 + v6);
        const v14 = Math.fround(v13 * v7);
        const v15 = Math.fround(v10 + v14);
        const v26 = Math.fround(v25 * v15);
        const v3 = a3[i]!;
        const v18 = Math.fround(v17 * v3);
        const v19 = Math.fround(Math.abs(v7));
        const v22 = Math.fround(v19 + v21);
        const v23 = Math.fround(Math.max(v18, v22));
        const v27 = Math.fround(v26 / v23);
        const v30 = Math.fround(v29 * v27);
        const v31 = Math.fround(v0 - v30);
        a0[i] = v31;
        a2[i] = v15;
        a3[i] = v23;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=-t4;a2=s0*a2+(1-s0)*t4;a3=max(s1*a3,abs(t4)+s2);t4=s3*a2/a3;a0=a0-s4*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v25 = scalars[s[4]!]!;
      const v26 = v25;
      const v21 = scalars[s[3]!]!;
      const v22 = v21;
      const v5 = scalars[s[0]!]!;
      const v6 = v5;
      const v9 = 1 - v5;
      const v10 = v9;
      const v13 = scalars[s[1]!]!;
      const v14 = v13;
      const v17 = scalars[s[2]!]!;
      const v18 = v17;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v7 = v6 * v2;
        const v1 = a1[i]!;
        const v4 = -v1;
        const v11 = v10 * v4;
        const v12 = v7 + v11;
        const v23 = v22 * v12;
        const v3 = a3[i]!;
        const v15 = v14 * v3;
        const v16 = Math.abs(v4);
        const v19 = v16 + v18;
        const v20 = Math.max(v15, v19);
        const v24 = v23 / v20;
        const v27 = v26 * v24;
        const v28 = v0 - v27;
        a0[i] = v28;
        a2[i] = v12;
        a3[i] = v20;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=-t4;a2=s0*a2+(1-s0)*t4;a3=max(s1*a3,abs(t4)+s2);t4=s3*a2/a3;a0=a0-s4*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v25 = scalars[s[4]!]!;
      const v26 = Math.fround(v25);
      const v21 = scalars[s[3]!]!;
      const v22 = Math.fround(v21);
      const v5 = scalars[s[0]!]!;
      const v6 = Math.fround(v5);
      const v9 = 1 - v5;
      const v10 = Math.fround(v9);
      const v13 = scalars[s[1]!]!;
      const v14 = Math.fround(v13);
      const v17 = scalars[s[2]!]!;
      const v18 = Math.fround(v17);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v7 = Math.fround(v6 * v2);
        const v1 = a1[i]!;
        const v4 = Math.fround(-v1);
        const v11 = Math.fround(v10 * v4);
        const v12 = Math.fround(v7 + v11);
        const v23 = Math.fround(v22 * v12);
        const v3 = a3[i]!;
        const v15 = Math.fround(v14 * v3);
        const v16 = Math.fround(Math.abs(v4));
        const v19 = Math.fround(v16 + v18);
        const v20 = Math.fround(Math.max(v15, v19));
        const v24 = Math.fround(v23 / v20);
        const v27 = Math.fround(v26 * v24);
        const v28 = Math.fround(v0 - v27);
        a0[i] = v28;
        a2[i] = v12;
        a3[i] = v20;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*t4;a3=max(s2*a3,abs(t4)+s3);t4=s4*a2/a3;a0=a0-s5*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v29 = scalars[s[5]!]!;
      const v30 = v29;
      const v25 = scalars[s[4]!]!;
      const v26 = v25;
      const v9 = scalars[s[1]!]!;
      const v10 = v9;
      const v13 = 1 - v9;
      const v14 = v13;
      const v5 = scalars[s[0]!]!;
      const v6 = v5;
      const v17 = scalars[s[2]!]!;
      const v18 = v17;
      const v21 = scalars[s[3]!]!;
      const v22 = v21;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v11 = v10 * v2;
        const v1 = a1[i]!;
        const v4 = -v1;
        const v7 = v6 * v0;
        const v8 = v4 + v7;
        const v15 = v14 * v8;
        const v16 = v11 + v15;
        const v27 = v26 * v16;
        const v3 = a3[i]!;
        const v19 = v18 * v3;
        const v20 = Math.abs(v8);
        const v23 = v20 + v22;
        const v24 = Math.max(v19, v23);
        const v28 = v27 / v24;
        const v31 = v30 * v28;
        const v32 = v0 - v31;
        a0[i] = v32;
        a2[i] = v16;
        a3[i] = v24;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*t4;a3=max(s2*a3,abs(t4)+s3);t4=s4*a2/a3;a0=a0-s5*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v29 = scalars[s[5]!]!;
      const v30 = Math.fround(v29);
      const v25 = scalars[s[4]!]!;
      const v26 = Math.fround(v25);
      const v9 = scalars[s[1]!]!;
      const v10 = Math.fround(v9);
      const v13 = 1 - v9;
      const v14 = Math.fround(v13);
      const v5 = scalars[s[0]!]!;
      const v6 = Math.fround(v5);
      const v17 = scalars[s[2]!]!;
      const v18 = Math.fround(v17);
      const v21 = scalars[s[3]!]!;
      const v22 = Math.fround(v21);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v11 = Math.fround(v10 * v2);
        const v1 = a1[i]!;
        const v4 = Math.fround(-v1);
        const v7 = Math.fround(v6 * v0);
        const v8 = Math.fround(v4 + v7);
        const v15 = Math.fround(v14 * v8);
        const v16 = Math.fround(v11 + v15);
        const v27 = Math.fround(v26 * v16);
        const v3 = a3[i]!;
        const v19 = Math.fround(v18 * v3);
        const v20 = Math.fround(Math.abs(v8));
        const v23 = Math.fround(v20 + v22);
        const v24 = Math.fround(Math.max(v19, v23));
        const v28 = Math.fround(v27 / v24);
        const v31 = Math.fround(v30 * v28);
        const v32 = Math.fround(v0 - v31);
        a0[i] = v32;
        a2[i] = v16;
        a3[i] = v24;
      }
    },
  },
];
