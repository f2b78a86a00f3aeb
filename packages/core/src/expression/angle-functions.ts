import { atan, cos, cosh, sin, sinh, tan, tanh } from "../exact/elementary.ts";
import { teach } from "./functions.ts";

// here and not in a function: whoever loads the whole package has them, whatever comes from JSON
teach({ sin, cos, tan, atan, sinh, cosh, tanh });

/** Passes on what may hold formulas of angles; pages that have none leave the functions of angles out. */
export function withAngles<T>(formulas: T): T {
  return formulas;
}
