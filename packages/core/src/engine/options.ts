import { knownOptions, oneOf, wholeNumber } from "../check.ts";
import { backEnds, bestBackEnd, type BackEndName } from "../kernel/back-ends.ts";
import type { Inspection } from "./segment.ts";

/** What `createOptimizer` and `allocate` take. */
export interface OptimizerOptions {
  /**
   * What the reading holds besides the hyperparameters: `"norms"` of gradient and step and the angle
   * between them, with `"stages"` also the norm of the update after each stage, with `"vectors"` also the
   * direction of the step. Each costs a little time. Default `"none"`.
   */
  readonly inspect?: Inspection;
  /**
   * What to do where a gradient is NaN or infinite: `"throw"` names the first such leaf, `"skip"` leaves
   * everything as it was, `"ignore"` does not look. The look costs one read of the gradients. A step is
   * never half applied. Default `"throw"`.
   */
  readonly onNonFinite?: "throw" | "skip" | "ignore";
  /** How many gradients make a step, which then goes along their mean. Default 1. */
  readonly accumulate?: number;
  /** How the rule is run; the fastest that works here by default. */
  readonly backend?: BackEndName;
}

/** Checks the options and fills in the defaults. */
export function optimizerOptions(options: OptimizerOptions): Required<OptimizerOptions> {
  knownOptions("createOptimizer", options, ["inspect", "onNonFinite", "accumulate", "backend"]);
  const { inspect = "none", onNonFinite = "throw", accumulate = 1, backend = bestBackEnd() } = options;
  return {
    inspect: oneOf("inspect", inspect, ["none", "norms", "stages", "vectors"]),
    onNonFinite: oneOf("onNonFinite", onNonFinite, ["throw", "skip", "ignore"]),
    accumulate: wholeNumber("accumulate", accumulate, 1),
    backend: oneOf(
      "backend",
      backend,
      Object.keys(backEnds).filter((name) => isBackEnd(name)),
    ),
  };
}

function isBackEnd(name: string): name is BackEndName {
  return Object.hasOwn(backEnds, name);
}
