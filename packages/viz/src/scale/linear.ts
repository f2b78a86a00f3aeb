import { formatNumber, formatNumbers, groupDigits, largestWritten } from "@opt/words";
import type { Scale, Tick } from "./scale.ts";

/**
 * A linear scale; an empty domain is widened, so that every value has a place. `nice` rounds it out to whole steps;
 * `whole` labels nothing between whole numbers.
 */
export function linearScale(domain: readonly [number, number], nice = false, whole = false): Scale {
  let [low, high] = widen(domain);
  if (nice) {
    const span = high - low;
    const step = stepFor(span / 5);
    const above = (each: number) => Math.ceil(high / each - 1e-9) * each;
    // a quarter of the room or more above what is shown is too much: there the axis ends at a finer step
    const top = above(step) - high < span / 4 ? above(step) : above(stepFor(span / 10));
    [low, high] = [Math.floor(low / step + 1e-9) * step, top];
  }
  return {
    domain: [low, high],
    unit: (value) => (value / 2 - low / 2) / (high / 2 - low / 2),
    // a single value is told, whatever is round beside it
    ticks: (count) =>
      domain[0] === domain[1]
        ? [{ value: domain[0], label: formatNumber(domain[0]) }].slice(0, count)
        : linearTicks(low, high, count, whole),
    minorTicks: () => [],
    over: (next) => linearScale(next, false, whole),
  };
}

/** Round numbers between two values, at most `count` of them, all with as many decimals as tell them apart. */
export function linearTicks(low: number, high: number, count: number, whole = false): Tick[] {
  if (count < 1) return [];
  let step = stepFor((high - low) / count);
  if (whole) step = Math.max(1, step);
  while (tickCount(low, high, step) > count) step = stepFor(step * 1.5);
  if (count > 1 && tickCount(low, high, step) < 2) step = finerStep(low, high, step, count, whole);
  // Beyond the smallest and the largest numbers there is no step.
  if (!(step > 0 && step < Number.POSITIVE_INFINITY)) return [];
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.ceil(low / step - 1e-9);
  const all = Array.from({ length: Math.max(0, tickCount(low, high, step)) }, (_, i) => {
    const value = (first + i) * step;
    return Math.abs(value) < step / 2 ? 0 : value;
  });
  const values = all.length > count ? [all[0]!, all.at(-1)!] : all;
  const labels = tickLabels(values, decimals);
  return values.map((value, i) => ({ value, label: labels[i]! }));
}

function tickCount(low: number, high: number, step: number): number {
  return step > 0 ? Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1 : 0;
}

/**
 * A finer step that leaves two ticks or more, where there is one: a single tick is not a scale. Where every such step
 * leaves too many, the roundest, of whose ticks the ends are kept.
 */
function finerStep(low: number, high: number, step: number, count: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(step) + 1e-9);
  const finer = (factors: readonly number[]) =>
    [power, power / 10]
      .flatMap((each) => factors.map((factor) => factor * each))
      .filter((each) => each < step && tickCount(low, high, each) > 1 && (!whole || Number.isInteger(each)));
  const fitting = finer([8, 6, 4, 3]).find((each) => tickCount(low, high, each) <= count);
  return fitting ?? finer([5, 2, 1])[0] ?? step;
}

/** The numbers of an axis, all with as many decimals, or with as many digits as tell them apart. */
export function tickLabels(values: readonly number[], decimals: number): string[] {
  const isLong = decimals > 4 || values.some((value) => Math.abs(value) > largestWritten);
  if (isLong) return formatNumbers(values.map((value) => Number(value.toPrecision(15))));
  return values.map((value) => {
    if (value === 0) return "0";
    return `${value < 0 ? "−" : ""}${groupDigits(Math.abs(value).toFixed(decimals))}`;
  });
}

/** The smallest of 1, 2, 5 times a power of ten that is not below `raw`. */
export function stepFor(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5].find((each) => each * power >= raw * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function widen([low, high]: readonly [number, number]): [number, number] {
  if (high - low > Math.max(Math.abs(low) * 1e-12, 1e-300)) return [low, high];
  const margin = Math.abs(low) * 0.1 || 1;
  return [low - margin, high + margin];
}
