// Made by scripts/generate-loops.ts from the rule of adamax.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adamaxLoops: readonly GeneratedLoop[] = [
  {
    key: "float64; update = gradient; 0.scaleByAdamax.mean = 0.scaleByAdamax.beta1 * 0.scaleByAdamax.mean + (1 - 0.scaleByAdamax.beta1) * update; 0.scaleByAdamax.largest = max(0.scaleByAdamax.beta2 * 0.scaleByAdamax.largest, abs(update) + 0.scaleByAdamax.epsilon); update = 0.scaleByAdamax.correction1 * 0.scaleByAdamax.mean / 0.scaleByAdamax.largest; parameter = parameter - 1.descend.learningRate * update; parameter, gradient, 0.scaleByAdamax.mean, 0.scaleByAdamax.largest; 0.scaleByAdamax.beta1 1, 0.scaleByAdamax.beta2 2, 0.scaleByAdamax.epsilon 3, 0.scaleByAdamax.correction1 5, 1.descend.learningRate 6",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 3;
      const a1 = headers[at + 2]! >> 3;
      const a2 = headers[at + 3]! >> 3;
      const a3 = headers[at + 4]! >> 3;
      const v24 = scalars[6]!;
      const v25 = v24;
      const v20 = scalars[5]!;
      const v21 = v20;
      const v4 = scalars[1]!;
      const v5 = v4;
      const v8 = 1 - v4;
      const v9 = v8;
      const v12 = scalars[2]!;
      const v13 = v12;
      const v16 = scalars[3]!;
      const v17 = v16;
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v2 = elements[a2 + i]!;
        const v6 = v5 * v2;
        const v1 = elements[a1 + i]!;
        const v10 = v9 * v1;
        const v11 = v6 + v10;
        const v22 = v21 * v11;
        const v3 = elements[a3 + i]!;
        const v14 = v13 * v3;
        const v15 = Math.abs(v1);
        const v18 = v15 + v17;
        const v19 = Math.max(v14, v18);
        const v23 = v22 / v19;
        const v26 = v25 * v23;
        const v27 = v0 - v26;
        elements[a0 + i] = v27;
        elements[a2 + i] = v11;
        elements[a3 + i] = v19;
      }
    },
  },
  {
    key: "float32; update = gradient; 0.scaleByAdamax.mean = 0.scaleByAdamax.beta1 * 0.scaleByAdamax.mean + (1 - 0.scaleByAdamax.beta1) * update; 0.scaleByAdamax.largest = max(0.scaleByAdamax.beta2 * 0.scaleByAdamax.largest, abs(update) + 0.scaleByAdamax.epsilon); update = 0.scaleByAdamax.correction1 * 0.scaleByAdamax.mean / 0.scaleByAdamax.largest; parameter = parameter - 1.descend.learningRate * update; parameter, gradient, 0.scaleByAdamax.mean, 0.scaleByAdamax.largest; 0.scaleByAdamax.beta1 1, 0.scaleByAdamax.beta2 2, 0.scaleByAdamax.epsilon 3, 0.scaleByAdamax.correction1 5, 1.descend.learningRate 6",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 2;
      const a1 = headers[at + 2]! >> 2;
      const a2 = headers[at + 3]! >> 2;
      const a3 = headers[at + 4]! >> 2;
      const v24 = scalars[6]!;
      const v25 = Math.fround(v24);
      const v20 = scalars[5]!;
      const v21 = Math.fround(v20);
      const v4 = scalars[1]!;
      const v5 = Math.fround(v4);
      const v8 = 1 - v4;
      const v9 = Math.fround(v8);
      const v12 = scalars[2]!;
      const v13 = Math.fround(v12);
      const v16 = scalars[3]!;
      const v17 = Math.fround(v16);
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v2 = elements[a2 + i]!;
        const v6 = Math.fround(v5 * v2);
        const v1 = elements[a1 + i]!;
        const v10 = Math.fround(v9 * v1);
        const v11 = Math.fround(v6 + v10);
        const v22 = Math.fround(v21 * v11);
        const v3 = elements[a3 + i]!;
        const v14 = Math.fround(v13 * v3);
        const v15 = Math.fround(Math.abs(v1));
        const v18 = Math.fround(v15 + v17);
        const v19 = Math.fround(Math.max(v14, v18));
        const v23 = Math.fround(v22 / v19);
        const v26 = Math.fround(v25 * v23);
        const v27 = Math.fround(v0 - v26);
        elements[a0 + i] = v27;
        elements[a2 + i] = v11;
        elements[a3 + i] = v19;
      }
    },
  },
];
