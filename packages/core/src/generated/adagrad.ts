// Made by scripts/generate-loops.ts from the rule of adagrad.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adagradLoops: readonly GeneratedLoop[] = [
  {
    key: "float64; update = gradient; 0.scaleByAdagrad.sum = 0.scaleByAdagrad.sum + update * update; update = update / (sqrt(0.scaleByAdagrad.sum) + 0.scaleByAdagrad.epsilon); parameter = parameter - 1.descend.learningRate * update; parameter, gradient, 0.scaleByAdagrad.sum; 0.scaleByAdagrad.epsilon 1, 1.descend.learningRate 2",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 3;
      const a1 = headers[at + 2]! >> 3;
      const a2 = headers[at + 3]! >> 3;
      const v10 = scalars[2]!;
      const v11 = v10;
      const v6 = scalars[1]!;
      const v7 = v6;
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v1 = elements[a1 + i]!;
        const v2 = elements[a2 + i]!;
        const v3 = v1 * v1;
        const v4 = v2 + v3;
        const v5 = Math.sqrt(v4);
        const v8 = v5 + v7;
        const v9 = v1 / v8;
        const v12 = v11 * v9;
        const v13 = v0 - v12;
        elements[a0 + i] = v13;
        elements[a2 + i] = v4;
      }
    },
  },
  {
    key: "float32; update = gradient; 0.scaleByAdagrad.sum = 0.scaleByAdagrad.sum + update * update; update = update / (sqrt(0.scaleByAdagrad.sum) + 0.scaleByAdagrad.epsilon); parameter = parameter - 1.descend.learningRate * update; parameter, gradient, 0.scaleByAdagrad.sum; 0.scaleByAdagrad.epsilon 1, 1.descend.learningRate 2",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 2;
      const a1 = headers[at + 2]! >> 2;
      const a2 = headers[at + 3]! >> 2;
      const v10 = scalars[2]!;
      const v11 = Math.fround(v10);
      const v6 = scalars[1]!;
      const v7 = Math.fround(v6);
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v1 = elements[a1 + i]!;
        const v2 = elements[a2 + i]!;
        const v3 = Math.fround(v1 * v1);
        const v4 = Math.fround(v2 + v3);
        const v5 = Math.fround(Math.sqrt(v4));
        const v8 = Math.fround(v5 + v7);
        const v9 = Math.fround(v1 / v8);
        const v12 = Math.fround(v11 * v9);
        const v13 = Math.fround(v0 - v12);
        elements[a0 + i] = v13;
        elements[a2 + i] = v4;
      }
    },
  },
];
