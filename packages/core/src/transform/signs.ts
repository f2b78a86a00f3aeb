import { transformOf, type Transform } from "./transform.ts";

/** The sign of each number of the update, 0 for 0: `update = sign(update)`. */
export function takeSigns(): Transform {
  return transformOf({ name: "takeSigns", rule: "update = sign(update)" });
}
