import type { Dtype } from "../kernel/unit.ts";
import { normalStream } from "../random.ts";
import { activations } from "./activation.ts";
import type { ModelParts } from "./model-parts.ts";
import type { Layer } from "./layer.ts";

type Numbers = Float32Array | Float64Array;

/** Weights and biases of each layer; see `Model.initialize`. */
export function initialValues(
  { hidden, activation }: ModelParts,
  layers: readonly Layer[],
  seed: number,
  dtype: Dtype,
): { weight: Numbers; bias: Numbers }[] {
  const normal = normalStream(seed);
  const zeros = (size: number): Numbers =>
    dtype === "float32" ? new Float32Array(size) : new Float64Array(size);
  return layers.map(({ inputs, outputs }, index) => {
    const weight = zeros(inputs * outputs);
    const gain = index < hidden.length ? activations[activation].gain : 1;
    const deviation = Math.sqrt(gain / inputs);
    if (hidden.length > 0) for (let i = 0; i < weight.length; i++) weight[i] = deviation * normal();
    return { weight, bias: zeros(outputs) };
  });
}
