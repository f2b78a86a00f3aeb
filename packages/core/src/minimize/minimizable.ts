import type { Batch } from "../model/batch.ts";
import type { Model } from "../model/model.ts";
import type { Objective } from "../objective/objective.ts";
import type { ShapeTree } from "../engine/allocate.ts";
import type { LeastSquares } from "./least-squares.ts";
import type { ResidualFunction, Soon } from "./residual-function.ts";

/** A function of a point, alone or with its gradient. Without it, central differences are taken. */
export type PlainFunction = (
  x: Float64Array,
) => Soon<number> | Soon<{ readonly value: number; readonly gradient: ArrayLike<number> }>;

/** A value and its derivatives as separate functions, such as the result of `compile`. */
export interface FunctionWithGradient {
  readonly value: (x: Float64Array) => Soon<number>;
  readonly gradient?: (x: Float64Array) => Soon<ArrayLike<number>>;
  /** The second derivatives at a point times a direction, for `newtonCg`, which else takes differences. */
  readonly curvature?: (x: Float64Array, direction: Float64Array) => Soon<ArrayLike<number>>;
}

/** A model and the examples to fit it to, all of them at each step. */
export interface ModelWithData<S extends ShapeTree = ShapeTree> {
  readonly model: Model<S>;
  readonly data: Batch;
}

/** Everything that can be minimized from a list of numbers. */
export type Minimizable = Objective | LeastSquares | PlainFunction | FunctionWithGradient | ResidualFunction;
