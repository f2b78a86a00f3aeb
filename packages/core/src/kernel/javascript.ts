import { graphOf } from "./build-graph.ts";
import { extensions } from "./extensions.ts";
import type { Graph } from "./graph.ts";
import { interpret } from "./interpret.ts";
import { UniformProgram } from "./javascript-uniforms.ts";
import type { Kernel, KernelMemory, Unit } from "./unit.ts";
import { writtenLoop } from "./written-loops.ts";

/**
 * The back end without WebAssembly, for where a content security policy forbids it: a loop written ahead
 * of time where the method brings one that fits, else loops over blocks of elements; a lone stage that brings neither is
 * interpreted.
 */
export function composeJavaScript(unit: Unit, memory: KernelMemory): Kernel {
  const graph = graphOf(unit);
  const results = graph.rounds.reduce((sum, { reductions }) => sum + reductions.length, 0);
  const uniforms = new UniformProgram(memory.scalars, unit.arrays.length, results);
  const prepare = uniforms.program(graph.scalarStores.map(({ node }) => node));
  const indices = graph.scalarStores.map(({ index }) => index);
  const sweep = sweepOf(unit, graph, memory, uniforms);
  return (header) => {
    uniforms.run();
    for (let i = 0; i < indices.length; i++)
      memory.scalars[indices[i]!] = uniforms.values[prepare.registers[i]!]!;
    sweep(header);
  };
}

function sweepOf(unit: Unit, graph: Graph, memory: KernelMemory, uniforms: UniformProgram): Kernel {
  if (unit.rounds.length === 0) return () => {};
  return (
    writtenLoop(unit, memory) ??
    extensions.blocks?.(unit, graph, memory, uniforms) ??
    interpret({ ...unit, prepare: [] }, memory)
  );
}
