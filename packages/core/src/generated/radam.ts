// Made by scripts/generate-loops.ts from the rule of radam.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const radamLoops: readonly GeneratedLoop[] = [
  {
    key: "float64; update = gradient; 0.scaleByRadam.mean = 0.scaleByRadam.beta1 * 0.scaleByRadam.mean + (1 - 0.scaleByRadam.beta1) * update; 0.scaleByRadam.meanSquare = 0.scaleByRadam.beta2 * 0.scaleByRadam.meanSquare + (1 - 0.scaleByRadam.beta2) * (update * update); 0.scaleByRadam.corrected = 0.scaleByRadam.correction1 * 0.scaleByRadam.mean; update = 0.scaleByRadam.length > 0.scaleByRadam.threshold ? 0.scaleByRadam.corrected * 0.scaleByRadam.rectified / (sqrt(0.scaleByRadam.meanSquare) + 0.scaleByRadam.epsilon) : 0.scaleByRadam.corrected; parameter = parameter - 1.descend.learningRate * update; parameter, gradient, 0.scaleByRadam.mean, 0.scaleByRadam.meanSquare; 0.scaleByRadam.beta1 1, 0.scaleByRadam.beta2 2, 0.scaleByRadam.epsilon 3, 0.scaleByRadam.threshold 4, 0.scaleByRadam.correction1 7, 0.scaleByRadam.length 9, 0.scaleByRadam.rectified 11, 1.descend.learningRate 12",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 3;
      const a1 = headers[at + 2]! >> 3;
      const a2 = headers[at + 3]! >> 3;
      const a3 = headers[at + 4]! >> 3;
      const v38 = scalars[12]!;
      const v39 = v38;
      const v23 = scalars[9]!;
      const v24 = scalars[4]!;
      const v34 = v23 > v24 ? 1 : 0;
      const v35 = v34;
      const v36 = 0;
      const v20 = scalars[7]!;
      const v21 = v20;
      const v4 = scalars[1]!;
      const v5 = v4;
      const v8 = 1 - v4;
      const v9 = v8;
      const v25 = scalars[11]!;
      const v26 = v25;
      const v12 = scalars[2]!;
      const v13 = v12;
      const v15 = 1 - v12;
      const v17 = v15;
      const v29 = scalars[3]!;
      const v30 = v29;
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v2 = elements[a2 + i]!;
        const v6 = v5 * v2;
        const v1 = elements[a1 + i]!;
        const v10 = v9 * v1;
        const v11 = v6 + v10;
        const v22 = v21 * v11;
        const v27 = v22 * v26;
        const v3 = elements[a3 + i]!;
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
        elements[a0 + i] = v41;
        elements[a2 + i] = v11;
        elements[a3 + i] = v19;
      }
    },
  },
  {
    key: "float32; update = gradient; 0.scaleByRadam.mean = 0.scaleByRadam.beta1 * 0.scaleByRadam.mean + (1 - 0.scaleByRadam.beta1) * update; 0.scaleByRadam.meanSquare = 0.scaleByRadam.beta2 * 0.scaleByRadam.meanSquare + (1 - 0.scaleByRadam.beta2) * (update * update); 0.scaleByRadam.corrected = 0.scaleByRadam.correction1 * 0.scaleByRadam.mean; update = 0.scaleByRadam.length > 0.scaleByRadam.threshold ? 0.scaleByRadam.corrected * 0.scaleByRadam.rectified / (sqrt(0.scaleByRadam.meanSquare) + 0.scaleByRadam.epsilon) : 0.scaleByRadam.corrected; parameter = parameter - 1.descend.learningRate * update; parameter, gradient, 0.scaleByRadam.mean, 0.scaleByRadam.meanSquare; 0.scaleByRadam.beta1 1, 0.scaleByRadam.beta2 2, 0.scaleByRadam.epsilon 3, 0.scaleByRadam.threshold 4, 0.scaleByRadam.correction1 7, 0.scaleByRadam.length 9, 0.scaleByRadam.rectified 11, 1.descend.learningRate 12",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 2;
      const a1 = headers[at + 2]! >> 2;
      const a2 = headers[at + 3]! >> 2;
      const a3 = headers[at + 4]! >> 2;
      const v38 = scalars[12]!;
      const v39 = Math.fround(v38);
      const v23 = scalars[9]!;
      const v24 = scalars[4]!;
      const v34 = v23 > v24 ? 1 : 0;
      const v35 = Math.fround(v34);
      const v36 = Math.fround(0);
      const v20 = scalars[7]!;
      const v21 = Math.fround(v20);
      const v4 = scalars[1]!;
      const v5 = Math.fround(v4);
      const v8 = 1 - v4;
      const v9 = Math.fround(v8);
      const v25 = scalars[11]!;
      const v26 = Math.fround(v25);
      const v12 = scalars[2]!;
      const v13 = Math.fround(v12);
      const v15 = 1 - v12;
      const v17 = Math.fround(v15);
      const v29 = scalars[3]!;
      const v30 = Math.fround(v29);
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v2 = elements[a2 + i]!;
        const v6 = Math.fround(v5 * v2);
        const v1 = elements[a1 + i]!;
        const v10 = Math.fround(v9 * v1);
        const v11 = Math.fround(v6 + v10);
        const v22 = Math.fround(v21 * v11);
        const v27 = Math.fround(v22 * v26);
        const v3 = elements[a3 + i]!;
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
        elements[a0 + i] = v41;
        elements[a2 + i] = v11;
        elements[a3 + i] = v19;
      }
    },
  },
];
