import type { FunctionName } from "../expression/functions.ts";
import type { WasmCode } from "./wasm-code.ts";

/** A function that kernels compute in vectors, to the bits of the one of the host. */
export interface VectorFunction {
  /** Where in the `tableBytes` it reads, */
  readonly at: number;
  /** and what. */
  readonly table: () => Float64Array;
  /**
   * Writes code that takes a vector in a local and leaves the result on the stack.
   *
   * @param isSingle of four float32, else of two float64.
   * @param temporary gives a local for a vector.
   * @param table the address of its table.
   */
  readonly emit: (
    code: WasmCode,
    given: number,
    isSingle: boolean,
    temporary: () => number,
    table: number,
  ) => void;
}

/** Where the table of cube roots is: behind that of exponentials. */
export const cubeRootTable = 592;

/** Those that have been loaded; kernels call the host for the others. */
export const vectorFunctions: Partial<Record<FunctionName, VectorFunction>> = {};
