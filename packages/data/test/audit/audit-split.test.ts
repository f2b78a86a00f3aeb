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
  trainTestSplit,
  trainValidationTestSplit,
} from "../../src/index.ts";
import { testIndependence, upperGamma } from "../../src/audit/chi-square.ts";
import { readReference } from "../reference.ts";

const length = 300;
const labels = Array.from({ length }, (_, row) => ["고양이", "개", "코끼리"][Math.floor(row / 100)]!);
const groups = Array.from({ length }, (_, row) => row % 60);

function codesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ code }) => code))];
}

describe("auditSplit finds nothing wrong with", () => {
  it("a stratified three-way split", () => {
    const parts = trainValidationTestSplit({ stratify: true }).split({ length, labels });
    expect(auditSplit(parts, { length, labels }).findings).toEqual([]);
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
      { code: "shared-rows", level: "leak", values: { a: "train", b: "validation", count: 1 }, rows: [3] },
      { code: "shared-rows", level: "leak", values: { a: "train", b: "test", count: 2 }, rows: [0, 1] },
    ]);
    expect(() => audit.assertNoLeak()).toThrow(
      "the split leaks: 1 row is in both the training data and the validation data (row 3). 2 rows are in both the training data and the test data (rows 0 and 1).",
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
      {
        code: "shared-keys",
        level: "leak",
        values: { a: "train", b: "test", count: 1 },
        rows: [2],
        names: ["a"],
      },
    ]);
  });

  it("rows of the future", () => {
    const times = [1, 5, 3, 4];
    expect(auditSplit({ train: [0, 1], test: [2, 3] }, { length: 4, times }).findings).toEqual([
      { code: "future-rows", level: "leak", values: { a: "train", b: "test", count: 1 }, rows: [1] },
    ]);
  });

  it("the future by the meaning of the names, whatever the order of the keys", () => {
    const split = trainTestSplit({ testSize: 1, randomState: 1 }).split({ length: 3 });
    const times = [1, 2, 3];
    const expected = auditSplit({ train: split.train, test: split.test }, { length: 3, times }).findings;
    expect(expected.map(({ code }) => code)).toEqual(["future-rows"]);
    expect(auditSplit({ test: split.test, train: split.train }, { length: 3, times }).findings).toEqual(
      expected,
    );
    expect(auditSplit(split, { length: 3, times }).findings).toEqual(expected);
    const others = { late: [2], early: [0, 1] };
    expect(() => auditSplit(others, { length: 3, times })).toThrow(
      'order must say when part late comes, such as order: ["late", …], got train, validation, test',
    );
    expect(auditSplit(others, { length: 3, times, order: ["early", "late"] }).findings).toEqual([]);
    expect(auditSplit(others, { length: 3, times, order: ["late", "early"] }).hasLeak).toBe(true);
  });

  it("texts that differ in a word or a sign, across parts only", () => {
    const text =
      "Momentum keeps a running mean of the gradients, so that the steps along the valley add up while those across it cancel.";
    const texts = [
      text,
      "모멘텀은 지난 기울기를 모아 골짜기를 따라 더 빠르게 움직여요. 옆으로 튀는 걸음은 서로 지워져요.",
      text.replace("running mean", "running mean,").toUpperCase(),
      "모멘텀은 지난 기울기를 모아 골짜기를 따라 더 빠르게 움직여요! 옆으로 튀는 걸음은 서로 지워져요",
      "RMSProp divides each step by a running root mean square of the gradients of its own coordinate.",
      "",
    ];
    const audit = auditSplit({ train: [0, 1], test: [2, 3, 4, 5] }, { length: 6, texts });
    expect(audit.findings).toEqual([
      {
        code: "similar-texts",
        level: "leak",
        values: { a: "train", b: "test", count: 2 },
        rows: [2, 3],
        names: ["0–2", "1–3"],
      },
    ]);
    expect(audit.sentences("en")).toEqual([
      "2 texts of the test data are nearly equal to one of the training data (0–2 and 1–3).",
    ]);
    expect(auditSplit({ train: [0, 2], test: [1, 3] }, { length: 6, texts }).hasLeak).toBe(false);
  });

  it("labels that are empty, and classes too rare to be everywhere", () => {
    const audit = auditSplit(
      { train: [0, 1, 2, 3, 4, 5, 6], test: [7, 8] },
      { length: 9, labels: ["a", "b", "", "c", "b", "a", "a", "a", "b"] },
    );
    expect(audit.findings.map(({ code }) => code)).toEqual(["rare-class", "missing-labels"]);
    expect(audit.sentences("ko")[1]).toBe("1개 행에 레이블이 비어 있어요 (행 2).");
    expect(audit.sentences("en")[1]).toBe("1 row has an empty label (row 2).");
  });

  it("sorted classes in unshuffled folds", () => {
    const audit = auditSplit(kFold({ nSplits: 3 }).split({ length }), { length, labels });
    expect(codesOf(audit.findings)).toEqual([
      "lopsided-class",
      "missing-class",
      "single-class",
      "sorted-rows",
      "class-drift",
    ]);
    expect(audit.sentences("ko")).toContain("폴드 3의 테스트 데이터 100개가 모두 코끼리예요.");
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
    expect(codesOf(auditSplit(fold!, { length }).findings)).toEqual(["repeated-rows"]);
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
    part: "fold 3 test",
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
      "훈련 데이터에 테스트 데이터가 시작된 때나 그 뒤의 행이 3개 있어요.",
      "3 rows of the training data are not earlier than the first of the test data.",
    ],
    [
      "repeated-rows",
      "폴드 3의 테스트 데이터에 두 번 이상 나오는 행이 3개 있어요.",
      "3 rows of the test data of fold 3 come more than once.",
    ],
    ["unused-rows", "전체 9개 행 가운데 3개는 어느 부분에도 없어요.", "3 of 9 rows are in no part."],
    ["empty-part", "폴드 3의 테스트 데이터가 비어 있어요.", "The test data of fold 3 are empty."],
    [
      "missing-class",
      '폴드 3의 테스트 데이터에 "개" 클래스가 하나도 없어요 (전체의 33.3%).',
      'The test data of fold 3 have no row of class "개", which is 33.3% of all rows.',
    ],
    [
      "lopsided-class",
      '"개" 클래스가 폴드 3의 테스트 데이터에서는 50%인데 전체에서는 33.3%예요.',
      'Class "개" is 50% of the test data of fold 3, but 33.3% of all rows.',
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
      "labels must have one entry per row (5), got 1",
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

describe("the test of independence", () => {
  const reference = readReference("chi-square.json") as {
    readonly tables: readonly { table: number[][]; statistic: number; degrees: number; pValue: number }[];
    readonly tails: readonly { degrees: number; x: number; q: number }[];
  };
  it.each(reference.tables)("of $table is SciPy's", ({ table, statistic, degrees, pValue }) => {
    const test = testIndependence(table)!;
    expect(test.degrees).toBe(degrees);
    expect(test.statistic / statistic).toBeCloseTo(1, 12);
    expect(test.pValue / pValue).toBeCloseTo(1, 9);
  });
  it.each(reference.tails.filter(({ q }) => q > 1e-300))(
    "has the tail beyond $x at $degrees degrees of freedom",
    ({ degrees, x, q }) => {
      expect(upperGamma(degrees / 2, x / 2) / q).toBeCloseTo(1, 8);
    },
  );
  it("needs two parts and two classes", () => {
    expect(
      testIndependence([
        [1, 0],
        [2, 0],
      ]),
    ).toBeUndefined();
    expect(testIndependence([])).toBeUndefined();
  });
});

describe("what is no split is refused with a sentence", () => {
  it.each([
    [{ length: 4, group: [1, 2, 3, 4] }, "auditSplit knows no group; did you mean groups?"],
    [{ length: 4, key: [1, 2, 3, 4] }, "auditSplit knows no key; did you mean keys?"],
    [{ length: -1 }, "length must be an integer from 0 to 2147483648, got -1"],
    [{ length: 4, labels: [1] }, "labels must have one entry per row (4), got 1"],
    [{ length: 4, times: [1, 2, Number.NaN, 4] }, "times must be finite numbers, got NaN in row 2"],
    [
      { length: 4, labels: ["a", Symbol("b"), "a", "a"] },
      "labels must be strings, numbers, bigints or booleans, got Symbol(b) in row 1",
    ],
  ])("%o", (data, message) => {
    // @ts-expect-error data of the wrong kind
    expect(() => auditSplit({ train: [0], test: [1] }, data)).toThrow(message);
  });
  it("parts and locales", () => {
    // @ts-expect-error no parts
    expect(() => auditSplit(null, { length: 1 })).toThrow("parts must be rows by name, or folds, got null");
    // @ts-expect-error no rows
    expect(() => auditSplit({ train: 3 }, { length: 4 })).toThrow("train must be a list of rows, got number");
    // @ts-expect-error no locale
    expect(() => auditSplit({ train: [0, 0] }, { length: 1 }).sentences("fr")).toThrow(
      'locale must be "ko" or "en", got fr',
    );
  });
});
