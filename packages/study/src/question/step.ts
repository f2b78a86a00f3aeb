import { type Chain, createOptimizer } from "@opt/core";
import { type Figure, settled } from "../derivation/ledger.ts";
import { type Distractor, plain } from "./template.ts";

/** Where a single weight stands after each gradient, starting point first. */
export function walk(method: Chain, start: number, gradients: readonly number[]): readonly number[] {
  const weight = Float64Array.of(start);
  const optimizer = createOptimizer(method, { weight }, { backend: "interpreter" });
  const path = [start];
  for (const gradient of gradients) {
    optimizer.step({ weight: Float64Array.of(gradient) });
    path.push(settled(weight[0]!, Math.max(...path.map(Math.abs))));
  }
  return path;
}

/** A figure in brackets where it is negative and stands in a product. */
export function factor(figure: Figure): string {
  return figure.value < 0 ? `(${figure})` : `${figure}`;
}

/** A wrong number and the misconception that leads to it. */
export function wrongNumber(figure: Figure, ko: string, en: string): Distractor {
  return { label: plain(`${figure}`), tempting: { ko, en }, value: figure.value };
}
