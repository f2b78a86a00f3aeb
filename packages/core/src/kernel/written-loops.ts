import { graphOf } from "./build-graph.ts";
import { UniformProgram } from "./javascript-uniforms.ts";
import { zeros } from "./memory.ts";
import { sweepKey, type SweepKey } from "./sweep-key.ts";
import type { Numbers } from "../typed-array.ts";
import type { GeneratedLoop, Kernel, KernelMemory, Unit } from "./unit.ts";

/** The loop written ahead of time for a sweep, where there is one. */
export function writtenLoop(unit: Unit, memory: KernelMemory): Kernel | undefined {
  const { loops = [] } = unit;
  if (loops.length === 0 || unit.loop !== "whole") return undefined;
  // without `prepare`, which may tell that two of the numbers are the same
  const graph = graphOf({ ...unit, prepare: [] });
  for (const shared of [false, true]) {
    const sweep = sweepKey(unit, graph, shared);
    const loop = loops.find(({ key }) => key === sweep?.key);
    if (loop !== undefined) return kernelOf(unit, memory, loop[unit.dtype], sweep!);
  }
  return undefined;
}

/** A loop with the numbers that it takes. */
function kernelOf(
  { dtype, arrays }: Unit,
  memory: KernelMemory,
  loop: GeneratedLoop[Unit["dtype"]],
  { numbers, sign }: SweepKey,
): Kernel {
  const uniforms = new UniformProgram(memory.scalars, 0, 0);
  const { registers } = uniforms.program(numbers.map(({ operands }) => operands[0]!));
  const values = zeros(dtype, numbers.length);
  const viewsOf = viewsOfHeaders(arrays.length, memory);
  return (header) => {
    uniforms.run();
    for (let i = 0; i < values.length; i++) values[i] = uniforms.values[registers[i]!]!;
    loop(viewsOf(header), memory.words[header / 4]!, values, sign);
  };
}

/** What gives the arrays of a header as views of their own, which engines read faster than places in one large array. */
function viewsOfHeaders(count: number, { words, elements }: KernelMemory): (header: number) => Numbers[] {
  const known = new Map<number, Numbers[]>();
  return (header) => {
    let views = known.get(header);
    if (views === undefined) known.set(header, (views = []));
    const first = header / 4 + 1;
    for (let array = 0; array < count; array++) {
      const address = words[first + array]!;
      // the last header is written anew for each call
      if (views[array]?.byteOffset !== address)
        views[array] = elements.subarray(address / elements.BYTES_PER_ELEMENT);
    }
    return views;
  };
}
