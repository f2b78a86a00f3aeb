// Made by scripts/generate-loops.ts from the rule of adamw.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adamwLoops: readonly GeneratedLoop[] = [
  {
    key: "float64; update = gradient; parameter = parameter * (1 - 0.decoupledDecay.learningRate * 0.decoupledDecay.weightDecay); 1.scaleByAdam.mean = 1.scaleByAdam.beta1 * 1.scaleByAdam.mean + (1 - 1.scaleByAdam.beta1) * update; 1.scaleByAdam.meanSquare = 1.scaleByAdam.beta2 * 1.scaleByAdam.meanSquare + (1 - 1.scaleByAdam.beta2) * (update * update); update = 1.scaleByAdam.correction1 * 1.scaleByAdam.mean / (sqrt(1.scaleByAdam.meanSquare) * 1.scaleByAdam.correction2 + 1.scaleByAdam.epsilon); parameter = parameter - 2.descend.learningRate * update; parameter, gradient, 1.scaleByAdam.mean, 1.scaleByAdam.meanSquare; 0.decoupledDecay.learningRate 1, 0.decoupledDecay.weightDecay 2, 1.scaleByAdam.beta1 3, 1.scaleByAdam.beta2 4, 1.scaleByAdam.epsilon 5, 1.scaleByAdam.correction1 8, 1.scaleByAdam.correction2 9, 2.descend.learningRate 10",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 3;
      const a1 = headers[at + 2]! >> 3;
      const a2 = headers[at + 3]! >> 3;
      const a3 = headers[at + 4]! >> 3;
      const v5 = scalars[1]!;
      const v6 = scalars[2]!;
      const v7 = v5 * v6;
      const v8 = 1 - v7;
      const v9 = v8;
      const v37 = scalars[10]!;
      const v38 = v37;
      const v26 = scalars[8]!;
      const v27 = v26;
      const v11 = scalars[3]!;
      const v12 = v11;
      const v14 = 1 - v11;
      const v15 = v14;
      const v18 = scalars[4]!;
      const v19 = v18;
      const v21 = 1 - v18;
      const v23 = v21;
      const v30 = scalars[9]!;
      const v31 = v30;
      const v33 = scalars[5]!;
      const v34 = v33;
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v10 = v0 * v9;
        const v2 = elements[a2 + i]!;
        const v13 = v12 * v2;
        const v1 = elements[a1 + i]!;
        const v16 = v15 * v1;
        const v17 = v13 + v16;
        const v28 = v27 * v17;
        const v3 = elements[a3 + i]!;
        const v20 = v19 * v3;
        const v22 = v1 * v1;
        const v24 = v23 * v22;
        const v25 = v20 + v24;
        const v29 = Math.sqrt(v25);
        const v32 = v29 * v31;
        const v35 = v32 + v34;
        const v36 = v28 / v35;
        const v39 = v38 * v36;
        const v40 = v10 - v39;
        elements[a0 + i] = v40;
        elements[a2 + i] = v17;
        elements[a3 + i] = v25;
      }
    },
  },
  {
    key: "float32; update = gradient; parameter = parameter * (1 - 0.decoupledDecay.learningRate * 0.decoupledDecay.weightDecay); 1.scaleByAdam.mean = 1.scaleByAdam.beta1 * 1.scaleByAdam.mean + (1 - 1.scaleByAdam.beta1) * update; 1.scaleByAdam.meanSquare = 1.scaleByAdam.beta2 * 1.scaleByAdam.meanSquare + (1 - 1.scaleByAdam.beta2) * (update * update); update = 1.scaleByAdam.correction1 * 1.scaleByAdam.mean / (sqrt(1.scaleByAdam.meanSquare) * 1.scaleByAdam.correction2 + 1.scaleByAdam.epsilon); parameter = parameter - 2.descend.learningRate * update; parameter, gradient, 1.scaleByAdam.mean, 1.scaleByAdam.meanSquare; 0.decoupledDecay.learningRate 1, 0.decoupledDecay.weightDecay 2, 1.scaleByAdam.beta1 3, 1.scaleByAdam.beta2 4, 1.scaleByAdam.epsilon 5, 1.scaleByAdam.correction1 8, 1.scaleByAdam.correction2 9, 2.descend.learningRate 10",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 2;
      const a1 = headers[at + 2]! >> 2;
      const a2 = headers[at + 3]! >> 2;
      const a3 = headers[at + 4]! >> 2;
      const v5 = scalars[1]!;
      const v6 = scalars[2]!;
      const v7 = v5 * v6;
      const v8 = 1 - v7;
      const v9 = Math.fround(v8);
      const v37 = scalars[10]!;
      const v38 = Math.fround(v37);
      const v26 = scalars[8]!;
      const v27 = Math.fround(v26);
      const v11 = scalars[3]!;
      const v12 = Math.fround(v11);
      const v14 = 1 - v11;
      const v15 = Math.fround(v14);
      const v18 = scalars[4]!;
      const v19 = Math.fround(v18);
      const v21 = 1 - v18;
      const v23 = Math.fround(v21);
      const v30 = scalars[9]!;
      const v31 = Math.fround(v30);
      const v33 = scalars[5]!;
      const v34 = Math.fround(v33);
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v10 = Math.fround(v0 * v9);
        const v2 = elements[a2 + i]!;
        const v13 = Math.fround(v12 * v2);
        const v1 = elements[a1 + i]!;
        const v16 = Math.fround(v15 * v1);
        const v17 = Math.fround(v13 + v16);
        const v28 = Math.fround(v27 * v17);
        const v3 = elements[a3 + i]!;
        const v20 = Math.fround(v19 * v3);
        const v22 = Math.fround(v1 * v1);
        const v24 = Math.fround(v23 * v22);
        const v25 = Math.fround(v20 + v24);
        const v29 = Math.fround(Math.sqrt(v25));
        const v32 = Math.fround(v29 * v31);
        const v35 = Math.fround(v32 + v34);
        const v36 = Math.fround(v28 / v35);
        const v39 = Math.fround(v38 * v36);
        const v40 = Math.fround(v10 - v39);
        elements[a0 + i] = v40;
        elements[a2 + i] = v17;
        elements[a3 + i] = v25;
      }
    },
  },
];
