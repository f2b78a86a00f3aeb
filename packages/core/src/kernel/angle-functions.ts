import { atan, cos, cosh, sin, sinh, tan, tanh } from "../exact/elementary.ts";
import { teachHost } from "./wasm-host.ts";
import { withPowers } from "./power-functions.ts";

/** Passes on what may hold any formula; pages that have none of angles leave these functions out. */
export function withAngles<T>(formulas: T): T {
  teachHost({ sin, cos, tan, atan, sinh, cosh, tanh });
  return withPowers(formulas);
}

// whoever loads the whole package has them from the start, whatever comes from JSON
withAngles(undefined);
