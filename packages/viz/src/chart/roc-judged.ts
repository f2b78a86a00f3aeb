import { readerOf, tieRule } from "../scale/tie.ts";
import type { LocalizedText } from "../text/locale.ts";
import { averagePrecision, rank, type Ranked, rocArea } from "./ranked-scores.ts";
import { remembered } from "./remembered.ts";
import type { RocChart } from "./roc-data.ts";

export interface Judged extends Ranked {
  readonly name: LocalizedText;
  /** Area under the curve, or average precision. */
  readonly score: number;
}

/** Those that have rows of both classes (for precision and recall, positive ones), judged. */
export const judgedOf: (chart: RocChart) => Judged[] = /* @__PURE__ */ remembered(
  (chart: RocChart): Judged[] => {
    const isRoc = chart.curve === "roc";
    return chart.series.flatMap((series) => {
      const ranked = rank(series);
      if (ranked.positives === 0 || (isRoc && ranked.negatives === 0)) return [];
      const score = isRoc ? rocArea(ranked) : averagePrecision(ranked);
      return [Object.assign({ name: series.name, score }, ranked)];
    });
  },
);

const isPerfect = (score: number) => score > 1 - 1e-12;

/** The scores as they are read; what is not perfect does not read 1. */
export function scoresOf(judged: readonly Judged[]): string[] {
  const scores = judged.map(({ score }) => score);
  const ties = tieRule(scores);
  const read = readerOf([...scores, 1], (a, b) => isPerfect(a) === isPerfect(b) && ties(a, b));
  return scores.map(read);
}
