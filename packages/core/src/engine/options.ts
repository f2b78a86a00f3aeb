import { knownOptions, oneOf, show, wholeNumber } from "../check.ts";
import { backEnds, type BackEndName } from "../kernel/back-ends.ts";
import type { Inspection } from "./reading-sums.ts";

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
  /**
   * With `"skip"`: after so many skipped in a row the next is let through, so that a run does not stand still unnoticed;
   * `optax.apply_if_finite`. Default `Infinity`: none is.
   */
  readonly mostSkipsInARow?: number;
  /** How many gradients make a step, which then goes along their mean. Default 1. */
  readonly accumulate?: number;
  /**
   * How the rule is run. By default the fastest that works here; JavaScript also where the engine has no memory
   * left for another WebAssembly kernel.
   */
  readonly backend?: BackEndName;
  /** Told what is probably a mistake, such as a pattern that matches no leaf. Default `console.warn`. */
  readonly onWarning?: (message: string) => void;
}

/** Options with their defaults. */
export type CompleteOptions = Required<Omit<OptimizerOptions, "backend">> & Pick<OptimizerOptions, "backend">;

/** Checks the options and fills in the defaults. */
export function optimizerOptions(options: OptimizerOptions): CompleteOptions {
  knownOptions("createOptimizer", options, [
    "inspect",
    "onNonFinite",
    "mostSkipsInARow",
    "accumulate",
    "backend",
    "onWarning",
  ]);
  const { inspect = "none", onNonFinite = "throw", accumulate = 1, backend, onWarning = warn } = options;
  const { mostSkipsInARow = Infinity } = options;
  if (mostSkipsInARow !== Infinity) wholeNumber("mostSkipsInARow", mostSkipsInARow, 0);
  if (typeof onWarning !== "function")
    throw new TypeError(`onWarning must be a function, got ${show(onWarning)}`);
  return {
    onWarning,
    mostSkipsInARow,
    inspect: oneOf("inspect", inspect, ["none", "norms", "stages", "vectors"]),
    onNonFinite: oneOf("onNonFinite", onNonFinite, ["throw", "skip", "ignore"]),
    accumulate: wholeNumber("accumulate", accumulate, 1),
    ...(backend === undefined
      ? {}
      : {
          backend: oneOf(
            "backend",
            backend,
            Object.keys(backEnds).filter((name) => isBackEnd(name)),
          ),
        }),
  };
}

function isBackEnd(name: string): name is BackEndName {
  return Object.hasOwn(backEnds, name);
}

function warn(message: string): void {
  console.warn(`@opt/core: ${message}`);
}
