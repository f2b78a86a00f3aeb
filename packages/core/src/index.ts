export { adam, type AdamOptions } from "./optimizer/adam.ts";
export { adamw, type AdamwOptions } from "./optimizer/adamw.ts";
export { rmsprop, type RmspropOptions } from "./optimizer/rmsprop.ts";
export { sgd, type SgdOptions } from "./optimizer/sgd.ts";

export { chain, type Chain, type Method } from "./transform/chain.ts";
export { transform, type Transform, type TransformOptions } from "./transform/transform.ts";
export { accumulateMomentum, type MomentumOptions } from "./transform/momentum.ts";
export { ascend } from "./transform/ascend.ts";
export { decayWeights, decoupledDecay, type DecayOptions } from "./transform/decay.ts";
export { descend } from "./transform/descend.ts";
export { scaleByAdam, type AdamMoments } from "./transform/scale-by-adam.ts";
export { scaleByRms, type RmsOptions } from "./transform/scale-by-rms.ts";
export type { Where } from "./transform/where.ts";

export { schedule, type Hyperparameter, type Schedule } from "./schedule/schedule.ts";

export { createOptimizer, type Optimizer } from "./optimizer/create-optimizer.ts";
export { allocate, type ShapeTree, type Store, type TensorTree } from "./optimizer/allocate.ts";
export type { OptimizerOptions } from "./optimizer/options.ts";
export type { ParameterTree, Tensor } from "./optimizer/parameters.ts";
export type { Reading } from "./optimizer/reading.ts";

export { rosenbrock } from "./objective/rosenbrock.ts";
export { beale } from "./objective/beale.ts";
export { himmelblau } from "./objective/himmelblau.ts";
export { ravine } from "./objective/ravine.ts";
export { saddle } from "./objective/saddle.ts";
export { compile, type CompiledObjective } from "./objective/compile.ts";
export { parseObjective, type ParseObjectiveOptions } from "./objective/parse-objective.ts";
export { sampleGrid, type Grid } from "./objective/sample-grid.ts";
export type { Interval, Minimum, Objective } from "./objective/objective.ts";

export { trace, type Trace, type TraceOptions } from "./minimize/trace.ts";

export { ExpressionError, type ExpressionErrorCode } from "./expression/expression-error.ts";
export { differentiate } from "./expression/differentiate.ts";
export { evaluate } from "./expression/evaluate.ts";
export { parse, type ParseLimits } from "./expression/parse.ts";
export { print } from "./expression/print.ts";
export type { Assignment, Expression } from "./expression/tree.ts";
