import { matrixKit } from "../transform/matrix-kit.ts";
import { generalTransform } from "./general-transform.ts";
import type { Transform } from "../transform/transform.ts";
import type { Where } from "../transform/where.ts";

export interface OrthogonalizeOptions {
  /** Steps of the Newton-Schulz iteration. Default 5. */
  readonly steps?: number;
  /** Added to the norm that the update is first divided by. Default 1e-7. */
  readonly epsilon?: number;
  /** A formula of the shape of the leaf to multiply by. Default: Muon's, `sqrt(max(1, rowCount / columnCount))`. */
  readonly factor?: string;
  /** The leaves that it touches. By default all, and leaves of one dimension are refused. */
  readonly where?: Where;
}

/**
 * Moves the singular values of the update towards 1 by the quintic Newton-Schulz iteration (0.7 to 1.2 after five
 * steps), then multiplies by a factor of the shape. A leaf of more dimensions is one matrix: its first axis by the
 * rest.
 *
 * @see Jordan and others, "Muon: An optimizer for hidden layers in neural networks" (2024),
 * https://kellerjordan.github.io/posts/muon/
 */
export function orthogonalize({
  steps = 5,
  epsilon = 1e-7,
  factor = "sqrt(max(1, rowCount / columnCount))",
  where,
}: OrthogonalizeOptions = {}): Transform {
  return generalTransform(
    {
      name: "orthogonalize",
      phases: [
        { matrix: [{ operation: "newtonSchulz", of: "update", into: "update", steps, epsilon }] },
        ...(factor === "1"
          ? []
          : [{ scope: "leaf", prepare: `factor = ${factor}`, rule: "update = factor * update" } as const]),
      ],
      ...(where === undefined ? { needs: { minRank: 2 } } : { where }),
    },
    matrixKit,
  );
}
