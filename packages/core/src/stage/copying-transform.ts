import { withCopies } from "../engine/copies.ts";
import { transformOf, type Transform, type TransformOptions } from "../transform/transform.ts";

/** A stage whose slots start from the parameters, or that has others to evaluate with. */
export function copyingTransform(options: TransformOptions): Transform {
  return withCopies(transformOf(options));
}
