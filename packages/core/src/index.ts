// bundlers keep this order, and pages pack best where what others are made of comes first
export { ExpressionError, type ExpressionErrorCode } from "./expression/expression-error.ts";
export { differentiate } from "./expression/differentiate.ts";
export { evaluate, parse } from "./kernel/any-formula.ts";
export type { ParseLimits } from "./expression/parse-limits.ts";
export { print } from "./expression/print.ts";
export type { Assignment, Expression } from "./expression/tree.ts";

export { schedule, type Hyperparameter, type Schedule } from "./schedule/schedule.ts";
export { constantSchedule } from "./schedule/constant-schedule.ts";
export { cosineAnnealing, cosineDecay, cosineRestarts, type CosineOptions } from "./schedule/cosine.ts";
export {
  cyclic,
  oneCycle,
  oneCycleMomentum,
  type CyclicOptions,
  type OneCycleOptions,
} from "./schedule/cycle.ts";
export { exponentialDecay, stepDecay, type ExponentialOptions } from "./schedule/exponential.ts";
export { piecewiseConstant, piecewiseInterpolate, type PiecewiseOptions } from "./schedule/piecewise.ts";
export { linear, polynomial, type LinearOptions, type PolynomialOptions } from "./schedule/polynomial.ts";
export { product, sequence, warmup } from "./schedule/compose.ts";
export { multiplicative } from "./schedule/multiplicative.ts";
export { plateau, type PlateauOptions } from "./schedule/plateau.ts";
export type { StatefulSchedule } from "./schedule/stateful.ts";
export { scaleBySquareRoot, scaleLinearly, type BatchSizes } from "./schedule/batch-size.ts";

export { chain } from "./transform/chain.ts";
export { describe } from "./transform/describe.ts";
export { partition } from "./transform/partition.ts";
export { transform } from "./stage/own-transform.ts";
export type { Transform, TransformOptions } from "./transform/transform.ts";
export type { Needs } from "./transform/needs.ts";
export type { KeptScalar, Phase, PhaseOptions, Reduce, Scope, Slot, SlotShape } from "./transform/phase.ts";
export type { MatrixOperation } from "./transform/matrix-operation.ts";
export type { Bounded, Range } from "./transform/hyperparameter.ts";
export {
  adaptiveClip,
  clipByBlockRms,
  clipByGlobalNorm,
  clipByNorm,
  clipByValue,
  type ClipOptions,
} from "./stage/clip.ts";
export { cautious, type CautiousOptions } from "./stage/cautious.ts";
export { gradientCentralisation } from "./stage/gradient-centralisation.ts";
export { hyperball } from "./stage/hyperball.ts";
export { lookahead, type LookaheadMomentum, type LookaheadOptions } from "./stage/lookahead.ts";
export { mechanic, type MechanicOptions } from "./stage/mechanic.ts";
export { asam, sam, type AsamOptions, type SamOptions } from "./stage/sharpness-aware.ts";
export { weightAverage, type WeightAverageOptions } from "./stage/weight-average.ts";
export { accumulateMomentum, type MomentumOptions } from "./transform/momentum.ts";
export { ascend } from "./transform/ascend.ts";
export { averagedDescent, type AveragedDescentOptions } from "./transform/averaged-descent.ts";
export {
  decayWeights,
  decoupledDecay,
  proximalDecay,
  type DecayOptions,
  type DecoupledDecayOptions,
} from "./transform/decay.ts";
export { descend } from "./transform/descend.ts";
export type { DogOptions } from "./stage/descend-by-distance.ts";
export { gradientNoise, type GradientNoiseOptions } from "./stage/gradient-noise.ts";
export { fallingRate } from "./transform/falling-rate.ts";
export { freeze } from "./transform/freeze.ts";
export { resilientSteps, type ResilientOptions, type RpropVariant } from "./transform/resilient.ts";
export { scaleByAdadelta } from "./transform/scale-by-adadelta.ts";
export { scaleByAdagrad } from "./transform/scale-by-adagrad.ts";
export { scaleByAdam, type AdamMoments } from "./transform/scale-by-adam.ts";
export { scaleByAdamax, type AdamaxMoments } from "./transform/scale-by-adamax.ts";
export { scaleByNadam, type NadamMoments } from "./transform/scale-by-nadam.ts";
export { scaleByRadam, type RadamMoments } from "./transform/scale-by-radam.ts";
export { scaleByRms, type RmsOptions } from "./transform/scale-by-rms.ts";
export { takeSigns } from "./transform/signs.ts";
export type { Chain, Family, Method, Partition, PartitionRule } from "./transform/method.ts";
export type { Where } from "./transform/where.ts";

