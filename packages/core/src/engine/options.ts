import { knownOptions, oneOf, show, wholeNumber } from "../check.ts";
import { backEndNames, type BackEndName } from "../kernel/back-ends.ts";
import { isMade, isOfKind } from "../description-fields.ts";
import type { Accumulator, AccumulateOption } from "./accumulation.ts";
import type { Inspection, Inspector } from "./inspection.ts";

/** What `createOptimizer` and `allocate` take. */
export interface OptimizerOptions {
  /** What a reading contains besides the hyperparameters: `inspect("norms")`, say. By default, nothing. */
  readonly inspect?: Inspection;
  /**
   * What to do if a gradient is NaN or infinite: `"throw"` an error that names the first such leaf, `"skip"` the
   * step, or `"ignore"` it without checking. The check reads the gradients once. A step is never applied partially.
   * Default `"throw"`.
   */
  readonly onNonFinite?: "throw" | "skip" | "ignore";
  /**
   * With `"skip"`: after this many skipped steps in a row, the next one is applied, so that a run cannot stall
   * unnoticed (as in `optax.apply_if_finite`). Default `Infinity`, never.
   */
  readonly mostSkipsInARow?: number;
  /** Several gradients for one step: `accumulate(4)`, say. By default, one. */
  readonly accumulate?: AccumulateOption;
  /**
   * How update rules are run. Default: the fastest back end that works here; JavaScript if the engine has no memory
   * left for another WebAssembly kernel.
   */
  readonly backend?: BackEndName;
  /** Called with probable mistakes, such as a pattern that matches no leaf. Default `console.warn`. */
  readonly onWarning?: (message: string) => void;
}

/** Options with their defaults. */
export type CompleteOptions = Required<Omit<OptimizerOptions, "accumulate" | "backend" | "inspect">> & {
  readonly inspect: Inspector | undefined;
  readonly accumulate: Accumulator | undefined;
  readonly backend: BackEndName | undefined;
};

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
  const { inspect, onNonFinite = "throw", accumulate, backend, onWarning = warn } = options;
  const { mostSkipsInARow = Infinity } = options;
  if (mostSkipsInARow !== Infinity) wholeNumber("mostSkipsInARow", mostSkipsInARow, 0);
  if (typeof onWarning !== "function")
    throw new TypeError(`onWarning must be a function, got ${show(onWarning)}`);
  requireMadeBy("inspect", "inspection", '"norms"', inspect);
  requireMadeBy("accumulate", "accumulation", "4", accumulate);
  return {
    onWarning,
    mostSkipsInARow,
    // oxlint-disable typescript/no-unsafe-type-assertion -- of the kind, and made
    inspect: inspect as Inspector | undefined,
    accumulate: accumulate as Accumulator | undefined,
    // oxlint-enable typescript/no-unsafe-type-assertion
    onNonFinite: oneOf("onNonFinite", onNonFinite, ["throw", "skip", "ignore"]),
    backend: backend === undefined ? undefined : oneOf("backend", backend, backEndNames),
  };
}

/** Refuses an option that the function of its name has not made. */
function requireMadeBy(name: string, kind: string, example: string, value: object | undefined): void {
  if (value !== undefined && !(isOfKind(value, kind) && isMade(value)))
    throw new TypeError(`${name} must be made by ${name}, as in ${name}(${example}), got ${show(value)}`);
}

function warn(message: string): void {
  console.warn(`@opt/core: ${message}`);
}
