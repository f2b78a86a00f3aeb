import { bestBackEnd } from "../kernel/back-ends.ts";
import { matrixProduct, type MatrixProduct } from "../kernel/matrix-product.ts";
import { zeros } from "../kernel/memory.ts";
import type { Dtype } from "../kernel/unit.ts";
import type { ShapeTree } from "../engine/allocate.ts";
import type { ParameterTree, Tensor } from "../engine/parameters.ts";
import { activations, type Activation } from "./activation.ts";
import { readInputs, readSeed, readTargets, type Batch, type Inputs } from "./batch.ts";
import { applyMask, drawMasks } from "./dropout.ts";
import { lossOf, type ModelLoss } from "./model-loss.ts";
import { readLayers, type Layer, type LayerValues } from "./layer.ts";
import type { ModelParts } from "./model-parts.ts";
import type { Numbers } from "../typed-array.ts";

/** Room for one dtype: each layer's outputs, and the slopes at its sums. */
interface Workspace {
  readonly outputs: Numbers[];
  readonly slopes: Numbers[];
  /** Of a model with dropout: the mask of each hidden layer, and its outputs behind the mask. */
  readonly masks: Numbers[];
  readonly masked: Numbers[];
}

/** Layers that pass numbers on and slopes back. */
export class Network {
  readonly layers: readonly Layer[];
  readonly shapes: ShapeTree;
  readonly #parts: ModelParts;
  readonly #activation: Activation;
  readonly #criterion: ModelLoss;
  readonly #workspaces: Partial<Record<Dtype, Workspace>> = {};

