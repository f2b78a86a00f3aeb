// node --expose-gc --single-threaded allocation-child.ts: bytes of heap per step, for several ways to step.
import {
  adam,
  adamw,
  allocate,
  chain,
  clipByGlobalNorm,
  cosineDecay,
  createOptimizer,
  inspect,
  linear,
  type Method,
  type OptimizerOptions,
  type Schedule,
} from "../../src/index.ts";

const steps = 100_000;

function bytesPerStep(step: () => void): number {
  for (let i = 0; i < 30_000; i++) step();
  globalThis.gc?.();
  // the engine throws away code that it made for optimizers that are gone, and makes it anew
  for (let i = 0; i < 30_000; i++) step();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < steps; i++) step();
  return (process.memoryUsage().heapUsed - before) / steps;
}

function resident(method: Method, options: OptimizerOptions): number {
  const store = allocate(method, { weight: [3, 4], bias: [4] }, options);
  const optimizer = store.optimizer;
  return bytesPerStep(() => optimizer.step(store.gradients));
}

function staged(): number {
  const params = { weight: new Float32Array(12), bias: new Float32Array(4) };
  const gradients = { weight: new Float32Array(12), bias: new Float32Array(4) };
  const optimizer = createOptimizer(adam(), params);
  return bytesPerStep(() => optimizer.step(gradients));
}

const scheduled = (learningRate: Schedule): Method => chain(clipByGlobalNorm(1), adamw({ learningRate }));
const found = {
  adam: resident(adam(), { onNonFinite: "ignore" }),
  checked: resident(adam(), {}),
  scheduled: resident(scheduled(linear({ from: 0.1, to: 0.01, steps: 1e6 })), { inspect: inspect("norms") }),
  staged: staged(),
  cosine: resident(scheduled(cosineDecay({ from: 0.1, steps: 1e6 })), { inspect: inspect("norms") }),
};
process.stdout.write(JSON.stringify(found));
