import { withGeneral } from "../engine/general.ts";
import type { MatrixKit } from "../transform/matrix-kit.ts";
import { transformOf, type Transform, type TransformOptions } from "../transform/transform.ts";

/** A stage that is more than one rule over all elements; it brings along what that is planned and run with. */
export function generalTransform(options: TransformOptions, matrices?: MatrixKit): Transform {
  return withGeneral(transformOf(options, matrices));
}
