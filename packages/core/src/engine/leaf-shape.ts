import type { Leaf } from "./parameters.ts";

/** A leaf without its numbers. */
export interface LeafShape extends Omit<Leaf, "data"> {
  readonly size: number;
  /** The length of the first axis; 1 for a leaf of at most one dimension. */
  readonly rows: number;
  /** Numbers in a row. */
  readonly columns: number;
}

/** A leaf seen as rows and columns. */
export function leafShape(path: string, keys: readonly string[], shape: readonly number[]): LeafShape {
  const size = shape.reduce((product, length) => product * length, 1);
  const rows = shape.length > 1 ? shape[0]! : 1;
  return { path, keys, shape, size, rows, columns: rows === 0 ? 0 : size / rows };
}
