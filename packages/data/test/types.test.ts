import { describe, expect, expectTypeOf, it } from "vitest";
import {
  accuracy,
  type Batch,
  createLoader,
  crossValidate,
  type Estimator,
  type Fold,
  type Gathered,
  kFold,
  type KFoldOptions,
  type Loader,
  revive,
  type Rows,
  search,
  type SplitData,
  stratifiedKFold,
  take,
  type Tensor,
  type ThreeParts,
  trainValidationTestSplit,
} from "../src/index.ts";
import { iris } from "../src/datasets.ts";

describe("types", () => {
  it("follow the source of a loader", () => {
    expectTypeOf(createLoader(["a"])).toEqualTypeOf<Loader<string[], undefined>>();
    expectTypeOf(createLoader(new Float32Array(2))).toExtend<Loader<Float32Array, undefined>>();
    const tensor: Tensor = { data: new Float32Array(2), shape: [2] };
    expectTypeOf(createLoader({ inputs: tensor, targets: ["a", "b"] })).toEqualTypeOf<
      Loader<Tensor, string[]>
    >();
    const source = { length: 3, getBatch: async () => ({ inputs: "rows", targets: 1 }) };
    expectTypeOf(createLoader(source)).toEqualTypeOf<Loader<string, number>>();
    const stream = (async function* () {
      yield 1;
    })();
    expectTypeOf(createLoader(stream)).toEqualTypeOf<Loader<number[], undefined>>();
    expectTypeOf<Batch<string, number>["targets"]>().toEqualTypeOf<number>();
  });

  it("of rows keep the numbers and the axes of the caller's own column", async () => {
    const data = iris();
    type Picked = { readonly data: Float64Array; readonly shape: readonly [number, number] };
    expectTypeOf(take(data.inputs, [0])).toEqualTypeOf<Picked>();
    expectTypeOf<Rows<Picked, string[]>["inputs"]>().toEqualTypeOf<Picked>();
    expectTypeOf<Gathered<{ data: Float32Array; shape: [150, 4, 2] }>>().toEqualTypeOf<{
      readonly data: Float32Array;
      readonly shape: readonly [number, number, number];
    }>();
    const columns: number[] = [];
    const firstClass: Estimator<string, typeof data.inputs, string[]> = {
      fit: ({ inputs, targets }) => {
        expectTypeOf(inputs).toEqualTypeOf<Picked>();
        columns.push(inputs.shape[1]);
        return targets[0]!;
      },
      predict: (model, inputs) => {
        expectTypeOf(inputs.data).toEqualTypeOf<Float64Array>();
        return Array.from({ length: inputs.shape[0] }, () => model);
      },
    };
    const targets = [...data.targets];
    await crossValidate(kFold({ nSplits: 3 }), { ...data, targets }, firstClass, { scoring: { accuracy } });
    await search(kFold({ nSplits: 3 }), { ...data, targets }, firstClass, [undefined], { scoring: accuracy });
    expect(columns).toEqual([4, 4, 4, 4, 4, 4]);
  });

  it("of splits are plain parts", () => {
    expectTypeOf(kFold().split({ length: 10 })).toEqualTypeOf<Iterable<Fold>>();
    expectTypeOf(trainValidationTestSplit().split({ length: 10 })).toEqualTypeOf<ThreeParts>();
    expectTypeOf(revive(stratifiedKFold())).toEqualTypeOf<ReturnType<typeof stratifiedKFold>>();
    const data = { length: 2, labels: BigInt64Array.of(1n, 2n), groups: ["a", "b"] };
    expectTypeOf(data).toExtend<SplitData>();
    expectTypeOf<{ length: number; labels: object[] }>().not.toExtend<SplitData>();
    expectTypeOf<{ n_splits: number }>().not.toExtend<KFoldOptions>();
  });
});
