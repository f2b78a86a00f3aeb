// Proves at compile time that the shapes which cross package borders fit together.
import type {
  Grid as CoreGrid,
  Minimum as CoreMinimum,
  Tensor as CoreTensor,
  Trace as CoreTrace,
} from "@opt/core";
import type { Fold as DataFold } from "@opt/data";
import type {
  FoldIndices,
  Grid as VizGrid,
  KFoldChartOptions,
  Locale as VizLocale,
  Minimum as VizMinimum,
  RaceRun,
} from "@opt/viz";
import type { Bilingual, DemoResult, Locale } from "../src/index.ts";

/** The shapes as the packages agreed on them. */
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
interface Fold {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

type Assignable<From, To> = [From] extends [To] ? true : false;
type Equal<A, B> = [A, B] extends [B, A] ? true : false;
type Holds<Fact extends true> = Fact;

export type Facts = [
  Holds<Equal<CoreTrace, Trace>>,
  Holds<Equal<CoreGrid, Grid>>,
  Holds<Assignable<CoreTensor, Tensor>>,
  Holds<Assignable<Tensor, CoreTensor>>,
  Holds<Equal<DataFold, Fold>>,
  Holds<Equal<Locale, VizLocale>>,
  Holds<Assignable<CoreTrace, RaceRun>>,
  Holds<Assignable<CoreGrid, VizGrid>>,
  Holds<Assignable<CoreMinimum, VizMinimum>>,
  Holds<Assignable<DataFold, FoldIndices>>,
  Holds<Assignable<Iterable<DataFold>, KFoldChartOptions["folds"]>>,
  Holds<Assignable<Bilingual, RaceRun["name"]>>,
  Holds<Assignable<DemoResult["chart"]["version"], 1>>,
];
