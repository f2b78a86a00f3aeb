import { type Chain, createOptimizer } from "@opt/core";
import { formatNumber } from "@opt/words";
import { type Distractor, plain } from "./template.ts";

/** Where a single weight stands after each gradient, starting point first. */
export function walk(method: Chain, start: number, gradients: readonly number[]): readonly number[] {
  const weight = Float64Array.of(start);
  const optimizer = createOptimizer(method, { weight }, { backend: "interpreter" });
  const path = [start];
  for (const gradient of gradients) {
    optimizer.step({ weight: Float64Array.of(gradient) });
    path.push(weight[0]!);
  }
  return path;
}

/** A number as the questions show it: four significant digits, without the noise of binary fractions. */
export function shown(value: number): string {
  return formatNumber(Number(value.toPrecision(4)), 4);
}

/** The same, in brackets where it is negative and stands in a product. */
export function factor(value: number): string {
  return value < 0 ? `(${shown(value)})` : shown(value);
}

/** A wrong number and the misconception that leads to it. */
export function wrongNumber(value: number, ko: string, en: string): Distractor {
  return { label: plain(shown(value)), tempting: { ko, en }, value };
}
