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
  x: (stream) => stream.randint(-20, 21) / 10,
  y: (stream) => stream.randint(-20, 21) / 10,
  stop: (stream) => stream.randint(1, 91),
  at: (stream) => stream.randint(1, 41),
  photos: (stream) => stream.randint(1, 9),
  hidden: (stream) => stream.randint(1, 9),
  warmup: (stream) => stream.randint(1, 10),
  until: (stream) => stream.randint(1951, 2025),
  k: (stream) => stream.randint(2, 9),
  epochs: (stream) => stream.randint(1, 3),
  seed: (stream) => stream.randint(0, 1000),
};
const texts: Readonly<Record<string, readonly string[]>> = {
  optimizers: ["adam, lion", "sgd nadam radam", "Schedule-free AdamW", "cocob, rprop, adam, momentum"],
  formula: [
    "x^2 + 3*y^2",
    "rastrigin",
    "sin(x)^2 + 0.1*(x - 1)^2 + abs(y)",
    "easom",
    "exp(-x) + e^y + tanh(x*y) + 2^x",
  ],
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
        const text = texts[option.name];
        if (text !== undefined) return [option.name, text[stream.randint(0, text.length)]!] as const;
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
