import type { Bilingual } from "../locale.ts";
import { exercises } from "../misconception/exercises.ts";
import type { AskedSteps } from "./judge-parts.ts";

/** A computation asked for in several parts. */
export interface PartsRow extends AskedSteps {
  readonly prompts: readonly Bilingual[];
}

function row(name: string, asked: Readonly<Record<string, readonly [ko: string, en: string]>>): PartsRow {
  const exercise = exercises.find((one) => one.name === name);
  if (exercise === undefined) throw new RangeError(`name must be that of an exercise, got ${name}`);
  return {
    exercise,
    asked: Object.keys(asked),
    prompts: Object.values(asked).map(([ko, en]) => ({ ko, en })),
  };
}

/** The computations whose steps are worth a number of their own. */
export const partsRows: readonly PartsRow[] = [
  row("momentum-of-what", {
    w1: ["첫 걸음 뒤의 w", "w after the first step"],
    v2: ["둘째 걸음의 속도 v", "the velocity v of the second step"],
    w2: ["둘째 걸음 뒤의 w", "w after the second step"],
  }),
  row("nesterov-two-steps", {
    w1: ["첫 걸음 뒤의 w", "w after the first step"],
    v2: ["둘째 걸음의 속도 v", "the velocity v of the second step"],
    w2: ["둘째 걸음 뒤의 w", "w after the second step"],
  }),
  row("rmsprop-two-steps", {
    s2: ["둘째 걸음의 제곱 평균", "the average of squares at the second step"],
    w2: ["둘째 걸음 뒤의 w", "w after the second step"],
  }),
  row("adagrad-two-steps", {
    w1: ["첫 걸음 뒤의 w", "w after the first step"],
    s2: ["둘째 걸음의 제곱의 합", "the sum of squares at the second step"],
    w2: ["둘째 걸음 뒤의 w", "w after the second step"],
  }),
  row("corrected-average", {
    m2: ["보정하기 전의 평균 m", "the average m before correction"],
    mean: ["보정한 평균 m̂", "the corrected average m̂"],
  }),
  row("mini-batch-step", {
    g: ["미니배치의 기울기", "the gradient of the mini-batch"],
    w: ["한 걸음 뒤의 w", "w after the step"],
  }),
  row("weight-decay-step", {
    g: ["감쇠를 더한 기울기", "the gradient with decay added"],
    w: ["한 걸음 뒤의 w", "w after the step"],
  }),
  row("adamw-first-step", {
    shrink: ["감쇠로 줄어드는 양", "how much decay takes off"],
    w: ["한 걸음 뒤의 w", "w after the step"],
  }),
  row("updates-in-epochs", {
    batches: ["한 에폭의 배치 수", "the batches of an epoch"],
    updates: ["업데이트 횟수", "the updates in all"],
  }),
  row("examples-used", {
    batches: ["쓰는 배치의 수", "the batches that are used"],
    used: ["쓰는 샘플의 수", "the examples that are used"],
  }),
  row("grid-search-fits", {
    pairs: ["조합의 수", "the combinations"],
    searched: ["탐색하며 훈련한 횟수", "the trainings of the search"],
    all: ["모든 훈련 횟수", "the trainings in all"],
  }),
  row("nested-fits", {
    searched: ["바깥쪽 폴드 하나에서 안쪽 훈련 횟수", "the inner trainings in one outer fold"],
    all: ["모든 훈련 횟수", "the trainings in all"],
  }),
  row("time-series-training", {
    test: ["검증 구간의 크기", "the size of a test part"],
    train: ["이 분할의 훈련 데이터", "the rows that this split trains on"],
  }),
  row("clipped-gradient", {
    norm: ["기울기의 노름", "the norm of the gradient"],
    first: ["클리핑한 기울기의 첫 성분", "the first component after clipping"],
  }),
  row("one-standard-error-limit", {
    error: ["표준오차", "the standard error"],
    limit: ["한계", "the limit"],
  }),
];
