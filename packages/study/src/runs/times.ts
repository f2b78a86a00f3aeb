import type { Problem, Wanted } from "./problem.ts";

/** How many steps there are, and after which of them each thing is asked for. */
export interface Times {
  readonly steps: number;
  /** Steps that were taken before what is told; undefined where nobody says. */
  readonly before?: number;
  readonly of: (wanted: Wanted) => readonly number[];
}

const isStep = (value: number): boolean => Number.isInteger(value) && value >= 1;

/** When what is asked for; undefined where that is unclear. */
export function timesOf(problem: Problem, gradients: number): Times | undefined {
  const { counts, times, wanted, isEach, isNext, kept, loss, isConstant, isIncluded } = problem;
  if (problem.clip !== undefined && !problem.settings.has("lr"))
    return { steps: 1, before: 0, of: () => [1] };
  const indices = wanted.flatMap(({ time }) => (time === undefined ? [] : [time]));
  if (![...counts, ...times, ...indices].every(isStep)) return undefined;
  const told = [...kept.values()].some(([one]) => one!.value !== 0);
  const distinct = [...new Set(isSumUp(counts) ? counts.slice(1) : counts)];
  // "m, v and t = 10": the step that is taken now
  if (
    told &&
    distinct.length === 1 &&
    (gradients === 1 || isIncluded) &&
    !isConstant &&
    distinct[0]! > 1 &&
    loss === undefined
  ) {
    const before = distinct[0]! - 1;
    return { steps: 1, before, of: () => [before + 1] };
  }
  if (isIncluded) return undefined;
  const early = told && distinct.length === 0 ? {} : { before: 0 };
  if (indices.length > 0) {
    const last = Math.max(...indices);
    if (distinct.some((count) => count > last)) return undefined;
    return { steps: last, ...early, of: ({ time }) => [time ?? last] };
  }
  if (times.length > 0) {
    if (!isAscending(times)) return undefined;
    return { steps: times.at(-1)!, ...early, of: () => times };
  }
  const steps =
    distinct.length > 0
      ? Math.max(...distinct)
      : gradients > 0 && !isConstant
        ? gradients
        : isNext
          ? 1
          : undefined;
  if (steps === undefined) return undefined;
  if (distinct.length > 1 && !(isAscending(distinct) && wanted.length === 1)) return undefined;
  const several = distinct.length > 1 ? distinct : undefined;
  const each = Array.from({ length: steps }, (_, at) => at + 1);
  // v and w after each step: in which order is not said
  if (wanted.length > 1 && problem.isEveryStep && steps > 1) return undefined;
  const isApiece =
    (isEach || problem.isEveryStep) &&
    new Set(wanted.map(({ what, role, letter }) => `${what} ${role} ${letter}`)).size === 1;
  return { steps, ...early, of: () => several ?? (isApiece ? each : [steps]) };
}

/** "Two steps, please: w after the first and after the second." */
function isSumUp(counts: readonly number[]): boolean {
  const [all, ...each] = counts;
  return each.length > 1 && isAscending([...new Set(each)]) && each.at(-1) === all;
}

function isAscending(values: readonly number[]): boolean {
  return values.every((value, at) => at === 0 || value > values[at - 1]!);
}
