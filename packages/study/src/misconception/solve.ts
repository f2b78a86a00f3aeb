import { evaluate } from "@opt/core";
import { treeOf } from "../derivation/ledger.ts";
import { leastTolerance } from "../question/tolerance.ts";
import type { Exercise, Misconception, Numbers } from "./exercise.ts";

/** What the computation comes to, for one who makes those mistakes. */
export function solve(
  { steps }: Exercise,
  given: Numbers,
  mistakes: readonly Pick<Misconception, "instead">[] = [],
): number {
  const known = new Map(Object.entries(given));
  const instead: Readonly<Record<string, string>> = Object.assign({}, ...mistakes.map((one) => one.instead));
  let value = Number.NaN;
  for (const [name, formula] of steps) {
    value = evaluate(treeOf(instead[name] ?? formula), (other) => known.get(other) ?? Number.NaN);
    known.set(name, value);
  }
  return value;
}

const pairs = new WeakMap<Exercise, readonly (readonly Misconception[])[]>();

/** Two mistakes that can be made at once: they change different steps. */
export function pairsOf(exercise: Exercise): readonly (readonly Misconception[])[] {
  const known =
    pairs.get(exercise) ??
    exercise.misconceptions.flatMap((one, index) =>
      exercise.misconceptions
        .slice(index + 1)
        .filter((other) => !Object.keys(other.instead).some((step) => step in one.instead))
        .map((other) => [one, other]),
    );
  pairs.set(exercise, known);
  return known;
}

/** Agrees to the four decimal places that a question asks for. */
export function isLike(value: number, typed: number): boolean {
  return Math.abs(value - typed) <= leastTolerance;
}
