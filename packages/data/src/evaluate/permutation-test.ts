import { encodeLabels, sortByCode, sortedCodes } from "../labels.ts";
import type { Column } from "../load/column.ts";
import { checkInteger, checkOptions } from "../options.ts";
import { RandomState } from "../random/random-state.ts";
import { checkSeed, type Seed } from "../random/seed.ts";
import type { SplitData } from "../split/data.ts";
import { jobsOf } from "./cross-validate.ts";
import { type DataSet, foldsOf, type FoldSource, pickSplitData, splitData } from "./data-set.ts";
import { type Estimator, executorOf } from "./fit.ts";
import { mean, type Metric } from "./metrics.ts";
import { type RunOptions, runOptionNames, runScores } from "./run-jobs.ts";

/** Options of `permutationTest`. */
export interface PermutationTestOptions<Settings = undefined> extends RunOptions<Settings> {
  /** The metric; more is better. */
  readonly scoring: Metric;
  /** How often the targets are shuffled, at least 1. Default 100. */
  readonly nPermutations?: number | undefined;
  /** Seed of the shuffles. Default 0. */
  readonly randomState?: Seed | undefined;
  readonly settings?: Settings | undefined;
  /** Called after each shuffle. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Whether a score could be due to chance. */
export interface PermutationTest {
  /** Mean score over the folds. */
  readonly score: number;
  /** Mean scores with shuffled targets. */
  readonly permutationScores: readonly number[];
  /** (Shuffles that score at least as well + 1) / (shuffles + 1). */
  readonly pValue: number;
}

/**
 * Tests whether an estimator finds a real pattern: how often it scores as well if the targets (and labels) are
 * shuffled. If the data have groups, targets are shuffled within each group. Equal to scikit-learn's
 * `permutation_test_score`.
 *
 * @throws {RangeError} fewer than 1 permutation
 * @example
 * ```ts
 * import { accuracy, permutationTest, stratifiedKFold } from "@opt/data";
 * const data = { inputs: [1, 2, 3, 4, 11, 12, 13, 14], targets: ["low", "low", "low", "low", "high", "high", "high", "high"] };
 * const threshold = {
 *   fit: ({ inputs }: { inputs: number[] }) => inputs.reduce((sum, x) => sum + x, 0) / inputs.length,
 *   predict: (limit: number, inputs: number[]) => inputs.map((x) => (x < limit ? "low" : "high")),
 * };
 * const { score, pValue } = await permutationTest(stratifiedKFold({ nSplits: 4 }), data, threshold, { scoring: accuracy, nPermutations: 99 });
 * console.log(score, pValue); // → 1 0.02
 * ```
 */
export async function permutationTest<
  Model,
  Inputs extends Column,
  Targets extends Column,
  Settings = undefined,
>(
  splitter: FoldSource,
  data: DataSet<Inputs, Targets>,
  estimator: Estimator<Model, Inputs, Targets, Settings>,
  options: PermutationTestOptions<Settings>,
): Promise<PermutationTest> {
  checkOptions("permutationTest", options, [
    "scoring",
    "nPermutations",
    "randomState",
    "settings",
    ...runOptionNames,
  ]);
  const { settings, concurrency, signal, onProgress } = options;
  const nPermutations = checkInteger("nPermutations", options.nPermutations ?? 100, 1);
  const stream = new RandomState(checkSeed(options.randomState ?? 0));
  const executor = executorOf(options, data, estimator);
  const rows = splitData(data);
  const meanScore = async (targetRows?: Uint32Array): Promise<number> => {
    const labels = targetRows && pickSplitData(rows, targetRows).labels;
    const folds = foldsOf(splitter, { ...rows, ...(labels !== undefined && { labels }) });
    const jobs = jobsOf(folds, settings, false).map((job) => Object.assign(job, { targetRows }));
    return mean(await runScores(jobs, executor, { concurrency, signal }));
  };
  const score = await meanScore();
  const permutationScores: number[] = [];
  for (let round = 0; round < nPermutations; round++) {
    permutationScores.push(await meanScore(shuffleRows(rows, stream)));
    onProgress?.(round + 1, nPermutations);
  }
  const asGood = permutationScores.filter((one) => one >= score).length;
  return { score, permutationScores, pValue: (asGood + 1) / (nPermutations + 1) };
}

/** All rows in random order, or those of each group among themselves, groups sorted. */
function shuffleRows({ length, groups }: SplitData, stream: RandomState): Uint32Array {
  if (groups === undefined) return stream.permutation(length);
  const { codes, counts } = sortedCodes(encodeLabels(groups, "groups"));
  const byGroup = sortByCode(codes, counts);
  const shuffled = new Uint32Array(length);
  let start = 0;
  for (const count of counts) {
    const members = byGroup.subarray(start, (start += count));
    const order = stream.permutation(count);
    for (const [place, row] of members.entries()) shuffled[row] = members[order[place]!]!;
  }
  return shuffled;
}
