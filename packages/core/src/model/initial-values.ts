import { zeros } from "../kernel/memory.ts";
import type { Dtype } from "../kernel/unit.ts";
import { normalStream } from "../random.ts";
import { activations } from "./activation.ts";
import type { ModelParts } from "./model-parts.ts";
import type { Layer } from "./layer.ts";
import type { Numbers } from "../typed-array.ts";

/** Weights and biases of each layer; see `Model.initialize`. */
export function initialValues(
  { hidden, activation }: ModelParts,
  layers: readonly Layer[],
  seed: number,
  dtype: Dtype,
): { weight: Numbers; bias: Numbers }[] {
  const normal = normalStream(seed);
  return layers.map(({ inputs, outputs }, index) => {
    const weight = zeros(dtype, inputs * outputs);
    const gain = index < hidden.length ? activations[activation].gain : 1;
    const deviation = Math.sqrt(gain / inputs);
    if (hidden.length > 0) for (let i = 0; i < weight.length; i++) weight[i] = deviation * normal();
    return { weight, bias: zeros(dtype, outputs) };
  });
}