export { createOptimizer } from "./engine/create-optimizer.ts";
export type { Optimizer } from "./engine/optimizer.ts";
export { allocate, type ShapeTree, type Store, type TensorTree } from "./engine/allocate.ts";
export { accumulate, type AccumulateOption } from "./engine/accumulation.ts";
export { inspect, type Inspection } from "./engine/inspection.ts";
export type { OptimizerOptions } from "./engine/options.ts";
export type { BackEndName } from "./kernel/back-ends.ts";
export { loadCheckpoint, saveCheckpoint, type Stateful } from "./checkpoint/checkpoint.ts";
export {
  decodeSafetensors,
  encodeSafetensors,
  type SafetensorsContent,
  type StoredTensor,
  type TensorData,
} from "./checkpoint/safetensors.ts";
export { evaluationParams } from "./engine/evaluation-params.ts";
export { observe } from "./engine/observe.ts";
export { loadMatching, type LoadReport } from "./engine/load-matching.ts";
export type { OptimizerState } from "./engine/state.ts";
export type { Evaluate, Evaluation } from "./engine/evaluation.ts";
export type { ParameterTree, Tensor } from "./engine/parameters.ts";
export type { Reading } from "./engine/reading.ts";
export type { RuleReading } from "./transform/rule-reading.ts";

export { compile, type CompiledObjective } from "./objective/compile.ts";
export { parseObjective, type ParseObjectiveOptions } from "./objective/parse-objective.ts";
export { sampleGrid, type Grid } from "./objective/sample-grid.ts";
export type { Interval, Minimum, Objective } from "./objective/objective.ts";

export {
  linearRegression,
  type LinearRegressionOptions,
  type RegressionOptions,
} from "./model/linear-regression.ts";
export { logisticRegression } from "./model/logistic-regression.ts";
export { softmaxRegression, type SoftmaxRegressionOptions } from "./model/softmax-regression.ts";
export { multilayerPerceptron, type MultilayerPerceptronOptions } from "./model/multilayer-perceptron.ts";
export type { InitialOptions, LayerShapes, Model, NetworkShapes } from "./model/model.ts";
export type { LossName, ModelParts } from "./model/model-parts.ts";
export type { Batch, Inputs } from "./model/batch.ts";
export type { ActivationName } from "./model/activation.ts";

export {
  classificationScores,
  predictedClasses,
  topKAccuracy,
  type ClassificationScores,
  type ClassScores,
} from "./metric/classification.ts";
export { averagePrecision, brierScore, logLoss, rocAuc } from "./metric/probability.ts";
export { regressionScores, type RegressionScores } from "./metric/regression.ts";

export { conjugateGradient } from "./minimize/conjugate-gradient.ts";
export { lbfgs, type LbfgsOptions } from "./minimize/lbfgs.ts";
export { levenbergMarquardt } from "./minimize/levenberg-marquardt.ts";
export { nelderMead } from "./minimize/nelder-mead.ts";
export { newtonCg } from "./minimize/newton-cg.ts";
export { torchLbfgs, type TorchLbfgsOptions } from "./minimize/torch-lbfgs.ts";
export {
  createStepper,
  type Closure,
  type Stepper,
  type StepperReading,
  type StepperState,
} from "./minimize/stepper.ts";
export { leastSquares, type LeastSquares, type LeastSquaresOptions } from "./minimize/least-squares.ts";
export { minimize, minimizeAsync, type Minimized, type MinimizedModel } from "./minimize/minimize.ts";
export type { MinimizeAsyncOptions, MinimizeOptions, MinimizeProgress } from "./minimize/minimize-options.ts";
export type {
  FunctionWithGradient,
  Minimizable,
  ModelWithData,
  PlainFunction,
} from "./minimize/minimizable.ts";
export type { ResidualFunction } from "./minimize/residual-function.ts";
export type { Minimizer, Tolerances } from "./minimize/minimizer.ts";
export { trace, type Trace, type TraceOptions } from "./minimize/trace.ts";

// one row an optimizer, one a loss surface
export * from "./optimizers.ts";
export * from "./surfaces.ts";

export { revive, type Description } from "./revive.ts";
