/** Every named optimizer, one row each. Kept apart so that importing one does not import them all. */
export { adam } from "./optimizer/adam.ts";
export { adamw } from "./optimizer/adamw.ts";
export { rmsprop } from "./optimizer/rmsprop.ts";
export { sgd } from "./optimizer/sgd.ts";
