// Made by scripts/generate-loops.ts from the rule of nadam.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const nadamLoops: readonly GeneratedLoop[] = [
  {
    key: "float64; update = gradient; 0.scaleByNadam.mean = 0.scaleByNadam.beta1 * 0.scaleByNadam.mean + (1 - 0.scaleByNadam.beta1) * update; 0.scaleByNadam.meanSquare = 0.scaleByNadam.beta2 * 0.scaleByNadam.meanSquare + (1 - 0.scaleByNadam.beta2) * (update * update); 0.scaleByNadam.root = sqrt(0.scaleByNadam.meanSquare * 0.scaleByNadam.correction2) + 0.scaleByNadam.epsilon; update = (0.scaleByNadam.ofGradient * update + 0.scaleByNadam.ofMean * 0.scaleByNadam.mean) / 0.scaleByNadam.root; parameter = parameter - 1.descend.learningRate * update; parameter, gradient, 0.scaleByNadam.mean, 0.scaleByNadam.meanSquare; 0.scaleByNadam.beta1 1, 0.scaleByNadam.beta2 2, 0.scaleByNadam.epsilon 3, 0.scaleByNadam.correction2 7, 0.scaleByNadam.ofGradient 10, 0.scaleByNadam.ofMean 11, 1.descend.learningRate 12",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 3;
      const a1 = headers[at + 2]! >> 3;
      const a2 = headers[at + 3]! >> 3;
      const a3 = headers[at + 4]! >> 3;
      const v35 = scalars[12]!;
      const v36 = v35;
      const v27 = scalars[10]!;
      const v28 = v27;
      const v30 = scalars[11]!;
      const v31 = v30;
      const v4 = scalars[1]!;
      const v5 = v4;
      const v8 = 1 - v4;
      const v9 = v8;
      const v12 = scalars[2]!;
      const v13 = v12;
      const v15 = 1 - v12;
      const v17 = v15;
      const v20 = scalars[7]!;
      const v21 = v20;
      const v24 = scalars[3]!;
      const v25 = v24;
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v1 = elements[a1 + i]!;
        const v29 = v28 * v1;
        const v2 = elements[a2 + i]!;
        const v6 = v5 * v2;
        const v10 = v9 * v1;
        const v11 = v6 + v10;
        const v32 = v31 * v11;
        const v33 = v29 + v32;
        const v3 = elements[a3 + i]!;
        const v14 = v13 * v3;
        const v16 = v1 * v1;
        const v18 = v17 * v16;
        const v19 = v14 + v18;
        const v22 = v19 * v21;
        const v23 = Math.sqrt(v22);
        const v26 = v23 + v25;
        const v34 = v33 / v26;
        const v37 = v36 * v34;
        const v38 = v0 - v37;
        elements[a0 + i] = v38;
        elements[a2 + i] = v11;
        elements[a3 + i] = v19;
      }
    },
  },
  {
    key: "float32; update = gradient; 0.scaleByNadam.mean = 0.scaleByNadam.beta1 * 0.scaleByNadam.mean + (1 - 0.scaleByNadam.beta1) * update; 0.scaleByNadam.meanSquare = 0.scaleByNadam.beta2 * 0.scaleByNadam.meanSquare + (1 - 0.scaleByNadam.beta2) * (update * update); 0.scaleByNadam.root = sqrt(0.scaleByNadam.meanSquare * 0.scaleByNadam.correction2) + 0.scaleByNadam.epsilon; update = (0.scaleByNadam.ofGradient * update + 0.scaleByNadam.ofMean * 0.scaleByNadam.mean) / 0.scaleByNadam.root; parameter = parameter - 1.descend.learningRate * update; parameter, gradient, 0.scaleByNadam.mean, 0.scaleByNadam.meanSquare; 0.scaleByNadam.beta1 1, 0.scaleByNadam.beta2 2, 0.scaleByNadam.epsilon 3, 0.scaleByNadam.correction2 7, 0.scaleByNadam.ofGradient 10, 0.scaleByNadam.ofMean 11, 1.descend.learningRate 12",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 2;
      const a1 = headers[at + 2]! >> 2;
      const a2 = headers[at + 3]! >> 2;
      const a3 = headers[at + 4]! >> 2;
      const v35 = scalars[12]!;
      const v36 = Math.fround(v35);
      const v27 = scalars[10]!;
      const v28 = Math.fround(v27);
      const v30 = scalars[11]!;
      const v31 = Math.fround(v30);
      const v4 = scalars[1]!;
      const v5 = Math.fround(v4);
      const v8 = 1 - v4;
      const v9 = Math.fround(v8);
      const v12 = scalars[2]!;
      const v13 = Math.fround(v12);
      const v15 = 1 - v12;
      const v17 = Math.fround(v15);
      const v20 = scalars[7]!;
      const v21 = Math.fround(v20);
      const v24 = scalars[3]!;
      const v25 = Math.fround(v24);
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v1 = elements[a1 + i]!;
        const v29 = Math.fround(v28 * v1);
        const v2 = elements[a2 + i]!;
        const v6 = Math.fround(v5 * v2);
        const v10 = Math.fround(v9 * v1);
        const v11 = Math.fround(v6 + v10);
        const v32 = Math.fround(v31 * v11);
        const v33 = Math.fround(v29 + v32);
        const v3 = elements[a3 + i]!;
        const v14 = Math.fround(v13 * v3);
        const v16 = Math.fround(v1 * v1);
        const v18 = Math.fround(v17 * v16);
        const v19 = Math.fround(v14 + v18);
        const v22 = Math.fround(v19 * v21);
        const v23 = Math.fround(Math.sqrt(v22));
        const v26 = Math.fround(v23 + v25);
        const v34 = Math.fround(v33 / v26);
        const v37 = Math.fround(v36 * v34);
        const v38 = Math.fround(v0 - v37);
        elements[a0 + i] = v38;
        elements[a2 + i] = v11;
        elements[a3 + i] = v19;
      }
    },
  },
];
