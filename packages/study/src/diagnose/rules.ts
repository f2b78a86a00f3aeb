import type { Finding } from "./finding.ts";
import { endOf, lowestOf, lowOf, standingAt } from "./quote.ts";
import { mean, rateGone, type Shape, shapeOf } from "./shape.ts";
import type { LogCurve, TrainingLog } from "./training-log.ts";

/** Curves with fewer rows say nothing. */
const fewest = 6;

/** More rows are thinned out before they are judged. */
const most = 2000;

/** Every so manieth row of a long curve, the last, and the first that is not finite. */
function thinned(curve: LogCurve | undefined): LogCurve | undefined {
  if (curve === undefined || curve.y.length <= most) return curve;
  const every = Math.ceil(curve.y.length / most);
  const lostAt = curve.y.findIndex((value) => !Number.isFinite(value));
  const isKept = (_: number, i: number): boolean =>
    i % every === 0 || i === lostAt || i === curve.y.length - 1;
  return { name: curve.name, x: curve.x.filter(isKept), y: curve.y.filter(isKept) };
}

/**
 * What the curves of a log show, the first rule that applies; tuned on simulated logs. Smoothed curves are what it judges
 * by; the values that it tells stand in the log.
 */
export function findingOf(whole: TrainingLog): Finding {
  const log = { ...whole, rate: thinned(whole.rate) };
  const [train, validation] = [whole.train, whole.validation].map(
    (curve) => curve && shapeOf(thinned(curve)!, curve),
  );
  const key = (train ?? validation)!;
  return (
    lost(train, validation) ??
    (key.smooth.length < fewest ? short(key) : undefined) ??
    batchWise(log) ??
    same(train, validation) ??
    exchanged(train, validation) ??
    rising(train, validation) ??
    overfitting(train, validation) ??
    stalled(log, key) ??
    rough(train, validation) ??
    unsure(validation) ??
    falling(log, train, validation) ??
    lower(train, validation) ??
    (train === undefined || validation === undefined ? alone(key) : healthy(train, validation))
  );
}

type Rule = (train: Shape | undefined, validation: Shape | undefined) => Finding | undefined;

const lost: Rule = (...shapes) => {
  const shape = shapes.find((one) => one !== undefined && one.lost >= 0);
  if (shape === undefined) return undefined;
  const at = shape.curve.x[shape.lost]!;
  return { code: "diverged", at, values: { lost: 1 } };
};

function short({ curve }: Shape): Finding {
  return { code: "cannot-tell", reason: "short", values: { rows: curve.y.length } };
}

/** The loss leaps wherever validation was measured: the running mean of an epoch starts afresh there. */
function batchWise({ train, validation }: TrainingLog): Finding | undefined {
  if (train === undefined || validation === undefined) return undefined;
  const rows = new Map(Array.from(train.x, (x, row) => [x, row]));
  const places = Array.from(validation.x, (x) => rows.get(x) ?? -1);
  const gap = places.length < 3 ? 0 : places[1]! - places[0]!;
  if (gap < 3 || places.some((place, i) => place < 0 || place !== places[0]! + i * gap)) return undefined;
  const leaps = Array.from(train.y.subarray(1), (value, i) => Math.abs(value - train.y[i]!));
  const at = (place: number): number => leaps[place] ?? Number.NaN;
  const starts = places.slice(0, -1).flatMap((place) => [at(place), at(place + 1)]);
  const ends = places.slice(0, -1).flatMap((place) => [at(place - 1), at(place - 2)]);
  return mean(starts) > 2.5 * mean(ends)
    ? { code: "epoch-is-batch", at: train.x[places[0]!]!, values: { gap, epochs: places.length } }
    : undefined;
}

const same: Rule = (train, validation) => {
  const [one, other] = [train?.whole.y, validation?.whole.y];
  if (one === undefined || one.length !== other?.length) return undefined;
  const equal = one.filter((value, i) => value === other[i]).length;
  return equal > 0.9 * one.length
    ? { code: "columns-mixed-up", values: { equal, rows: one.length } }
    : undefined;
};

/** Validation goes on falling below training, which has turned up: as if each bore the other's name. */
const exchanged: Rule = (train, validation) => {
  if (train === undefined || validation === undefined) return undefined;
  const then = valueAt(validation, train.curve.x[train.lowestAt]!);
  const turned =
    train.last - train.lowest > Math.max(0.08 * train.lowest, 2 * train.rough * train.last) &&
    train.lowestAt < 0.75 * train.smooth.length;
  if (!turned || validation.last >= 0.85 * train.last || validation.last >= 0.85 * then) return undefined;
  const { at, value: lowest } = lowOf(train);
  return { code: "columns-mixed-up", at, values: { lowest, last: endOf(train) } };
};

