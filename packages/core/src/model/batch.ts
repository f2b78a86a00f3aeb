import type { Dtype } from "../kernel/unit.ts";
import type { Tensor } from "../engine/parameters.ts";
import { wholeNumber } from "../check.ts";
import { isFloat32Array, isFloatArray, type Numbers } from "../typed-array.ts";
import type { ModelLoss } from "./model-loss.ts";

/** Examples, one after the other: a tensor whose first dimension is the number of examples, or just its numbers. */
export type Inputs = Tensor | Numbers;

/** Examples and targets. */
export interface Batch {
  readonly inputs: Inputs;
  /**
   * For `"squaredError"` and `"huber"`, the target outputs; for `"binaryCrossEntropy"`, numbers from 0 to 1 (a label
   * or a probability), both in the order of the outputs; for `"crossEntropy"` one class from 0 for each example.
   */
  readonly targets: Tensor | ArrayLike<number>;
  /** Seed of the units that dropout leaves out of this step; use a different whole number for each step. */
  readonly seed?: number;
}

/** The numbers of the examples in a dtype, and how many examples they are. */
export function readInputs(inputs: Inputs, width: number, dtype: Dtype): { data: Numbers; size: number } {
  const data = "data" in inputs ? inputs.data : inputs;
  if (!isFloatArray(data))
    throw new TypeError("inputs must be a Float32Array, a Float64Array or { data, shape }");
  const size = "shape" in inputs ? (inputs.shape[0] ?? 0) : data.length / width;
  if (!(Number.isInteger(size) && size > 0 && size * width === data.length))
    throw new RangeError(
      `inputs must be ${width} numbers for each of at least one example, got ${describeSize(inputs, data)}`,
    );
  if (dtype === "float32") return { data: isFloat32Array(data) ? data : Float32Array.from(data), size };
  return { data: isFloat32Array(data) ? Float64Array.from(data) : data, size };
}

function describeSize(inputs: Inputs, data: Numbers): string {
  return "shape" in inputs ? `shape [${inputs.shape.join(", ")}]` : `${data.length} numbers`;
}

/** The targets of a batch, each of them one that the loss can take. */
export function readTargets(
  targets: Batch["targets"],
  { targetsEach, fault }: ModelLoss,
  size: number,
  width: number,
): ArrayLike<number> {
  const values = "data" in targets ? targets.data : targets;
  const wanted = size * targetsEach(width);
  if (values.length !== wanted)
    throw new RangeError(`targets must have ${wanted} numbers for ${size} examples, got ${values.length}`);
  for (let i = 0; i < wanted; i++) {
    const wish = fault(values[i]!, width);
    if (wish !== undefined) throw new RangeError(`targets must be ${wish}, got ${values[i]} at ${i}`);
  }
  return values;
}

/** The seed of a step that leaves units out; without one it would leave out the same ones each time. */
export function readSeed(seed: unknown): number {
  if (seed === undefined)
    throw new RangeError("batch must have a seed, another for each step, as the model has dropout");
  return wholeNumber("seed", seed, 0);
}
