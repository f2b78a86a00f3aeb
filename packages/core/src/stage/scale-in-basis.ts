import { running } from "../transform/adam-parts.ts";
import { wholeNumber } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { matrixKit } from "../transform/matrix-kit.ts";
import type { MatrixOperation } from "../transform/matrix-operation.ts";
import type { PhaseOptions, Slot } from "../transform/phase.ts";
import { generalTransform } from "./general-transform.ts";
import type { Transform } from "../transform/transform.ts";

/** A side of a matrix that has a basis of its own. */
export type Side = "left" | "right";

export interface BasisOptions {
  /** Decay of the mean. Default 0.95. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.95. */
  readonly beta2?: Hyperparameter;
  /** Decay of the statistics. By default beta2. */
  readonly shampooBeta?: Hyperparameter;
  /** Added to the root. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** The bases are brought up to date at every so many steps. Default 10. */
  readonly preconditionFrequency?: number;
  /** The most bytes that the state of all leaves may take. Default 2^30. */
  readonly memoryLimit?: number;
}

/**
 * Adam's direction in the eigenvectors of Shampoo's statistics of the given sides; Adam's own without sides. The first
 * step only fills the statistics.
 */
export function scaleInBasis(options: BasisOptions, sides: readonly Side[]): Transform {
  const { beta1 = 0.95, beta2 = 0.95, shampooBeta = beta2, epsilon = 1e-8 } = options;
  const { preconditionFrequency = 10, memoryLimit = 2 ** 30 } = options;
  const every = wholeNumber("preconditionFrequency", preconditionFrequency, 1);
  return generalTransform(
    {
      name: "scaleInBasis",
      hyperparameters: {
        beta1: hyperparameter("beta1", beta1, fraction),
        beta2: hyperparameter("beta2", beta2, fraction),
        shampooBeta: hyperparameter("shampooBeta", shampooBeta, fraction),
        epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
      },
      slots: { mean: 0, meanSquare: 0, ...Object.fromEntries(sides.flatMap((side) => slotsOf(side))) },
      scalars: { product1: 1, product2: 1 },
      phases: [
        ...(sides.length === 0 ? [] : statisticsPhases(sides)),
        { rule: "update = 0", until: 1 },
        ...scaling(sides),
        ...(sides.length === 0 ? [] : [{ matrix: sides.map((side) => refreshed(side)), every, from: every }]),
      ],
      needs: { stateLimit: wholeNumber("memoryLimit", memoryLimit, 0) },
    },
    matrixKit,
  );
}

function slotsOf(side: Side): [string, Slot][] {
  const shape = side === "left" ? "rowSquare" : "columnSquare";
  return [
    [side, { shape }],
    [`${side}Basis`, { shape }],
  ];
}

function statisticsPhases(sides: readonly Side[]): PhaseOptions[] {
  const mixed = { keep: "shampooBeta", scale: "1 - shampooBeta" };
  return [
    {
      matrix: sides.map((side) => ({
        operation: "product",
        left: "update",
        right: "update",
        into: side,
        ...(side === "left" ? { transposeRight: true } : { transposeLeft: true }),
        ...mixed,
      })),
    },
    {
      matrix: sides.map((side) => ({ operation: "eigenvectors", of: side, into: `${side}Basis` })),
      until: 1,
    },
  ];
}

/** The products that turn the update into the bases, or back. */
function turned(sides: readonly Side[], isBack: boolean): PhaseOptions {
  return {
    from: 1,
    matrix: sides.map((side) =>
      side === "left"
        ? { operation: "product", left: "leftBasis", transposeLeft: !isBack, right: "update", into: "update" }
        : {
            operation: "product",
            left: "update",
            right: "rightBasis",
            transposeRight: isBack,
            into: "update",
          },
    ),
  };
}

function scaling(sides: readonly Side[]): PhaseOptions[] {
  const into = sides.length === 0 ? [] : [turned(sides, false)];
  const back = sides.length === 0 ? [] : [turned(sides, true)];
  return [
    {
      from: 1,
      prepare: `${running("product1", "beta1")}; ${running("product2", "beta2")}`,
      rule: "mean = beta1 * mean + (1 - beta1) * update",
    },
    ...into,
    {
      from: 1,
      rule: `meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update)
        update = mean`,
    },
    ...into,
    {
      from: 1,
      prepare: "rate = sqrt(1 - product2) / (1 - product1)",
      rule: "update = rate * update / (sqrt(meanSquare) + epsilon)",
    },
    ...back,
  ];
}

function refreshed(side: Side): MatrixOperation {
  return {
    operation: "refreshBasis",
    of: side,
    into: `${side}Basis`,
    moved: "meanSquare",
    along: side === "left" ? "rows" : "columns",
  };
}
