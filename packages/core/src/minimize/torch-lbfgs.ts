import { knownOptions, nonNegative, oneOf, positive, wholeNumber } from "../check.ts";
import { minimizerOf } from "./describe-minimizer.ts";
import type { Measures, Minimizer, Point, Run } from "./minimizer.ts";
import { Progress } from "./progress.ts";
import type { Problem, Slope } from "./problem.ts";
import type { Steps } from "./steps.ts";
import { TorchLbfgsState, type TorchLbfgsSettings } from "./torch-lbfgs-state.ts";
import { difference } from "./vector.ts";

/** PyTorch's name of each option is in parentheses. */
export interface TorchLbfgsOptions {
  /** The length of every step without a line search, and its first trial with one (`lr`). Default 1. */
  readonly learningRate?: number;
  /** Most iterations of one step (`max_iter`). Default 20. */
  readonly iterations?: number;
  /** Most evaluations of one step (`max_eval`). Default: five quarters of the iterations, rounded down. */
  readonly evaluations?: number;
  /** Ends a step if no component of the gradient is larger (`tolerance_grad`). Default 1e-7. */
  readonly gradientTolerance?: number;
  /** Ends a step if the loss or the parameters change by less (`tolerance_change`). Default 1e-9. */
  readonly changeTolerance?: number;
  /** Number of recent steps from which the curvature is estimated (`history_size`). Default 100. */
  readonly memory?: number;
  /** `"strongWolfe"` searches along each direction (`line_search_fn`). Default `"none"`. */
  readonly lineSearch?: "none" | "strongWolfe";
}

const describeTorchLbfgs = minimizerOf<TorchLbfgsSettings>({
  name: "torchLbfgs",
  title: "L-BFGS (PyTorch)",
  tolerances: { gradient: 1e-8 },
  begin: function* (settings, problem, start) {
    const { value, gradient } = yield* problem.slope(start);
    return new TorchLbfgsRun(settings, problem, { x: start, value, gradient });
  },
});

/**
 * L-BFGS with exactly the steps of `torch.optim.LBFGS`, for following or checking a PyTorch program; otherwise
 * `lbfgs` is the better method. Its tolerances are absolute, as in PyTorch. Run it with `createStepper`, whose
 * `step(evaluate)` is `step(closure)`, or with `minimize`, where each step is one such call of up to `iterations`
 * iterations.
 *
 * @see torch/optim/lbfgs.py of PyTorch 1.13, whose trajectories it has in float64.
 */
export function torchLbfgs(options: TorchLbfgsOptions = {}): Minimizer {
  return describeTorchLbfgs(torchSettings(options));
}

/** Checks the options and fills in the defaults. */
export function torchSettings(options: TorchLbfgsOptions): TorchLbfgsSettings {
  knownOptions("torchLbfgs", options, [
    "learningRate",
    "iterations",
    "evaluations",
    "gradientTolerance",
    "changeTolerance",
    "memory",
    "lineSearch",
  ]);
  const iterations = wholeNumber("iterations", options.iterations ?? 20, 1);
  return {
    learningRate: positive("learningRate", options.learningRate ?? 1),
    iterations,
    evaluations: wholeNumber("evaluations", options.evaluations ?? Math.floor((iterations * 5) / 4), 1),
    gradientTolerance: nonNegative("gradientTolerance", options.gradientTolerance ?? 1e-7),
    changeTolerance: nonNegative("changeTolerance", options.changeTolerance ?? 1e-9),
    memory: wholeNumber("memory", options.memory ?? 100, 1),
    lineSearch: oneOf("lineSearch", options.lineSearch ?? "none", ["none", "strongWolfe"]),
  };
}

class TorchLbfgsRun implements Run {
  point: Point & { readonly gradient: Float64Array };
  readonly #problem: Problem;
  readonly #state: TorchLbfgsState;
  readonly #progress = new Progress();

  constructor(settings: TorchLbfgsSettings, problem: Problem, point: TorchLbfgsRun["point"]) {
    this.#problem = problem;
    this.point = point;
    this.#state = new TorchLbfgsState(settings);
    this.#progress.start(point.x, point.gradient);
  }

  get measures(): Measures {
    return this.#progress.measures;
  }

  get stepSize(): number {
    return this.#state.memory.length;
  }

  *advance(): Steps<boolean> {
    const before = this.point;
    const x = before.x.slice();
    yield* this.#state.step(x, (there) => this.#slope(there));
    if (difference(x, before.x).every((part) => part === 0)) {
      // its own tolerances are reached
      this.#progress.measures = { gradient: 0, level: 0, value: 0 };
      return false;
    }
    this.point = { x, ...(yield* this.#slope(x)) };
    this.#progress.step(before.x, this.point, this.point.gradient);
    return true;
  }

  /** The first evaluation of a step is the last of the one before. */
  *#slope(x: Float64Array): Steps<Slope> {
    const { x: known, value, gradient } = this.point;
    if (known.every((part, i) => part === x[i])) return { value, gradient };
    return yield* this.#problem.slope(x);
  }
}
