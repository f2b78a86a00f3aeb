import type { Misconception } from "../misconception/exercise.ts";
import type { Verdict } from "./verdict.ts";

/** What to say of one mistake, or of two that were made at once. */
export function namedMistakes(
  mistakes: readonly Misconception[],
): Pick<Verdict, "tempting" | "misconceptions"> {
  const [first, second] = mistakes.map(({ words }) => words);
  if (first === undefined) return {};
  return {
    tempting:
      second === undefined
        ? first
        : {
            ko: `두 가지가 겹친 것 같아요. ${first.ko} 그리고 ${second.ko}`,
            en: `Two things seem to have come together. ${first.en} And: ${second.en}`,
          },
    misconceptions: mistakes.map(({ name }) => name),
  };
}
