import { biasCorrection, movingAverage, pastWeight, velocityLimit } from "./averages.ts";
import {
  accumulatedSteps,
  accumulation,
  batchCounts,
  droppedRows,
  effectiveBatch,
  epochCount,
  totalSteps,
} from "./batches.ts";
import { clipping } from "./clipping.ts";
import type { Computation } from "./computation.ts";
import { characterCount, foldFits, networkParameters, rowUses, searchFits } from "./counts.ts";
import { classMix, foldSizes, foldTraining, timeSeries } from "./folds.ts";
import { conditionNumber, derivative, functionDescent } from "./function-descent.ts";
import { optimizerSteps } from "./optimizer-steps.ts";
import { gradientNoise, scalingRules } from "./scaling-rules.ts";
import { schedules } from "./schedules.ts";
import { splitSizes } from "./splits.ts";

/** All that can be computed; the first that understands a question answers it. */
export const computations: readonly Computation[] = [
  characterCount,
  searchFits,
  rowUses,
  foldFits,
  classMix,
  timeSeries,
  foldSizes,
  foldTraining,
  scalingRules,
  gradientNoise,
  droppedRows,
  accumulatedSteps,
  accumulation,
  effectiveBatch,
  totalSteps,
  epochCount,
  clipping,
  networkParameters,
  batchCounts,
  splitSizes,
  schedules,
  biasCorrection,
  pastWeight,
  movingAverage,
  velocityLimit,
  conditionNumber,
  derivative,
  functionDescent,
  optimizerSteps,
];
