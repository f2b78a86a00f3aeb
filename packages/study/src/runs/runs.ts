import type { Computation, Computed } from "../compute/computation.ts";
import type { Locale } from "../locale.ts";
import { answerOf, type Read } from "./answers.ts";
import { comparedIn, together } from "./compared.ts";
import { readProblem } from "./read-problem.ts";

/** Steps of a named optimizer, read word by word: answered only where every number has its place, and every word that may change one. */
export const runs: Computation = {
  name: "runs",
  card: "optimizer",
  title: { ko: "옵티마이저의 스텝", en: "steps of an optimizer" },
  needs: [],
  answer: () => undefined,
  reads: computeRun,
};

/** What a question about steps of an optimizer comes to; undefined of any other question. Never throws for any string. */
export function computeRun(question: string, locale: Locale): Computed | undefined {
  const read = readProblem(question);
  if (read === undefined) return undefined;
  const several = comparedIn(read.problem);
  const all: readonly Read[] = several.map((problem) => ({ problem, text: read.text }));
  const answers = all.map((one) => answerOf(one, locale));
  return together(answers);
}