/** The smoothed curve at the place of the other's axis that is nearest from below. */
function valueAt({ curve, smooth }: Shape, x: number): number {
  const at = curve.x.findLastIndex((one) => one <= x);
  return smooth[Math.max(0, at)]!;
}

const rising: Rule = (train, validation) => {
  const shape = train ?? validation!;
  const least = Math.min(...shape.curve.y);
  const end = mean(shape.curve.y.subarray(-3));
  const worse = validation === undefined || validation.last > 1.2 * validation.lowest;
  const isUp = end > 2.3 * least || (end > 1.8 * least && end > 1.3 * shape.first);
  if (!isUp || !worse || shape.rough <= 0.05) return undefined;
  const { at, value: lowest } = lowestOf(shape.whole);
  return { code: "diverged", at, values: { lowest, highest: highestAfter(shape, at), last: endOf(shape) } };
};

function highestAfter({ whole: { x, y } }: Shape, place: number): number {
  return y.reduce((peak, value, row) => (x[row]! > place ? Math.max(peak, value) : peak), -Infinity);
}

const overfitting: Rule = (train, validation) => {
  if (train === undefined || validation === undefined) return undefined;
  const { lowest, lowestAt, last, curve, smooth } = validation;
  const isTurned =
    last - lowest > Math.max(0.08 * lowest, 2 * validation.rough * last) && lowestAt < 0.8 * smooth.length;
  if (!isTurned || train.last >= 0.85 * valueAt(train, curve.x[lowestAt]!)) return undefined;
  const { at, value } = lowOf(validation);
  const { value: down } = lowestOf(train.whole, (place) => place >= at);
  return { code: "overfitting", at, values: { lowest: value, last: endOf(validation), train: down } };
};

/** The rate was all but gone before half of the run, and little was learned afterwards. */
function stalled(log: TrainingLog, shape: Shape): Finding | undefined {
  const share = rateGone(log);
  if (share === undefined || share >= 0.5 || log.rate === undefined) return undefined;
  const at = log.rate.x[Math.floor(share * log.rate.x.length)]!;
  return { code: "decayed-too-early", at, values: { last: endOf(shape), from: Math.max(...log.rate.y) } };
}

const rough: Rule = (train, validation) => {
  const both = [train, validation].filter((one) => one !== undefined);
  const least = Math.min(...both.map((one) => one.rough));
  return least > (both.length === 2 ? 0.065 : 0.1)
    ? { code: "rate-too-high", values: { rough: both[0]!.rough, last: endOf(both[0]!) } }
    : undefined;
};

function unsure(validation: Shape | undefined): Finding | undefined {
  return validation !== undefined && validation.rough > 0.2
    ? { code: "cannot-tell", reason: "noise", values: { rough: validation.rough } }
    : undefined;
}

const lower: Rule = (train, validation) => {
  if (train === undefined || validation === undefined) return undefined;
  const { x, y } = validation.curve;
  const late = Array.from(x.keys()).slice(x.length >> 1);
  const places = Array.from(x, (one) => train.curve.x.findLastIndex((other) => other <= one));
  const isBelow = late.every((i) => y[i]! < 0.95 * (train.curve.y[places[i]!] ?? 0));
  if (!isBelow) return undefined;
  const beside = standingAt(train.whole, x.at(-1)!);
  return { code: "validation-lower", values: { train: beside, validation: endOf(validation) } };
};

/** Both curves still go down at the end; where the rate has come down a good deal, that must be a good deal. */
function falling(
  { rate }: TrainingLog,
  train: Shape | undefined,
  validation: Shape | undefined,
): Finding | undefined {
  const key = (validation ?? train)!;
  const isDown = rate !== undefined && rate.y.at(-1)! < 0.5 * Math.max(...rate.y);
  const least = isDown ? 0.1 : 0.03;
  const isFalling =
    key.falling > least && key.lowestAt > 0.85 * key.smooth.length && (train?.falling ?? 1) > 0;
  if (!isFalling) return undefined;
  const at = key.curve.x[key.lateAt]!;
  const [from, last] = [standingAt(key.whole, at), endOf(key)];
  // where the noise of these two rows hides the fall, it is told as a share
  return { code: "still-falling", at, values: { falling: key.fall, last, ...(from > last && { from }) } };
}

function alone(shape: Shape): Finding {
  return { code: "cannot-tell", reason: "one-curve", values: { first: shape.first, last: endOf(shape) } };
}

function healthy(train: Shape, validation: Shape): Finding {
  return { code: "healthy", values: { train: endOf(train), validation: endOf(validation) } };
}

/** The curves of a log that there are. */
export function curvesOf({ train, validation }: TrainingLog): readonly LogCurve[] {
  return [train, validation].filter((curve) => curve !== undefined);
}
