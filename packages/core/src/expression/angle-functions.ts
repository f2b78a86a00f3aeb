import { atan, cos, cosh, sin, sinh, tan, tanh } from "../exact/elementary.ts";
import { teach } from "./functions.ts";

/** Passes on what may hold formulas of angles; pages that have none leave the functions of angles out. */
export function withAngles<T>(formulas: T): T {
  teach({ sin, cos, tan, atan, sinh, cosh, tanh });
  return formulas;
}

// whoever loads the whole package has them from the start, whatever comes from JSON
withAngles(undefined);
