/** Every named optimizer, one row each. Kept apart so that importing one does not import them all. */
export { adadelta } from "./optimizer/adadelta.ts";
export { adagrad } from "./optimizer/adagrad.ts";
export { adam } from "./optimizer/adam.ts";
export { adamax } from "./optimizer/adamax.ts";
export { adamw } from "./optimizer/adamw.ts";
export { asgd } from "./optimizer/asgd.ts";
export { nadam } from "./optimizer/nadam.ts";
export { radam } from "./optimizer/radam.ts";
export { rmsprop } from "./optimizer/rmsprop.ts";
export { rprop } from "./optimizer/rprop.ts";
export { sgd } from "./optimizer/sgd.ts";
