import { bestBackEnd, withinMemories, type BackEndName } from "../kernel/back-ends.ts";
import { missing } from "../kernel/extensions.ts";
import type { Dtype } from "../kernel/unit.ts";
import { madeMethod, type Method } from "../transform/method.ts";
import { Gradients } from "./gradients.ts";
import { leafShape, type LeafShape } from "./leaf-shape.ts";
import { layOut, type MemoryLayout, type Residence } from "./memory-layout.ts";
import type { Optimizer } from "./optimizer.ts";
import { optimizerOptions, type CompleteOptions, type OptimizerOptions } from "./options.ts";
import { dtypeOf, leavesOf, type ParameterTree } from "./parameters.ts";
import { planMethod, type Plan } from "./plan.ts";
import { Runner } from "./runner.ts";
import { runs } from "./step-maker.ts";

/**
 * Creates an optimizer that runs a method on parameters: typed arrays, `{ data, shape }`, or nested objects of them,
 * all of one dtype. They are changed in place. The state is kept by path, so the order of keys does not matter.
 *
 * @throws {TypeError} where the dtypes are mixed, naming the leaf.
 * @example
 * ```ts
 * import { createOptimizer, inspect, sgd } from "@opt/core";
 *
 * const params = { layer: { weight: Float32Array.of(1, 2), bias: Float32Array.of(3) } };
 * const optimizer = createOptimizer(sgd({ learningRate: 0.5 }), params, { inspect: inspect("norms") });
 * const reading = optimizer.step({ layer: { weight: Float32Array.of(2, 2), bias: Float32Array.of(-1) } });
 * console.log(params.layer.weight, params.layer.bias); // → Float32Array(2) [ 0, 1 ] Float32Array(1) [ 3.5 ]
 * console.log(reading.gradientNorm, reading.updateNorm, reading.learningRate); // → 3 1.5 0.5
 * ```
 */
export function createOptimizer<P extends ParameterTree>(
  method: Method,
  params: P,
  options: OptimizerOptions = {},
): Optimizer<P> {
  const description = madeMethod(method);
  const leaves = leavesOf(params, "params");
  const shapes = leaves.map(({ path, keys, shape }) => leafShape(path, keys, shape));
  const complete = optimizerOptions(options);
  const prepared = prepare(description, shapes, dtypeOf(leaves), "staged", complete);
  const gradients = new Gradients(leaves);
  return new Runner({ method: description, params, options: complete, leaves, gradients, ...prepared });
}

/** The plan of a method with its memory. */
export interface Prepared {
  readonly plan: Plan;
  readonly layout: MemoryLayout;
  readonly backend: BackEndName;
}

/** Plans a method over leaves and lays out its memory. */
export function prepare(
  method: Method,
  leaves: readonly LeafShape[],
  dtype: Dtype,
  residence: Residence,
  { backend, inspect, accumulate, onWarning }: CompleteOptions,
): Prepared {
  const plan = planMethod(method, leaves, dtype, inspect, (accumulate?.gradients ?? 1) > 1);
  for (const warning of plan.warnings) onWarning(warning);
  accumulate?.addTo(plan);
  if (plan.keepsCopies) {
    if (runs.copies === undefined) throw missing("keeps copies of the parameters");
    runs.copies.addViews(plan);
  }
  const general = plan.isPlain ? undefined : runs.general;
  const withLayout = (name: BackEndName): Prepared => {
    const layout = layOut(plan, residence, name, general?.longestPart(plan) ?? 0);
    general?.fillParts(plan, layout);
    return { plan, layout, backend: name };
  };
  return backend === undefined ? withinMemories(bestBackEnd(), withLayout) : withLayout(backend);
}
