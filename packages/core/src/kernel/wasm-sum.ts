import type { GraphReduction } from "./graph.ts";
import { lanesOf, type Dtype } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import { constantLanes } from "./wasm-lanes.ts";

/** How the numbers of a reduction are gathered: as products in float64; or, where that is exact, in the dtype: the largest. */
type Gathering = "products" | "largest";

/** A reduction with the locals that it is gathered in. */
export interface Sum {
  readonly source: GraphReduction;
  readonly gathering: Gathering;
  /** Vectors of lanes. */
  readonly locals: readonly number[];
  /** Products of a few blocks, in float32. */
  readonly brief: number;
  /** The two lanes of a part that are left in the end. */
  readonly folded: number;
}

/** A reduction with locals of its own. */
export function sumOf(source: GraphReduction, target: WasmCode, dtype: Dtype): Sum {
  const gathering = source.reduction.operation === "max" ? "largest" : "products";
  const vectors = gathering === "products" ? lanesOf(source.reduction, dtype) / 2 : 2;
  const locals = Array.from({ length: vectors }, () => target.local("v128"));
  return { source, gathering, locals, brief: target.local("v128"), folded: target.local("v128") };
}

/** Whether products of float32 are added in float32 first. */
export function isBrief({ source: { reduction }, gathering }: Sum, dtype: Dtype): boolean {
  return dtype === "float32" && gathering === "products" && reduction.isBrief === true;
}

/** Puts what lanes begin with on the stack. */
export function pushStart(target: WasmCode, operation: "sum" | "max", dtype: Dtype): WasmCode {
  return constantLanes(target, operation === "sum" ? [0, 0] : infinityBits[dtype]);
}

/** Negative infinity in every lane. */
const infinityBits = {
  float32: [0, 0, 0, 0].map(() => 0xff800000 | 0),
  float64: [0, 0].map(() => -(2 ** 52)),
};
