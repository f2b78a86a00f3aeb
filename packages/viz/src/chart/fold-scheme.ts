/** Row numbers of a fold. */
interface Fold {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

/** What kind of cross-validation some folds are, as far as their rows tell. */
export type FoldScheme =
  | { readonly kind: "k-fold" | "time" | "bootstrap" | "random" | "leave-one-out" | "holdout" | "splits" }
  | { readonly kind: "repeated"; readonly times: number }
  | { readonly kind: "leave-p-out"; readonly p: number };

/** The scheme of some folds over so many rows. */
export function schemeOf(folds: readonly Fold[], rows: number): FoldScheme {
  if (folds.length === 1) return { kind: "holdout" };
  if (repeats(folds, rows)) return { kind: "bootstrap" };
  const tested = new Uint32Array(rows);
  for (const { test } of folds) for (const row of test) tested[row]!++;
  const times = tested[0] ?? 0;
  const isEven = times > 0 && tested.every((count) => count === times);
  if (isEven && times === 1) {
    const isSingle = folds.every(({ test }) => test.length === 1);
    return { kind: isSingle ? "leave-one-out" : "k-fold" };
  }
  if (isEven && arePartitions(folds, times, rows)) return { kind: "repeated", times };
  const p = folds[0]!.test.length;
  if (isEven && isEveryChoice(folds, p, rows)) return { kind: "leave-p-out", p };
  if (folds.every(isForward)) return { kind: "time" };
  const isRandom =
    folds.every(({ test }) => test.length === folds[0]!.test.length) && tested.some((n) => n > 1);
  return { kind: isRandom ? "random" : "splits" };
}

/** Whether every training row comes before every test row. */
function isForward({ train, test }: Fold): boolean {
  if (train.length === 0 || test.length === 0) return false;
  const last = train.reduce((a, b) => Math.max(a, b));
  return test.every((row) => row > last);
}

/** Whether the folds test every choice of `p` rows once. */
function isEveryChoice(folds: readonly Fold[], p: number, rows: number): boolean {
  let choices = 1;
  for (let i = 1; i <= p && choices <= folds.length; i++) choices *= (rows - p + i) / i;
  if (Math.round(choices) !== folds.length || folds.some(({ test }) => test.length !== p)) return false;
  return new Set(folds.map(({ test }) => test.toSorted().join())).size === folds.length;
}

/** Whether the folds are so many runs of folds that each test every row once. */
function arePartitions(folds: readonly Fold[], times: number, rows: number): boolean {
  const size = folds.length / times;
  if (!Number.isInteger(size) || size < 2) return false;
  for (let run = 0; run < times; run++) {
    const seen = new Uint8Array(rows);
    for (const { test } of folds.slice(run * size, (run + 1) * size)) for (const row of test) seen[row] = 1;
    if (seen.includes(0)) return false;
  }
  return true;
}

/** Whether a fold trains on a row twice. */
function repeats(folds: readonly Fold[], rows: number): boolean {
  // the last fold that trained on each row, counted from 1
  const seen = new Uint32Array(rows);
  return folds.some(({ train }, i) =>
    train.some((row) => {
      const isTwice = seen[row] === i + 1;
      seen[row] = i + 1;
      return isTwice;
    }),
  );
}
