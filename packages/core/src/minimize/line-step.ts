/** An end of a bracket. */
export interface LineEnd {
  readonly step: number;
  readonly value: number;
  readonly slope: number;
}

/** The best step so far, and the other end of the interval that holds a minimum once it is closed. */
export interface Bracket {
  readonly low: LineEnd;
  readonly high: LineEnd;
  readonly isClosed: boolean;
}

interface Range {
  readonly shortest: number;
  readonly longest: number;
}

/**
 * The next trial and the new bracket after a trial, by cubic and quadratic interpolation: section 4 of Moré and
 * Thuente. `tilt` is taken off every slope, as in the first stage of their search.
 */
export function nextTrial(
  bracket: Bracket,
  at: LineEnd,
  tilt: number,
  range: Range,
): { readonly bracket: Bracket; readonly trial: number } {
  const low = tilted(bracket.low, tilt);
  const high = tilted(bracket.high, tilt);
  const trial = tilted(at, tilt);
  const { step, closes } = chosen({ low, high, isClosed: bracket.isClosed }, trial, range);
  return {
    bracket: moved(bracket, at, trial.value > low.value, turns(low, trial), bracket.isClosed || closes),
    trial: step,
  };
}

function tilted({ step, value, slope }: LineEnd, tilt: number): LineEnd {
  return { step, value: value - step * tilt, slope: slope - tilt };
}

function turns(low: LineEnd, trial: LineEnd): boolean {
  return trial.slope * Math.sign(low.slope) < 0;
}

function moved(
  { low, high }: Bracket,
  at: LineEnd,
  isHigher: boolean,
  isPast: boolean,
  isClosed: boolean,
): Bracket {
  if (isHigher) return { low, high: at, isClosed };
  return { low: at, high: isPast ? low : high, isClosed };
}

function chosen(
  { low, high, isClosed }: Bracket,
  trial: LineEnd,
  range: Range,
): { readonly step: number; readonly closes: boolean } {
  if (trial.value > low.value) return { step: whereHigher(low, trial), closes: true };
  if (turns(low, trial)) return { step: wherePast(low, trial), closes: true };
  if (Math.abs(trial.slope) < Math.abs(low.slope))
    return { step: whereFlatter(low, high, isClosed, trial, range), closes: false };
  if (isClosed) return { step: cubicMinimum(trial, high), closes: false };
  return { step: trial.step > low.step ? range.longest : range.shortest, closes: false };
}

/** The trial is higher: nearer the low end, with more trust in the cubic where it stays closer. */
function whereHigher(low: LineEnd, trial: LineEnd): number {
  const cubic = cubicMinimum(low, trial);
  const length = trial.step - low.step;
  const rise = (low.value - trial.value) / length + low.slope;
  const quadratic = low.step + (low.slope / rise / 2) * length;
  return Math.abs(cubic - low.step) < Math.abs(quadratic - low.step)
    ? cubic
    : cubic + (quadratic - cubic) / 2;
}

/** The trial is lower and lies past the minimum: the step further from it. */
function wherePast(low: LineEnd, trial: LineEnd): number {
  const cubic = cubicMinimum(trial, low);
  const secant = secantMinimum(low, trial);
  return Math.abs(cubic - trial.step) > Math.abs(secant - trial.step) ? cubic : secant;
}

/** The trial is lower and flatter on the same side. */
function whereFlatter(
  low: LineEnd,
  high: LineEnd,
  isClosed: boolean,
  trial: LineEnd,
  { shortest, longest }: Range,
): number {
  const isAhead = trial.step > low.step;
  const found = cubicMinimum(trial, low);
  // a cubic that falls without end, or has its minimum behind
  const isBehind = !Number.isFinite(found) || found > trial.step !== isAhead;
  const cubic = isBehind ? (isAhead ? longest : shortest) : found;
  const secant = secantMinimum(low, trial);
  if (!isClosed) {
    const step = Math.abs(cubic - trial.step) > Math.abs(secant - trial.step) ? cubic : secant;
    return Math.min(Math.max(step, shortest), longest);
  }
  const step = Math.abs(cubic - trial.step) < Math.abs(secant - trial.step) ? cubic : secant;
  const limit = trial.step + 0.66 * (high.step - trial.step);
  return isAhead ? Math.min(limit, step) : Math.max(limit, step);
}

function secantMinimum(low: LineEnd, trial: LineEnd): number {
  return trial.step + (trial.slope / (trial.slope - low.slope)) * (low.step - trial.step);
}

/** The minimum of the cubic through the values and slopes of two ends. */
function cubicMinimum(a: LineEnd, b: LineEnd): number {
  const theta = (3 * (a.value - b.value)) / (b.step - a.step) + a.slope + b.slope;
  const scale = Math.max(Math.abs(theta), Math.abs(a.slope), Math.abs(b.slope));
  const square = (theta / scale) ** 2 - (a.slope / scale) * (b.slope / scale);
  const root = scale * Math.sqrt(Math.max(0, square)) * Math.sign(b.step - a.step);
  const ratio = (root - a.slope + theta) / (root - a.slope + root + b.slope);
  return a.step + ratio * (b.step - a.step);
}
