/** Every factory of schedules, for bringing them back. */
export { scaleBySquareRoot, scaleLinearly } from "./schedule/batch-size.ts";
export { product, sequence, warmup } from "./schedule/compose.ts";
export { constantSchedule } from "./schedule/constant-schedule.ts";
export { cosineAnnealing, cosineDecay, cosineRestarts } from "./schedule/cosine.ts";
export { cyclic, oneCycle, oneCycleMomentum } from "./schedule/cycle.ts";
export { exponentialDecay, stepDecay } from "./schedule/exponential.ts";
export { schedule } from "./schedule/schedule.ts";
export { piecewiseConstant, piecewiseInterpolate } from "./schedule/piecewise.ts";
export { linear, polynomial } from "./schedule/polynomial.ts";
