import { positive, wholeNumber } from "../check.ts";
import { matrixKit } from "../transform/matrix-kit.ts";
import type { MatrixOperation } from "../transform/matrix-operation.ts";
import type { PhaseOptions, Slot } from "../transform/phase.ts";
import { generalTransform } from "./general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface PreconditionOptions {
  /** What the statistics begin with, times the identity. Default 1e-4. */
  readonly epsilon?: number;
  /** The roots are taken anew at every so many steps. Default 1. */
  readonly interval?: number;
  /** The most bytes that the statistics and roots of all matrices may take, and those of all vectors. Default 2^30. */
  readonly memoryLimit?: number;
}

/**
 * Multiplies the update by inverse roots of the sums of its outer products: on both sides of a matrix by the fourth
 * roots, of a vector by the square root.
 */
export function precondition(options: PreconditionOptions, of: "matrices" | "vectors"): Transform {
  const { epsilon = 1e-4, interval = 1, memoryLimit = 2 ** 30 } = options;
  const sides = of === "matrices" ? (["left", "right"] as const) : (["right"] as const);
  const every = wholeNumber("interval", interval, 1);
  const root = of === "matrices" ? 4 : 2;
  const kept = (side: "left" | "right"): Slot => ({
    shape: side === "left" ? "rowSquare" : "columnSquare",
    start: positive("epsilon", epsilon),
  });
  const phases: PhaseOptions[] = [
    { matrix: sides.map((side) => statistics(side)) },
    {
      matrix: sides.map((side) => ({ operation: "inverseRoot", of: side, into: `${side}Root`, root })),
      every,
    },
    { matrix: sides.map((side) => preconditioned(side)) },
  ];
  return generalTransform(
    {
      name: "precondition",
      slots: Object.fromEntries(
        sides.flatMap((side) => [
          [side, kept(side)],
          [`${side}Root`, kept(side)],
        ]),
      ),
      phases,
      where: of === "matrices" ? { minRank: 2 } : { maxRank: 1 },
      needs: { stateLimit: wholeNumber("memoryLimit", memoryLimit, 0) },
    },
    matrixKit,
  );
}

function statistics(side: "left" | "right"): MatrixOperation {
  const both = { operation: "product", left: "update", right: "update", into: side, keep: "1" } as const;
  return side === "left" ? { ...both, transposeRight: true } : { ...both, transposeLeft: true };
}

function preconditioned(side: "left" | "right"): MatrixOperation {
  return side === "left"
    ? { operation: "product", left: "leftRoot", right: "update", into: "update" }
    : { operation: "product", left: "update", right: "rightRoot", into: "update" };
}
