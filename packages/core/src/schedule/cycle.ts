import { withPowers } from "../kernel/power-functions.ts";
import { finite, flag, knownOptions, oneOf, positive, wholeNumber, within } from "../check.ts";
import { withCosine } from "../kernel/cosine-function.ts";
import { formula, pieces } from "./formula.ts";
import { formulaSchedule, type Schedule } from "./schedule.ts";

export interface CyclicOptions {
  readonly low: number;
  readonly high: number;
  /** Steps of the way up. Default 2000. */
  readonly up?: number;
  /** Steps of the way down. Default: as many as up. */
  readonly down?: number;
  /** What happens to the height: it stays, halves every cycle, or shrinks by `factor` every step. */
  readonly mode?: "triangular" | "halving" | "exponential";
  /** For the mode `"exponential"`. Default 1. */
  readonly factor?: number;
}

/**
 * Up from `low` to `high` in a straight line and down again, over and over. The height above `low` stays
 * the same, is halved after every cycle of `up + down` steps, or multiplied by `factor^step`.
 *
 * @see Smith, "Cyclical Learning Rates for Training Neural Networks" (2017), https://arxiv.org/abs/1506.01186
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { cyclic } from "@opt/core";
 *
 * const rate = cyclic({ low: 0, high: 1, up: 2, mode: "halving" });
 * console.log([0, 1, 2, 3, 4, 6].map((step) => rate.at(step))); // → [ 0, 0.5, 1, 0.5, 0, 0.5 ]
 * ```
 */
export function cyclic(options: CyclicOptions): Schedule {
  knownOptions("cyclic", options, ["low", "high", "up", "down", "mode", "factor"]);
  const { low, high, up = 2000, down = up, mode = "triangular", factor = 1 } = options;
  const values = {
    low: finite("low", low),
    high: finite("high", high),
    up: wholeNumber("up", up, 1),
    total: up + wholeNumber("down", down, 1),
    factor: positive("factor", factor),
    ratio: up / (up + down),
  };
  const scales = { triangular: "", halving: " / 2^floor(step / total)", exponential: " * factor^step" };
  const place = formula("step / total - floor(step / total)", values);
  const text = `low + (high - low) * (place <= ratio ? place / ratio : (place - 1) / (ratio - 1))${scales[oneOf("mode", mode, ["triangular", "halving", "exponential"])]}`;
  return formulaSchedule("cyclic", formula(withPowers(text), { ...values, place }), options);
}

export interface OneCycleOptions {
  /** The highest value. */
  readonly peak: number;
  /** Steps of the whole cycle. */
  readonly steps: number;
  /** Share of the steps on the way up. Default 0.3. */
  readonly share?: number;
  /** Default `"cosine"`. */
  readonly shape?: "cosine" | "linear";
  /** The start is `peak` over this. Default 25. */
  readonly startDivisor?: number;
  /** The end is the start over this. Default 1e4. */
  readonly endDivisor?: number;
  /** Goes down as it went up first, and to the end after that. Default `false`. */
  readonly threePhase?: boolean;
}

/**
 * One rise and one long fall: from `peak / startDivisor` up to `peak` at step `share * steps - 1`, then down
 * to `peak / startDivisor / endDivisor` at step `steps - 1`, each along half a cosine or a line. The way up
 * ends one step early, as in PyTorch, and after the last step the value stays; optax' forms are
 * `piecewiseInterpolate`.
 *
 * @see Smith, Topin, "Super-Convergence" (2018), https://arxiv.org/abs/1708.07120
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { oneCycle } from "@opt/core";
 *
 * const rate = oneCycle({ peak: 1, steps: 101, share: 0.5 });
 * console.log([0, 50, 100].map((step) => rate.at(step).toFixed(6))); // → [ '0.040000', '0.999758', '0.000004' ]
 * ```
 */
export function oneCycle(options: OneCycleOptions): Schedule {
  knownOptions("oneCycle", options, [
    "peak",
    "steps",
    "share",
    "shape",
    "startDivisor",
    "endDivisor",
    "threePhase",
  ]);
  const start = positive("peak", options.peak) / positive("startDivisor", options.startDivisor ?? 25);
  const end = start / positive("endDivisor", options.endDivisor ?? 1e4);
  return formulaSchedule("oneCycle", phases([start, options.peak, start, end], options), options);
}

/**
 * The momentum that goes with `oneCycle`: from `high` (default 0.95) down to `low` (default 0.85) while the
 * rate rises, and back up.
 *
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { oneCycleMomentum } from "@opt/core";
 *
 * const momentum = oneCycleMomentum({ steps: 101, share: 0.5 });
 * console.log([0, 49.5, 100].map((step) => momentum.at(step).toFixed(2))); // → [ '0.95', '0.85', '0.95' ]
 * ```
 */
export function oneCycleMomentum(
  options: Omit<OneCycleOptions, "peak" | "startDivisor" | "endDivisor"> & {
    readonly low?: number;
    readonly high?: number;
  },
): Schedule {
  knownOptions("oneCycleMomentum", options, ["low", "high", "steps", "share", "shape", "threePhase"]);
  const { low = 0.85, high = 0.95 } = options;
  finite("low", low);
  finite("high", high);
  return formulaSchedule("oneCycleMomentum", phases([high, low, high, high], options), options);
}

type Shape = Omit<OneCycleOptions, "peak" | "startDivisor" | "endDivisor">;

function phases(
  [start, top, again, end]: readonly [number, number, number, number],
  { steps, share = 0.3, shape = "cosine", threePhase = false }: Shape,
): ReturnType<typeof formula> {
  wholeNumber("steps", steps, 2);
  within("share", share, 0, 1);
  const rise = share * steps - 1;
  const fall = 2 * share * steps - 2;
  const last = steps - 1;
  if (!(rise > 0))
    throw new RangeError(`share must give the way up more than one of the ${steps} steps, got ${share}`);
  if (!((threePhase ? fall : rise) < last))
    throw new RangeError(`share must leave a step for the way down, got ${share} of ${steps} steps`);
  const course = flag("threePhase", threePhase)
    ? { ends: [rise, fall, last], values: [start, top, again, end] }
    : { ends: [rise, last], values: [start, top, end] };
  const text =
    oneOf("shape", shape, ["cosine", "linear"]) === "linear"
      ? "(to - from) * ((min(step, last) - start) / (end - start)) + from"
      : withCosine("to + (from - to) / 2 * (cos(pi * ((min(step, last) - start) / (end - start))) + 1)");
  const parts = course.ends.map((end_, index) =>
    formula(text, {
      from: course.values[index]!,
      to: course.values[index + 1]!,
      start: course.ends[index - 1] ?? 0,
      end: end_,
      last,
    }),
  );
  // a phase includes its end
  return pieces(
    parts,
    course.ends.slice(0, -1).map((bound) => Math.floor(bound) + 1),
  );
}
