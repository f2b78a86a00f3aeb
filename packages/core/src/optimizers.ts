/**
 * Every named optimizer, one row each. Kept apart so that importing one does not import them all. Each is held against
 * an outside implementation: `test/optimizer/references.ts` refuses a row that has none.
 */
export { adadelta, type AdadeltaOptions } from "./optimizer/adadelta.ts";
export { adagrad, type AdagradOptions } from "./optimizer/adagrad.ts";
export { adam, type AdamOptions } from "./optimizer/adam.ts";
export { adamax, type AdamaxOptions } from "./optimizer/adamax.ts";
export { adamw, type AdamwOptions } from "./optimizer/adamw.ts";
export { asgd, type AsgdOptions } from "./optimizer/asgd.ts";
export { lion, type LionOptions } from "./optimizer/lion.ts";
export { nadam, type NadamOptions } from "./optimizer/nadam.ts";
export { radam, type RadamOptions } from "./optimizer/radam.ts";
export { rmsprop, type RmspropOptions } from "./optimizer/rmsprop.ts";
export { rprop, type RpropOptions } from "./optimizer/rprop.ts";
export { sgd, type SgdOptions } from "./optimizer/sgd.ts";
