import { adam, sgd } from "@opt/core";
import type { Family } from "./family.ts";

/** What the rules of diagnosis were tuned on. */
export const tuningFamilies: readonly Family[] = [
  {
    name: "clouds",
    inputs: 2,
    outputs: 3,
    loss: "crossEntropy",
    activation: "tanh",
    rate: 0.02,
    method: (learningRate) => adam({ learningRate }),
    world: (normal) => {
      let row = 0;
      return () => {
        const one = row++ % 3;
        return [[[0, 2.2, 1.1][one]! + 0.8 * normal(), [0, 0, 1.9][one]! + 0.8 * normal()], one];
      };
    },
  },
  {
    name: "waves",
    inputs: 1,
    outputs: 1,
    loss: "squaredError",
    activation: "tanh",
    rate: 0.1,
    method: (learningRate) => sgd({ learningRate, momentum: 0.9 }),
    world: (normal) => {
      const shift = normal();
      return () => {
        const x = normal();
        return [[x], Math.sin(2 * x + shift) + 0.3 * normal()];
      };
    },
  },
];
