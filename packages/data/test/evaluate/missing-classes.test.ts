import { expect, test } from "vitest";
import { accuracy, describeFinding, kFold, learningCurve, meanAbsoluteError } from "../../src/index.ts";
import { iris } from "../../src/datasets.ts";

const firstClass = {
  fit: ({ targets }: { readonly targets: readonly (string | number)[] }) => targets[0]!,
  predict: (model: string | number, { shape }: { readonly shape: readonly [number, number] }) =>
    Array.from({ length: shape[0] }, () => model),
};
const { inputs, targets } = iris();
const scoring = { accuracy };

test("training rows of a sorted file that lack classes are told, and those of a shuffled one lack none", async () => {
  const options = { scoring, trainSizes: [20, 80, 100] };
  const sorted = await learningCurve(kFold({ nSplits: 3 }), { inputs, targets }, firstClass, options);
  // each fold tests one species, and trains on the other two, of which 20 rows hold the first and 80 both
  expect(sorted.map(({ value, findings }) => [value, findings.length])).toEqual([
    [20, 3],
    [80, 0],
    [100, 0],
  ]);
  const [first] = sorted[0]!.findings;
  expect(first).toMatchObject({ code: "missing-class", level: "warning" });
  expect(describeFinding(first!, "en")).toBe(
    'The training data of fold 0 have no row of class "virginica", which is 33.3% of all rows.',
  );
  expect(describeFinding(first!, "ko")).toBe(
    '폴드 0의 훈련 데이터에 "virginica" 클래스가 하나도 없어요 (전체의 33.3%).',
  );
  const shuffled = await learningCurve(kFold({ nSplits: 3 }), { inputs, targets }, firstClass, {
    ...options,
    shuffle: true,
  });
  expect(shuffled.flatMap(({ findings }) => findings)).toEqual([]);
});

test.each([
  ["quantities", targets.map((_, row) => row / 7)],
  ["counts that hardly repeat", targets.map((_, row) => row)],
])("%s are no classes", async (_, quantities) => {
  const options = { scoring: { error: meanAbsoluteError }, trainSizes: [20, 100] };
  const data = { inputs, targets: quantities };
  const curve = await learningCurve(kFold({ nSplits: 3 }), data, firstClass, options);
  expect(curve.map(({ findings }) => findings)).toEqual([[], []]);
});
