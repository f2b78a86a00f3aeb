import { show } from "../check.ts";
import type { Tensor } from "../engine/parameters.ts";

/** What metrics take: numbers in a list, or a tensor of them. */
export type Values = ArrayLike<number> | Tensor;

/** The numbers of two lists of the same length, at least one, all of them finite. */
export function readPair(targets: Values, predictions: Values): [ArrayLike<number>, ArrayLike<number>] {
  const [wanted, found] = [readValues("targets", targets), readValues("predictions", predictions)];
  if (wanted.length !== found.length)
    throw new RangeError(
      `targets and predictions must be of one length, got ${wanted.length} and ${found.length}`,
    );
  return [wanted, found];
}

export function readValues(name: string, values: Values): ArrayLike<number> {
  const data = "data" in values ? values.data : values;
  if (!(data.length > 0)) throw new RangeError(`${name} must have at least one number`);
  for (let i = 0; i < data.length; i++)
    if (!Number.isFinite(data[i]))
      throw new RangeError(`${name} must be finite, got ${show(data[i])} at ${i}`);
  return data;
}

/** Classes, as numbers from 0. */
export function readClasses(name: string, values: Values, count: number = 2 ** 20): ArrayLike<number> {
  const data = readValues(name, values);
  for (let i = 0; i < data.length; i++)
    if (!(Number.isInteger(data[i]) && data[i]! >= 0 && data[i]! < count))
      throw new RangeError(
        `${name} must be whole numbers from 0 to ${count - 1}, got ${show(data[i])} at ${i}`,
      );
  return data;
}

/** A number of each class for each example. */
export interface ScoreTable {
  readonly data: ArrayLike<number>;
  readonly size: number;
  readonly width: number;
}

export function readScores(scores: Values): ScoreTable {
  const data = readValues("predictions", scores);
  // a list has one column
  const shape = "shape" in scores ? scores.shape : [data.length, 1];
  const [size = 0, width = 0] = shape;
  if (!(shape.length === 2 && size * width === data.length))
    throw new RangeError(`predictions must have the shape [examples, classes], got [${shape.join(", ")}]`);
  return { data, size, width };
}

/** The classes of the examples of a table of scores. */
export function readTargetsOf({ size, width }: ScoreTable, targets: Values): ArrayLike<number> {
  const wanted = readClasses("targets", targets, width);
  if (wanted.length !== size)
    throw new RangeError(`targets must have ${size} classes for ${size} examples, got ${wanted.length}`);
  return wanted;
}
