import { describe, expectTypeOf, it } from "vitest";
import {
  type Batch,
  createLoader,
  type Fold,
  kFold,
  type KFoldOptions,
  type Loader,
  revive,
  type SplitData,
  stratifiedKFold,
  type Tensor,
  type ThreeParts,
  trainValidationTestSplit,
} from "../src/index.ts";

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
