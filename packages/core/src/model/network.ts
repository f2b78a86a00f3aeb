import { matrixProduct, type MatrixProduct } from "../kernel/matrix-product.ts";
import type { Dtype } from "../kernel/unit.ts";
import type { ShapeTree } from "../engine/allocate.ts";
import { dtypeOf, leavesOf, type Leaf, type ParameterTree, type Tensor } from "../engine/parameters.ts";
import { activations, type Activation } from "./activation.ts";
import { readInputs, readTargets, type Batch, type Inputs } from "./batch.ts";
import { modelLosses, type ModelLoss } from "./model-loss.ts";
import type { ModelParts } from "./model-parts.ts";

type Numbers = Float32Array | Float64Array;

/** A layer without its numbers. */
export interface Layer {
  readonly paths: { readonly weight: string; readonly bias: string };
  readonly inputs: number;
  readonly outputs: number;
}

interface LayerValues {
  readonly weight: Numbers;
  readonly bias: Numbers;
}

/** Room for one dtype: each layer's outputs, and the slopes at its sums. */
interface Workspace {
  readonly outputs: Numbers[];
  readonly slopes: Numbers[];
}

/** Layers that pass numbers on and slopes back. */
export class Network {
  readonly layers: readonly Layer[];
  readonly shapes: ShapeTree;
  private readonly parts: ModelParts;
  private readonly activation: Activation;
  private readonly criterion: ModelLoss;
  private readonly workspaces: Partial<Record<Dtype, Workspace>> = {};

  constructor(parts: ModelParts) {
    const widths = [parts.inputs, ...parts.hidden, parts.outputs];
    this.parts = parts;
    this.activation = activations[parts.activation];
    this.criterion = modelLosses[parts.loss];
    this.layers = widths.slice(1).map((outputs, i) => {
      const prefix = parts.hidden.length === 0 ? "" : `layer${i + 1}.`;
      const paths = { weight: `${prefix}weight`, bias: `${prefix}bias` };
      return { paths, inputs: widths[i]!, outputs };
    });
    this.shapes = this.named(this.layers, ({ inputs, outputs }) =>
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
    return this.named(tensors, (layer) => layer);
  }

  /** Zeros of the same dtype as parameters. */
  zeros(params: ParameterTree): ParameterTree {
    const { values } = this.read(params, "params");
    return this.tree(
      values.map(({ weight, bias }) => ({ weight: zerosLike(weight), bias: zerosLike(bias) })),
    );
  }

  loss(params: ParameterTree, inputs: Inputs, targets: Batch["targets"]): number {
    const { values, dtype } = this.read(params, "params");
    const { data, size } = readInputs(inputs, this.parts.inputs, dtype);
    const { outputs, loss } = this.parts;
    const wanted = readTargets(targets, loss, size, outputs);
    const scores = this.forward(values, data, size, dtype);
    return this.criterion.of(scores, wanted, size, outputs);
  }

  predict(params: ParameterTree, inputs: Inputs): Tensor {
    const { values, dtype } = this.read(params, "params");
    const { data, size } = readInputs(inputs, this.parts.inputs, dtype);
    const { outputs } = this.parts;
    const scores = this.forward(values, data, size, dtype).slice(0, size * outputs);
    this.criterion.predict(scores, size, outputs);
    return { data: scores, shape: [size, outputs] };
  }

  /** The loss; its gradient goes into the given tree. */
  backward(params: ParameterTree, inputs: Inputs, targets: Batch["targets"], into: ParameterTree): number {
    const { values, dtype } = this.read(params, "params");
    const gradients = this.read(into, "gradients");
    if (gradients.dtype !== dtype)
      throw new TypeError(`gradients must have the params' dtype ${dtype}, got ${gradients.dtype}`);
    const { data, size } = readInputs(inputs, this.parts.inputs, dtype);
    const wanted = readTargets(targets, this.parts.loss, size, this.parts.outputs);
    const scores = this.forward(values, data, size, dtype);
    const { outputs, slopes } = this.workspaces[dtype]!;
    const loss = this.criterion.of(scores, wanted, size, this.parts.outputs, slopes.at(-1));
    const product = matrixProduct(dtype);
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
      if (i > 0) this.passBack(product, values[i]!.weight, i, size, this.workspaces[dtype]!);
    }
    return loss;
  }

