// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of adadelta;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adadeltaLoops: readonly GeneratedLoop[] = [
  {
    key: "float64;t4=a1;a2=s0*a2+(1-s0)*(t4*t4);t4=sqrt(a3+s1)/sqrt(a2+s1)*t4;a3=s0*a3+(1-s0)*(t4*t4);a0=a0-s2*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v25 = scalars[s[2]!]!;
      const v26 = v25;
      const v13 = scalars[s[1]!]!;
      const v14 = v13;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v8 = 1 - v4;
      const v10 = v8;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v15 = v3 + v14;
        const v16 = Math.sqrt(v15);
        const v2 = a2[i]!;
        const v6 = v5 * v2;
        const v1 = a1[i]!;
        const v9 = v1 * v1;
        const v11 = v10 * v9;
        const v12 = v6 + v11;
        const v17 = v12 + v14;
        const v18 = Math.sqrt(v17);
        const v19 = v16 / v18;
        const v20 = v19 * v1;
        const v27 = v26 * v20;
        const v28 = v0 - v27;
        const v21 = v5 * v3;
        const v22 = v20 * v20;
        const v23 = v10 * v22;
        const v24 = v21 + v23;
        a0[i] = v28;
        a2[i] = v12;
        a3[i] = v24;
      }
    },
  },
  {
    key: "float32;t4=a1;a2=s0*a2+(1-s0)*(t4*t4);t4=sqrt(a3+s1)/sqrt(a2+s1)*t4;a3=s0*a3+(1-s0)*(t4*t4);a0=a0-s2*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v25 = scalars[s[2]!]!;
      const v26 = Math.fround(v25);
      const v13 = scalars[s[1]!]!;
      const v14 = Math.fround(v13);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v8 = 1 - v4;
      const v10 = Math.fround(v8);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v15 = Math.fround(v3 + v14);
        const v16 = Math.fround(Math.sqrt(v15));
        const v2 = a2[i]!;
        const v6 = Math.fround(v5 * v2);
        const v1 = a1[i]!;
        const v9 = Math.fround(v1 * v1);
        const v11 = Math.fround(v10 * v9);
        const v12 = Math.fround(v6 + v11);
        const v17 = Math.fround(v12 + v14);
        const v18 = Math.fround(Math.sqrt(v17));
        const v19 = Math.fround(v16 / v18);
        const v20 = Math.fround(v19 * v1);
        const v27 = Math.fround(v26 * v20);
        const v28 = Math.fround(v0 - v27);
        const v21 = Math.fround(v5 * v3);
        const v22 = Math.fround(v20 * v20);
        const v23 = Math.fround(v10 * v22);
        const v24 = Math.fround(v21 + v23);
        a0[i] = v28;
        a2[i] = v12;
        a3[i] = v24;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);t4=sqrt(a3+s2)/sqrt(a2+s2)*t4;a3=s1*a3+(1-s1)*(t4*t4);a0=a0-s3*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v29 = scalars[s[3]!]!;
      const v30 = v29;
      const v17 = scalars[s[2]!]!;
      const v18 = v17;
      const v8 = scalars[s[1]!]!;
      const v9 = v8;
      const v12 = 1 - v8;
      const v14 = v12;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v19 = v3 + v18;
        const v20 = Math.sqrt(v19);
        const v2 = a2[i]!;
        const v10 = v9 * v2;
        const v1 = a1[i]!;
        const v6 = v5 * v0;
        const v7 = v1 + v6;
        const v13 = v7 * v7;
        const v15 = v14 * v13;
        const v16 = v10 + v15;
        const v21 = v16 + v18;
        const v22 = Math.sqrt(v21);
        const v23 = v20 / v22;
        const v24 = v23 * v7;
        const v31 = v30 * v24;
        const v32 = v0 - v31;
        const v25 = v9 * v3;
        const v26 = v24 * v24;
        const v27 = v14 * v26;
        const v28 = v25 + v27;
        a0[i] = v32;
        a2[i] = v16;
        a3[i] = v28;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);t4=sqrt(a3+s2)/sqrt(a2+s2)*t4;a3=s1*a3+(1-s1)*(t4*t4);a0=a0-s3*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v29 = scalars[s[3]!]!;
      const v30 = Math.fround(v29);
      const v17 = scalars[s[2]!]!;
      const v18 = Math.fround(v17);
      const v8 = scalars[s[1]!]!;
      const v9 = Math.fround(v8);
      const v12 = 1 - v8;
      const v14 = Math.fround(v12);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v19 = Math.fround(v3 + v18);
        const v20 = Math.fround(Math.sqrt(v19));
        const v2 = a2[i]!;
        const v10 = Math.fround(v9 * v2);
        const v1 = a1[i]!;
        const v6 = Math.fround(v5 * v0);
        const v7 = Math.fround(v1 + v6);
        const v13 = Math.fround(v7 * v7);
        const v15 = Math.fround(v14 * v13);
        const v16 = Math.fround(v10 + v15);
        const v21 = Math.fround(v16 + v18);
        const v22 = Math.fround(Math.sqrt(v21));
        const v23 = Math.fround(v20 / v22);
        const v24 = Math.fround(v23 * v7);
        const v31 = Math.fround(v30 * v24);
        const v32 = Math.fround(v0 - v31);
        const v25 = Math.fround(v9 * v3);
        const v26 = Math.fround(v24 * v24);
        const v27 = Math.fround(v14 * v26);
        const v28 = Math.fround(v25 + v27);
        a0[i] = v32;
        a2[i] = v16;
        a3[i] = v28;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=-t4;a2=s0*a2+(1-s0)*(t4*t4);t4=sqrt(a3+s1)/sqrt(a2+s1)*t4;a3=s0*a3+(1-s0)*(t4*t4);a0=a0-s2*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v26 = scalars[s[2]!]!;
      const v27 = v26;
      const v14 = scalars[s[1]!]!;
      const v15 = v14;
      const v5 = scalars[s[0]!]!;
      const v6 = v5;
      const v9 = 1 - v5;
      const v11 = v9;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v16 = v3 + v15;
        const v17 = Math.sqrt(v16);
        const v2 = a2[i]!;
        const v7 = v6 * v2;
        const v1 = a1[i]!;
        const v4 = -v1;
        const v10 = v4 * v4;
        const v12 = v11 * v10;
        const v13 = v7 + v12;
        const v18 = v13 + v15;
        const v19 = Math.sqrt(v18);
        const v20 = v17 / v19;
        const v21 = v20 * v4;
        const v28 = v27 * v21;
        const v29 = v0 - v28;
        const v22 = v6 * v3;
        const v23 = v21 * v21;
        const v24 = v11 * v23;
        const v25 = v22 + v24;
        a0[i] = v29;
        a2[i] = v13;
        a3[i] = v25;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=-t4;a2=s0*a2+(1-s0)*(t4*t4);t4=sqrt(a3+s1)/sqrt(a2+s1)*t4;a3=s0*a3+(1-s0)*(t4*t4);a0=a0-s2*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v26 = scalars[s[2]!]!;
      const v27 = Math.fround(v26);
      const v14 = scalars[s[1]!]!;
      const v15 = Math.fround(v14);
      const v5 = scalars[s[0]!]!;
      const v6 = Math.fround(v5);
      const v9 = 1 - v5;
      const v11 = Math.fround(v9);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v16 = Math.fround(v3 + v15);
        const v17 = Math.fround(Math.sqrt(v16));
        const v2 = a2[i]!;
        const v7 = Math.fround(v6 * v2);
        const v1 = a1[i]!;
        const v4 = Math.fround(-v1);
        const v10 = Math.fround(v4 * v4);
        const v12 = Math.fround(v11 * v10);
        const v13 = Math.fround(v7 + v12);
        const v18 = Math.fround(v13 + v15);
        const v19 = Math.fround(Math.sqrt(v18));
        const v20 = Math.fround(v17 / v19);
        const v21 = Math.fround(v20 * v4);
        const v28 = Math.fround(v27 * v21);
        const v29 = Math.fround(v0 - v28);
        const v22 = Math.fround(v6 * v3);
        const v23 = Math.fround(v21 * v21);
        const v24 = Math.fround(v11 * v23);
        const v25 = Math.fround(v22 + v24);
        a0[i] = v29;
        a2[i] = v13;
        a3[i] = v25;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);t4=sqrt(a3+s2)/sqrt(a2+s2)*t4;a3=s1*a3+(1-s1)*(t4*t4);a0=a0-s3*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v30 = scalars[s[3]!]!;
      const v31 = v30;
      const v18 = scalars[s[2]!]!;
      const v19 = v18;
      const v9 = scalars[s[1]!]!;
      const v10 = v9;
      const v13 = 1 - v9;
      const v15 = v13;
      const v5 = scalars[s[0]!]!;
      const v6 = v5;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v20 = v3 + v19;
        const v21 = Math.sqrt(v20);
        const v2 = a2[i]!;
        const v11 = v10 * v2;
        const v1 = a1[i]!;
        const v4 = -v1;
        const v7 = v6 * v0;
        const v8 = v4 + v7;
        const v14 = v8 * v8;
        const v16 = v15 * v14;
        const v17 = v11 + v16;
        const v22 = v17 + v19;
        const v23 = Math.sqrt(v22);
        const v24 = v21 / v23;
        const v25 = v24 * v8;
        const v32 = v31 * v25;
        const v33 = v0 - v32;
        const v26 = v10 * v3;
        const v27 = v25 * v25;
        const v28 = v15 * v27;
        const v29 = v26 + v28;
        a0[i] = v33;
        a2[i] = v17;
        a3[i] = v29;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);t4=sqrt(a3+s2)/sqrt(a2+s2)*t4;a3=s1*a3+(1-s1)*(t4*t4);a0=a0-s3*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v30 = scalars[s[3]!]!;
      const v31 = Math.fround(v30);
      const v18 = scalars[s[2]!]!;
      const v19 = Math.fround(v18);
      const v9 = scalars[s[1]!]!;
      const v10 = Math.fround(v9);
      const v13 = 1 - v9;
      const v15 = Math.fround(v13);
      const v5 = scalars[s[0]!]!;
      const v6 = Math.fround(v5);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v20 = Math.fround(v3 + v19);
        const v21 = Math.fround(Math.sqrt(v20));
        const v2 = a2[i]!;
        const v11 = Math.fround(v10 * v2);
        const v1 = a1[i]!;
        const v4 = Math.fround(-v1);
        const v7 = Math.fround(v6 * v0);
        const v8 = Math.fround(v4 + v7);
        const v14 = Math.fround(v8 * v8);
        const v16 = Math.fround(v15 * v14);
        const v17 = Math.fround(v11 + v16);
        const v22 = Math.fround(v17 + v19);
        const v23 = Math.fround(Math.sqrt(v22));
        const v24 = Math.fround(v21 / v23);
        const v25 = Math.fround(v24 * v8);
        const v32 = Math.fround(v31 * v25);
        const v33 = Math.fround(v0 - v32);
        const v26 = Math.fround(v10 * v3);
        const v27 = Math.fround(v25 * v25);
        const v28 = Math.fround(v15 * v27);
        const v29 = Math.fround(v26 + v28);
        a0[i] = v33;
        a2[i] = v17;
        a3[i] = v29;
      }
    },
  },
];
