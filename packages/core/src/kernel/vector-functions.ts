import type { FunctionName } from "../expression/functions.ts";
import type { LanesOf } from "./host-calls.ts";
import type { WasmCode } from "./wasm-code.ts";

/** A function that kernels compute in vectors, to the bits of the one of the host. */
export interface VectorFunction {
  /** What it reads: the first of the `tableBytes`. */
  readonly table?: () => Float64Array;
  /**
   * Writes code that takes vectors in locals; each step for all of them, that none waits for the one before.
   *
   * @returns locals with the results.
   */
  readonly emit: (code: WasmCode, given: readonly number[], lanes: LanesOf) => readonly number[];
}

/** Those that have been loaded; kernels call the host for the others. */
export const vectorFunctions: Partial<Record<FunctionName, VectorFunction>> = {};
