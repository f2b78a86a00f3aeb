import type { Exercise, Numbers } from "../../src/misconception/exercise.ts";
import { explain, explainer } from "../../src/misconception/explain.ts";
import { pairsOf, solve } from "../../src/misconception/solve.ts";
import { drawTelling, roomOf } from "../../src/misconception/telling.ts";
import { streamOf } from "../../src/question/stream.ts";
import { mutate } from "./mutation.ts";

/** Variants of an exercise, as questions draw them. */
export function variantsOf(exercise: Exercise, count: number, seed: number): readonly Numbers[] {
  const stream = streamOf(seed, "parameters");
  return Array.from({ length: count }, () => drawTelling(exercise, stream));
}

/** A number as somebody would type it: to four decimal places. */
const typed = (value: number): number => Number(value.toFixed(4));

export interface Share {
  readonly exercise: string;
  readonly name: string;
  readonly named: number;
  readonly ambiguous: number;
  readonly wrongly: number;
}

/** How often each misconception is named when somebody makes it. */
export function namedShares(exercise: Exercise, count: number, seed = 1): readonly Share[] {
  const tally = exercise.misconceptions.map(({ name }) => ({ name, named: 0, ambiguous: 0, wrongly: 0 }));
  for (const given of variantsOf(exercise, count, seed)) {
    const explained = explainer(exercise, given);
    for (const [index, one] of exercise.misconceptions.entries()) {
      const { outcome, misconceptions } = explained(typed(solve(exercise, given, [one])));
      const row = tally[index]!;
      if (outcome === "ambiguous") row.ambiguous++;
      else if (misconceptions.length === 1 && misconceptions[0] === one) row.named++;
      else if (outcome === "named") row.wrongly++;
    }
  }
  return tally.map((row) => ({
    exercise: exercise.name,
    name: row.name,
    named: row.named / count,
    ambiguous: row.ambiguous / count,
    wrongly: row.wrongly / count,
  }));
}

/** What is said of two mistakes made at once, over all pairs and some variants. */
export function pairShares(exercise: Exercise, count: number, seed = 2): Omit<Share, "name" | "exercise"> {
  const tally = { named: 0, ambiguous: 0, wrongly: 0, all: 0 };
  for (const given of variantsOf(exercise, count, seed)) {
    const explained = explainer(exercise, given);
    for (const pair of pairsOf(exercise)) {
      const value = solve(exercise, given, pair);
      if (!Number.isFinite(value) || Math.abs(value - solve(exercise, given)) <= 1e-9) continue;
      const { outcome, misconceptions } = explained(typed(value));
      tally.all++;
      if (outcome === "ambiguous") tally.ambiguous++;
      else if (misconceptions.every((one) => pair.includes(one))) tally.named++;
      else tally.wrongly++;
    }
  }
  const share = (part: number): number => part / Math.max(1, tally.all);
  return { named: share(tally.named), ambiguous: share(tally.ambiguous), wrongly: share(tally.wrongly) };
}

/** How often a slip that is not in the list is given a name all the same. */
export function namedOutside(
  exercise: Exercise,
  mutants: number,
  places: 1 | 2,
  seed = 3,
): { readonly all: number; readonly named: number } {
  const stream = streamOf(seed, "balance");
  const probes = variantsOf(exercise, 12, seed + 1);
  const listed = [[], ...exercise.misconceptions.map((one) => [one]), ...pairsOf(exercise)].map((mistakes) =>
    probes.map((given) => solve(exercise, given, mistakes)),
  );
  const tally = { all: 0, named: 0 };
  for (const given of variantsOf(exercise, mutants, seed + 2)) {
    const instead = Object.assign({}, ...Array.from({ length: places }, () => mutate(exercise, stream)));
    const own = probes.map((probe) => solve(exercise, probe, [{ instead }]));
    if (listed.some((values) => values.every((value, index) => isSame(value, own[index]!)))) continue;
    const value = solve(exercise, given, [{ instead }]);
    const key = solve(exercise, given);
    if (!Number.isFinite(value) || Math.abs(value - key) <= roomOf(exercise, key)) continue;
    tally.all++;
    if (explain(exercise, given, typed(value)).outcome === "named") tally.named++;
  }
  return tally;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}
