import {
  type Grid as CoreGrid,
  type Minimum as CoreMinimum,
  ravine,
  sampleGrid,
  sgd,
  type Tensor as CoreTensor,
  trace,
  type Trace as CoreTrace,
} from "@opt/core";
import { type Batch as DataBatch, type Fold as DataFold, kFold } from "@opt/data";
import type {
  Chart,
  FoldIndices,
  Grid as VizGrid,
  KFoldChartOptions,
  Locale as VizLocale,
  LocalizedText,
  Minimum as VizMinimum,
  RaceRun,
} from "@opt/viz";
import { describe, expect, expectTypeOf, test } from "vitest";
import type { Bilingual, DemoResult, Locale } from "../src/index.ts";

// The shapes as the packages agreed on them; each package declares its own.
interface Tensor {
  readonly data: Float32Array | Float64Array;
  readonly shape: readonly number[];
}
interface Grid {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly values: Float64Array;
}
interface Trace {
  readonly name: string;
  readonly variables: readonly string[];
  readonly positions: readonly Float64Array[];
  readonly values: Float64Array;
  readonly gradientNorms: Float64Array;
  readonly updateNorms: Float64Array;
  readonly learningRates: Float64Array;
  readonly stopped: "steps" | "non-finite";
}
interface Batch<Inputs, Targets> {
  readonly indices: ArrayLike<number>;
  readonly inputs: Inputs;
  readonly targets: Targets;
}
interface Fold {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

describe("the declared shapes (checked by the compiler)", () => {
  test("equal the agreed ones", () => {
    expectTypeOf<CoreTrace>().toEqualTypeOf<Trace>();
    expectTypeOf<CoreGrid>().toEqualTypeOf<Grid>();
    expectTypeOf<DataFold>().toEqualTypeOf<Fold>();
    expectTypeOf<DataBatch<Tensor, Tensor>>().toExtend<Batch<Tensor, Tensor>>();
    expectTypeOf<CoreTensor>().toExtend<Tensor>();
    expectTypeOf<Tensor>().toExtend<CoreTensor>();
    expectTypeOf<Locale>().toEqualTypeOf<VizLocale>();
  });

  test("fit where one package's goes into another", () => {
    expectTypeOf<CoreTrace>().toExtend<RaceRun>();
    expectTypeOf<CoreGrid>().toExtend<VizGrid>();
    expectTypeOf<CoreMinimum>().toExtend<VizMinimum>();
    expectTypeOf<DataFold>().toExtend<FoldIndices>();
    expectTypeOf<Iterable<DataFold>>().toExtend<KFoldChartOptions["folds"]>();
    expectTypeOf<Bilingual>().toExtend<LocalizedText>();
    expectTypeOf<DemoResult["chart"]>().toEqualTypeOf<Chart>();
  });
});

test("what the packages return has the agreed parts, and no others", () => {
  const run = trace(ravine(), [1, 1], sgd({ learningRate: 0.01 }), { steps: 3 });
  expect(Object.keys(run).toSorted()).toEqual([
    "gradientNorms",
    "learningRates",
    "name",
    "positions",
    "stopped",
    "updateNorms",
    "values",
    "variables",
  ]);
  expect(
    [run.values, run.gradientNorms, run.updateNorms, run.learningRates, ...run.positions].map(
      ({ length }) => length,
    ),
  ).toEqual(Array.from({ length: 6 }, () => 4));
  const grid = sampleGrid(ravine(), undefined, { width: 3, height: 2 });
  expect(grid.values.length).toBe(grid.x.length * grid.y.length);
  for (const fold of kFold({ nSplits: 2 }).split({ length: 5 })) {
    expect([fold.train, fold.test].every((part) => part instanceof Uint32Array)).toBe(true);
    expect(fold.train.length + fold.test.length).toBe(5);
  }
});
