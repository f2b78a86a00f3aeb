// Made by scripts/generate-loops.ts from the rule of asgd.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const asgdLoops: readonly GeneratedLoop[] = [
  {
    key: "float64; update = gradient; parameter = parameter * (1 - 0.averagedDescent.lambda * 0.averagedDescent.eta) - 0.averagedDescent.eta * update; 0.averagedDescent.average = 0.averagedDescent.share == 1 ? parameter : 0.averagedDescent.average + (parameter - 0.averagedDescent.average) * 0.averagedDescent.share; parameter, gradient, 0.averagedDescent.average; 0.averagedDescent.lambda 2, 0.averagedDescent.eta 5, 0.averagedDescent.share 6",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 3;
      const a1 = headers[at + 2]! >> 3;
      const a2 = headers[at + 3]! >> 3;
      const v4 = scalars[2]!;
      const v5 = scalars[5]!;
      const v6 = v4 * v5;
      const v7 = 1 - v6;
      const v8 = v7;
      const v10 = v5;
      const v13 = scalars[6]!;
      const v19 = v13 === 1 ? 1 : 0;
      const v20 = v19;
      const v21 = 0;
      const v15 = v13;
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v9 = v0 * v8;
        const v1 = elements[a1 + i]!;
        const v11 = v10 * v1;
        const v12 = v9 - v11;
        const v2 = elements[a2 + i]!;
        const v14 = v12 - v2;
        const v16 = v14 * v15;
        const v17 = v2 + v16;
        const v22 = v20 !== v21 ? v12 : v17;
        elements[a0 + i] = v12;
        elements[a2 + i] = v22;
      }
    },
  },
  {
    key: "float32; update = gradient; parameter = parameter * (1 - 0.averagedDescent.lambda * 0.averagedDescent.eta) - 0.averagedDescent.eta * update; 0.averagedDescent.average = 0.averagedDescent.share == 1 ? parameter : 0.averagedDescent.average + (parameter - 0.averagedDescent.average) * 0.averagedDescent.share; parameter, gradient, 0.averagedDescent.average; 0.averagedDescent.lambda 2, 0.averagedDescent.eta 5, 0.averagedDescent.share 6",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 2;
      const a1 = headers[at + 2]! >> 2;
      const a2 = headers[at + 3]! >> 2;
      const v4 = scalars[2]!;
      const v5 = scalars[5]!;
      const v6 = v4 * v5;
      const v7 = 1 - v6;
      const v8 = Math.fround(v7);
      const v10 = Math.fround(v5);
      const v13 = scalars[6]!;
      const v19 = v13 === 1 ? 1 : 0;
      const v20 = Math.fround(v19);
      const v21 = Math.fround(0);
      const v15 = Math.fround(v13);
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v9 = Math.fround(v0 * v8);
        const v1 = elements[a1 + i]!;
        const v11 = Math.fround(v10 * v1);
        const v12 = Math.fround(v9 - v11);
        const v2 = elements[a2 + i]!;
        const v14 = Math.fround(v12 - v2);
        const v16 = Math.fround(v14 * v15);
        const v17 = Math.fround(v2 + v16);
        const v22 = v20 !== v21 ? v12 : v17;
        elements[a0 + i] = v12;
        elements[a2 + i] = v22;
      }
    },
  },
];
