// Made by scripts/generate-loops.ts from the rule of sgd.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const sgdLoops: readonly GeneratedLoop[] = [
  {
    key: "float64; update = gradient; parameter = parameter - 0.descend.learningRate * update; parameter, gradient; 0.descend.learningRate 1",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 3;
      const a1 = headers[at + 2]! >> 3;
      const v2 = scalars[1]!;
      const v3 = v2;
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v1 = elements[a1 + i]!;
        const v4 = v3 * v1;
        const v5 = v0 - v4;
        elements[a0 + i] = v5;
      }
    },
  },
  {
    key: "float32; update = gradient; parameter = parameter - 0.descend.learningRate * update; parameter, gradient; 0.descend.learningRate 1",
    sweep: ({ headers, elements, scalars }, header) => {
      const at = header >> 2;
      const count = headers[at]!;
      const a0 = headers[at + 1]! >> 2;
      const a1 = headers[at + 2]! >> 2;
      const v2 = scalars[1]!;
      const v3 = Math.fround(v2);
      for (let i = 0; i < count; i++) {
        const v0 = elements[a0 + i]!;
        const v1 = elements[a1 + i]!;
        const v4 = Math.fround(v3 * v1);
        const v5 = Math.fround(v0 - v4);
        elements[a0 + i] = v5;
      }
    },
  },
];
