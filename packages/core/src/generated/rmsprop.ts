// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of rmsprop;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const rmspropLoops: readonly GeneratedLoop[] = [
  {
    key: "float64;t3=a1;a2=s0*a2+(1-s0)*(t3*t3);t3=t3/(sqrt(a2)+s1);a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v17 = scalars[s[2]!]!;
      const v18 = v17;
      const v3 = scalars[s[0]!]!;
      const v4 = v3;
      const v7 = 1 - v3;
      const v9 = v7;
      const v13 = scalars[s[1]!]!;
      const v14 = v13;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v2 = a2[i]!;
        const v5 = v4 * v2;
        const v8 = v1 * v1;
        const v10 = v9 * v8;
        const v11 = v5 + v10;
        const v12 = Math.sqrt(v11);
        const v15 = v12 + v14;
        const v16 = v1 / v15;
        const v19 = v18 * v16;
        const v20 = v0 - v19;
        a0[i] = v20;
        a2[i] = v11;
      }
    },
  },
  {
    key: "float32;t3=a1;a2=s0*a2+(1-s0)*(t3*t3);t3=t3/(sqrt(a2)+s1);a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v17 = scalars[s[2]!]!;
      const v18 = Math.fround(v17);
      const v3 = scalars[s[0]!]!;
      const v4 = Math.fround(v3);
      const v7 = 1 - v3;
      const v9 = Math.fround(v7);
      const v13 = scalars[s[1]!]!;
      const v14 = Math.fround(v13);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v2 = a2[i]!;
        const v5 = Math.fround(v4 * v2);
        const v8 = Math.fround(v1 * v1);
        const v10 = Math.fround(v9 * v8);
        const v11 = Math.fround(v5 + v10);
        const v12 = Math.fround(Math.sqrt(v11));
        const v15 = Math.fround(v12 + v14);
        const v16 = Math.fround(v1 / v15);
        const v19 = Math.fround(v18 * v16);
        const v20 = Math.fround(v0 - v19);
        a0[i] = v20;
        a2[i] = v11;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=t3+s0*a0;a2=s1*a2+(1-s1)*(t3*t3);t3=t3/(sqrt(a2)+s2);a0=a0-s3*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v21 = scalars[s[3]!]!;
      const v22 = v21;
      const v3 = scalars[s[0]!]!;
      const v4 = v3;
      const v7 = scalars[s[1]!]!;
      const v8 = v7;
      const v11 = 1 - v7;
      const v13 = v11;
      const v17 = scalars[s[2]!]!;
      const v18 = v17;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v5 = v4 * v0;
        const v6 = v1 + v5;
        const v2 = a2[i]!;
        const v9 = v8 * v2;
        const v12 = v6 * v6;
        const v14 = v13 * v12;
        const v15 = v9 + v14;
        const v16 = Math.sqrt(v15);
        const v19 = v16 + v18;
        const v20 = v6 / v19;
        const v23 = v22 * v20;
        const v24 = v0 - v23;
        a0[i] = v24;
        a2[i] = v15;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=t3+s0*a0;a2=s1*a2+(1-s1)*(t3*t3);t3=t3/(sqrt(a2)+s2);a0=a0-s3*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v21 = scalars[s[3]!]!;
      const v22 = Math.fround(v21);
      const v3 = scalars[s[0]!]!;
      const v4 = Math.fround(v3);
      const v7 = scalars[s[1]!]!;
      const v8 = Math.fround(v7);
      const v11 = 1 - v7;
      const v13 = Math.fround(v11);
      const v17 = scalars[s[2]!]!;
      const v18 = Math.fround(v17);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v5 = Math.fround(v4 * v0);
        const v6 = Math.fround(v1 + v5);
        const v2 = a2[i]!;
        const v9 = Math.fround(v8 * v2);
        const v12 = Math.fround(v6 * v6);
        const v14 = Math.fround(v13 * v12);
        const v15 = Math.fround(v9 + v14);
        const v16 = Math.fround(Math.sqrt(v15));
        const v19 = Math.fround(v16 + v18);
        const v20 = Math.fround(v6 / v19);
        const v23 = Math.fround(v22 * v20);
        const v24 = Math.fround(v0 - v23);
        a0[i] = v24;
        a2[i] = v15;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;a2=s0*a2+(1-s0)*(t3*t3);t3=t3/(sqrt(a2)+s1);a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v18 = scalars[s[2]!]!;
      const v19 = v18;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v8 = 1 - v4;
      const v10 = v8;
      const v14 = scalars[s[1]!]!;
      const v15 = v14;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v2 = a2[i]!;
        const v6 = v5 * v2;
        const v9 = v3 * v3;
        const v11 = v10 * v9;
        const v12 = v6 + v11;
        const v13 = Math.sqrt(v12);
        const v16 = v13 + v15;
        const v17 = v3 / v16;
        const v20 = v19 * v17;
        const v21 = v0 - v20;
        a0[i] = v21;
        a2[i] = v12;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;a2=s0*a2+(1-s0)*(t3*t3);t3=t3/(sqrt(a2)+s1);a0=a0-s2*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v18 = scalars[s[2]!]!;
      const v19 = Math.fround(v18);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v8 = 1 - v4;
      const v10 = Math.fround(v8);
      const v14 = scalars[s[1]!]!;
      const v15 = Math.fround(v14);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v2 = a2[i]!;
        const v6 = Math.fround(v5 * v2);
        const v9 = Math.fround(v3 * v3);
        const v11 = Math.fround(v10 * v9);
        const v12 = Math.fround(v6 + v11);
        const v13 = Math.fround(Math.sqrt(v12));
        const v16 = Math.fround(v13 + v15);
        const v17 = Math.fround(v3 / v16);
        const v20 = Math.fround(v19 * v17);
        const v21 = Math.fround(v0 - v20);
        a0[i] = v21;
        a2[i] = v12;
      }
    },
  },
  {
    key: "float64;t3=a1;t3=-t3;t3=t3+s0*a0;a2=s1*a2+(1-s1)*(t3*t3);t3=t3/(sqrt(a2)+s2);a0=a0-s3*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v22 = scalars[s[3]!]!;
      const v23 = v22;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v8 = scalars[s[1]!]!;
      const v9 = v8;
      const v12 = 1 - v8;
      const v14 = v12;
      const v18 = scalars[s[2]!]!;
      const v19 = v18;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v3 = -v1;
        const v6 = v5 * v0;
        const v7 = v3 + v6;
        const v2 = a2[i]!;
        const v10 = v9 * v2;
        const v13 = v7 * v7;
        const v15 = v14 * v13;
        const v16 = v10 + v15;
        const v17 = Math.sqrt(v16);
        const v20 = v17 + v19;
        const v21 = v7 / v20;
        const v24 = v23 * v21;
        const v25 = v0 - v24;
        a0[i] = v25;
        a2[i] = v16;
      }
    },
  },
  {
    key: "float32;t3=a1;t3=-t3;t3=t3+s0*a0;a2=s1*a2+(1-s1)*(t3*t3);t3=t3/(sqrt(a2)+s2);a0=a0-s3*t3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const v22 = scalars[s[3]!]!;
      const v23 = Math.fround(v22);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v8 = scalars[s[1]!]!;
      const v9 = Math.fround(v8);
      const v12 = 1 - v8;
      const v14 = Math.fround(v12);
      const v18 = scalars[s[2]!]!;
      const v19 = Math.fround(v18);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v3 = Math.fround(-v1);
        const v6 = Math.fround(v5 * v0);
        const v7 = Math.fround(v3 + v6);
        const v2 = a2[i]!;
        const v10 = Math.fround(v9 * v2);
        const v13 = Math.fround(v7 * v7);
        const v15 = Math.fround(v14 * v13);
        const v16 = Math.fround(v10 + v15);
        const v17 = Math.fround(Math.sqrt(v16));
        const v20 = Math.fround(v17 + v19);
        const v21 = Math.fround(v7 / v20);
        const v24 = Math.fround(v23 * v21);
        const v25 = Math.fround(v0 - v24);
        a0[i] = v25;
        a2[i] = v16;
      }
    },
  },
  {
    key: "float64;t4=a1;a2=s0*a2+(1-s0)*(t4*t4);a3=s0*a3+(1-s0)*t4;t4=t4/(sqrt(a2-a3*a3)+s1);a0=a0-s2*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v23 = scalars[s[2]!]!;
      const v24 = v23;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v8 = 1 - v4;
      const v10 = v8;
      const v19 = scalars[s[1]!]!;
      const v20 = v19;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v2 = a2[i]!;
        const v6 = v5 * v2;
        const v9 = v1 * v1;
        const v11 = v10 * v9;
        const v12 = v6 + v11;
        const v3 = a3[i]!;
        const v13 = v5 * v3;
        const v14 = v10 * v1;
        const v15 = v13 + v14;
        const v16 = v15 * v15;
        const v17 = v12 - v16;
        const v18 = Math.sqrt(v17);
        const v21 = v18 + v20;
        const v22 = v1 / v21;
        const v25 = v24 * v22;
        const v26 = v0 - v25;
        a0[i] = v26;
        a2[i] = v12;
        a3[i] = v15;
      }
    },
  },
  {
    key: "float32;t4=a1;a2=s0*a2+(1-s0)*(t4*t4);a3=s0*a3+(1-s0)*t4;t4=t4/(sqrt(a2-a3*a3)+s1);a0=a0-s2*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v23 = scalars[s[2]!]!;
      const v24 = Math.fround(v23);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v8 = 1 - v4;
      const v10 = Math.fround(v8);
      const v19 = scalars[s[1]!]!;
      const v20 = Math.fround(v19);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v2 = a2[i]!;
        const v6 = Math.fround(v5 * v2);
        const v9 = Math.fround(v1 * v1);
        const v11 = Math.fround(v10 * v9);
        const v12 = Math.fround(v6 + v11);
        const v3 = a3[i]!;
        const v13 = Math.fround(v5 * v3);
        const v14 = Math.fround(v10 * v1);
        const v15 = Math.fround(v13 + v14);
        const v16 = Math.fround(v15 * v15);
        const v17 = Math.fround(v12 - v16);
        const v18 = Math.fround(Math.sqrt(v17));
        const v21 = Math.fround(v18 + v20);
        const v22 = Math.fround(v1 / v21);
        const v25 = Math.fround(v24 * v22);
        const v26 = Math.fround(v0 - v25);
        a0[i] = v26;
        a2[i] = v12;
        a3[i] = v15;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);a3=s1*a3+(1-s1)*t4;t4=t4/(sqrt(a2-a3*a3)+s2);a0=a0-s3*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v27 = scalars[s[3]!]!;
      const v28 = v27;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v8 = scalars[s[1]!]!;
      const v9 = v8;
      const v12 = 1 - v8;
      const v14 = v12;
      const v23 = scalars[s[2]!]!;
      const v24 = v23;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v6 = v5 * v0;
        const v7 = v1 + v6;
        const v2 = a2[i]!;
        const v10 = v9 * v2;
        const v13 = v7 * v7;
        const v15 = v14 * v13;
        const v16 = v10 + v15;
        const v3 = a3[i]!;
        const v17 = v9 * v3;
        const v18 = v14 * v7;
        const v19 = v17 + v18;
        const v20 = v19 * v19;
        const v21 = v16 - v20;
        const v22 = Math.sqrt(v21);
        const v25 = v22 + v24;
        const v26 = v7 / v25;
        const v29 = v28 * v26;
        const v30 = v0 - v29;
        a0[i] = v30;
        a2[i] = v16;
        a3[i] = v19;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);a3=s1*a3+(1-s1)*t4;t4=t4/(sqrt(a2-a3*a3)+s2);a0=a0-s3*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v27 = scalars[s[3]!]!;
      const v28 = Math.fround(v27);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v8 = scalars[s[1]!]!;
      const v9 = Math.fround(v8);
      const v12 = 1 - v8;
      const v14 = Math.fround(v12);
      const v23 = scalars[s[2]!]!;
      const v24 = Math.fround(v23);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v6 = Math.fround(v5 * v0);
        const v7 = Math.fround(v1 + v6);
        const v2 = a2[i]!;
        const v10 = Math.fround(v9 * v2);
        const v13 = Math.fround(v7 * v7);
        const v15 = Math.fround(v14 * v13);
        const v16 = Math.fround(v10 + v15);
        const v3 = a3[i]!;
        const v17 = Math.fround(v9 * v3);
        const v18 = Math.fround(v14 * v7);
        const v19 = Math.fround(v17 + v18);
        const v20 = Math.fround(v19 * v19);
        const v21 = Math.fround(v16 - v20);
        const v22 = Math.fround(Math.sqrt(v21));
        const v25 = Math.fround(v22 + v24);
        const v26 = Math.fround(v7 / v25);
        const v29 = Math.fround(v28 * v26);
        const v30 = Math.fround(v0 - v29);
        a0[i] = v30;
        a2[i] = v16;
        a3[i] = v19;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=-t4;a2=s0*a2+(1-s0)*(t4*t4);a3=s0*a3+(1-s0)*t4;t4=t4/(sqrt(a2-a3*a3)+s1);a0=a0-s2*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v24 = scalars[s[2]!]!;
      const v25 = v24;
      const v5 = scalars[s[0]!]!;
      const v6 = v5;
      const v9 = 1 - v5;
      const v11 = v9;
      const v20 = scalars[s[1]!]!;
      const v21 = v20;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v4 = -v1;
        const v2 = a2[i]!;
        const v7 = v6 * v2;
        const v10 = v4 * v4;
        const v12 = v11 * v10;
        const v13 = v7 + v12;
        const v3 = a3[i]!;
        const v14 = v6 * v3;
        const v15 = v11 * v4;
        const v16 = v14 + v15;
        const v17 = v16 * v16;
        const v18 = v13 - v17;
        const v19 = Math.sqrt(v18);
        const v22 = v19 + v21;
        const v23 = v4 / v22;
        const v26 = v25 * v23;
        const v27 = v0 - v26;
        a0[i] = v27;
        a2[i] = v13;
        a3[i] = v16;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=-t4;a2=s0*a2+(1-s0)*(t4*t4);a3=s0*a3+(1-s0)*t4;t4=t4/(sqrt(a2-a3*a3)+s1);a0=a0-s2*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v24 = scalars[s[2]!]!;
      const v25 = Math.fround(v24);
      const v5 = scalars[s[0]!]!;
      const v6 = Math.fround(v5);
      const v9 = 1 - v5;
      const v11 = Math.fround(v9);
      const v20 = scalars[s[1]!]!;
      const v21 = Math.fround(v20);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v4 = Math.fround(-v1);
        const v2 = a2[i]!;
        const v7 = Math.fround(v6 * v2);
        const v10 = Math.fround(v4 * v4);
        const v12 = Math.fround(v11 * v10);
        const v13 = Math.fround(v7 + v12);
        const v3 = a3[i]!;
        const v14 = Math.fround(v6 * v3);
        const v15 = Math.fround(v11 * v4);
        const v16 = Math.fround(v14 + v15);
        const v17 = Math.fround(v16 * v16);
        const v18 = Math.fround(v13 - v17);
        const v19 = Math.fround(Math.sqrt(v18));
        const v22 = Math.fround(v19 + v21);
        const v23 = Math.fround(v4 / v22);
        const v26 = Math.fround(v25 * v23);
        const v27 = Math.fround(v0 - v26);
        a0[i] = v27;
        a2[i] = v13;
        a3[i] = v16;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);a3=s1*a3+(1-s1)*t4;t4=t4/(sqrt(a2-a3*a3)+s2);a0=a0-s3*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v28 = scalars[s[3]!]!;
      const v29 = v28;
      const v5 = scalars[s[0]!]!;
      const v6 = v5;
      const v9 = scalars[s[1]!]!;
      const v10 = v9;
      const v13 = 1 - v9;
      const v15 = v13;
      const v24 = scalars[s[2]!]!;
      const v25 = v24;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v4 = -v1;
        const v7 = v6 * v0;
        const v8 = v4 + v7;
        const v2 = a2[i]!;
        const v11 = v10 * v2;
        const v14 = v8 * v8;
        const v16 = v15 * v14;
        const v17 = v11 + v16;
        const v3 = a3[i]!;
        const v18 = v10 * v3;
        const v19 = v15 * v8;
        const v20 = v18 + v19;
        const v21 = v20 * v20;
        const v22 = v17 - v21;
        const v23 = Math.sqrt(v22);
        const v26 = v23 + v25;
        const v27 = v8 / v26;
        const v30 = v29 * v27;
        const v31 = v0 - v30;
        a0[i] = v31;
        a2[i] = v17;
        a3[i] = v20;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);a3=s1*a3+(1-s1)*t4;t4=t4/(sqrt(a2-a3*a3)+s2);a0=a0-s3*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v28 = scalars[s[3]!]!;
      const v29 = Math.fround(v28);
      const v5 = scalars[s[0]!]!;
      const v6 = Math.fround(v5);
      const v9 = scalars[s[1]!]!;
      const v10 = Math.fround(v9);
      const v13 = 1 - v9;
      const v15 = Math.fround(v13);
      const v24 = scalars[s[2]!]!;
      const v25 = Math.fround(v24);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v4 = Math.fround(-v1);
        const v7 = Math.fround(v6 * v0);
        const v8 = Math.fround(v4 + v7);
        const v2 = a2[i]!;
        const v11 = Math.fround(v10 * v2);
        const v14 = Math.fround(v8 * v8);
        const v16 = Math.fround(v15 * v14);
        const v17 = Math.fround(v11 + v16);
        const v3 = a3[i]!;
        const v18 = Math.fround(v10 * v3);
        const v19 = Math.fround(v15 * v8);
        const v20 = Math.fround(v18 + v19);
        const v21 = Math.fround(v20 * v20);
        const v22 = Math.fround(v17 - v21);
        const v23 = Math.fround(Math.sqrt(v22));
        const v26 = Math.fround(v23 + v25);
        const v27 = Math.fround(v8 / v26);
        const v30 = Math.fround(v29 * v27);
        const v31 = Math.fround(v0 - v30);
        a0[i] = v31;
        a2[i] = v17;
        a3[i] = v20;
      }
    },
  },
  {
    key: "float64;t4=a1;a2=s0*a2+(1-s0)*(t4*t4);t4=t4/(sqrt(a2)+s1);a3=s2*a3+t4;t4=a3;a0=a0-s3*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v22 = scalars[s[3]!]!;
      const v23 = v22;
      const v18 = scalars[s[2]!]!;
      const v19 = v18;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v8 = 1 - v4;
      const v10 = v8;
      const v14 = scalars[s[1]!]!;
      const v15 = v14;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v20 = v19 * v3;
        const v1 = a1[i]!;
        const v2 = a2[i]!;
        const v6 = v5 * v2;
        const v9 = v1 * v1;
        const v11 = v10 * v9;
        const v12 = v6 + v11;
        const v13 = Math.sqrt(v12);
        const v16 = v13 + v15;
        const v17 = v1 / v16;
        const v21 = v20 + v17;
        const v24 = v23 * v21;
        const v25 = v0 - v24;
        a0[i] = v25;
        a2[i] = v12;
        a3[i] = v21;
      }
    },
  },
  {
    key: "float32;t4=a1;a2=s0*a2+(1-s0)*(t4*t4);t4=t4/(sqrt(a2)+s1);a3=s2*a3+t4;t4=a3;a0=a0-s3*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v22 = scalars[s[3]!]!;
      const v23 = Math.fround(v22);
      const v18 = scalars[s[2]!]!;
      const v19 = Math.fround(v18);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v8 = 1 - v4;
      const v10 = Math.fround(v8);
      const v14 = scalars[s[1]!]!;
      const v15 = Math.fround(v14);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v20 = Math.fround(v19 * v3);
        const v1 = a1[i]!;
        const v2 = a2[i]!;
        const v6 = Math.fround(v5 * v2);
        const v9 = Math.fround(v1 * v1);
        const v11 = Math.fround(v10 * v9);
        const v12 = Math.fround(v6 + v11);
        const v13 = Math.fround(Math.sqrt(v12));
        const v16 = Math.fround(v13 + v15);
        const v17 = Math.fround(v1 / v16);
        const v21 = Math.fround(v20 + v17);
        const v24 = Math.fround(v23 * v21);
        const v25 = Math.fround(v0 - v24);
        a0[i] = v25;
        a2[i] = v12;
        a3[i] = v21;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);t4=t4/(sqrt(a2)+s2);a3=s3*a3+t4;t4=a3;a0=a0-s4*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v26 = scalars[s[4]!]!;
      const v27 = v26;
      const v22 = scalars[s[3]!]!;
      const v23 = v22;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v8 = scalars[s[1]!]!;
      const v9 = v8;
      const v12 = 1 - v8;
      const v14 = v12;
      const v18 = scalars[s[2]!]!;
      const v19 = v18;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v24 = v23 * v3;
        const v1 = a1[i]!;
        const v6 = v5 * v0;
        const v7 = v1 + v6;
        const v2 = a2[i]!;
        const v10 = v9 * v2;
        const v13 = v7 * v7;
        const v15 = v14 * v13;
        const v16 = v10 + v15;
        const v17 = Math.sqrt(v16);
        const v20 = v17 + v19;
        const v21 = v7 / v20;
        const v25 = v24 + v21;
        const v28 = v27 * v25;
        const v29 = v0 - v28;
        a0[i] = v29;
        a2[i] = v16;
        a3[i] = v25;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);t4=t4/(sqrt(a2)+s2);a3=s3*a3+t4;t4=a3;a0=a0-s4*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v26 = scalars[s[4]!]!;
      const v27 = Math.fround(v26);
      const v22 = scalars[s[3]!]!;
      const v23 = Math.fround(v22);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v8 = scalars[s[1]!]!;
      const v9 = Math.fround(v8);
      const v12 = 1 - v8;
      const v14 = Math.fround(v12);
      const v18 = scalars[s[2]!]!;
      const v19 = Math.fround(v18);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v24 = Math.fround(v23 * v3);
        const v1 = a1[i]!;
        const v6 = Math.fround(v5 * v0);
        const v7 = Math.fround(v1 + v6);
        const v2 = a2[i]!;
        const v10 = Math.fround(v9 * v2);
        const v13 = Math.fround(v7 * v7);
        const v15 = Math.fround(v14 * v13);
        const v16 = Math.fround(v10 + v15);
        const v17 = Math.fround(Math.sqrt(v16));
        const v20 = Math.fround(v17 + v19);
        const v21 = Math.fround(v7 / v20);
        const v25 = Math.fround(v24 + v21);
        const v28 = Math.fround(v27 * v25);
        const v29 = Math.fround(v0 - v28);
        a0[i] = v29;
        a2[i] = v16;
        a3[i] = v25;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=-t4;a2=s0*a2+(1-s0)*(t4*t4);t4=t4/(sqrt(a2)+s1);a3=s2*a3+t4;t4=a3;a0=a0-s3*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v23 = scalars[s[3]!]!;
      const v24 = v23;
      const v19 = scalars[s[2]!]!;
      const v20 = v19;
      const v5 = scalars[s[0]!]!;
      const v6 = v5;
      const v9 = 1 - v5;
      const v11 = v9;
      const v15 = scalars[s[1]!]!;
      const v16 = v15;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v21 = v20 * v3;
        const v1 = a1[i]!;
        const v4 = -v1;
        const v2 = a2[i]!;
        const v7 = v6 * v2;
        const v10 = v4 * v4;
        const v12 = v11 * v10;
        const v13 = v7 + v12;
        const v14 = Math.sqrt(v13);
        const v17 = v14 + v16;
        const v18 = v4 / v17;
        const v22 = v21 + v18;
        const v25 = v24 * v22;
        const v26 = v0 - v25;
        a0[i] = v26;
        a2[i] = v13;
        a3[i] = v22;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=-t4;a2=s0*a2+(1-s0)*(t4*t4);t4=t4/(sqrt(a2)+s1);a3=s2*a3+t4;t4=a3;a0=a0-s3*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v23 = scalars[s[3]!]!;
      const v24 = Math.fround(v23);
      const v19 = scalars[s[2]!]!;
      const v20 = Math.fround(v19);
      const v5 = scalars[s[0]!]!;
      const v6 = Math.fround(v5);
      const v9 = 1 - v5;
      const v11 = Math.fround(v9);
      const v15 = scalars[s[1]!]!;
      const v16 = Math.fround(v15);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v21 = Math.fround(v20 * v3);
        const v1 = a1[i]!;
        const v4 = Math.fround(-v1);
        const v2 = a2[i]!;
        const v7 = Math.fround(v6 * v2);
        const v10 = Math.fround(v4 * v4);
        const v12 = Math.fround(v11 * v10);
        const v13 = Math.fround(v7 + v12);
        const v14 = Math.fround(Math.sqrt(v13));
        const v17 = Math.fround(v14 + v16);
        const v18 = Math.fround(v4 / v17);
        const v22 = Math.fround(v21 + v18);
        const v25 = Math.fround(v24 * v22);
        const v26 = Math.fround(v0 - v25);
        a0[i] = v26;
        a2[i] = v13;
        a3[i] = v22;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);t4=t4/(sqrt(a2)+s2);a3=s3*a3+t4;t4=a3;a0=a0-s4*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v27 = scalars[s[4]!]!;
      const v28 = v27;
      const v23 = scalars[s[3]!]!;
      const v24 = v23;
      const v5 = scalars[s[0]!]!;
      const v6 = v5;
      const v9 = scalars[s[1]!]!;
      const v10 = v9;
      const v13 = 1 - v9;
      const v15 = v13;
      const v19 = scalars[s[2]!]!;
      const v20 = v19;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v25 = v24 * v3;
        const v1 = a1[i]!;
        const v4 = -v1;
        const v7 = v6 * v0;
        const v8 = v4 + v7;
        const v2 = a2[i]!;
        const v11 = v10 * v2;
        const v14 = v8 * v8;
        const v16 = v15 * v14;
        const v17 = v11 + v16;
        const v18 = Math.sqrt(v17);
        const v21 = v18 + v20;
        const v22 = v8 / v21;
        const v26 = v25 + v22;
        const v29 = v28 * v26;
        const v30 = v0 - v29;
        a0[i] = v30;
        a2[i] = v17;
        a3[i] = v26;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*(t4*t4);t4=t4/(sqrt(a2)+s2);a3=s3*a3+t4;t4=a3;a0=a0-s4*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v27 = scalars[s[4]!]!;
      const v28 = Math.fround(v27);
      const v23 = scalars[s[3]!]!;
      const v24 = Math.fround(v23);
      const v5 = scalars[s[0]!]!;
      const v6 = Math.fround(v5);
      const v9 = scalars[s[1]!]!;
      const v10 = Math.fround(v9);
      const v13 = 1 - v9;
      const v15 = Math.fround(v13);
      const v19 = scalars[s[2]!]!;
      const v20 = Math.fround(v19);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v3 = a3[i]!;
        const v25 = Math.fround(v24 * v3);
        const v1 = a1[i]!;
        const v4 = Math.fround(-v1);
        const v7 = Math.fround(v6 * v0);
        const v8 = Math.fround(v4 + v7);
        const v2 = a2[i]!;
        const v11 = Math.fround(v10 * v2);
        const v14 = Math.fround(v8 * v8);
        const v16 = Math.fround(v15 * v14);
        const v17 = Math.fround(v11 + v16);
        const v18 = Math.fround(Math.sqrt(v17));
        const v21 = Math.fround(v18 + v20);
        const v22 = Math.fround(v8 / v21);
        const v26 = Math.fround(v25 + v22);
        const v29 = Math.fround(v28 * v26);
        const v30 = Math.fround(v0 - v29);
        a0[i] = v30;
        a2[i] = v17;
        a3[i] = v26;
      }
    },
  },
  {
    key: "float64;t5=a1;a2=s0*a2+(1-s0)*(t5*t5);a3=s0*a3+(1-s0)*t5;t5=t5/(sqrt(a2-a3*a3)+s1);a4=s2*a4+t5;t5=a4;a0=a0-s3*t5",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const a4 = arrays[4]!;
      const v28 = scalars[s[3]!]!;
      const v29 = v28;
      const v24 = scalars[s[2]!]!;
      const v25 = v24;
      const v5 = scalars[s[0]!]!;
      const v6 = v5;
      const v9 = 1 - v5;
      const v11 = v9;
      const v20 = scalars[s[1]!]!;
      const v21 = v20;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v4 = a4[i]!;
        const v26 = v25 * v4;
        const v1 = a1[i]!;
        const v2 = a2[i]!;
        const v7 = v6 * v2;
        const v10 = v1 * v1;
        const v12 = v11 * v10;
        const v13 = v7 + v12;
        const v3 = a3[i]!;
        const v14 = v6 * v3;
        const v15 = v11 * v1;
        const v16 = v14 + v15;
        const v17 = v16 * v16;
        const v18 = v13 - v17;
        const v19 = Math.sqrt(v18);
        const v22 = v19 + v21;
        const v23 = v1 / v22;
        const v27 = v26 + v23;
        const v30 = v29 * v27;
        const v31 = v0 - v30;
        a0[i] = v31;
        a2[i] = v13;
        a3[i] = v16;
        a4[i] = v27;
      }
    },
  },
  {
    key: "float32;t5=a1;a2=s0*a2+(1-s0)*(t5*t5);a3=s0*a3+(1-s0)*t5;t5=t5/(sqrt(a2-a3*a3)+s1);a4=s2*a4+t5;t5=a4;a0=a0-s3*t5",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const a4 = arrays[4]!;
      const v28 = scalars[s[3]!]!;
      const v29 = Math.fround(v28);
      const v24 = scalars[s[2]!]!;
      const v25 = Math.fround(v24);
      const v5 = scalars[s[0]!]!;
      const v6 = Math.fround(v5);
      const v9 = 1 - v5;
      const v11 = Math.fround(v9);
      const v20 = scalars[s[1]!]!;
      const v21 = Math.fround(v20);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v4 = a4[i]!;
        const v26 = Math.fround(v25 * v4);
        const v1 = a1[i]!;
        const v2 = a2[i]!;
        const v7 = Math.fround(v6 * v2);
        const v10 = Math.fround(v1 * v1);
        const v12 = Math.fround(v11 * v10);
        const v13 = Math.fround(v7 + v12);
        const v3 = a3[i]!;
        const v14 = Math.fround(v6 * v3);
        const v15 = Math.fround(v11 * v1);
        const v16 = Math.fround(v14 + v15);
        const v17 = Math.fround(v16 * v16);
        const v18 = Math.fround(v13 - v17);
        const v19 = Math.fround(Math.sqrt(v18));
        const v22 = Math.fround(v19 + v21);
        const v23 = Math.fround(v1 / v22);
        const v27 = Math.fround(v26 + v23);
        const v30 = Math.fround(v29 * v27);
        const v31 = Math.fround(v0 - v30);
        a0[i] = v31;
        a2[i] = v13;
        a3[i] = v16;
        a4[i] = v27;
      }
    },
  },
  {
    key: "float64;t5=a1;t5=t5+s0*a0;a2=s1*a2+(1-s1)*(t5*t5);a3=s1*a3+(1-s1)*t5;t5=t5/(sqrt(a2-a3*a3)+s2);a4=s3*a4+t5;t5=a4;a0=a0-s4*t5",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const a4 = arrays[4]!;
      const v32 = scalars[s[4]!]!;
      const v33 = v32;
      const v28 = scalars[s[3]!]!;
      const v29 = v28;
      const v5 = scalars[s[0]!]!;
      const v6 = v5;
      const v9 = scalars[s[1]!]!;
      const v10 = v9;
      const v13 = 1 - v9;
      const v15 = v13;
      const v24 = scalars[s[2]!]!;
      const v25 = v24;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v4 = a4[i]!;
        const v30 = v29 * v4;
        const v1 = a1[i]!;
        const v7 = v6 * v0;
        const v8 = v1 + v7;
        const v2 = a2[i]!;
        const v11 = v10 * v2;
        const v14 = v8 * v8;
        const v16 = v15 * v14;
        const v17 = v11 + v16;
        const v3 = a3[i]!;
        const v18 = v10 * v3;
        const v19 = v15 * v8;
        const v20 = v18 + v19;
        const v21 = v20 * v20;
        const v22 = v17 - v21;
        const v23 = Math.sqrt(v22);
        const v26 = v23 + v25;
        const v27 = v8 / v26;
        const v31 = v30 + v27;
        const v34 = v33 * v31;
        const v35 = v0 - v34;
        a0[i] = v35;
        a2[i] = v17;
        a3[i] = v20;
        a4[i] = v31;
      }
    },
  },
  {
    key: "float32;t5=a1;t5=t5+s0*a0;a2=s1*a2+(1-s1)*(t5*t5);a3=s1*a3+(1-s1)*t5;t5=t5/(sqrt(a2-a3*a3)+s2);a4=s3*a4+t5;t5=a4;a0=a0-s4*t5",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const a4 = arrays[4]!;
      const v32 = scalars[s[4]!]!;
      const v33 = Math.fround(v32);
      const v28 = scalars[s[3]!]!;
      const v29 = Math.fround(v28);
      const v5 = scalars[s[0]!]!;
      const v6 = Math.fround(v5);
      const v9 = scalars[s[1]!]!;
      const v10 = Math.fround(v9);
      const v13 = 1 - v9;
      const v15 = Math.fround(v13);
      const v24 = scalars[s[2]!]!;
      const v25 = Math.fround(v24);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v4 = a4[i]!;
        const v30 = Math.fround(v29 * v4);
        const v1 = a1[i]!;
        const v7 = Math.fround(v6 * v0);
        const v8 = Math.fround(v1 + v7);
        const v2 = a2[i]!;
        const v11 = Math.fround(v10 * v2);
        const v14 = Math.fround(v8 * v8);
        const v16 = Math.fround(v15 * v14);
        const v17 = Math.fround(v11 + v16);
        const v3 = a3[i]!;
        const v18 = Math.fround(v10 * v3);
        const v19 = Math.fround(v15 * v8);
        const v20 = Math.fround(v18 + v19);
        const v21 = Math.fround(v20 * v20);
        const v22 = Math.fround(v17 - v21);
        const v23 = Math.fround(Math.sqrt(v22));
        const v26 = Math.fround(v23 + v25);
        const v27 = Math.fround(v8 / v26);
        const v31 = Math.fround(v30 + v27);
        const v34 = Math.fround(v33 * v31);
        const v35 = Math.fround(v0 - v34);
        a0[i] = v35;
        a2[i] = v17;
        a3[i] = v20;
        a4[i] = v31;
      }
    },
  },
  {
    key: "float64;t5=a1;t5=-t5;a2=s0*a2+(1-s0)*(t5*t5);a3=s0*a3+(1-s0)*t5;t5=t5/(sqrt(a2-a3*a3)+s1);a4=s2*a4+t5;t5=a4;a0=a0-s3*t5",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const a4 = arrays[4]!;
      const v29 = scalars[s[3]!]!;
      const v30 = v29;
      const v25 = scalars[s[2]!]!;
      const v26 = v25;
      const v6 = scalars[s[0]!]!;
      const v7 = v6;
      const v10 = 1 - v6;
      const v12 = v10;
      const v21 = scalars[s[1]!]!;
      const v22 = v21;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v4 = a4[i]!;
        const v27 = v26 * v4;
        const v1 = a1[i]!;
        const v5 = -v1;
        const v2 = a2[i]!;
        const v8 = v7 * v2;
        const v11 = v5 * v5;
        const v13 = v12 * v11;
        const v14 = v8 + v13;
        const v3 = a3[i]!;
        const v15 = v7 * v3;
        const v16 = v12 * v5;
        const v17 = v15 + v16;
        const v18 = v17 * v17;
        const v19 = v14 - v18;
        const v20 = Math.sqrt(v19);
        const v23 = v20 + v22;
        const v24 = v5 / v23;
        const v28 = v27 + v24;
        const v31 = v30 * v28;
        const v32 = v0 - v31;
        a0[i] = v32;
        a2[i] = v14;
        a3[i] = v17;
        a4[i] = v28;
      }
    },
  },
  {
    key: "float32;t5=a1;t5=-t5;a2=s0*a2+(1-s0)*(t5*t5);a3=s0*a3+(1-s0)*t5;t5=t5/(sqrt(a2-a3*a3)+s1);a4=s2*a4+t5;t5=a4;a0=a0-s3*t5",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const a4 = arrays[4]!;
      const v29 = scalars[s[3]!]!;
      const v30 = Math.fround(v29);
      const v25 = scalars[s[2]!]!;
      const v26 = Math.fround(v25);
      const v6 = scalars[s[0]!]!;
      const v7 = Math.fround(v6);
      const v10 = 1 - v6;
      const v12 = Math.fround(v10);
      const v21 = scalars[s[1]!]!;
      const v22 = Math.fround(v21);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v4 = a4[i]!;
        const v27 = Math.fround(v26 * v4);
        const v1 = a1[i]!;
        const v5 = Math.fround(-v1);
        const v2 = a2[i]!;
        const v8 = Math.fround(v7 * v2);
        const v11 = Math.fround(v5 * v5);
        const v13 = Math.fround(v12 * v11);
        const v14 = Math.fround(v8 + v13);
        const v3 = a3[i]!;
        const v15 = Math.fround(v7 * v3);
        const v16 = Math.fround(v12 * v5);
        const v17 = Math.fround(v15 + v16);
        const v18 = Math.fround(v17 * v17);
        const v19 = Math.fround(v14 - v18);
        const v20 = Math.fround(Math.sqrt(v19));
        const v23 = Math.fround(v20 + v22);
        const v24 = Math.fround(v5 / v23);
        const v28 = Math.fround(v27 + v24);
        const v31 = Math.fround(v30 * v28);
        const v32 = Math.fround(v0 - v31);
        a0[i] = v32;
        a2[i] = v14;
        a3[i] = v17;
        a4[i] = v28;
      }
    },
  },
  {
    key: "float64;t5=a1;t5=-t5;t5=t5+s0*a0;a2=s1*a2+(1-s1)*(t5*t5);a3=s1*a3+(1-s1)*t5;t5=t5/(sqrt(a2-a3*a3)+s2);a4=s3*a4+t5;t5=a4;a0=a0-s4*t5",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const a4 = arrays[4]!;
      const v33 = scalars[s[4]!]!;
      const v34 = v33;
      const v29 = scalars[s[3]!]!;
      const v30 = v29;
      const v6 = scalars[s[0]!]!;
      const v7 = v6;
      const v10 = scalars[s[1]!]!;
      const v11 = v10;
      const v14 = 1 - v10;
      const v16 = v14;
      const v25 = scalars[s[2]!]!;
      const v26 = v25;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v4 = a4[i]!;
        const v31 = v30 * v4;
        const v1 = a1[i]!;
        const v5 = -v1;
        const v8 = v7 * v0;
        const v9 = v5 + v8;
        const v2 = a2[i]!;
        const v12 = v11 * v2;
        const v15 = v9 * v9;
        const v17 = v16 * v15;
        const v18 = v12 + v17;
        const v3 = a3[i]!;
        const v19 = v11 * v3;
        const v20 = v16 * v9;
        const v21 = v19 + v20;
        const v22 = v21 * v21;
        const v23 = v18 - v22;
        const v24 = Math.sqrt(v23);
        const v27 = v24 + v26;
        const v28 = v9 / v27;
        const v32 = v31 + v28;
        const v35 = v34 * v32;
        const v36 = v0 - v35;
        a0[i] = v36;
        a2[i] = v18;
        a3[i] = v21;
        a4[i] = v32;
      }
    },
  },
  {
    key: "float32;t5=a1;t5=-t5;t5=t5+s0*a0;a2=s1*a2+(1-s1)*(t5*t5);a3=s1*a3+(1-s1)*t5;t5=t5/(sqrt(a2-a3*a3)+s2);a4=s3*a4+t5;t5=a4;a0=a0-s4*t5",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const a4 = arrays[4]!;
      const v33 = scalars[s[4]!]!;
      const v34 = Math.fround(v33);
      const v29 = scalars[s[3]!]!;
      const v30 = Math.fround(v29);
      const v6 = scalars[s[0]!]!;
      const v7 = Math.fround(v6);
      const v10 = scalars[s[1]!]!;
      const v11 = Math.fround(v10);
      const v14 = 1 - v10;
      const v16 = Math.fround(v14);
      const v25 = scalars[s[2]!]!;
      const v26 = Math.fround(v25);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v4 = a4[i]!;
        const v31 = Math.fround(v30 * v4);
        const v1 = a1[i]!;
        const v5 = Math.fround(-v1);
        const v8 = Math.fround(v7 * v0);
        const v9 = Math.fround(v5 + v8);
        const v2 = a2[i]!;
        const v12 = Math.fround(v11 * v2);
        const v15 = Math.fround(v9 * v9);
        const v17 = Math.fround(v16 * v15);
        const v18 = Math.fround(v12 + v17);
        const v3 = a3[i]!;
        const v19 = Math.fround(v11 * v3);
        const v20 = Math.fround(v16 * v9);
        const v21 = Math.fround(v19 + v20);
        const v22 = Math.fround(v21 * v21);
        const v23 = Math.fround(v18 - v22);
        const v24 = Math.fround(Math.sqrt(v23));
        const v27 = Math.fround(v24 + v26);
        const v28 = Math.fround(v9 / v27);
        const v32 = Math.fround(v31 + v28);
        const v35 = Math.fround(v34 * v32);
        const v36 = Math.fround(v0 - v35);
        a0[i] = v36;
        a2[i] = v18;
        a3[i] = v21;
        a4[i] = v32;
      }
    },
  },
];
