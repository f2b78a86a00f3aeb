import { flag, knownOptions, nonNegative, oneOf, positive, show, wholeNumber } from "../check.ts";
import type { Dtype } from "../kernel/unit.ts";
import type { ShapeTree, TensorTree } from "../engine/allocate.ts";
import type { ParameterTree, Tensor } from "../engine/parameters.ts";
import { showOptions } from "@opt/description";
import { activationNames } from "./activation.ts";
import type { Batch, Inputs } from "./batch.ts";
import { initialValues } from "./initial-values.ts";
import { lossNames } from "./model-loss.ts";
import type { ModelParts } from "./model-parts.ts";
import { Network } from "./network.ts";

/** The shapes of one layer: weights `[inputs, outputs]` and biases `[outputs]`. */
export type LayerShapes = { readonly weight: readonly number[]; readonly bias: readonly number[] };

/** The shapes of several layers, named `layer1`, `layer2`, … from the inputs on. */
export type NetworkShapes = { readonly [layer: string]: LayerShapes };

export interface InitialOptions {
  /** Whole number; the same seed gives the same weights everywhere. Default 0. */
  readonly seed?: number;
  /** Default `"float32"`. */
  readonly dtype?: Dtype;
}

/** A model as data, with what can be computed from its parameters. */
export interface Model<S extends ShapeTree = ShapeTree> {
  readonly kind: "model";
  readonly version: 1;
  readonly name: string;
  readonly parts: ModelParts;
  /** The shapes of the parameters, as `allocate` takes them. */
  readonly shapes: S;
  /**
   * Initial parameters: zeros for a linear model, whose loss is convex; otherwise normal weights with a variance of 2
   * / inputs before a ReLU and 1 / inputs elsewhere, and zero biases.
   */
  initialize(options?: InitialOptions): TensorTree<S>;
  /**
   * The mean loss of a batch, with all units, plus the penalty on the weights if the model has one.
   *
   * @throws {RangeError} where parameters, inputs or targets do not fit the model, {TypeError} where they are
   *   of mixed dtypes or no numbers; the same holds for the two below.
   */
  loss(params: TensorTree<S>, batch: Batch): number;
  /**
   * The mean loss of a batch and its gradient, by back-propagation in the parameters' dtype. The gradients are
   * written into `into` if it is given, such as the gradients of `allocate`. Dropout applies only here, and is drawn
   * from the `seed` of the batch.
   */
  lossAndGradient(
    params: TensorTree<S>,
    batch: Batch,
    into?: TensorTree<S>,
  ): { readonly loss: number; readonly gradients: TensorTree<S> };
  /**
   * The model's outputs for some examples, `[examples, outputs]`: values, or probabilities for the cross-entropy
   * losses.
   */
  predict(params: TensorTree<S>, inputs: Inputs): Tensor;
  toString(): string;
}

const names = [
  "inputs",
  "hidden",
  "outputs",
  "activation",
  "loss",
  "delta",
  "labelSmoothing",
  "dropout",
  "l2",
  "relaxed",
];

class ModelDescription<S extends ShapeTree> implements Model<S> {
  readonly kind = "model";
  readonly version = 1;
  readonly name: string;
  readonly parts: ModelParts;
  readonly #network: Network;

  constructor(name: string, parts: ModelParts) {
    this.name = name;
    this.parts = parts;
    this.#network = new Network(parts);
    Object.freeze(this);
  }

  get shapes(): S {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the factories give each model its type
    return this.#network.shapes as S;
  }

  initialize({ seed = 0, dtype = "float32" }: InitialOptions = {}): TensorTree<S> {
    const values = initialValues(
      this.parts,
      this.#network.layers,
      wholeNumber("seed", seed, 0),
      oneOf("dtype", dtype, ["float32", "float64"]),
    );
    return this.#typed(this.#network.tree(values));
  }

  loss(params: TensorTree<S>, { inputs, targets }: Batch): number {
    return this.#network.loss(params, inputs, targets);
  }

  lossAndGradient(
    params: TensorTree<S>,
    batch: Batch,
    into?: TensorTree<S>,
  ): { readonly loss: number; readonly gradients: TensorTree<S> } {
    const gradients = into ?? this.#typed(this.#network.zeros(params));
    return { loss: this.#network.backward(params, batch, gradients), gradients };
  }

  predict(params: TensorTree<S>, inputs: Inputs): Tensor {
    return this.#network.predict(params, inputs);
  }

  #typed(tree: ParameterTree): TensorTree<S> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has the shapes of the model
    return tree as TensorTree<S>;
  }

  toString(): string {
    return `${this.name}(${showOptions(this.parts)})`;
  }
}

/** Checks the parts of a model and makes it. */
export function describeModel<S extends ShapeTree>(name: string, parts: ModelParts): Model<S> {
  knownOptions(name, parts, names);
  const { inputs, hidden, outputs, activation, loss } = parts;
  if (!Array.isArray(hidden)) throw new TypeError("hidden must be an array of whole numbers");
  const checked = Object.freeze({
    inputs: wholeNumber("inputs", inputs, 1),
    hidden: Object.freeze(hidden.map((units, i) => wholeNumber(`hidden[${i}]`, units, 1))),
    outputs: wholeNumber("outputs", outputs, 1),
    activation: oneOf("activation", activation, activationNames),
    loss: oneOf("loss", loss, lossNames),
    ...lossSettings(parts),
    ...trainingSettings(parts),
  });
  return new ModelDescription<S>(name, checked);
}

/** The settings of the loss; what belongs to another loss is refused. */
function lossSettings({ loss, delta, labelSmoothing }: ModelParts): Partial<ModelParts> {
  if (delta !== undefined && loss !== "huber")
    throw new RangeError(`delta belongs to huber, got ${show(loss)}`);
  if (labelSmoothing !== undefined && loss !== "crossEntropy")
    throw new RangeError(`labelSmoothing belongs to crossEntropy, got ${show(loss)}`);
  if (loss === "huber") return { delta: positive("delta", delta ?? 1) };
  const smoothing = share("labelSmoothing", labelSmoothing ?? 0);
  return smoothing === 0 ? {} : { labelSmoothing: smoothing };
}

function trainingSettings({ hidden, dropout = 0, l2 = 0, relaxed = false }: ModelParts): Partial<ModelParts> {
  if (share("dropout", dropout) > 0 && hidden.length === 0)
    throw new RangeError("dropout needs hidden units to leave out");
  nonNegative("l2", l2);
  return {
    ...(dropout === 0 ? {} : { dropout }),
    ...(l2 === 0 ? {} : { l2 }),
    ...(flag("relaxed", relaxed) ? { relaxed } : {}),
  };
}

/** At least 0, below 1. */
function share(name: string, value: unknown): number {
  if (typeof value === "number" && value >= 0 && value < 1) return value;
  throw new RangeError(`${name} must be at least 0 and below 1, got ${show(value)}`);
}
