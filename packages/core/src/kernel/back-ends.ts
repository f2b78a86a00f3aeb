import { interpret } from "./interpret.ts";
import type { BackEnd } from "./unit.ts";

/** How update rules are run. All give the same bits. */
export type BackEndName = "interpreter";

export const backEnds: Readonly<Record<BackEndName, BackEnd>> = { interpreter: interpret };

/** The fastest back end that works here. */
export function bestBackEnd(): BackEndName {
  return "interpreter";
}
