import {
  allocate,
  chain,
  clipByGlobalNorm,
  clipByNorm,
  compile,
  cosineDecay,
  createOptimizer,
  exponentialDecay,
  multilayerPerceptron,
  oneCycle,
  polynomial,
  schedule,
  softmaxRegression,
  warmup,
  type Batch,
  type Hyperparameter,
  type Method,
  type Model,
  type OptimizerOptions,
} from "../../src/index.ts";
import {
  adadelta,
  adagrad,
  adam,
  adamax,
  adamw,
  lion,
  nadam,
  radam,
  rmsprop,
  rprop,
  sgd,
} from "../../src/optimizers.ts";
import {
  ackley,
  beale,
  branin,
  easom,
  goldsteinPrice,
  griewank,
  himmelblau,
  levy,
  rastrigin,
  rosenbrock,
} from "../../src/surfaces.ts";

const rates: readonly ((rate: number) => Hyperparameter)[] = [
  (rate) => rate,
  (rate) => cosineDecay({ from: rate, steps: 40 }),
  (rate) => warmup(5, exponentialDecay({ from: rate, factor: 0.97 })),
  (rate) => oneCycle({ peak: rate, steps: 60 }),
  (rate) => schedule(`${rate} * exp(-step / 50) * (1 + 0.1 * sin(step)) + ${rate} * tanh(step / 9) ^ 2.5`),
  (rate) => polynomial({ from: rate, to: rate / 10, steps: 50, power: 1.7 }),
];

const methods: readonly ((learningRate: Hyperparameter) => Method)[] = [
  (learningRate) => sgd({ learningRate }),
  (learningRate) => sgd({ learningRate, momentum: 0.9, nesterov: true }),
  (learningRate) => adam({ learningRate, amsgrad: true }),
  (learningRate) => adamw({ learningRate, weightDecay: 0.1 }),
  (learningRate) => chain(clipByGlobalNorm(1), nadam({ learningRate })),
  (learningRate) => chain(clipByNorm(0.5), radam({ learningRate })),
  (learningRate) => rmsprop({ learningRate, centered: true, momentum: 0.5 }),
  (learningRate) => adagrad({ learningRate }),
  (learningRate) => adadelta({ learningRate }),
  (learningRate) => adamax({ learningRate }),
  (learningRate) => lion({ learningRate, weightDecay: 0.01 }),
  () => rprop({ largestStep: 0.1 }),
];

const surfaces = [
  ackley,
  beale,
  branin,
  easom,
  goldsteinPrice,
  griewank,
  himmelblau,
  levy,
  rastrigin,
  rosenbrock,
].map((make) => make());

/** How many there are. */
export const trainingCount = 100;

/**
 * A full training, the same for the same number: parameters and losses as they end. Half of them descend a surface; half
 * train a model of another shape, activation, loss and dtype on noise.
 */
export function train(
  index: number,
  options: OptimizerOptions = {},
): readonly (Float32Array | Float64Array)[] {
  const method = methods[index % methods.length]!;
  const rate = rates[Math.floor(index / 2) % rates.length]!;
  return index % 2 === 0
    ? descend(index, method(rate(0.003)), options)
    : learn(index, method(rate(0.02)), options);
}

function descend(index: number, method: Method, options: OptimizerOptions): readonly Float64Array[] {
  const surface = surfaces[(index / 2) % surfaces.length]!;
  const { value, gradient } = compile(surface);
  const params = Float64Array.from(
    surface.domain,
    ([low, high], i) => low + (high - low) * (0.2 + 0.11 * i + index / 400),
  );
  const optimizer = createOptimizer(chain(clipByGlobalNorm(10), method), params, options);
  const slopes = new Float64Array(params.length);
  const values = Float64Array.from({ length: 60 }, () => {
    gradient(params, slopes);
    optimizer.step(slopes);
    return value(params);
  });
  return [params, values];
}

const activations = ["relu", "tanh", "sigmoid"] as const;
const losses = [
  { loss: "crossEntropy", labelSmoothing: 0.1 },
  { loss: "squaredError" },
  { loss: "binaryCrossEntropy" },
  { loss: "huber", delta: 0.5 },
] as const;

function learn(
  index: number,
  method: Method,
  options: OptimizerOptions,
): readonly (Float32Array | Float64Array)[] {
  const dtype = index % 3 === 0 ? "float64" : "float32";
  const judged = losses[index % losses.length]!;
  const model: Model =
    index % 10 === 7
      ? softmaxRegression({ inputs: 5, classes: 3 })
      : multilayerPerceptron({
          inputs: 5,
          hidden: [7, 4],
          outputs: 3,
          activation: activations[index % 3]!,
          dropout: index % 5 === 1 ? 0.25 : 0,
          l2: 0.001,
          ...judged,
        });
  const store = allocate(method, model.shapes, { dtype, ...options });
  const [params, start] = [leaves(store.params), leaves(model.initialize({ seed: index, dtype }))];
  for (const [i, leaf] of params.entries()) leaf.set(start[i]!);
  const batches = [1, 2, 3].map((seed) => noise(seed, index % 10 === 7 || judged.loss === "crossEntropy"));
  const values = Float64Array.from({ length: 45 }, (_, step) => {
    const batch = { ...batches[step % 3]!, seed: step };
    const { loss } = model.lossAndGradient(store.params, batch, store.gradients);
    store.optimizer.step(store.gradients);
    return loss;
  });
  return [...params, values];
}

/** Nine examples of numbers that need no function: products of whole numbers, folded into -1 to 1. */
function noise(seed: number, areClasses: boolean): Batch {
  const inputs = Float64Array.from(
    { length: 45 },
    (_, i) => (((i + 3) * (i + 17) * (seed + 5)) % 97) / 48.5 - 1,
  );
  const classes = Int32Array.from({ length: 9 }, (_, i) => (i * seed) % 3);
  return { inputs, targets: areClasses ? classes : inputs.slice(0, 27).map((value) => Math.abs(value)) };
}

function leaves(tree: unknown): (Float32Array | Float64Array)[] {
  if (tree instanceof Float32Array || tree instanceof Float64Array) return [tree];
  if (Array.isArray(tree) || typeof tree !== "object" || tree === null) return [];
  return Object.values(tree).flatMap((inner: unknown) => leaves(inner));
}

/** The bits of arrays as one number: FNV-1a over their bytes, twice with other starts. */
export function hashOf(arrays: readonly (Float32Array | Float64Array)[]): string {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (const array of arrays)
    for (const byte of new Uint8Array(array.buffer, array.byteOffset, array.byteLength)) {
      low = Math.imul(low ^ byte, 0x01000193);
      high = Math.imul(high ^ byte, 0x85ebca6b);
    }
  return [low, high].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The hash of each training. */
export function hashTrainings(options?: OptimizerOptions): string[] {
  return Array.from({ length: trainingCount }, (_, index) => hashOf(train(index, options)));
}
