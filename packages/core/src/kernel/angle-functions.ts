import { atan, cos, cosh, sin, sinh, tan, tanh } from "../exact/elementary.ts";
import { withCubeRoot } from "./cube-root-function.ts";
import { withPowers } from "./power-functions.ts";
import { teachHost } from "./wasm-host.ts";

const angles = { sin, cos, tan, atan, sinh, cosh, tanh };

/** Passes on what may hold any formula; pages that have none of angles leave these functions out. */
export function withAngles<T>(formulas: T): T {
  teachHost(angles);
  return withCubeRoot(withPowers(formulas));
}

// whoever loads the whole package has them from the start, whatever comes from JSON
withAngles(undefined);
