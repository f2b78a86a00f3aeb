import { show } from "../check.ts";
import type { ShapeTree, TensorTree } from "../engine/allocate.ts";
import { dtypeOf, leavesOf } from "../engine/parameters.ts";
import type { FunctionWithGradient, ModelWithData } from "./minimizable.ts";

/** A model on data as a function of one list of numbers. */
export interface ModelFunction {
  readonly of: FunctionWithGradient;
  readonly start: Float64Array;
  /** A point as parameters of the model, in float64. */
  readonly tree: (x: Float64Array) => TensorTree<ShapeTree>;
}

export function isModelWithData(given: unknown): given is ModelWithData {
  if (typeof given !== "object" || given === null) return false;
  const model: unknown = Reflect.get(given, "model");
  return typeof model === "object" && model !== null && Reflect.get(model, "kind") === "model";
}

/**
 * The loss of a model on data. Its parameters lie one after the other, in the order of the model's shapes.
 *
 * @throws {RangeError} where the start does not fit the model.
 */
export function modelFunction({ model, data }: ModelWithData, start: unknown): ModelFunction {
  if ((model.parts.dropout ?? 0) > 0)
    throw new RangeError("model must have no dropout, which would make each loss another function");
  if (typeof data !== "object" || data === null)
    throw new TypeError(`data must be { inputs, targets }, got ${show(data)}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the model looks at what it is given
  const given = start as TensorTree<ShapeTree>;
  model.loss(given, data);
  const byPath = new Map(leavesOf(given, "start").map((leaf) => [leaf.path, leaf]));
  dtypeOf([...byPath.values()]);
  const size = sizeOfShapes(model.shapes);
  const tree = (x: Float64Array): TensorTree<ShapeTree> => treeOver(model.shapes, x, { at: 0 });
  const flat = new Float64Array(size);
  for (const { path, data: numbers } of leavesOf(tree(flat), "start")) numbers.set(byPath.get(path)!.data);
  const gradient = new Float64Array(size);
  const gradients = tree(gradient);
  return {
    of: {
      value: (x) => model.loss(tree(x), data),
      gradient: (x) => {
        model.lossAndGradient(tree(x), data, gradients);
        return gradient;
      },
    },
    start: flat,
    tree: (x) => tree(x.slice()),
  };
}

function isShape(shapes: ShapeTree): shapes is readonly number[] {
  return Array.isArray(shapes);
}

function sizeOfShape(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

function sizeOfShapes(shapes: ShapeTree): number {
  if (isShape(shapes)) return sizeOfShape(shapes);
  return Object.values(shapes).reduce((sum, inner) => sum + sizeOfShapes(inner), 0);
}

/** Tensors that are views of one list. */
function treeOver(shapes: ShapeTree, x: Float64Array, cursor: { at: number }): TensorTree<ShapeTree> {
  if (isShape(shapes)) {
    const from = cursor.at;
    cursor.at += sizeOfShape(shapes);
    return { data: x.subarray(from, cursor.at), shape: shapes };
  }
  return Object.fromEntries(
    Object.entries(shapes).map(([name, inner]) => [name, treeOver(inner, x, cursor)]),
  );
}
