import type { Exercise, Misconception, Numbers } from "./exercise.ts";
import { rivalValues } from "./rivals.ts";
import { isLike, pairsOf, solve } from "./solve.ts";

/** What a wrong number comes from. */
export type Explanation =
  | { readonly outcome: "named"; readonly misconceptions: readonly Misconception[] }
  | { readonly outcome: "ambiguous" | "unknown"; readonly misconceptions: readonly [] };

/**
 * The one misconception that leads to a typed number; where none alone does, the one pair of them. A number fits if it
 * agrees to four decimal places. Where some other slip of one place leads there as well,
 * nobody can tell, and nothing is named.
 */
export function explain(exercise: Exercise, given: Numbers, typed: number): Explanation {
  return explainer(exercise, given)(typed);
}

/** The same for many numbers typed for one question. */
export function explainer(exercise: Exercise, given: Numbers): (typed: number) => Explanation {
  const work = (mistakes: readonly Misconception[]): Worked => ({
    mistakes,
    value: solve(exercise, given, mistakes),
  });
  const single = exercise.misconceptions.map((one) => work([one]));
  let pairs: readonly Worked[] | undefined;
  let rivals: readonly number[] | undefined;
  return (typed) => {
    const fits = ({ value }: Pick<Worked, "value">): boolean => isLike(value, typed);
    const alone = single.filter(fits);
    const found = alone.length > 0 ? alone : (pairs ??= pairsOf(exercise).map(work)).filter(fits);
    const [only] = found;
    if (only === undefined) return { outcome: "unknown", misconceptions: [] };
    const others = (rivals ??= rivalValues(exercise, given)).filter((value) => fits({ value }));
    return found.length === 1 && others.length === 0
      ? { outcome: "named", misconceptions: only.mistakes }
      : { outcome: "ambiguous", misconceptions: [] };
  };
}

interface Worked {
  readonly mistakes: readonly Misconception[];
  readonly value: number;
}
