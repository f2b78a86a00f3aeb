import { partsOf } from "./method-description.ts";
import type { Method } from "./method.ts";

/** Whether a method turns its gradients around, to climb. */
export function climbs(method: Method): boolean {
  if (method.kind === "transform") return method.name === "ascend";
  return partsOf(method).some((part) => climbs(part));
}