  constructor(parts: ModelParts) {
    const widths = [parts.inputs, ...parts.hidden, parts.outputs];
    this.#parts = parts;
    this.#activation = activations[parts.activation];
    this.#criterion = lossOf(parts);
    this.layers = widths.slice(1).map((outputs, i) => {
      const prefix = parts.hidden.length === 0 ? "" : `layer${i + 1}.`;
      const paths = { weight: `${prefix}weight`, bias: `${prefix}bias` };
      return { paths, inputs: widths[i]!, outputs };
    });
    this.shapes = this.#named(this.layers, ({ inputs, outputs }) =>
      Object.freeze({ weight: Object.freeze([inputs, outputs]), bias: Object.freeze([outputs]) }),
    );
  }

  /** Numbers of the layers as a tree of tensors. */
  tree(values: readonly LayerValues[]): ParameterTree {
    const tensors = this.layers.map(({ inputs, outputs }, i) =>
      Object.freeze({
        weight: Object.freeze({ data: values[i]!.weight, shape: Object.freeze([inputs, outputs]) }),
        bias: Object.freeze({ data: values[i]!.bias, shape: Object.freeze([outputs]) }),
      }),
    );
    return this.#named(tensors, (layer) => layer);
  }

  /** Zeros of the same dtype as parameters. */
  zeros(params: ParameterTree): ParameterTree {
    const { values, dtype } = readLayers(this.layers, params, "params");
    return this.tree(
      values.map(({ weight, bias }) => ({
        weight: zeros(dtype, weight.length),
        bias: zeros(dtype, bias.length),
      })),
    );
  }

  loss(params: ParameterTree, inputs: Inputs, targets: Batch["targets"]): number {
    const { values, dtype } = readLayers(this.layers, params, "params");
    const { data, size } = readInputs(inputs, this.#parts.inputs, dtype);
    const { outputs } = this.#parts;
    const wanted = readTargets(targets, this.#criterion, size, outputs);
    const scores = this.#forward(values, data, size, dtype);
    return this.#criterion.of(scores, wanted, size, outputs) + this.#penalty(values);
  }

  predict(params: ParameterTree, inputs: Inputs): Tensor {
    const { values, dtype } = readLayers(this.layers, params, "params");
    const { data, size } = readInputs(inputs, this.#parts.inputs, dtype);
    const { outputs } = this.#parts;
    const scores = this.#forward(values, data, size, dtype).slice(0, size * outputs);
    this.#criterion.predict(scores, size, outputs);
    return { data: scores, shape: [size, outputs] };
  }

  /** The loss; its gradient goes into the given tree. */
  backward(params: ParameterTree, { inputs, targets, seed }: Batch, into: ParameterTree): number {
    const { values, dtype } = readLayers(this.layers, params, "params");
    const gradients = readLayers(this.layers, into, "gradients");
    if (gradients.dtype !== dtype)
      throw new TypeError(`gradients must have the params' dtype ${dtype}, got ${gradients.dtype}`);
    const { data, size } = readInputs(inputs, this.#parts.inputs, dtype);
    const wanted = readTargets(targets, this.#criterion, size, this.#parts.outputs);
    const isThinned = (this.#parts.dropout ?? 0) > 0;
    if (isThinned) this.#drawMasks(this.#room(size, dtype), size, readSeed(seed));
    const scores = this.#forward(values, data, size, dtype, isThinned);
    const room = this.#workspaces[dtype]!;
    const { slopes } = room;
    const outputs = isThinned ? room.masked : room.outputs;
    const loss = this.#criterion.of(scores, wanted, size, this.#parts.outputs, slopes.at(-1));
    const product = this.#product(dtype);
    for (let i = this.layers.length - 1; i >= 0; i--) {
      const layer = this.layers[i]!;
      const { weight, bias } = gradients.values[i]!;
      const before = i === 0 ? data : outputs[i - 1]!;
      sumRows(slopes[i]!, bias, size);
      product(
        { data: before, transposed: true },
        { data: slopes[i]! },
        weight,
        layer.inputs,
        size,
        layer.outputs,
      );
      this.#addPenaltySlopes(values[i]!.weight, weight);
      if (i > 0) this.#passBack(product, values[i]!.weight, i, size, room);
    }
    return loss + this.#penalty(values);
  }

  #product(dtype: Dtype): MatrixProduct {
    return matrixProduct(dtype, bestBackEnd(), this.#parts.relaxed ?? false);
  }

  #drawMasks({ masks }: Workspace, size: number, seed: number): void {
    const counts = this.#parts.hidden.map((units) => units * size);
    drawMasks(masks, counts, this.#parts.dropout ?? 0, seed);
  }

  /** Half of `l2` times the sum of the squared weights; biases do not count. */
  #penalty(values: readonly LayerValues[]): number {
    const { l2 = 0 } = this.#parts;
    let sum = 0;
    if (l2 > 0) for (const { weight } of values) for (const one of weight) sum += one * one;
    return (l2 / 2) * sum;
  }

  #addPenaltySlopes(weight: Numbers, into: Numbers): void {
    const { l2 = 0 } = this.#parts;
    if (l2 > 0) for (let i = 0; i < weight.length; i++) into[i] = into[i]! + l2 * weight[i]!;
  }

  /** The slopes at the sums of the layer before. */
  #passBack(product: MatrixProduct, weight: Numbers, i: number, size: number, room: Workspace): void {
    const { inputs, outputs } = this.layers[i]!;
    const slopes = room.slopes[i - 1]!;
    product({ data: room.slopes[i]! }, { data: weight, transposed: true }, slopes, size, outputs, inputs);
    const mask = room.masks[i - 1];
    if (mask !== undefined) applyMask(slopes, mask, slopes, size * inputs);
    this.#activation.backward(slopes, room.outputs[i - 1]!, size * inputs);
  }

  /** The scores of the last layer, in the workspace. */
  #forward(
    values: readonly LayerValues[],
    data: Numbers,
    size: number,
    dtype: Dtype,
    isThinned = false,
  ): Numbers {
    const { outputs, masks, masked } = this.#room(size, dtype);
    const product = this.#product(dtype);
    let before = data;
    for (const [i, layer] of this.layers.entries()) {
      const after = outputs[i]!;
      product({ data: before }, { data: values[i]!.weight }, after, size, layer.inputs, layer.outputs);
      addToRows(after, values[i]!.bias, size);
      const isHidden = i < this.layers.length - 1;
      if (isHidden) this.#activation.apply(after, size * layer.outputs);
      if (isHidden && isThinned) applyMask(after, masks[i]!, masked[i]!, size * layer.outputs);
      before = isHidden && isThinned ? masked[i]! : after;
    }
    return before;
  }

  #room(size: number, dtype: Dtype): Workspace {
    const known = this.#workspaces[dtype];
    const last = this.layers.at(-1)!;
    if (known !== undefined && known.outputs.at(-1)!.length >= size * last.outputs) return known;
    const make = (layers: readonly Layer[]): Numbers[] =>
      layers.map(({ outputs }) => zeros(dtype, size * outputs));
    const thinned = (this.#parts.dropout ?? 0) > 0 ? this.layers.slice(0, -1) : [];
    const room = {
      outputs: make(this.layers),
      slopes: make(this.layers),
      masks: make(thinned),
      masked: make(thinned),
    };
    this.#workspaces[dtype] = room;
    return room;
  }

  /** One layer stands alone; several have names. */
  #named<T, U>(items: readonly T[], of: (item: T) => U): U | { readonly [layer: string]: U } {
    if (this.#parts.hidden.length === 0) return of(items[0]!);
    return Object.freeze(Object.fromEntries(items.map((item, i) => [`layer${i + 1}`, of(item)])));
  }
}

function addToRows(values: Numbers, row: Numbers, size: number): void {
  const width = row.length;
  for (let i = 0; i < size; i++) for (let j = 0; j < width; j++) values[i * width + j]! += row[j]!;
}

function sumRows(values: Numbers, row: Numbers, size: number): void {
  const width = row.length;
  row.fill(0);
  for (let i = 0; i < size; i++) for (let j = 0; j < width; j++) row[j]! += values[i * width + j]!;
}
