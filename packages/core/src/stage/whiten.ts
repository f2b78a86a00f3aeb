import { withPowers } from "../kernel/power-functions.ts";
import { running } from "../transform/adam-parts.ts";
import { wholeNumber } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, fraction, hyperparameter, type Bounded } from "../transform/hyperparameter.ts";
import { matrixKit } from "../transform/matrix-kit.ts";
import type { MatrixOperation } from "../transform/matrix-operation.ts";
import type { PhaseOptions } from "../transform/phase.ts";
import { generalTransform } from "./general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface WhitenOptions {
  /** Decay of the mean. Default 0.9. */
  readonly momentum?: Hyperparameter;
  /** How far the factors move towards those that whiten. Default 0.1. */
  readonly preconditionerLearningRate?: Hyperparameter;
  /** The factors move at every so many steps. Default 1. */
  readonly preconditionFrequency?: number;
  /** What the probes follow from: the same seed gives the same steps. Default 0. */
  readonly seed?: number;
  /** The most bytes that the state of all matrices may take, and that of all vectors. Default 2^30. */
  readonly memoryLimit?: number;
}

/** The mean of the update in the place of it, corrected for starting at zero. */
const corrected: PhaseOptions = {
  prepare: running("product", "momentum"),
  rule: `mean = momentum * mean + (1 - momentum) * update
    update = mean / (1 - product)`,
};

/** Shrinks each leaf whose root mean square passes 1.1: of what is white it is 1. */
const capped: PhaseOptions = {
  reduce: { squares: ["update", "update"] },
  scope: "leaf",
  prepare: "shrink = min(1, 1.1 / (sqrt(squares / (rowCount * columnCount)) + 1e-8))",
  rule: "update = shrink * update",
};

/**
 * Whitens the mean of the updates by factors that random probes move: a triangle for each side of a matrix, a diagonal for
 * a vector.
 */
export function whiten(options: WhitenOptions, of: "matrices" | "vectors"): Transform {
  const { preconditionFrequency = 1, seed = 0, memoryLimit = 2 ** 30 } = options;
  const every = wholeNumber("preconditionFrequency", preconditionFrequency, 1);
  return generalTransform(
    {
      name: "whiten",
      hyperparameters: { ...rates(options), seed: wholeNumber("seed", seed, 0) },
      slots: {
        mean: 0,
        probe: 0,
        ...(of === "vectors"
          ? { factor: 1 }
          : {
              raised: 0,
              left: { shape: "rowSquare", start: 1 },
              right: { shape: "columnSquare", start: 1 },
            }),
      },
      scalars: { product: 1 },
      phases: [corrected, ...(of === "vectors" ? vectorPhases(every) : matrixPhases(every)), capped],
      where: of === "matrices" ? { minRank: 2 } : { maxRank: 1 },
      needs: { stateLimit: wholeNumber("memoryLimit", memoryLimit, 0) },
    },
    matrixKit,
  );
}

function rates({ momentum = 0.9, preconditionerLearningRate = 0.1 }: WhitenOptions): Record<string, Bounded> {
  return {
    momentum: hyperparameter("momentum", momentum, fraction),
    rate: hyperparameter("preconditionerLearningRate", preconditionerLearningRate, atLeastZero),
  };
}

const probes: MatrixOperation = { operation: "normal", into: "probe", seed: "seed" };

function vectorPhases(every: number): PhaseOptions[] {
  const [raised, lowered] = ["(factor * update)", "(probe / factor)"];
  return [
    { matrix: [probes], every },
    {
      scope: "leaf",
      reduce: { most: { max: `${raised} * ${raised} + ${lowered} * ${lowered}` } },
      prepare: withPowers("pace = rate / (most + 2 ^ -126)"),
      rule: `factor = factor - pace * (${raised} * ${raised} - ${lowered} * ${lowered}) * factor`,
      every,
    },
    { rule: "update = factor * factor * update" },
  ];
}

function matrixPhases(every: number): PhaseOptions[] {
  const [byLeft, byRight] = [product({ left: "left" }), product({ right: "right", transposeRight: true })];
  return [
    {
      matrix: [
        probes,
        { operation: "solveTriangle", of: "left", into: "probe", along: "rows" },
        { operation: "solveTriangle", of: "right", into: "probe", along: "columns" },
        { ...byLeft, into: "raised" },
        { ...byRight, left: "raised", into: "raised" },
        refreshed("left", "rows"),
        refreshed("right", "columns"),
      ],
      every,
    },
    {
      matrix: [byLeft, product({ left: "left", transposeLeft: true }), byRight, product({ right: "right" })],
    },
  ];
}

/** A product of the update by another matrix, in the place of the update. */
function product(sides: { left?: string; right?: string; transposeLeft?: true; transposeRight?: true }) {
  return { operation: "product", left: "update", right: "update", into: "update", ...sides } as const;
}

function refreshed(into: "left" | "right", along: "rows" | "columns"): MatrixOperation {
  return { operation: "refreshTriangle", raised: "raised", lowered: "probe", into, along, rate: "rate" };
}
