import type { BackEndName } from "../kernel/back-ends.ts";
import type { Method } from "../transform/method.ts";
import type { Gradients } from "./gradients.ts";
import type { MemoryLayout } from "./memory-layout.ts";
import type { CompleteOptions } from "./options.ts";
import type { Leaf, ParameterTree } from "./parameters.ts";
import type { Plan } from "./plan.ts";

/** What a runner is made of. */
export interface RunnerParts<P extends ParameterTree> {
  readonly method: Method;
  readonly params: P;
  readonly options: CompleteOptions;
  readonly plan: Plan;
  readonly layout: MemoryLayout;
  readonly backend: BackEndName;
  readonly leaves: readonly Leaf[];
  readonly gradients: Gradients;
}
