import { formatNumber, formatPower } from "@opt/words";
import { linearTicks } from "./linear.ts";
import type { Scale, Tick } from "./scale.ts";

/** Shorter ranges, as a quotient, are read better on a linear axis. */
const shortest = 10;

/** Whether a range of values is read better by its logarithm: all positive, the largest at least ten times the smallest. */
export function suitsLog(low: number, high: number): boolean {
  return low > 0 && high / low >= shortest && Number.isFinite(high / low);
}

/** Share of a scale with a place for zero that lies below its smallest value. */
const zeroShare = 0.1;

/**
 * A logarithmic scale over positive values. Where `zero` is among the values it has a place of its own at the start of
 * the scale, labelled 0; other values that are not positive have none (`-Infinity`).
 */
export function logScale(domain: readonly [number, number], zero = false): Scale {
  const [low, high] = widen(domain);
  const [from, to] = [Math.log10(low), Math.log10(high)];
  const foot = zero ? zeroShare : 0;
  return {
    domain: [zero ? 0 : low, high],
    isLog: true,
    unit: (value) => {
      if (value > 0) return foot + (1 - foot) * ((Math.log10(value) - from) / (to - from));
      return zero && value === 0 ? 0 : value <= 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
    },
    ticks: (count) => {
      const ticks = logTicks(low, high, zero ? count - 1 : count);
      return zero ? [{ value: 0, label: "0" }, ...ticks] : ticks;
    },
    minorTicks: (length) => minorTicks(low, high, length / (to - from)),
    over: (next) => logScale(next),
  };
}

/** Longest range, in decades, whose labels are plain numbers; longer ones are labelled by powers of ten. */
const plainDecades = 3.2;

function logTicks(low: number, high: number, count: number): Tick[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const isPlain = Math.log10(high / low) <= plainDecades && low >= 1e-4 && high < 1e6;
  if (!isPlain && last > first) return decadeTicks(first, last, count);
  const steps = [[1, 2, 3, 5], [1, 2, 5], [1, 3], [1]].map((factors) =>
    factorTicks(factors, first - 1, last, low, high),
  );
  const fitting = steps.find((ticks) => ticks.length >= 2 && ticks.length <= count);
  if (fitting !== undefined) return fitting;
  return last > first ? decadeTicks(first, last, count) : linearTicks(low, high, count);
}

function decadeTicks(first: number, last: number, count: number): Tick[] {
  const stride = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, count)));
  const start = Math.ceil(first / stride) * stride;
  const ticks: Tick[] = [];
  for (let power = start; power <= last; power += stride)
    ticks.push({ value: 10 ** power, label: formatPower(power) });
  return ticks;
}

function factorTicks(factors: number[], first: number, last: number, low: number, high: number): Tick[] {
  const ticks: Tick[] = [];
  for (let power = first; power <= last; power++) {
    for (const factor of factors) {
      const value = factor * 10 ** power;
      if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9))
        ticks.push({ value, label: formatNumber(Number(value.toPrecision(12))) });
    }
  }
  return ticks;
}

/** A decade of so many pixels has room for all of its lines, two pixels apart; a smaller one for some. */
const roomy = 44;

function minorTicks(low: number, high: number, decade: number): number[] {
  const step = Math.ceil(roomy / decade);
  const minor: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power < Math.log10(high); power++)
    for (let factor = 1 + step; factor < 10; factor += step) minor.push(factor * 10 ** power);
  return minor.filter((value) => value > low && value < high);
}

function widen([low, high]: readonly [number, number]): [number, number] {
  return high > low * (1 + 1e-9) ? [low, high] : [low / 2, high * 2];
}
