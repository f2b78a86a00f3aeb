import { cos } from "../exact/elementary.ts";
import { teach } from "./functions.ts";

/** Passes on a formula whose only function of an angle is the cosine; the others are left out. */
export function withCosine<T>(formula: T): T {
  teach({ cos });
  return formula;
}
