import { formatNumber, groupDigits } from "@opt/words";
import type { Scale, Tick } from "./scale.ts";

/** A linear scale; an empty domain is widened, so that every value has a place. `nice` rounds it out to whole steps. */
export function linearScale(domain: readonly [number, number], nice = false): Scale {
  let [low, high] = widen(domain);
  if (nice) {
    const step = stepFor((high - low) / 5);
    [low, high] = [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
  }
  return {
    domain: [low, high],
    unit: (value) => (value / 2 - low / 2) / (high / 2 - low / 2),
    ticks: (count) => linearTicks(low, high, count),
    minorTicks: () => [],
  };
}

/** Round numbers between two values, at most `count` of them, all with the same decimals. */
export function linearTicks(low: number, high: number, count: number): Tick[] {
  if (count < 1) return [];
  let step = stepFor((high - low) / count);
  while (tickCount(low, high, step) > count) step = stepFor(step * 1.5);
  // Beyond the smallest and the largest numbers there is no step.
  if (!(step > 0 && step < Number.POSITIVE_INFINITY)) return [];
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: Math.max(0, tickCount(low, high, step)) }, (_, i) => {
    const value = (first + i) * step;
    return { value, label: tickLabel(value, step, decimals) };
  });
}

function tickCount(low: number, high: number, step: number): number {
  return step > 0 ? Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1 : 0;
}

function tickLabel(value: number, step: number, decimals: number): string {
  if (Math.abs(value) < step / 2) return "0";
  if (decimals > 4 || Math.abs(value) >= 1e6) return formatNumber(value, 2);
  const label = Math.abs(value).toFixed(decimals);
  const grouped = Math.abs(value) >= 1e4 ? groupDigits(label) : label;
  return value < 0 ? `−${grouped}` : grouped;
}

/** The smallest of 1, 2, 5 times a power of ten that is not below `raw`. */
function stepFor(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((each) => each * power >= raw * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function widen([low, high]: readonly [number, number]): [number, number] {
  if (high - low > Math.max(Math.abs(low) * 1e-12, 1e-300)) return [low, high];
  const margin = Math.abs(low) * 0.1 || 1;
  return [low - margin, high + margin];
}
