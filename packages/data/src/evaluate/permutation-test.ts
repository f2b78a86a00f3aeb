import { encodeLabels } from "../labels.ts";
import type { Column } from "../load/column.ts";
import { checkInteger, checkOptions } from "../options.ts";
import { RandomState } from "../random/random-state.ts";
import { checkSeed, type Seed } from "../random/seed.ts";
import { foldJobs } from "./cross-validate.ts";
import { type DataSet, type FoldSource, splitData, take } from "./data-set.ts";
import { type Estimator, fitAndScore } from "./fit.ts";
import type { Metric } from "./metrics.ts";
import { runJobs } from "./run-jobs.ts";

/** Options of `permutationTest`. */
export interface PermutationTestOptions<Settings = undefined> {
  /** The metric; more is better. */
  readonly scoring: Metric;
  /** How often the targets are shuffled, at least 1. Default 100. */
  readonly nPermutations?: number | undefined;
  /** Seed of the shuffles. Default 0. */
  readonly randomState?: Seed | undefined;
  readonly settings?: Settings | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Whether a score may be chance. */
export interface PermutationTest {
  /** Mean score over the folds. */
  readonly score: number;
  /** Mean scores with shuffled targets. */
  readonly permutationScores: readonly number[];
  /** (Shuffles that score at least as well + 1) / (shuffles + 1). */
  readonly pValue: number;
}

/**
 * Tests whether an estimator finds anything: how often it scores as well when the targets are shuffled. Where the data
 * have groups, targets are shuffled within each. Equal to scikit-learn's `permutation_test_score`.
 *
 * @throws {RangeError} fewer than 1 permutation
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
    "signal",
    "onProgress",
  ]);
  const { scoring, settings, signal, onProgress } = options;
  const nPermutations = checkInteger("nPermutations", options.nPermutations ?? 100, 1);
  const stream = new RandomState(checkSeed(options.randomState ?? 0));
  const meanScore = async (targets: DataSet<Inputs, Targets>["targets"]): Promise<number> => {
    const { labels: _, ...rest } = data;
    const shuffled = data.targets === targets ? data : { ...rest, targets };
    const executor = fitAndScore(shuffled, estimator, { score: scoring });
    const results = await runJobs(foldJobs(splitter, shuffled, settings, false), executor, { signal });
    return results.reduce((sum, { test }) => sum + test["score"]!, 0) / results.length;
  };
  const score = await meanScore(data.targets);
  const permutationScores: number[] = [];
  for (let round = 0; round < nPermutations; round++) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- taking rows keeps the kind of a column
    const targets = take<Column>(data.targets, shuffleRows(data, stream)) as Targets;
    permutationScores.push(await meanScore(targets));
    onProgress?.(round + 1, nPermutations);
  }
  const asGood = permutationScores.filter((one) => one >= score).length;
  return { score, permutationScores, pValue: (asGood + 1) / (nPermutations + 1) };
}

/** All rows in random order, or those of each group among themselves, groups sorted. */
function shuffleRows(data: DataSet<Column, Column>, stream: RandomState): Uint32Array {
  const { length } = splitData(data);
  if (data.groups === undefined) return stream.permutation(length);
  const { codes, sorted } = encodeLabels(data.groups, "groups");
  const rows = Uint32Array.from({ length }, (_, row) => row);
  for (const code of sorted) {
    const members = rows.filter((row) => codes[row] === code);
    const order = stream.permutation(members.length);
    for (const [place, row] of members.entries()) rows[row] = members[order[place]!]!;
  }
  return rows;
}
