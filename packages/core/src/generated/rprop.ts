// Made by scripts/generate-loops.ts from the rule of rprop.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const rpropLoops: readonly GeneratedLoop[] = [
  {
    key: "float64; update = gradient; 0.resilientSteps.agreement = update * 0.resilientSteps.before; 0.resilientSteps.factor = 0.resilientSteps.agreement > 0 ? 0.resilientSteps.increase : 0.resilientSteps.agreement < 0 ? 0.resilientSteps.decrease : 1; 0.resilientSteps.size = min(max(0.resilientSteps.size * 0.resilientSteps.factor, 0.resilientSteps.smallestStep), 0.resilientSteps.largestStep); 0.resilientSteps.before = 0.resilientSteps.agreement < 0 ? 0 : update; parameter = parameter - sign(0.resilientSteps.before) * 0.resilientSteps.size; parameter, gradient, 0.resilientSteps.before, 0.resilientSteps.size; 0.resilientSteps.decrease 1, 0.resilientSteps.increase 2, 0.resilientSteps.smallestStep 3, 0.resilientSteps.largestStep 4",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 3;
      const a1 = headers[at + 2]! >> 3;
      const a2 = headers[at + 3]! >> 3;
      const a3 = headers[at + 4]! >> 3;
      const v9 = 0;
      const v11 = 1;
      const v24 = -1;
      const v6 = scalars[2]!;
      const v13 = v6;
      const v7 = scalars[1]!;
      const v10 = v7;
      const v16 = scalars[3]!;
      const v17 = v16;
      const v19 = scalars[4]!;
      const v20 = v19;
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v1 = elements[a1 + i]!;
        const v2 = elements[a2 + i]!;
        const v4 = v1 * v2;
        const v22 = v4 < v9 ? v9 : v1;
        const v25 = v22 < v9 ? v24 : v22;
        const v26 = v22 > v9 ? v11 : v25;
        const v3 = elements[a3 + i]!;
        const v12 = v4 < v9 ? v10 : v11;
        const v14 = v4 > v9 ? v13 : v12;
        const v15 = v3 * v14;
        const v18 = Math.max(v15, v17);
        const v21 = Math.min(v18, v20);
        const v27 = v26 * v21;
        const v28 = v0 - v27;
        elements[a0 + i] = v28;
        elements[a2 + i] = v22;
        elements[a3 + i] = v21;
      }
    },
  },
  {
    key: "float32; update = gradient; 0.resilientSteps.agreement = update * 0.resilientSteps.before; 0.resilientSteps.factor = 0.resilientSteps.agreement > 0 ? 0.resilientSteps.increase : 0.resilientSteps.agreement < 0 ? 0.resilientSteps.decrease : 1; 0.resilientSteps.size = min(max(0.resilientSteps.size * 0.resilientSteps.factor, 0.resilientSteps.smallestStep), 0.resilientSteps.largestStep); 0.resilientSteps.before = 0.resilientSteps.agreement < 0 ? 0 : update; parameter = parameter - sign(0.resilientSteps.before) * 0.resilientSteps.size; parameter, gradient, 0.resilientSteps.before, 0.resilientSteps.size; 0.resilientSteps.decrease 1, 0.resilientSteps.increase 2, 0.resilientSteps.smallestStep 3, 0.resilientSteps.largestStep 4",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 2;
      const a1 = headers[at + 2]! >> 2;
      const a2 = headers[at + 3]! >> 2;
      const a3 = headers[at + 4]! >> 2;
      const v9 = Math.fround(0);
      const v11 = Math.fround(1);
      const v24 = Math.fround(-1);
      const v6 = scalars[2]!;
      const v13 = Math.fround(v6);
      const v7 = scalars[1]!;
      const v10 = Math.fround(v7);
      const v16 = scalars[3]!;
      const v17 = Math.fround(v16);
      const v19 = scalars[4]!;
      const v20 = Math.fround(v19);
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v1 = elements[a1 + i]!;
        const v2 = elements[a2 + i]!;
        const v4 = Math.fround(v1 * v2);
        const v22 = v4 < v9 ? v9 : v1;
        const v25 = v22 < v9 ? v24 : v22;
        const v26 = v22 > v9 ? v11 : v25;
        const v3 = elements[a3 + i]!;
        const v12 = v4 < v9 ? v10 : v11;
        const v14 = v4 > v9 ? v13 : v12;
        const v15 = Math.fround(v3 * v14);
        const v18 = Math.fround(Math.max(v15, v17));
        const v21 = Math.fround(Math.min(v18, v20));
        const v27 = Math.fround(v26 * v21);
        const v28 = Math.fround(v0 - v27);
        elements[a0 + i] = v28;
        elements[a2 + i] = v22;
        elements[a3 + i] = v21;
      }
    },
  },
];
