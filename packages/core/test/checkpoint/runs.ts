import {
  accumulate,
  adamw,
  chain,
  clipByGlobalNorm,
  cosineDecay,
  createOptimizer,
  inspect,
  type Method,
  multiplicative,
  observe,
  type Optimizer,
  type OptimizerOptions,
  partition,
  plateau,
  sgd,
  warmup,
} from "../../src/index.ts";
import { factories, rateOf } from "../optimizer/list.ts";

interface Run {
  readonly name: string;
  readonly method: Method;
  readonly options?: OptimizerOptions;
}

const rate = warmup(3, cosineDecay({ from: 0.1, steps: 40 }));

/** Every optimizer, every kind of schedule, and chains. */
export const runs: readonly Run[] = [
  ...factories.map(([name, create]) => ({ name, method: create(rateOf(create, 0.1)) })),
  {
    name: "scheduled",
    method: adamw({ learningRate: rate, beta1: cosineDecay({ from: 0.95, to: 0.8, steps: 30 }) }),
  },
  {
    name: "multiplicative",
    method: sgd({ learningRate: multiplicative({ from: 0.1, factor: "0.97" }), momentum: 0.9 }),
  },
  { name: "plateau", method: sgd({ learningRate: plateau({ from: 0.1, factor: 0.7, patience: 1 }) }) },
  {
    name: "clipped",
    method: chain(clipByGlobalNorm(0.5), adamw({ learningRate: rate })),
    options: { inspect: inspect("norms") },
  },
  {
    name: "partition",
    method: partition([
      { where: { path: "bias" }, use: sgd({ learningRate: 0.1, momentum: 0.9 }) },
      { where: {}, use: adamw({ learningRate: 0.1 }) },
    ]),
  },
  { name: "accumulated", method: adamw({ learningRate: 0.1 }), options: { accumulate: accumulate(3) } },
];

/** Fresh parameters and an optimizer for a run. */
export function start({ method, options }: Run): Optimizer {
  const params = {
    weight: { data: Float32Array.of(1, -2, 3, 0.5, -1, 2), shape: [2, 3] },
    bias: Float32Array.of(0.3, -0.4),
  };
  return createOptimizer(method, params, options);
}

/** Steps with gradients that depend on the parameters and on the number of the step. */
export function train(optimizer: Optimizer, from: number, steps: number): void {
  const { params } = optimizer.state();
  const read = (path: string): ArrayLike<number> =>
    optimizer.state().params[path]?.data ?? params[path]!.data;
  for (let step = from; step < from + steps; step++) {
    const jitter = Math.fround(((step * 7919) % 97) / 97 - 0.5);
    const gradients = {
      weight: Float32Array.from(read("weight"), (value, i) => value * (i + 1) * 0.3 + jitter),
      bias: Float32Array.from(read("bias"), (value) => value - jitter),
    };
    optimizer.step(() => ({ loss: 1 + gradients.bias[0]! ** 2, gradients }));
    if (step % 4 === 3 && String(optimizer.method).includes("plateau"))
      observe(optimizer, 10 / (1 + (step >> 4)));
  }
}

/** Everything that a run ends with, as text; equal texts are equal bits. */
export function fingerprint(optimizer: Optimizer): string {
  return JSON.stringify(optimizer.state(), (_, value: unknown) =>
    ArrayBuffer.isView(value)
      ? Array.from(value as Float32Array, (number) => (Object.is(number, -0) ? "-0" : number))
      : value,
  );
}
