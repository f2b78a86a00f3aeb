// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of radam;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const radamLoops: readonly GeneratedLoop[] = [
  {
    key: "float64;t4=a1;a2=s0*a2+(1-s0)*t4;a3=s1*a3+(1-s1)*(t4*t4);t8=s2*a2;t4=s3>s4?t8*s5/(sqrt(a3)+s6):t8;a0=a0-s7*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v38 = scalars[s[7]!]!;
      const v39 = v38;
      const v23 = scalars[s[3]!]!;
      const v24 = scalars[s[4]!]!;
      const v34 = v23 > v24 ? 1 : 0;
      const v35 = v34;
      const v36 = 0;
      const v20 = scalars[s[2]!]!;
      const v21 = v20;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v8 = 1 - v4;
      const v9 = v8;
      const v25 = scalars[s[5]!]!;
      const v26 = v25;
      const v12 = scalars[s[1]!]!;
      const v13 = v12;
      const v15 = 1 - v12;
      const v17 = v15;
      const v29 = scalars[s[6]!]!;
      const v30 = v29;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v6 = v5 * v2;
        const v1 = a1[i]!;
        const v10 = v9 * v1;
        const v11 = v6 + v10;
        const v22 = v21 * v11;
        const v27 = v22 * v26;
        const v3 = a3[i]!;
        const v14 = v13 * v3;
        const v16 = v1 * v1;
        const v18 = v17 * v16;
        const v19 = v14 + v18;
        const v28 = Math.sqrt(v19);
        const v31 = v28 + v30;
        const v32 = v27 / v31;
        const v37 = v35 !== v36 ? v32 : v22;
        const v40 = v39 * v37;
        const v41 = v0 - v40;
        a0[i] = v41;
        a2[i] = v11;
        a3[i] = v19;
      }
    },
  },
  {
    key: "float32;t4=a1;a2=s0*a2+(1-s0)*t4;a3=s1*a3+(1-s1)*(t4*t4);t8=s2*a2;t4=s3>s4?t8*s5/(sqrt(a3)+s6):t8;a0=a0-s7*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v38 = scalars[s[7]!]!;
      const v39 = Math.fround(v38);
      const v23 = scalars[s[3]!]!;
      const v24 = scalars[s[4]!]!;
      const v34 = v23 > v24 ? 1 : 0;
      const v35 = Math.fround(v34);
      const v36 = Math.fround(0);
      const v20 = scalars[s[2]!]!;
      const v21 = Math.fround(v20);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v8 = 1 - v4;
      const v9 = Math.fround(v8);
      const v25 = scalars[s[5]!]!;
      const v26 = Math.fround(v25);
      const v12 = scalars[s[1]!]!;
      const v13 = Math.fround(v12);
      const v15 = 1 - v12;
      const v17 = Math.fround(v15);
      const v29 = scalars[s[6]!]!;
      const v30 = Math.fround(v29);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v6 = Math.fround(v5 * v2);
        const v1 = a1[i]!;
        const v10 = Math.fround(v9 * v1);
        const v11 = Math.fround(v6 + v10);
        const v22 = Math.fround(v21 * v11);
        const v27 = Math.fround(v22 * v26);
        const v3 = a3[i]!;
        const v14 = Math.fround(v13 * v3);
        const v16 = Math.fround(v1 * v1);
        const v18 = Math.fround(v17 * v16);
        const v19 = Math.fround(v14 + v18);
        const v28 = Math.fround(Math.sqrt(v19));
        const v31 = Math.fround(v28 + v30);
        const v32 = Math.fround(v27 / v31);
        const v37 = v35 !== v36 ? v32 : v22;
        const v40 = Math.fround(v39 * v37);
        const v41 = Math.fround(v0 - v40);
        a0[i] = v41;
        a2[i] = v11;
        a3[i] = v19;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*t4;a3=s2*a3+(1-s2)*(t4*t4);t9=s3*a2;t4=s4>s5?t9*s6/(sqrt(a3)+s7):t9;a0=a0-s8*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v42 = scalars[s[8]!]!;
      const v43 = v42;
      const v27 = scalars[s[4]!]!;
      const v28 = scalars[s[5]!]!;
      const v38 = v27 > v28 ? 1 : 0;
      const v39 = v38;
      const v40 = 0;
      const v24 = scalars[s[3]!]!;
      const v25 = v24;
      const v8 = scalars[s[1]!]!;
      const v9 = v8;
      const v12 = 1 - v8;
      const v13 = v12;
      const v4 = scalars[s[0]!]!;
      const v5 = v4;
      const v29 = scalars[s[6]!]!;
      const v30 = v29;
      const v16 = scalars[s[2]!]!;
      const v17 = v16;
      const v19 = 1 - v16;
      const v21 = v19;
      const v33 = scalars[s[7]!]!;
      const v34 = v33;
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
        const v31 = v26 * v30;
        const v3 = a3[i]!;
        const v18 = v17 * v3;
        const v20 = v7 * v7;
        const v22 = v21 * v20;
        const v23 = v18 + v22;
        const v32 = Math.sqrt(v23);
        const v35 = v32 + v34;
        const v36 = v31 / v35;
        const v41 = v39 !== v40 ? v36 : v26;
        const v44 = v43 * v41;
        const v45 = v0 - v44;
        a0[i] = v45;
        a2[i] = v15;
        a3[i] = v23;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=t4+s0*a0;a2=s1*a2+(1-s1)*t4;a3=s2*a3+(1-s2)*(t4*t4);t9=s3*a2;t4=s4>s5?t9*s6/(sqrt(a3)+s7):t9;a0=a0-s8*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v42 = scalars[s[8]!]!;
      const v43 = Math.fround(v42);
      const v27 = scalars[s[4]!]!;
      const v28 = scalars[s[5]!]!;
      const v38 = v27 > v28 ? 1 : 0;
      const v39 = Math.fround(v38);
      const v40 = Math.fround(0);
      const v24 = scalars[s[3]!]!;
      const v25 = Math.fround(v24);
      const v8 = scalars[s[1]!]!;
      const v9 = Math.fround(v8);
      const v12 = 1 - v8;
      const v13 = Math.fround(v12);
      const v4 = scalars[s[0]!]!;
      const v5 = Math.fround(v4);
      const v29 = scalars[s[6]!]!;
      const v30 = Math.fround(v29);
      const v16 = scalars[s[2]!]!;
      const v17 = Math.fround(v16);
      const v19 = 1 - v16;
      const v21 = Math.fround(v19);
      const v33 = scalars[s[7]!]!;
      const v34 = Math.fround(v33);
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
        const v31 = Math.fround(v26 * v30);
        const v3 = a3[i]!;
        const v18 = Math.fround(v17 * v3);
        const v20 = Math.fround(v7 * v7);
        const v22 = Math.fround(v21 * v20);
        const v23 = Math.fround(v18 + v22);
        const v32 = Math.fround(Math.sqrt(v23));
        const v35 = Math.fround(v32 + v34);
        const v36 = Math.fround(v31 / v35);
        const v41 = v39 !== v40 ? v36 : v26;
        const v44 = Math.fround(v43 * v41);
        const v45 = Math.fround(v0 - v44);
        a0[i] = v45;
        a2[i] = v15;
        a3[i] = v23;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=-t4;a2=s0*a2+(1-s0)*t4;a3=s1*a3+(1-s1)*(t4*t4);t8=s2*a2;t4=s3>s4?t8*s5/(sqrt(a3)+s6):t8;a0=a0-s7*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v39 = scalars[s[7]!]!;
      const v40 = v39;
      const v24 = scalars[s[3]!]!;
      const v25 = scalars[s[4]!]!;
      const v35 = v24 > v25 ? 1 : 0;
      const v36 = v35;
      const v37 = 0;
      const v21 = scalars[s[2]!]!;
      const v22 = v21;
      const v5 = scalars[s[0]!]!;
      const v6 = v5;
      const v9 = 1 - v5;
      const v10 = v9;
      const v26 = scalars[s[5]!]!;
      const v27 = v26;
      const v13 = scalars[s[1]!]!;
      const v14 = v13;
      const v16 = 1 - v13;
      const v18 = v16;
      const v30 = scalars[s[6]!]!;
      const v31 = v30;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v7 = v6 * v2;
        const v1 = a1[i]!;
        const v4 = -v1;
        const v11 = v10 * v4;
        const v12 = v7 + v11;
        const v23 = v22 * v12;
        const v28 = v23 * v27;
        const v3 = a3[i]!;
        const v15 = v14 * v3;
        const v17 = v4 * v4;
        const v19 = v18 * v17;
        const v20 = v15 + v19;
        const v29 = Math.sqrt(v20);
        const v32 = v29 + v31;
        const v33 = v28 / v32;
        const v38 = v36 !== v37 ? v33 : v23;
        const v41 = v40 * v38;
        const v42 = v0 - v41;
        a0[i] = v42;
        a2[i] = v12;
        a3[i] = v20;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=-t4;a2=s0*a2+(1-s0)*t4;a3=s1*a3+(1-s1)*(t4*t4);t8=s2*a2;t4=s3>s4?t8*s5/(sqrt(a3)+s6):t8;a0=a0-s7*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v39 = scalars[s[7]!]!;
      const v40 = Math.fround(v39);
      const v24 = scalars[s[3]!]!;
      const v25 = scalars[s[4]!]!;
      const v35 = v24 > v25 ? 1 : 0;
      const v36 = Math.fround(v35);
      const v37 = Math.fround(0);
      const v21 = scalars[s[2]!]!;
      const v22 = Math.fround(v21);
      const v5 = scalars[s[0]!]!;
      const v6 = Math.fround(v5);
      const v9 = 1 - v5;
      const v10 = Math.fround(v9);
      const v26 = scalars[s[5]!]!;
      const v27 = Math.fround(v26);
      const v13 = scalars[s[1]!]!;
      const v14 = Math.fround(v13);
      const v16 = 1 - v13;
      const v18 = Math.fround(v16);
      const v30 = scalars[s[6]!]!;
      const v31 = Math.fround(v30);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v2 = a2[i]!;
        const v7 = Math.fround(v6 * v2);
        const v1 = a1[i]!;
        const v4 = Math.fround(-v1);
        const v11 = Math.fround(v10 * v4);
        const v12 = Math.fround(v7 + v11);
        const v23 = Math.fround(v22 * v12);
        const v28 = Math.fround(v23 * v27);
        const v3 = a3[i]!;
        const v15 = Math.fround(v14 * v3);
        const v17 = Math.fround(v4 * v4);
        const v19 = Math.fround(v18 * v17);
        const v20 = Math.fround(v15 + v19);
        const v29 = Math.fround(Math.sqrt(v20));
        const v32 = Math.fround(v29 + v31);
        const v33 = Math.fround(v28 / v32);
        const v38 = v36 !== v37 ? v33 : v23;
        const v41 = Math.fround(v40 * v38);
        const v42 = Math.fround(v0 - v41);
        a0[i] = v42;
        a2[i] = v12;
        a3[i] = v20;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*t4;a3=s2*a3+(1-s2)*(t4*t4);t9=s3*a2;t4=s4>s5?t9*s6/(sqrt(a3)+s7):t9;a0=a0-s8*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v43 = scalars[s[8]!]!;
      const v44 = v43;
      const v28 = scalars[s[4]!]!;
      const v29 = scalars[s[5]!]!;
      const v39 = v28 > v29 ? 1 : 0;
      const v40 = v39;
      const v41 = 0;
      const v25 = scalars[s[3]!]!;
      const v26 = v25;
      const v9 = scalars[s[1]!]!;
      const v10 = v9;
      const v13 = 1 - v9;
      const v14 = v13;
      const v5 = scalars[s[0]!]!;
      const v6 = v5;
      const v30 = scalars[s[6]!]!;
      const v31 = v30;
      const v17 = scalars[s[2]!]!;
      const v18 = v17;
      const v20 = 1 - v17;
      const v22 = v20;
      const v34 = scalars[s[7]!]!;
      const v35 = v34;
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
        const v32 = v27 * v31;
        const v3 = a3[i]!;
        const v19 = v18 * v3;
        const v21 = v8 * v8;
        const v23 = v22 * v21;
        const v24 = v19 + v23;
        const v33 = Math.sqrt(v24);
        const v36 = v33 + v35;
        const v37 = v32 / v36;
        const v42 = v40 !== v41 ? v37 : v27;
        const v45 = v44 * v42;
        const v46 = v0 - v45;
        a0[i] = v46;
        a2[i] = v16;
        a3[i] = v24;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=-t4;t4=t4+s0*a0;a2=s1*a2+(1-s1)*t4;a3=s2*a3+(1-s2)*(t4*t4);t9=s3*a2;t4=s4>s5?t9*s6/(sqrt(a3)+s7):t9;a0=a0-s8*t4",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v43 = scalars[s[8]!]!;
      const v44 = Math.fround(v43);
      const v28 = scalars[s[4]!]!;
      const v29 = scalars[s[5]!]!;
      const v39 = v28 > v29 ? 1 : 0;
      const v40 = Math.fround(v39);
      const v41 = Math.fround(0);
      const v25 = scalars[s[3]!]!;
      const v26 = Math.fround(v25);
      const v9 = scalars[s[1]!]!;
      const v10 = Math.fround(v9);
      const v13 = 1 - v9;
      const v14 = Math.fround(v13);
      const v5 = scalars[s[0]!]!;
      const v6 = Math.fround(v5);
      const v30 = scalars[s[6]!]!;
      const v31 = Math.fround(v30);
      const v17 = scalars[s[2]!]!;
      const v18 = Math.fround(v17);
      const v20 = 1 - v17;
      const v22 = Math.fround(v20);
      const v34 = scalars[s[7]!]!;
      const v35 = Math.fround(v34);
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
        const v32 = Math.fround(v27 * v31);
        const v3 = a3[i]!;
        const v19 = Math.fround(v18 * v3);
        const v21 = Math.fround(v8 * v8);
        const v23 = Math.fround(v22 * v21);
        const v24 = Math.fround(v19 + v23);
        const v33 = Math.fround(Math.sqrt(v24));
        const v36 = Math.fround(v33 + v35);
        const v37 = Math.fround(v32 / v36);
        const v42 = v40 !== v41 ? v37 : v27;
        const v45 = Math.fround(v44 * v42);
        const v46 = Math.fround(v0 - v45);
        a0[i] = v46;
        a2[i] = v16;
        a3[i] = v24;
      }
    },
  },
];
