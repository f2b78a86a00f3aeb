import type { Slope } from "./problem.ts";
import type { Steps } from "./steps.ts";
import { dot, largest } from "./vector.ts";

/** A step along a direction, with the loss and gradient there. */
interface Trial extends Slope {
  readonly t: number;
  /** The slope along the direction. */
  readonly slope: number;
}

const decrease = 1e-4;
const curvature = 0.9;
const narrowest = 1e-9;
const mostTrials = 25;

/**
 * PyTorch's line search for the strong Wolfe conditions, trial for trial. Its limits are absolute, as there.
 *
 * @see torch/optim/lbfgs.py of PyTorch 1.13, `_strong_wolfe`.
 */
export function* searchAsTorch(
  evaluate: (t: number) => Steps<Slope>,
  direction: Float64Array,
  start: Slope,
  first: number,
): Steps<Trial> {
  const slope = dot(start.gradient, direction);
  const origin: Trial = { ...start, t: 0, slope };
  function* at(t: number): Steps<Trial> {
    const { value, gradient } = yield* evaluate(t);
    return { t, value, gradient, slope: dot(gradient, direction) };
  }
  const { ends, trials } = yield* bracketed(at, origin, first);
  return yield* zoomed(at, origin, ends, trials, largest(direction));
}

/** Two ends in the order in which they were found; one where the search is over. */
type Ends = readonly [Trial, Trial] | readonly [Trial];

function* bracketed(
  at: (t: number) => Steps<Trial>,
  origin: Trial,
  first: number,
): Steps<{ readonly ends: Ends; readonly trials: number }> {
  let before = origin;
  let trial = yield* at(first);
  for (let trials = 0; trials < mostTrials; trials++) {
    if (isTooHigh(trial, origin) || (trials > 1 && trial.value >= before.value))
      return { ends: [before, trial], trials };
    if (isFlat(trial, origin)) return { ends: [trial], trials };
    if (trial.slope >= 0) return { ends: [before, trial], trials };
    const [shortest, longest] = [trial.t + 0.01 * (trial.t - before.t), trial.t * 10];
    const next = interpolated(before, trial, shortest, longest);
    before = trial;
    trial = yield* at(next);
  }
  return { ends: [origin, trial], trials: mostTrials };
}

function isTooHigh({ t, value }: Trial, origin: Trial): boolean {
  return value > origin.value + decrease * t * origin.slope;
}

function isFlat({ slope }: Trial, origin: Trial): boolean {
  return Math.abs(slope) <= -curvature * origin.slope;
}

function* zoomed(
  at: (t: number) => Steps<Trial>,
  origin: Trial,
  found: Ends,
  done: number,
  reach: number,
): Steps<Trial> {
  const [first, second] = found;
  if (second === undefined) return first;
  const ends = [first, second];
  // of equal ends the first counts as the lower one
  let low = ends[0]!.value <= ends[1]!.value ? 0 : 1;
  let isSlow = false;
  for (let trials = done; trials < mostTrials; trials++) {
    const [best, other] = [ends[low]!, ends[1 - low]!];
    if (Math.abs(other.t - best.t) * reach < narrowest) break;
    const next = nextLength(best, other, isSlow);
    isSlow = next.isSlow;
    const trial = yield* at(next.t);
    if (isTooHigh(trial, origin) || trial.value >= best.value) {
      ends[1 - low] = trial;
      low = ends[0]!.value <= ends[1]!.value ? 0 : 1;
      continue;
    }
    ends[low] = trial;
    if (isFlat(trial, origin)) break;
    if (trial.slope * (other.t - best.t) >= 0) ends[1 - low] = best;
  }
  return ends[low]!;
}

/** Interpolated, but a tenth inside where it was near an end twice. */
function nextLength(a: Trial, b: Trial, wasSlow: boolean): { readonly t: number; readonly isSlow: boolean } {
  const [left, right] = a.t <= b.t ? [a, b] : [b, a];
  const t = interpolated(left, right, left.t, right.t);
  const margin = 0.1 * (right.t - left.t);
  if (!(Math.min(right.t - t, t - left.t) < margin)) return { t, isSlow: false };
  if (!wasSlow && t < right.t && t > left.t) return { t, isSlow: true };
  const isRight = Math.abs(t - right.t) < Math.abs(t - left.t);
  return { t: isRight ? right.t - margin : left.t + margin, isSlow: false };
}

/** The minimum of the cubic through two ends, `a` the left one, kept between bounds. */
function interpolated(a: Trial, b: Trial, shortest: number, longest: number): number {
  const d1 = a.slope + b.slope - (3 * (a.value - b.value)) / (a.t - b.t);
  const square = d1 * d1 - a.slope * b.slope;
  if (!(square >= 0)) return (shortest + longest) / 2;
  const d2 = Math.sqrt(square);
  const found = b.t - (b.t - a.t) * ((b.slope + d2 - d1) / (b.slope - a.slope + 2 * d2));
  return Math.min(Math.max(found, shortest), longest);
}
