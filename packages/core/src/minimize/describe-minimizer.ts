import { show } from "../check.ts";
import { showOptions } from "@opt/description";
import type { Minimizer, Run, Tolerances } from "./minimizer.ts";
import type { Problem } from "./problem.ts";
import type { Steps } from "./steps.ts";
import { beginInUnits, unitsOf } from "./units.ts";

/** What makes a method: its run from its options. */
export interface MinimizerKind<O extends object> {
  readonly name: string;
  readonly title: string;
  readonly tolerances: Partial<Tolerances>;
  /** Whether it can keep to bounds. */
  readonly bounded?: boolean;
  /** Whether it works on variables measured in the units of their start. */
  readonly unitless?: boolean;
  readonly begin: (options: O, problem: Problem, start: Float64Array) => Steps<Run>;
}

/** A factory of descriptions of one kind: frozen data, with the kind on their prototype. */
export function minimizerOf<O extends object>(kind: MinimizerKind<O>): (options: O) => Minimizer {
  const { name, title } = kind;
  class MinimizerDescription implements Minimizer {
    readonly kind = "minimizer";
    readonly version = 1;
    readonly name = name;
    readonly options: Readonly<Record<string, unknown>>;
    readonly #options: O;

    constructor(options: O) {
      this.#options = options;
      this.options = Object.freeze({ ...options });
      Object.freeze(this);
    }

    get title(): string {
      return title;
    }

    get tolerances(): Partial<Tolerances> {
      return kind.tolerances;
    }

    begin(problem: Problem, start: Float64Array): Steps<Run> {
      if (problem.bounds !== undefined && kind.bounded !== true)
        throw new RangeError(
          `${name} has no bounds; lbfgs(), levenbergMarquardt() and nelderMead() keep to them`,
        );
      const begin = (of: Problem, from: Float64Array): Steps<Run> => kind.begin(this.#options, of, from);
      return kind.unitless === true
        ? beginInUnits(problem, start, unitsOf(start), begin)
        : begin(problem, start);
    }

    toString(): string {
      return Object.keys(this.options).length === 0 ? `${name}()` : `${name}(${showOptions(this.options)})`;
    }
  }
  return (options) => new MinimizerDescription(options);
}

/** For a method that is the same for all. */
export type NoOptions = Readonly<Record<string, never>>;

/** Refuses options where there are none, and passes none. */
export function noOptions(name: string, options: NoOptions): NoOptions {
  if (typeof options !== "object" || options === null || Object.keys(options).length > 0)
    throw new RangeError(`${name} has no options, got ${show(options)}`);
  return {};
}
