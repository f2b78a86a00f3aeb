import { withSums } from "../kernel/sums.ts";
import type { MatrixKit } from "./matrix-kit.ts";
import { transformOf, type Transform, type TransformOptions } from "./transform.ts";

/** A stage that has sums, or numbers for leaves, rows or columns; it brings along what these are run with. */
export function summingTransform(options: TransformOptions, matrices?: MatrixKit): Transform {
  return withSums(transformOf(options, matrices));
}
