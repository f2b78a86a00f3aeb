import { graphOf } from "./build-graph.ts";
import { UniformProgram } from "./javascript-uniforms.ts";
import { zeros } from "./memory.ts";
import { sweepKey, type SweepKey } from "./sweep-key.ts";
import type { Numbers } from "../typed-array.ts";
import type { GeneratedLoop, Kernel, KernelMemory, PlainLoop, Unit } from "./unit.ts";

/** Adds an array to another one. */
const addition: PlainLoop = ([from, to], count) => {
  for (let i = 0; i < count; i++) to![i]! += from![i]!;
};
const additionLoops: GeneratedLoop = { key: "a1=+a1a0", float32: addition, float64: addition };

/** The loop written ahead of time for a sweep, where there is one. */
export function writtenLoop(unit: Unit, memory: KernelMemory): Kernel | undefined {
  const { loops = [] } = unit;
  if (loops.length === 0 || unit.loop !== "whole") return undefined;
  return loopFor(unit, memory, [...loops, additionLoops]) ?? loopOfMean(unit, memory, loops);
}

function loopFor(
  unit: Unit,
  memory: KernelMemory,
  loops: readonly GeneratedLoop[],
  order: readonly number[] = [...unit.arrays.keys()],
): Kernel | undefined {
  // without `prepare`, which may tell that two of the numbers are the same
  const graph = graphOf({ ...unit, prepare: [] });
  for (const shared of [false, true]) {
    const sweep = sweepKey(unit, graph, shared);
    const loop = loops.find(({ key }) => key === sweep?.key);
    if (loop !== undefined) return kernelOf(unit, memory, loop[unit.dtype], sweep!, order);
  }
  return undefined;
}

/**
 * The loop of a sweep whose gradient is the mean of several: an array divided by a number, which the sweep empties in the
 * end. The mean takes the place of the sum, and the loop for a gradient then runs over it.
 */
function loopOfMean(unit: Unit, memory: KernelMemory, loops: readonly GeneratedLoop[]): Kernel | undefined {
  const { arrays, scalars, rounds } = unit;
  const [mean, ...statements] = rounds[0]!.statements;
  if (mean?.value.kind !== "call" || statements.at(-1)?.value.kind !== "constant") return undefined;
  const [sum, count] = mean.value.operands;
  const place = arrays.findIndex(({ name }) => sum.kind === "variable" && name === sum.name);
  const index = count?.kind === "variable" ? scalars.get(count.name) : undefined;
  if (index === undefined || statements.at(-1)!.target !== arrays[place]?.name) return undefined;
  const order = [...arrays.keys()].filter((array) => array !== place).toSpliced(1, 0, place);
  const own = order.map((array) => ({
    ...arrays[array]!,
    ...(array === place ? { name: mean.target } : {}),
  }));
  const rest = [{ ...rounds[0]!, statements: statements.slice(0, -1) }];
  const loop = loopFor({ ...unit, arrays: own, rounds: rest }, memory, loops, order);
  if (loop === undefined) return undefined;
  const { words, elements } = memory;
  return (header) => {
    const first = words[header / 4 + 1 + place]! / elements.BYTES_PER_ELEMENT;
    const end = first + words[header / 4]!;
    const divisor = memory.scalars[index]!;
    for (let i = first; i < end; i++) elements[i]! /= divisor;
    loop(header);
    elements.fill(0, first, end);
  };
}

/** A loop with the numbers that it takes, and the arrays in another order than that of the header. */
function kernelOf(
  { dtype }: Unit,
  memory: KernelMemory,
  loop: GeneratedLoop[Unit["dtype"]],
  { numbers, sign }: SweepKey,
  order: readonly number[],
): Kernel {
  const uniforms = new UniformProgram(memory.scalars, 0, 0);
  const { registers } = uniforms.program(numbers.map(({ operands }) => operands[0]!));
  const values = zeros(dtype, numbers.length);
  const viewsOf = viewsOfHeaders(order, memory);
  return (header) => {
    uniforms.run();
    for (let i = 0; i < values.length; i++) values[i] = uniforms.values[registers[i]!]!;
    loop(viewsOf(header), memory.words[header / 4]!, values, sign);
  };
}

/** What gives the arrays of a header as views of their own, which engines read faster than places in one large array. */
function viewsOfHeaders(
  order: readonly number[],
  { words, elements }: KernelMemory,
): (header: number) => Numbers[] {
  const known = new Map<number, { readonly addresses: number[]; readonly views: Numbers[] }>();
  return (header) => {
    let found = known.get(header);
    if (found === undefined) {
      found = { addresses: [], views: [] };
      known.set(header, found);
    }
    const { addresses, views } = found;
    const first = header / 4 + 1;
    for (let array = 0; array < order.length; array++) {
      const address = words[first + order[array]!]!;
      // the last header is written anew for each call
      if (addresses[array] === address) continue;
      addresses[array] = address;
      views[array] = elements.subarray(address / elements.BYTES_PER_ELEMENT);
    }
    return views;
  };
}
