import type { Finding } from "./finding.ts";
import { mean, rateGone, type Shape, shapeOf } from "./shape.ts";
import type { LogCurve, TrainingLog } from "./training-log.ts";

/** Curves with fewer rows say nothing. */
const fewest = 6;

/** More rows are thinned out before they are judged. */
const most = 2000;

/** Every so manieth row of a long curve, and the first that is not finite. */
function thinned(curve: LogCurve | undefined): LogCurve | undefined {
  if (curve === undefined || curve.y.length <= most) return curve;
  const every = Math.ceil(curve.y.length / most);
  const lostAt = curve.y.findIndex((value) => !Number.isFinite(value));
  const isKept = (_: number, i: number): boolean => i % every === 0 || i === lostAt;
  return { name: curve.name, x: curve.x.filter(isKept), y: curve.y.filter(isKept) };
}

/** What the curves of a log show, the first rule that applies; tuned on simulated logs. */
export function findingOf(whole: TrainingLog): Finding {
  const log = {
    ...whole,
    train: thinned(whole.train),
    validation: thinned(whole.validation),
    rate: thinned(whole.rate),
  };
  const [train, validation] = [log.train, log.validation].map((curve) => curve && shapeOf(curve));
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
  const places = Array.from(validation.x, (x) => train.x.indexOf(x));
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
  const [one, other] = [train?.curve.y, validation?.curve.y];
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
  return turned && validation.last < 0.85 * train.last && validation.last < 0.85 * then
    ? {
        code: "columns-mixed-up",
        at: train.curve.x[train.lowestAt]!,
        values: { lowest: train.lowest, last: train.last },
      }
    : undefined;
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
  return (end > 2.3 * least || (end > 1.8 * least && end > 1.3 * shape.first)) && worse && shape.rough > 0.05
    ? {
        code: "diverged",
        at: shape.curve.x[shape.curve.y.indexOf(least)]!,
        values: { lowest: least, last: end },
      }
    : undefined;
};

const overfitting: Rule = (train, validation) => {
  if (train === undefined || validation === undefined) return undefined;
  const { lowest, lowestAt, last, curve, smooth } = validation;
  const at = curve.x[lowestAt]!;
  const isTurned =
    last - lowest > Math.max(0.08 * lowest, 2 * validation.rough * last) && lowestAt < 0.8 * smooth.length;
  return isTurned && train.last < 0.85 * valueAt(train, at)
    ? { code: "overfitting", at, values: { lowest, last, train: train.last } }
    : undefined;
};

/** The rate was all but gone before half of the run, and little was learned afterwards. */
function stalled(log: TrainingLog, { last }: Shape): Finding | undefined {
  const share = rateGone(log);
  if (share === undefined || share >= 0.5 || log.rate === undefined) return undefined;
  const at = log.rate.x[Math.floor(share * log.rate.x.length)]!;
  return { code: "decayed-too-early", at, values: { last, from: Math.max(...log.rate.y) } };
}

const rough: Rule = (train, validation) => {
  const both = [train, validation].filter((one) => one !== undefined);
  const least = Math.min(...both.map((one) => one.rough));
  return least > (both.length === 2 ? 0.065 : 0.1)
    ? { code: "rate-too-high", values: { rough: both[0]!.rough, last: both[0]!.last } }
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
  return isBelow
    ? { code: "validation-lower", values: { train: train.last, validation: validation.last } }
    : undefined;
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
  return key.falling > least && key.lowestAt > 0.85 * key.smooth.length && (train?.falling ?? 1) > 0
    ? {
        code: "still-falling",
        at: key.curve.x[Math.floor((3 * key.curve.x.length) / 4)]!,
        values: { falling: key.falling, last: key.last },
      }
    : undefined;
}

function alone({ first, last }: Shape): Finding {
  return { code: "cannot-tell", reason: "one-curve", values: { first, last } };
}

function healthy(train: Shape, validation: Shape): Finding {
  return { code: "healthy", values: { train: train.last, validation: validation.last } };
}

/** The curves of a log that there are. */
export function curvesOf({ train, validation }: TrainingLog): readonly LogCurve[] {
  return [train, validation].filter((curve) => curve !== undefined);
}
