import { rmsprop, sgd } from "@opt/core";
import type { Family } from "./family.ts";

/** Problems, networks and methods that no rule was tuned on; written before the rules. */
export const heldOutFamilies: readonly Family[] = [
  {
    name: "rings",
    inputs: 2,
    outputs: 2,
    loss: "crossEntropy",
    activation: "relu",
    rate: 0.05,
    method: (learningRate) => sgd({ learningRate, momentum: 0.9 }),
    world: (normal) => {
      let row = 0;
      return () => {
        const outer = row++ % 2;
        const angle = 2 * Math.PI * normal();
        const radius = 1 + outer + 0.35 * normal();
        return [[radius * Math.cos(angle), radius * Math.sin(angle)], outer];
      };
    },
  },
  {
    name: "planes",
    inputs: 8,
    outputs: 1,
    loss: "squaredError",
    activation: "sigmoid",
    rate: 0.01,
    method: (learningRate) => rmsprop({ learningRate }),
    world: (normal) => {
      const slopes = Array.from({ length: 8 }, () => normal() / 2);
      return () => {
        const inputs = Array.from({ length: 8 }, normal);
        const sum = slopes.reduce((all, slope, j) => all + slope * inputs[j]!, 0);
        return [inputs, sum + 0.5 * normal()];
      };
    },
  },
  {
    name: "crowds",
    inputs: 6,
    outputs: 4,
    loss: "crossEntropy",
    activation: "relu",
    rate: 0.1,
    method: (learningRate) => sgd({ learningRate }),
    world: (normal) => {
      const centers = Array.from({ length: 4 }, () => Array.from({ length: 6 }, normal));
      let row = 0;
      return () => {
        const one = row++ % 4;
        return [centers[one]!.map((x) => x + normal()), one];
      };
    },
  },
];
