// Made by scripts/generate-loops.ts from the rule of adadelta.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const adadeltaLoops: readonly GeneratedLoop[] = [
  {
    key: "float64; update = gradient; 0.scaleByAdadelta.meanSquare = 0.scaleByAdadelta.rho * 0.scaleByAdadelta.meanSquare + (1 - 0.scaleByAdadelta.rho) * (update * update); update = sqrt(0.scaleByAdadelta.meanSquareStep + 0.scaleByAdadelta.epsilon) / sqrt(0.scaleByAdadelta.meanSquare + 0.scaleByAdadelta.epsilon) * update; 0.scaleByAdadelta.meanSquareStep = 0.scaleByAdadelta.rho * 0.scaleByAdadelta.meanSquareStep + (1 - 0.scaleByAdadelta.rho) * (update * update); parameter = parameter - 1.descend.learningRate * update; parameter, gradient, 0.scaleByAdadelta.meanSquare, 0.scaleByAdadelta.meanSquareStep; 0.scaleByAdadelta.rho 1, 0.scaleByAdadelta.epsilon 2, 1.descend.learningRate 3",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 3;
      const a1 = headers[at + 2]! >> 3;
      const a2 = headers[at + 3]! >> 3;
      const a3 = headers[at + 4]! >> 3;
      const v25 = scalars[3]!;
      const v26 = v25;
      const v13 = scalars[2]!;
      const v14 = v13;
      const v4 = scalars[1]!;
      const v5 = v4;
      const v8 = 1 - v4;
      const v10 = v8;
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v3 = elements[a3 + i]!;
        const v15 = v3 + v14;
        const v16 = Math.sqrt(v15);
        const v2 = elements[a2 + i]!;
        const v6 = v5 * v2;
        const v1 = elements[a1 + i]!;
        const v9 = v1 * v1;
        const v11 = v10 * v9;
        const v12 = v6 + v11;
        const v17 = v12 + v14;
        const v18 = Math.sqrt(v17);
        const v19 = v16 / v18;
        const v20 = v19 * v1;
        const v27 = v26 * v20;
        const v28 = v0 - v27;
        const v21 = v5 * v3;
        const v22 = v20 * v20;
        const v23 = v10 * v22;
        const v24 = v21 + v23;
        elements[a0 + i] = v28;
        elements[a2 + i] = v12;
        elements[a3 + i] = v24;
      }
    },
  },
  {
    key: "float32; update = gradient; 0.scaleByAdadelta.meanSquare = 0.scaleByAdadelta.rho * 0.scaleByAdadelta.meanSquare + (1 - 0.scaleByAdadelta.rho) * (update * update); update = sqrt(0.scaleByAdadelta.meanSquareStep + 0.scaleByAdadelta.epsilon) / sqrt(0.scaleByAdadelta.meanSquare + 0.scaleByAdadelta.epsilon) * update; 0.scaleByAdadelta.meanSquareStep = 0.scaleByAdadelta.rho * 0.scaleByAdadelta.meanSquareStep + (1 - 0.scaleByAdadelta.rho) * (update * update); parameter = parameter - 1.descend.learningRate * update; parameter, gradient, 0.scaleByAdadelta.meanSquare, 0.scaleByAdadelta.meanSquareStep; 0.scaleByAdadelta.rho 1, 0.scaleByAdadelta.epsilon 2, 1.descend.learningRate 3",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 2;
      const a1 = headers[at + 2]! >> 2;
      const a2 = headers[at + 3]! >> 2;
      const a3 = headers[at + 4]! >> 2;
      const v25 = scalars[3]!;
      const v26 = Math.fround(v25);
      const v13 = scalars[2]!;
      const v14 = Math.fround(v13);
      const v4 = scalars[1]!;
      const v5 = Math.fround(v4);
      const v8 = 1 - v4;
      const v10 = Math.fround(v8);
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v3 = elements[a3 + i]!;
        const v15 = Math.fround(v3 + v14);
        const v16 = Math.fround(Math.sqrt(v15));
        const v2 = elements[a2 + i]!;
        const v6 = Math.fround(v5 * v2);
        const v1 = elements[a1 + i]!;
        const v9 = Math.fround(v1 * v1);
        const v11 = Math.fround(v10 * v9);
        const v12 = Math.fround(v6 + v11);
        const v17 = Math.fround(v12 + v14);
        const v18 = Math.fround(Math.sqrt(v17));
        const v19 = Math.fround(v16 / v18);
        const v20 = Math.fround(v19 * v1);
        const v27 = Math.fround(v26 * v20);
        const v28 = Math.fround(v0 - v27);
        const v21 = Math.fround(v5 * v3);
        const v22 = Math.fround(v20 * v20);
        const v23 = Math.fround(v10 * v22);
        const v24 = Math.fround(v21 + v23);
        elements[a0 + i] = v28;
        elements[a2 + i] = v12;
        elements[a3 + i] = v24;
      }
    },
  },
];
