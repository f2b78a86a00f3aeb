/**
 * The functions whose last bit JavaScript leaves to each engine, from + - * / alone: the same bits everywhere.
 * Each is less than 1 unit in the last place off; `test/reference/make-elementary.py` measures
 * them and computes the polynomials. Nothing of this package calls those of the engine, but for powers that the language
 * defines exactly.
 */
export { atan } from "./arc-tangent.ts";
export { cbrt } from "./cube-root.ts";
export { exp } from "./exponential.ts";
export { cosh, sinh, tanh } from "./hyperbolic.ts";
export { log, log1p } from "./logarithm.ts";
export { power } from "./power.ts";
export { cos, sin, tan } from "./trigonometry.ts";
