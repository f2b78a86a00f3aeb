import { equations } from "../equations/equations.ts";
import { namedMetrics } from "../equations/named-metrics.ts";
import { namedSchedules } from "../equations/named-schedules.ts";
import { accumulatedSteps, accumulation, effectiveBatch } from "./accumulation.ts";
import { movingAverage } from "./averages.ts";
import { batchCounts, droppedRows, epochCount, totalSteps } from "./batches.ts";
import { biasCorrection } from "./bias-correction.ts";
import { roundKinds, sizesOfFolds } from "./rounds.ts";
import { rowsInFolds } from "./rows-in-folds.ts";
import { toldLayers } from "./told-layers.ts";
import { inverseRoot } from "./inverse-root.ts";
import { warmThenCosine } from "./told-schedules.ts";
import { toldMilestones } from "./told-milestones.ts";
import { stepsTold } from "./steps-told.ts";
import { gradientsTold } from "./gradients-told.ts";
import { toldLists } from "./told-lists.ts";
import { toldPowers } from "./told-powers.ts";
import { toldTimes } from "./told-times.ts";
import { perPass, toldShares } from "./told-shares.ts";
import { layersInRow } from "./layers-in-row.ts";
import { toldRates } from "./told-rates.ts";
import { classPercent } from "./class-percent.ts";
import { classMix } from "./class-mix.ts";
import { clipping } from "./clipping.ts";
import type { Computation } from "./computation.ts";
import { conditionNumber } from "./condition-number.ts";
import { derivedNumbers } from "./derived.ts";
import { heldOutUpdates, vectorStep } from "./chained.ts";
import { proportions } from "./proportion.ts";
import { tableMetrics } from "./table-metrics.ts";
import { metricRecipes } from "./metric-recipes.ts";
import { shareRecipes } from "./share-recipes.ts";
import { clipRecipes } from "./clip-recipes.ts";
import { reachedRecipes } from "./reached-recipes.ts";
import { deviceRecipes } from "./device-recipes.ts";
import { logRecipes } from "./log-recipes.ts";
import { partRecipes } from "./part-recipes.ts";
import { layerChains } from "./layer-chains.ts";
import { foldPlaceRecipes } from "./fold-place-recipes.ts";
import { searchRecipes } from "./search-recipes.ts";
import { splitComparison } from "./split-comparison.ts";
import { layerRecipes } from "./layer-recipes.ts";
import { formRecipes } from "./form-recipes.ts";
import { batchOfRate, rateOfDevices } from "./batch-of-rate.ts";
import { speedRecipes } from "./speed-recipes.ts";
import { countRecipes } from "./count-recipes.ts";
import { judgingRecipes } from "./judging-recipes.ts";
import { runningRecipes } from "./running-recipes.ts";
import { lossRecipes } from "./loss-recipes.ts";
import { rateRecipes } from "./rate-recipes.ts";
import { stepRecipes } from "./step-recipes.ts";
import { characterCount } from "./characters.ts";
import { networkParameters } from "./network-parameters.ts";
import { foldFits, rowUses, searchFits } from "./fits.ts";
import { foldSizes, foldTraining } from "./folds.ts";
import { functionDescent } from "./function-descent.ts";
import { derivative } from "./gradient-at.ts";
import { microBatch } from "./micro-batch.ts";
import { nestedFits } from "./nested-fits.ts";
import { optimizerSteps } from "./optimizer-steps.ts";
import { gradientNoise, scalingRules } from "./scaling-rules.ts";
import { schedules } from "./schedules.ts";
import { splitSizes } from "./splits.ts";
import { stratifiedShare } from "./stratified-share.ts";
import { standardError } from "./standard-error.ts";
import { timeSeries } from "./time-series.ts";
import { counts } from "../counts/counts.ts";
import { runs } from "../runs/runs.ts";
import { pastWeight, velocityLimit } from "./velocities.ts";

function ofNumbers(computation: Computation): Computation {
  return { ...computation, ofNumbers: true };
}

function ofSteps(computation: Computation): Computation {
  return { ...computation, ofSteps: true };
}

/** All computations; the first one that understands a question answers it. */
export const computations: readonly Computation[] = [
  characterCount,
  inverseRoot,
  perPass,
  ...roundKinds,
  ...rowsInFolds,
  toldLayers,
  ...countRecipes,
  splitComparison,
  ...layerRecipes,
  ...shareRecipes,
  ...speedRecipes,
  ...formRecipes.map(ofSteps),
  ...batchOfRate,
  rateOfDevices,
  ...clipRecipes.map(ofSteps),
  ...reachedRecipes,
  ...foldPlaceRecipes,
  ...searchRecipes,
  ...tableMetrics,
  ...metricRecipes,
  ...rateRecipes,
  ...judgingRecipes,
  ...runningRecipes,
  ...lossRecipes,
  ...stepRecipes.map(ofSteps),
  ...[
    heldOutUpdates,
    ofSteps(vectorStep),
    nestedFits,
    searchFits,
    rowUses,
    foldFits,
    classMix,
    stratifiedShare,
    timeSeries,
    foldSizes,
    foldTraining,
  ].map(ofNumbers),
  // "doubled" is none
  scalingRules,
  ...[standardError, gradientNoise].map(ofNumbers),
  ...proportions,
  ...[
    droppedRows,
    accumulatedSteps,
    accumulation,
    microBatch,
    effectiveBatch,
    totalSteps,
    epochCount,
    clipping,
    networkParameters,
    batchCounts,
    splitSizes,
    schedules,
    warmThenCosine,
    toldMilestones,
    biasCorrection,
    pastWeight,
    movingAverage,
    velocityLimit,
    conditionNumber,
    derivative,
    functionDescent,
    optimizerSteps,
    stepsTold,
    gradientsTold,
  ].map(ofNumbers),
  derivedNumbers,
  sizesOfFolds,
  ...toldLists,
  ...toldPowers,
  ...toldTimes,
  ...toldShares,
  ...toldRates,
  layersInRow,
  classPercent,
  ...deviceRecipes,
  ...logRecipes,
  ...partRecipes,
  layerChains,
  equations,
  namedSchedules,
  namedMetrics,
  runs,
  counts,
];
