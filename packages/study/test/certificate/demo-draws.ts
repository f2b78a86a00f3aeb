import { type RandomState, randomState } from "@opt/data";
import type { DemoDescription } from "../../src/demo/description.ts";
import { InputError } from "../../src/input-error.ts";
import { demos, describeDemo } from "../support/study.ts";

const numbers: Readonly<Record<string, (stream: RandomState) => number>> = {
  lr: (stream) => 10 ** -stream.randint(1, 5),
  steps: (stream) => stream.randint(1, 501),
  momentum: (stream) => [0, 0.5, 0.9, 0.99][stream.randint(0, 4)]!,
  noise: (stream) => [0, 0.5, 4, 100][stream.randint(0, 4)]!,
  offset: (stream) => [0, 1e-6, 0.001, 1][stream.randint(0, 4)]!,
  k: (stream) => stream.randint(2, 9),
  epochs: (stream) => stream.randint(1, 3),
  seed: (stream) => stream.randint(0, 1000),
};
const size = (stream: RandomState): number => stream.randint(1, 60);

/** Draws a demo and its options from a seed, each left out half of the time. */
export function drawDemo(name: string, seed: number): DemoDescription {
  const stream = randomState(seed);
  const { options } = demos.find((one) => one.name === name)!;
  for (;;) {
    const chosen = options
      .filter(() => stream.randint(0, 2) === 1)
      .map((option) => {
        const choice = option.choices?.[stream.randint(0, option.choices.length)]?.value;
        return [option.name, choice ?? (numbers[option.name] ?? size)(stream)] as const;
      });
    try {
      return describeDemo(name, Object.fromEntries(chosen));
    } catch (error) {
      // some options do not go together
      if (!(error instanceof InputError)) throw error;
    }
  }
}
