import { extensions } from "./extensions.ts";
import type { Graph } from "./graph.ts";
import { StretchProgram } from "./javascript-stretch.ts";
import type { UniformProgram } from "./javascript-uniforms.ts";
import { PartLoops, type PartNumbers } from "./part-loops.ts";
import type { Kernel, KernelMemory, Unit } from "./unit.ts";
import { withBounds } from "./wasm-bounding.ts";
import { wholeLoop } from "./whole-loop.ts";

/**
 * Passes on what is run by other rules than those which loops were written for ahead of time: without WebAssembly, as
 * loops over blocks of elements, one for each few operations.
 */
export function withBlocks<T>(passed: T): T {
  extensions.blocks = composeBlocks;
  return withBounds(passed);
}

// whoever loads the whole package has them from the start, whatever comes from JSON
withBlocks(undefined);

/**
 * Loops over blocks of elements. A float32 register rounds each result as it is stored, which is the single rounding
 * that vectors of float32 do.
 */
function composeBlocks(unit: Unit, graph: Graph, memory: KernelMemory, uniforms: UniformProgram): Kernel {
  const rounds = graph.rounds.map((round) => new StretchProgram(unit, round, memory, uniforms));
  if (unit.loop === "whole") return wholeLoop(unit, memory, (from, count) => rounds[0]!.run(from, count));
  const loops = new PartLoops(unit, memory, rounds, partNumbers(graph, uniforms));
  return (header) => loops.run(header);
}

function partNumbers({ partStores }: Graph, uniforms: UniformProgram): PartNumbers {
  const { registers, run } = uniforms.program(partStores.map(({ node }) => node));
  const changing = partStores.map(({ array }) => array);
  return {
    changing,
    load(array, value) {
      uniforms.parts[array] = value;
    },
    settle: run,
    value: (array) => uniforms.values[registers[changing.indexOf(array)]!]!,
  };
}
