import { evaluate, type Expression } from "@opt/core";
import type { RandomState } from "@opt/data";
import { streamOf } from "./stream.ts";

/** The values that a name may take: between two numbers, or whole numbers between them. */
export type Range = readonly [low: number, high: number] | readonly [low: number, high: number, "whole"];

const points = 48;
const least = 12;
const room = 1e-9;

/**
 * Whether two formulas come to the same for the values that their names may take. Compared at 48 points drawn once for
 * all; two different formulas of school length agree at none of them but by a kink.
 *
 * @throws {RangeError} where the first formula has no value at nearly all of these points.
 */
export function isSameFormula(
  key: Expression,
  typed: Expression,
  ranges: Readonly<Record<string, Range>>,
): boolean {
  const stream = streamOf(0, "formula");
  let met = 0;
  for (let point = 0; point < points; point++) {
    const values = new Map(Object.entries(ranges).map(([name, range]) => [name, draw(stream, range)]));
    const at = (tree: Expression): number => evaluate(tree, (name) => values.get(name) ?? Number.NaN);
    const [wanted, got] = [at(key), at(typed)];
    if (!Number.isFinite(wanted)) continue;
    met++;
    if (!(Math.abs(wanted - got) <= room * Math.max(1e-3, Math.abs(wanted), Math.abs(got)))) return false;
  }
  if (met < least) throw new RangeError("key must have a value over the ranges of its names");
  return true;
}

function draw(stream: RandomState, [low, high, kind]: Range): number {
  return kind === "whole" ? stream.randint(low, high + 1) : low + (high - low) * stream.random();
}
