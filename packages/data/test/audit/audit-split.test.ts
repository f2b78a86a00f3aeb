import { describe, expect, it } from "vitest";
import {
  auditSplit,
  bootstrap,
  describeFinding,
  type Finding,
  groupKFold,
  kFold,
  stratifiedKFold,
  timeSeriesSplit,
  trainValidationTestSplit,
} from "../../src/index.ts";

const length = 300;
const labels = Array.from({ length }, (_, row) => ["고양이", "개", "코끼리"][Math.floor(row / 100)]!);
const groups = Array.from({ length }, (_, row) => row % 60);

function codesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ code }) => code))];
}

describe("auditSplit finds nothing wrong with", () => {
  it("a stratified three-way split", () => {
    const parts = trainValidationTestSplit({ stratify: true }).split({ length, labels });
    expect(auditSplit({ ...parts }, { length, labels }).findings).toEqual([]);
  });

  it("folds that keep their promises", () => {
    const data = { length, labels, groups };
    expect(auditSplit(groupKFold().split(data), { length, groups }).hasLeak).toBe(false);
    expect(auditSplit(stratifiedKFold({ shuffle: true }).split(data), { length, labels }).findings).toEqual(
      [],
    );
    const times = Array.from({ length }, (_, row) => row / 2);
    expect(codesOf(auditSplit(timeSeriesSplit().split(data), { length, times }).findings)).toEqual([
      "unused-rows",
    ]);
  });
});

describe("auditSplit finds", () => {
  it("rows in two parts, and refuses by assertion", () => {
    const audit = auditSplit({ train: [0, 1, 2, 3], validation: [3, 4], test: [5, 0, 1] }, { length: 6 });
    expect(audit.findings).toEqual([
      { code: "shared-rows", level: "leak", values: { a: "train", b: "validation", count: 1 } },
      { code: "shared-rows", level: "leak", values: { a: "train", b: "test", count: 2 } },
    ]);
    expect(() => audit.assertNoLeak()).toThrow(
      "the split leaks: 1 row is in both the training data and the validation data. 2 rows are in both the training data and the test data.",
    );
  });

  it("groups that shuffled folds tear apart", () => {
    const audit = auditSplit(kFold({ shuffle: true }).split({ length }), { length, groups });
    expect(codesOf(audit.findings)).toEqual(["shared-groups"]);
    expect(audit.hasLeak).toBe(true);
  });

  it("keys that come twice", () => {
    const keys = ["a", "b", "a", "c"];
    expect(auditSplit({ train: [0, 1], test: [2, 3] }, { length: 4, keys }).findings).toEqual([
      { code: "shared-keys", level: "leak", values: { a: "train", b: "test", count: 1 } },
    ]);
  });

  it("rows of the future", () => {
    const times = [1, 5, 3, 4];
    expect(auditSplit({ train: [0, 1], test: [2, 3] }, { length: 4, times }).findings).toEqual([
      { code: "future-rows", level: "leak", values: { a: "train", b: "test", count: 1 } },
    ]);
  });

  it("sorted classes in unshuffled folds", () => {
    const audit = auditSplit(kFold({ nSplits: 3 }).split({ length }), { length, labels });
    expect(codesOf(audit.findings)).toEqual(["lopsided-class", "missing-class"]);
    const first = audit.findings.find(
      ({ values }) => values["part"] === "fold 1 test" && values["class"] === "개",
    );
    expect(first).toEqual({
      code: "missing-class",
      level: "warning",
      values: { part: "fold 1 test", class: "개", share: 0, whole: 1 / 3 },
    });
  });

  it("resampled, unused and empty parts", () => {
    const [fold] = bootstrap({ nSplits: 1 }).split({ length });
    expect(codesOf(auditSplit({ ...fold }, { length }).findings)).toEqual(["repeated-rows"]);
    expect(codesOf(auditSplit({ train: [0, 1], test: [] }, { length: 3 }).findings)).toEqual([
      "unused-rows",
      "empty-part",
    ]);
  });
});

describe("a finding in words", () => {
  const values = {
    a: "train",
    b: "test",
    part: "fold 2 test",
    count: 3,
    length: 9,
    class: "개",
    share: 0.5,
    whole: 1 / 3,
  };
  it.each([
    [
      "shared-rows",
      "훈련 데이터와 테스트 데이터에 같은 행이 3개 있어요.",
      "3 rows are in both the training data and the test data.",
    ],
    [
      "shared-groups",
      "훈련 데이터와 테스트 데이터에 걸쳐 있는 그룹이 3개 있어요.",
      "3 groups have rows in both the training data and the test data.",
    ],
    [
      "shared-keys",
      "훈련 데이터와 테스트 데이터에 모두 있는 키가 3개 있어요.",
      "3 keys are in both the training data and the test data.",
    ],
    [
      "future-rows",
      "훈련 데이터에 테스트 데이터의 첫 행보다 이르지 않은 행이 3개 있어요.",
      "3 rows of the training data are not earlier than the first of the test data.",
    ],
    [
      "repeated-rows",
      "2번째 폴드의 테스트 데이터에 두 번 이상 나오는 행이 3개 있어요.",
      "3 rows of the test data of fold 2 come more than once.",
    ],
    ["unused-rows", "전체 9개 행 가운데 3개는 어느 부분에도 없어요.", "3 of 9 rows are in no part."],
    ["empty-part", "2번째 폴드의 테스트 데이터가 비어 있어요.", "The test data of fold 2 are empty."],
    [
      "missing-class",
      '2번째 폴드의 테스트 데이터에 "개" 클래스가 하나도 없어요 (전체의 33.3%).',
      'The test data of fold 2 have no row of class "개", which is 33.3% of all rows.',
    ],
    [
      "lopsided-class",
      '"개" 클래스가 2번째 폴드의 테스트 데이터에서는 50%인데 전체에서는 33.3%예요.',
      'Class "개" is 50% of the test data of fold 2, but 33.3% of all rows.',
    ],
  ] as const)("%s", (code, ko, en) => {
    const finding: Finding = { code, level: "warning", values };
    expect([describeFinding(finding, "ko"), describeFinding(finding, "en")]).toEqual([ko, en]);
  });

  it("follows the parts' own names", () => {
    const audit = auditSplit({ 앞: [0], holdout: [] }, { length: 1 });
    expect(audit.sentences("ko")).toEqual(['"holdout" 부분이 비어 있어요.']);
    expect(audit.sentences()).toEqual(['Part "holdout" is empty.']);
  });
});

describe("auditSplit refuses", () => {
  it.each([
    [() => auditSplit({ train: [5] }, { length: 5 }), "train must hold rows from 0 to 4, got 5"],
    [() => auditSplit({ train: [0.5] }, { length: 5 }), "train must hold rows from 0 to 4, got 0.5"],
    [
      () => auditSplit({ train: [0] }, { length: 5, labels: [1] }),
      "labels must have one entry a row, 5, got 1",
    ],
    [
      () => auditSplit({ train: [0] }, { length: 1, times: [Number.NaN] }),
      "times must be finite numbers, got NaN",
    ],
    [
      () => auditSplit({ train: [0] }, { length: 1, groups: [Number.NaN] }),
      "groups must be finite, got NaN in row 0",
    ],
  ])("%s", (attempt, message) => {
    expect(attempt).toThrow(message);
  });
});
