import type { BackEndName } from "../kernel/back-ends.ts";
import type { Method } from "../transform/method.ts";
import type { MemoryLayout } from "./memory-layout.ts";
import type { CompleteOptions } from "./options.ts";
import type { Leaf, ParameterTree } from "./parameters.ts";
import type { Plan } from "./plan.ts";
import type { Numbers } from "../typed-array.ts";

/** What a runner is made of. */
export interface RunnerParts {
  readonly method: Method;
  readonly params: ParameterTree;
  readonly options: CompleteOptions;
  readonly plan: Plan;
  readonly layout: MemoryLayout;
  readonly backend: BackEndName;
  readonly leaves: readonly Leaf[];
  /** The gradients that lie in the kernels' memory, where the parameters do. */
  readonly ownGradients?: {
    readonly tree: unknown;
    readonly views: readonly Numbers[];
  };
}
