import type { RandomState } from "@opt/data";
import { drawFitting, numbersOf, pick } from "../question/template.ts";
import { leastTolerance, toleranceOf } from "../question/tolerance.ts";
import type { Exercise, Numbers } from "./exercise.ts";
import { solve } from "./solve.ts";

/** Numbers that make a fair question. */
export function drawTelling(exercise: Exercise, stream: RandomState): Numbers {
  const { given } = exercise;
  const names = Object.keys(given);
  const drawn = drawFitting(
    () => Object.fromEntries(names.map((name) => [name, pick(stream, given[name]!)])),
    (parameters) => isTelling(exercise, numbered(names, numbersOf(parameters, names))),
  );
  return numbered(names, numbersOf(drawn, names));
}

function numbered(names: readonly string[], values: readonly number[]): Numbers {
  return Object.fromEntries(names.map((name, index) => [name, values[index]!]));
}

/** How far off a typed answer may be and still be right. */
export function roomOf({ answer }: Pick<Exercise, "answer">, key: number): number {
  return answer === "whole" ? leastTolerance : Math.max(leastTolerance, toleranceOf(key));
}

/**
 * True if those numbers make a fair question: every misconception leads to a number of its own, none to the answer,
 * and the answer is neither tiny nor huge nor one of the numbers given.
 */
export function isTelling(exercise: Exercise, given: Numbers): boolean {
  const key = solve(exercise, given);
  const size = Math.abs(key);
  const most = exercise.answer === "whole" ? 100_000 : 100;
  if (!(size >= 0.01 && size < most) || exercise.fits?.(given) === false) return false;
  if (Object.values(given).some((value) => Math.abs(value - key) <= roomOf(exercise, key))) return false;
  const values = [key, ...exercise.misconceptions.map((one) => solve(exercise, given, [one]))];
  const sorted = values.toSorted((a, b) => a - b);
  return (
    values.every(Number.isFinite) &&
    sorted.every((value, index) => {
      const next = sorted[index + 1] ?? Infinity;
      return (
        next - value > 2 * Math.max(roomOf(exercise, value), roomOf(exercise, next === Infinity ? 0 : next))
      );
    })
  );
}
