import { graphOf } from "./build-graph.ts";
import type { Graph } from "./graph.ts";
import { StretchProgram } from "./javascript-stretch.ts";
import { UniformProgram } from "./javascript-uniforms.ts";
import { PartLoops, type PartNumbers } from "./part-loops.ts";
import type { Kernel, KernelMemory, Unit } from "./unit.ts";
import { writtenLoop } from "./written-loops.ts";

/**
 * The back end without WebAssembly, for where a content security policy forbids it: a loop written ahead
 * of time where the method brings one that fits, else loops over blocks of elements, one for each few
 * operations. A float32 register rounds each result as it is stored, which is the single rounding that vectors of
 * float32 do.
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
  const known = writtenLoop(unit, memory);
  if (known !== undefined) return known;
  const rounds = graph.rounds.map((round) => new StretchProgram(unit, round, memory, uniforms));
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
