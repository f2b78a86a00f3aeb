// Made by scripts/generate-loops.ts from the rule of rmsprop.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const rmspropLoops: readonly GeneratedLoop[] = [
  {
    key: "float64; update = gradient; 0.scaleByRms.meanSquare = 0.scaleByRms.alpha * 0.scaleByRms.meanSquare + (1 - 0.scaleByRms.alpha) * (update * update); update = update / (sqrt(0.scaleByRms.meanSquare) + 0.scaleByRms.epsilon); parameter = parameter - 1.descend.learningRate * update; parameter, gradient, 0.scaleByRms.meanSquare; 0.scaleByRms.alpha 1, 0.scaleByRms.epsilon 2, 1.descend.learningRate 3",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 3;
      const a1 = headers[at + 2]! >> 3;
      const a2 = headers[at + 3]! >> 3;
      const v17 = scalars[3]!;
      const v18 = v17;
      const v3 = scalars[1]!;
      const v4 = v3;
      const v7 = 1 - v3;
      const v9 = v7;
      const v13 = scalars[2]!;
      const v14 = v13;
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v1 = elements[a1 + i]!;
        const v2 = elements[a2 + i]!;
        const v5 = v4 * v2;
        const v8 = v1 * v1;
        const v10 = v9 * v8;
        const v11 = v5 + v10;
        const v12 = Math.sqrt(v11);
        const v15 = v12 + v14;
        const v16 = v1 / v15;
        const v19 = v18 * v16;
        const v20 = v0 - v19;
        elements[a0 + i] = v20;
        elements[a2 + i] = v11;
      }
    },
  },
  {
    key: "float32; update = gradient; 0.scaleByRms.meanSquare = 0.scaleByRms.alpha * 0.scaleByRms.meanSquare + (1 - 0.scaleByRms.alpha) * (update * update); update = update / (sqrt(0.scaleByRms.meanSquare) + 0.scaleByRms.epsilon); parameter = parameter - 1.descend.learningRate * update; parameter, gradient, 0.scaleByRms.meanSquare; 0.scaleByRms.alpha 1, 0.scaleByRms.epsilon 2, 1.descend.learningRate 3",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 2;
      const a1 = headers[at + 2]! >> 2;
      const a2 = headers[at + 3]! >> 2;
      const v17 = scalars[3]!;
      const v18 = Math.fround(v17);
      const v3 = scalars[1]!;
      const v4 = Math.fround(v3);
      const v7 = 1 - v3;
      const v9 = Math.fround(v7);
      const v13 = scalars[2]!;
      const v14 = Math.fround(v13);
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v1 = elements[a1 + i]!;
        const v2 = elements[a2 + i]!;
        const v5 = Math.fround(v4 * v2);
        const v8 = Math.fround(v1 * v1);
        const v10 = Math.fround(v9 * v8);
        const v11 = Math.fround(v5 + v10);
        const v12 = Math.fround(Math.sqrt(v11));
        const v15 = Math.fround(v12 + v14);
        const v16 = Math.fround(v1 / v15);
        const v19 = Math.fround(v18 * v16);
        const v20 = Math.fround(v0 - v19);
        elements[a0 + i] = v20;
        elements[a2 + i] = v11;
      }
    },
  },
];
