// Made by scripts/generate-loops.ts from the rule of adam.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adamLoops: readonly GeneratedLoop[] = [
  {
    key: "float64; update = gradient; 0.scaleByAdam.mean = 0.scaleByAdam.beta1 * 0.scaleByAdam.mean + (1 - 0.scaleByAdam.beta1) * update; 0.scaleByAdam.meanSquare = 0.scaleByAdam.beta2 * 0.scaleByAdam.meanSquare + (1 - 0.scaleByAdam.beta2) * (update * update); update = 0.scaleByAdam.correction1 * 0.scaleByAdam.mean / (sqrt(0.scaleByAdam.meanSquare) * 0.scaleByAdam.correction2 + 0.scaleByAdam.epsilon); parameter = parameter - 1.descend.learningRate * update; parameter, gradient, 0.scaleByAdam.mean, 0.scaleByAdam.meanSquare; 0.scaleByAdam.beta1 1, 0.scaleByAdam.beta2 2, 0.scaleByAdam.epsilon 3, 0.scaleByAdam.correction1 6, 0.scaleByAdam.correction2 7, 1.descend.learningRate 8",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 3;
      const a1 = headers[at + 2]! >> 3;
      const a2 = headers[at + 3]! >> 3;
      const a3 = headers[at + 4]! >> 3;
      const v31 = scalars[8]!;
      const v32 = v31;
      const v20 = scalars[6]!;
      const v21 = v20;
      const v4 = scalars[1]!;
      const v5 = v4;
      const v8 = 1 - v4;
      const v9 = v8;
      const v12 = scalars[2]!;
      const v13 = v12;
      const v15 = 1 - v12;
      const v17 = v15;
      const v24 = scalars[7]!;
      const v25 = v24;
      const v27 = scalars[3]!;
      const v28 = v27;
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
        const v16 = v1 * v1;
        const v18 = v17 * v16;
        const v19 = v14 + v18;
        const v23 = Math.sqrt(v19);
        const v26 = v23 * v25;
        const v29 = v26 + v28;
        const v30 = v22 / v29;
        const v33 = v32 * v30;
        const v34 = v0 - v33;
        elements[a0 + i] = v34;
        elements[a2 + i] = v11;
        elements[a3 + i] = v19;
      }
    },
  },
  {
    key: "float32; update = gradient; 0.scaleByAdam.mean = 0.scaleByAdam.beta1 * 0.scaleByAdam.mean + (1 - 0.scaleByAdam.beta1) * update; 0.scaleByAdam.meanSquare = 0.scaleByAdam.beta2 * 0.scaleByAdam.meanSquare + (1 - 0.scaleByAdam.beta2) * (update * update); update = 0.scaleByAdam.correction1 * 0.scaleByAdam.mean / (sqrt(0.scaleByAdam.meanSquare) * 0.scaleByAdam.correction2 + 0.scaleByAdam.epsilon); parameter = parameter - 1.descend.learningRate * update; parameter, gradient, 0.scaleByAdam.mean, 0.scaleByAdam.meanSquare; 0.scaleByAdam.beta1 1, 0.scaleByAdam.beta2 2, 0.scaleByAdam.epsilon 3, 0.scaleByAdam.correction1 6, 0.scaleByAdam.correction2 7, 1.descend.learningRate 8",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 2;
      const a1 = headers[at + 2]! >> 2;
      const a2 = headers[at + 3]! >> 2;
      const a3 = headers[at + 4]! >> 2;
      const v31 = scalars[8]!;
      const v32 = Math.fround(v31);
      const v20 = scalars[6]!;
      const v21 = Math.fround(v20);
      const v4 = scalars[1]!;
      const v5 = Math.fround(v4);
      const v8 = 1 - v4;
      const v9 = Math.fround(v8);
      const v12 = scalars[2]!;
      const v13 = Math.fround(v12);
      const v15 = 1 - v12;
      const v17 = Math.fround(v15);
      const v24 = scalars[7]!;
      const v25 = Math.fround(v24);
      const v27 = scalars[3]!;
      const v28 = Math.fround(v27);
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
        const v16 = Math.fround(v1 * v1);
        const v18 = Math.fround(v17 * v16);
        const v19 = Math.fround(v14 + v18);
        const v23 = Math.fround(Math.sqrt(v19));
        const v26 = Math.fround(v23 * v25);
        const v29 = Math.fround(v26 + v28);
        const v30 = Math.fround(v22 / v29);
        const v33 = Math.fround(v32 * v30);
        const v34 = Math.fround(v0 - v33);
        elements[a0 + i] = v34;
        elements[a2 + i] = v11;
        elements[a3 + i] = v19;
      }
    },
  },
];
