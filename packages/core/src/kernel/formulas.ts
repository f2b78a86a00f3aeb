import type { Expression } from "../expression/tree.ts";
import { backEnds, bestBackEnd, withinMemories, type BackEndName } from "./back-ends.ts";
import { createMemory } from "./memory.ts";
import { roomBytes, type Kernel, type KernelMemory } from "./unit.ts";

/** Formulas made callable: write the variables, call `kernel(0)`, read the results. */
export interface CompiledFormulas {
  /** Variables first, then the results. */
  readonly cells: Float64Array;
  /** Index of the first result. */
  readonly results: number;
  readonly kernel: Kernel;
}

/** As many as fit into a page of WebAssembly's memory, with what kernels need beside. */
const pageCells = 7000;
const shared = new Map<BackEndName, Place>();

/** A memory, and the back end whose kernels work in it. */
interface Place {
  readonly memory: KernelMemory;
  readonly backend: BackEndName;
}

/**
 * Compiles formulas of the given variables into one function. All compiled formulas share one small
 * memory: write, run and read without a pause in between.
 */
export function compileFormulas(
  variables: readonly string[],
  formulas: readonly Expression[],
  backend: BackEndName = bestBackEnd(),
): CompiledFormulas {
  const names = [...variables, ...formulas.map((_, index) => `result ${index}`)];
  const scalars = new Map(names.map((name, index) => [name, index]));
  const prepare = formulas.map((value, index) => ({ target: `result ${index}`, value }));
  const { memory, backend: own } = placeFor(names.length, backend);
  const kernel = backEnds[own](
    { dtype: "float64", prepare, loop: "whole", rounds: [], arrays: [], scalars },
    memory,
  );
  return { cells: memory.scalars, results: variables.length, kernel };
}

function placeFor(cells: number, backend: BackEndName): Place {
  if (cells > pageCells) return makePlace(cells, backend);
  let place = shared.get(backend);
  if (place === undefined) {
    place = makePlace(pageCells, backend);
    shared.set(backend, place);
  }
  return place;
}

function makePlace(cells: number, backend: BackEndName): Place {
  return withinMemories(backend, (name) => ({
    memory: createMemory(cells * 8 + roomBytes, "float64", name === "webassembly", cells * 8),
    backend: name,
  }));
}
