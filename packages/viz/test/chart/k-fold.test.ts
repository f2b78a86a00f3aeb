import { expect, test } from "vitest";
import { chartFinding, describeChart, kFoldChart } from "../../src/index.ts";

const fold = (labels: readonly string[], tests: readonly number[][]) =>
  kFoldChart({
    labels,
    folds: tests.map((test_) => ({
      test: test_,
      train: [...labels.keys()].filter((i) => !test_.includes(i)),
    })),
  });

test.each([
  [
    "aabb",
    [
      [0, 2],
      [1, 3],
    ],
    "Every fold keeps the class mix of the whole",
  ],
  [
    "aabb",
    [
      [0, 1],
      [2, 3],
    ],
    "2 of 2 folds validate on a class they never trained on",
  ],
  [
    "aabbb",
    [
      [0, 1, 2],
      [3, 4],
    ],
    "Fold 1 validates on a class it never trained on: a",
  ],
  [
    "aaabbb",
    [
      [0, 1],
      [2, 3],
      [4, 5],
    ],
    "2 of 3 folds lack a class in validation",
  ],
  [
    "aaaaaaaabbbb",
    [
      [0, 1, 2, 3, 4, 8],
      [5, 6, 7, 9, 10, 11],
    ],
    "Class shares drift by up to 16.7 percentage points (fold 1, a)",
  ],
  [
    "aaaa",
    [
      [0, 1],
      [2, 3],
    ],
    "All samples belong to one class",
  ],
])("%s with validation rows %j", (labels, tests, finding) => {
  expect(chartFinding(fold(labels.split(""), tests), "en")).toBe(finding);
});

test("a row in both training and validation is the first thing said", () => {
  const chart = kFoldChart({ labels: ["a", "b"], folds: [{ train: [0, 1], test: [1] }] });
  expect(chartFinding(chart, "en")).toBe("Fold 1 has 1 sample in both training and validation");
  expect(chartFinding(chart, "ko")).toBe("1번 폴드는 표본 1개가 훈련과 검증에 함께 들어 있어요");
});

test("the alt text counts the classes of every fold", () => {
  const alt = describeChart(
    fold(
      ["a", "a", "b", "b"],
      [
        [0, 2],
        [1, 3],
      ],
    ),
    "en",
  );
  expect(alt).toBe(
    "2-fold cross-validation. Every fold keeps the class mix of the whole. 4 samples. 2 per fold. Classes in all: a 2 and b 2. Validation samples: fold 1 with a 1 and b 1; and fold 2 with a 1 and b 1.",
  );
});
