import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { compute } from "../../src/compute/compute.ts";

const valuesOf = (question: string): readonly number[] | undefined =>
  compute(question, { locale: "en" })?.values;
const sizes = [
  [1003, 10],
  [100, 7],
  [61, 4],
] as const;

test("the first and the last fold are told apart, in the order in which they are asked", () => {
  for (const [n, k] of sizes) {
    const [first, last] = [Math.ceil(n / k), Math.floor(n / k)];
    expect(
      valuesOf(`KFold(n_splits=${k}) on ${n} rows. How big is the first fold and the last fold?`),
    ).toEqual([first, last]);
    expect(valuesOf(`${n}개를 ${k}겹 교차검증: 첫 폴드와 마지막 폴드 크기는?`)).toEqual([first, last]);
    expect(valuesOf(`${n}개를 ${k}겹 교차검증: 마지막 폴드와 첫 폴드 크기는 각각?`)).toEqual([last, first]);
    expect(valuesOf(`${n} rows, ${k} folds: number of training rows in the last round?`)).toEqual([n - last]);
  }
});

test("a training's time makes the time of all", () => {
  for (const [n, seconds] of [
    [40, 3],
    [250, 12],
  ] as const) {
    const question = `표본 ${n}개로 LOOCV, 학습 한 번에 ${seconds}초. 모두 몇 분?`;
    const found = compute(question, { locale: "ko" })!;
    expect(found.values?.[0]).toBeCloseTo((n * seconds) / 60, 9);
    expect(checkCertificate(found.derivation!, 1)).toEqual([]);
    expect(
      valuesOf(
        `LOOCV on ${n} samples, every fit takes ${seconds} seconds. how long in all, in minutes?`,
      )?.[0],
    ).toBeCloseTo((n * seconds) / 60, 9);
  }
});

test.each([
  "1003개를 10겹 교차검증: 첫 폴드와 마지막 폴드 크기의 차이는?",
  "10-fold cross-validation of 1003 rows: how many training rows in the second round?",
  "GroupKFold 10 folds, 1003 rows: how large is the first fold, and how large is the last fold?",
  "group k-fold, 1003 rows, 10 folds: size of the last fold?",
  "stratified 10-fold of 1003 rows: how many rows does the last fold have?",
  "1003 rows: size of the last fold?",
  "LOOCV, every fit takes 3 seconds. how long in all, in minutes?",
  "LOOCV on 40 samples, every second fit is skipped, every fit takes 3 seconds. how long in all, in minutes?",
  "LOOCV 40개, 학습 한 번에 3초, GPU 하나는 쉬어요. 모두 몇 분?",
  "For SVM we try 3 Cs and 2 kernels, for trees we try 4 depths, 5-fold CV. how many fits?",
  "그리드 하나는 C 4개, 다른 하나는 gamma 3개, 5겹. 학습은 총 몇 번?",
])("what is settled by no number told has no answer: %s", (question) => {
  expect(valuesOf(question)).toBeUndefined();
});
