import { transformOf, type Transform } from "./transform.ts";

/** Turns the update around, to climb instead of descend: `update = -update`. */
export function ascend(): Transform {
  return transformOf({ name: "ascend", rule: "update = -update" });
}
