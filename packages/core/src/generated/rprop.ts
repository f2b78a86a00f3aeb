// Written by `pnpm generate` (scripts/generate-loops.ts, which does not read it) from the rule of rprop;
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const rpropLoops: readonly GeneratedLoop[] = [
  {
    key: "float64;t4=a1;t5=t4*a2;t8=t5>0?s0:t5<0?s1:1;a3=min(max(a3*t8,s2),s3);a2=t5<0?0:t4;a0=a0-sign(a2)*a3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v9 = 0;
      const v11 = 1;
      const v24 = -1;
      const v6 = scalars[s[0]!]!;
      const v13 = v6;
      const v7 = scalars[s[1]!]!;
      const v10 = v7;
      const v16 = scalars[s[2]!]!;
      const v17 = v16;
      const v19 = scalars[s[3]!]!;
      const v20 = v19;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v2 = a2[i]!;
        const v4 = v1 * v2;
        const v22 = v4 < v9 ? v9 : v1;
        const v25 = v22 < v9 ? v24 : v22;
        const v26 = v22 > v9 ? v11 : v25;
        const v3 = a3[i]!;
        const v12 = v4 < v9 ? v10 : v11;
        const v14 = v4 > v9 ? v13 : v12;
        const v15 = v3 * v14;
        const v18 = Math.max(v15, v17);
        const v21 = Math.min(v18, v20);
        const v27 = v26 * v21;
        const v28 = v0 - v27;
        a0[i] = v28;
        a2[i] = v22;
        a3[i] = v21;
      }
    },
  },
  {
    key: "float32;t4=a1;t5=t4*a2;t8=t5>0?s0:t5<0?s1:1;a3=min(max(a3*t8,s2),s3);a2=t5<0?0:t4;a0=a0-sign(a2)*a3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v9 = Math.fround(0);
      const v11 = Math.fround(1);
      const v24 = Math.fround(-1);
      const v6 = scalars[s[0]!]!;
      const v13 = Math.fround(v6);
      const v7 = scalars[s[1]!]!;
      const v10 = Math.fround(v7);
      const v16 = scalars[s[2]!]!;
      const v17 = Math.fround(v16);
      const v19 = scalars[s[3]!]!;
      const v20 = Math.fround(v19);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v2 = a2[i]!;
        const v4 = Math.fround(v1 * v2);
        const v22 = v4 < v9 ? v9 : v1;
        const v25 = v22 < v9 ? v24 : v22;
        const v26 = v22 > v9 ? v11 : v25;
        const v3 = a3[i]!;
        const v12 = v4 < v9 ? v10 : v11;
        const v14 = v4 > v9 ? v13 : v12;
        const v15 = Math.fround(v3 * v14);
        const v18 = Math.fround(Math.max(v15, v17));
        const v21 = Math.fround(Math.min(v18, v20));
        const v27 = Math.fround(v26 * v21);
        const v28 = Math.fround(v0 - v27);
        a0[i] = v28;
        a2[i] = v22;
        a3[i] = v21;
      }
    },
  },
  {
    key: "float64;t4=a1;t4=-t4;t5=t4*a2;t8=t5>0?s0:t5<0?s1:1;a3=min(max(a3*t8,s2),s3);a2=t5<0?0:t4;a0=a0-sign(a2)*a3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v10 = 0;
      const v12 = 1;
      const v25 = -1;
      const v7 = scalars[s[0]!]!;
      const v14 = v7;
      const v8 = scalars[s[1]!]!;
      const v11 = v8;
      const v17 = scalars[s[2]!]!;
      const v18 = v17;
      const v20 = scalars[s[3]!]!;
      const v21 = v20;
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v4 = -v1;
        const v2 = a2[i]!;
        const v5 = v4 * v2;
        const v23 = v5 < v10 ? v10 : v4;
        const v26 = v23 < v10 ? v25 : v23;
        const v27 = v23 > v10 ? v12 : v26;
        const v3 = a3[i]!;
        const v13 = v5 < v10 ? v11 : v12;
        const v15 = v5 > v10 ? v14 : v13;
        const v16 = v3 * v15;
        const v19 = Math.max(v16, v18);
        const v22 = Math.min(v19, v21);
        const v28 = v27 * v22;
        const v29 = v0 - v28;
        a0[i] = v29;
        a2[i] = v23;
        a3[i] = v22;
      }
    },
  },
  {
    key: "float32;t4=a1;t4=-t4;t5=t4*a2;t8=t5>0?s0:t5<0?s1:1;a3=min(max(a3*t8,s2),s3);a2=t5<0?0:t4;a0=a0-sign(a2)*a3",
    sweep: (arrays, count, scalars, s) => {
      const a0 = arrays[0]!;
      const a1 = arrays[1]!;
      const a2 = arrays[2]!;
      const a3 = arrays[3]!;
      const v10 = Math.fround(0);
      const v12 = Math.fround(1);
      const v25 = Math.fround(-1);
      const v7 = scalars[s[0]!]!;
      const v14 = Math.fround(v7);
      const v8 = scalars[s[1]!]!;
      const v11 = Math.fround(v8);
      const v17 = scalars[s[2]!]!;
      const v18 = Math.fround(v17);
      const v20 = scalars[s[3]!]!;
      const v21 = Math.fround(v20);
      for (let i = 0; i < count; i++) {
        const v0 = a0[i]!;
        const v1 = a1[i]!;
        const v4 = Math.fround(-v1);
        const v2 = a2[i]!;
        const v5 = Math.fround(v4 * v2);
        const v23 = v5 < v10 ? v10 : v4;
        const v26 = v23 < v10 ? v25 : v23;
        const v27 = v23 > v10 ? v12 : v26;
        const v3 = a3[i]!;
        const v13 = v5 < v10 ? v11 : v12;
        const v15 = v5 > v10 ? v14 : v13;
        const v16 = Math.fround(v3 * v15);
        const v19 = Math.fround(Math.max(v16, v18));
        const v22 = Math.fround(Math.min(v19, v21));
        const v28 = Math.fround(v27 * v22);
        const v29 = Math.fround(v0 - v28);
        a0[i] = v29;
        a2[i] = v23;
        a3[i] = v22;
      }
    },
  },
];