  /** The slopes at the sums of the layer before. */
  private passBack(product: MatrixProduct, weight: Numbers, i: number, size: number, room: Workspace): void {
    const { inputs, outputs } = this.layers[i]!;
    const slopes = room.slopes[i - 1]!;
    product({ data: room.slopes[i]! }, { data: weight, transposed: true }, slopes, size, outputs, inputs);
    this.activation.backward(slopes, room.outputs[i - 1]!, size * inputs);
  }

  /** The scores of the last layer, in the workspace. */
  private forward(values: readonly LayerValues[], data: Numbers, size: number, dtype: Dtype): Numbers {
    const { outputs } = this.room(size, dtype);
    const product = matrixProduct(dtype);
    let before = data;
    for (const [i, layer] of this.layers.entries()) {
      const after = outputs[i]!;
      product({ data: before }, { data: values[i]!.weight }, after, size, layer.inputs, layer.outputs);
      addToRows(after, values[i]!.bias, size);
      if (i < this.layers.length - 1) this.activation.apply(after, size * layer.outputs);
      before = after;
    }
    return before;
  }

  private room(size: number, dtype: Dtype): Workspace {
    const known = this.workspaces[dtype];
    const last = this.layers.at(-1)!;
    if (known !== undefined && known.outputs.at(-1)!.length >= size * last.outputs) return known;
    const make = (): Numbers[] =>
      this.layers.map(({ outputs }) =>
        dtype === "float32" ? new Float32Array(size * outputs) : new Float64Array(size * outputs),
      );
    const room = { outputs: make(), slopes: make() };
    this.workspaces[dtype] = room;
    return room;
  }

  /** The arrays of a tree that is shaped like the model. */
  private read(tree: ParameterTree, what: string): { values: LayerValues[]; dtype: Dtype } {
    const leaves = leavesOf(tree, what);
    const values = this.layers.map(({ paths, inputs, outputs }) => ({
      weight: leafOf(leaves, paths.weight, [inputs, outputs], what),
      bias: leafOf(leaves, paths.bias, [outputs], what),
    }));
    if (leaves.length !== 2 * this.layers.length)
      throw new RangeError(`${what} must have a weight and a bias for each layer and nothing else`);
    return { values, dtype: dtypeOf(leaves) };
  }

  /** One layer stands alone; several have names. */
  private named<T, U>(items: readonly T[], of: (item: T) => U): U | { readonly [layer: string]: U } {
    if (this.parts.hidden.length === 0) return of(items[0]!);
    return Object.freeze(Object.fromEntries(items.map((item, i) => [`layer${i + 1}`, of(item)])));
  }
}

/** The array at a path; one without a shape may stand for any. */
function leafOf(leaves: readonly Leaf[], path: string, shape: readonly number[], what: string): Numbers {
  const leaf = leaves.find((one) => one.path === path);
  const wanted = shape.join(", ");
  if (leaf === undefined) throw new RangeError(`${what} must have ${path} of shape [${wanted}]`);
  const size = shape.reduce((product, length) => product * length, 1);
  const isFlat = leaf.shape.length === 1 && leaf.data.length === size;
  if (!isFlat && leaf.shape.join(", ") !== wanted)
    throw new RangeError(`${what} ${path} must have the shape [${wanted}], got [${leaf.shape.join(", ")}]`);
  return leaf.data;
}

function zerosLike({ length, constructor }: Numbers): Numbers {
  return constructor === Float32Array ? new Float32Array(length) : new Float64Array(length);
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
