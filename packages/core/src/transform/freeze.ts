import { transform, type Transform } from "./transform.ts";

/** Leaves the parameters as they are: for leaves of a `partition` that shall not be trained. */
export function freeze(): Transform {
  return transform({ name: "freeze", rule: "parameter = parameter" });
}
