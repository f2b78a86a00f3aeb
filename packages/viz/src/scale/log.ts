import { formatNumber, formatPower } from "@opt/words";
import { linearTicks } from "./linear.ts";
import type { Scale, Tick } from "./scale.ts";

/** A logarithmic scale over positive values; values that are not positive have no place on it (`-Infinity`). */
export function logScale(domain: readonly [number, number]): Scale {
  const [low, high] = widen(domain);
  const [from, to] = [Math.log10(low), Math.log10(high)];
  return {
    domain: [low, high],
    unit: (value) => (value > 0 ? (Math.log10(value) - from) / (to - from) : Number.NEGATIVE_INFINITY),
    ticks: (count) => logTicks(low, high, count),
    minorTicks: () => minorTicks(low, high),
  };
}

function logTicks(low: number, high: number, count: number): Tick[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const decades = last - first + 1;
  if (decades >= 3 || (decades === 2 && count <= 3)) return decadeTicks(first, last, count);
  const steps = [[1, 2, 5], [1, 3], [1]].map((factors) => factorTicks(factors, first - 1, last, low, high));
  const fitting = steps.find((ticks) => ticks.length >= 2 && ticks.length <= count);
  return fitting ?? linearTicks(low, high, count);
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
        ticks.push({ value, label: formatNumber(value) });
    }
  }
  return ticks;
}

function minorTicks(low: number, high: number): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  if (last - first > 7) return [];
  const minor: number[] = [];
  for (let power = first; power < last; power++) {
    for (let factor = 2; factor < 10; factor++) minor.push(factor * 10 ** power);
  }
  return minor.filter((value) => value > low && value < high);
}

function widen([low, high]: readonly [number, number]): [number, number] {
  return high > low * (1 + 1e-9) ? [low, high] : [low / 2, high * 2];
}
