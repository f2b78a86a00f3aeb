import type { Computed } from "./computation.ts";

/**
 * What several ways to read one question come to together: the answer with the most numbers, if those of all others are
 * among them in the same order; nothing where two disagree; else the first that says what is lacking.
 */
export function agreed(answers: readonly Computed[]): Computed | undefined {
  const full = answers.filter(({ values }) => values !== undefined);
  const [most = answers[0]] = full.toSorted((a, b) => b.values!.length - a.values!.length);
  if (full.every(({ values }) => isPart(values!, most!.values!, 1e-9))) return most;
  // who takes an epsilon as told comes to a little else than who takes the usual one: the reader of words is the later
  const last = full.findLast(({ values }) => values!.length === most!.values!.length);
  return full.every(({ values }) => isPart(values!, last!.values!, 1e-6)) ? last : undefined;
}

/** Whether some numbers are among others, in their order. */
function isPart(some: readonly number[], all: readonly number[], tolerance: number): boolean {
  let at = 0;
  for (const value of all)
    if (at < some.length && Math.abs(value - some[at]!) <= tolerance * Math.max(1, Math.abs(value))) at += 1;
  return at === some.length;
}
