import type { BackEndName } from "../kernel/back-ends.ts";
import { createMemory, Layout } from "../kernel/memory.ts";
import { roomBytes, type KernelMemory } from "../kernel/unit.ts";
import { extentOf, type Group, type PlacedLeaf } from "./group.ts";
import { lengthOf } from "../transform/phase.ts";
import type { Plan } from "./plan.ts";
import type { Numbers } from "../typed-array.ts";

/** Where the parameters and gradients are: in the kernel's memory, or staged through it in windows. */
export type Residence = "resident" | "staged";

/** Where the arrays and tables of a group lie; addresses in bytes. */
export interface Place {
  readonly arrays: ReadonlyMap<string, number>;
  /** Two words for each leaf: its rows, and the length of each. */
  readonly table: number;
  /** Two words for each leaf: 1, and the number of its columns. */
  readonly columnTable: number;
}

/** The memory of a plan with all that lies in it. */
export interface MemoryLayout {
  readonly memory: KernelMemory;
  readonly places: ReadonlyMap<Group, Place>;
  readonly residence: Residence;
  /** The addresses of the windows for parameters and for gradients, where they are staged, and their length. */
  readonly windows: { readonly parameter: number; readonly gradient: number; readonly length: number };
  /** The first and the last address of the room for headers. */
  readonly headers: { readonly start: number; readonly end: number };
}

/** Elements staged at once: 64 KiB of float32, so that parameters and gradients stay in the cache. */
const windowLength = 16_384;
const headerWords = 2048;

/**
 * Lays out the memory of a plan.
 *
 * @param longest how many elements a window must hold that a sweep works on together.
 */
export function layOut(
  plan: Plan,
  residence: Residence,
  backend: BackEndName,
  longest: number,
): MemoryLayout {
  const scalars = plan.scalars.initial.length;
  const layout = new Layout(scalars, headerWords);
  const room = layout.place(roomBytes);
  const bytes = plan.dtype === "float32" ? 4 : 8;
  const most = Math.max(0, ...plan.groups.map(({ lengths }) => lengths.element));
  const length = residence === "staged" ? Math.max(longest, Math.min(windowLength, most)) : 0;
  const windows = {
    parameter: layout.place(length * bytes),
    gradient: layout.place(length * bytes),
    length: Math.max(length, windowLength),
  };
  const places = new Map(
    plan.groups.map((group) => [group, placeGroup(group, layout, residence, windows, bytes)]),
  );
  const memory = createMemory(layout.size, plan.dtype, backend === "webassembly", room);
  memory.scalars.set(plan.scalars.initial);
  for (const [group, place] of places) fillArrays(group, place, memory);
  const start = scalars * 8;
  return { memory, places, residence, windows, headers: { start, end: start + headerWords * 4 } };
}

function placeGroup(
  group: Group,
  layout: Layout,
  residence: Residence,
  windows: { readonly parameter: number; readonly gradient: number },
  bytes: number,
): Place {
  const arrays = new Map<string, number>();
  for (const name of ["parameter", "gradient"] as const)
    arrays.set(name, residence === "resident" ? layout.place(group.lengths.element * bytes) : windows[name]);
  for (const array of group.arrays.values())
    arrays.set(array.name, layout.place(group.lengths[array.shape] * (array.precise ? 8 : bytes)));
  const words = 2 * group.lengths.leaf;
  return { arrays, table: layout.place(words * 4), columnTable: layout.place(words * 4) };
}

/** Puts the arrays to where they are before the first step. */
function fillArrays({ arrays, lengths }: Group, place: Place, { scalars, elements }: KernelMemory): void {
  for (const array of arrays.values()) {
    const { name, shape, precise, start } = array;
    if (start === 0 || typeof start === "string" || extentOf(array) === undefined) continue;
    const view = precise ? scalars : elements;
    const first = place.arrays.get(name)! / view.BYTES_PER_ELEMENT;
    view.fill(start, first, first + lengths[shape]);
  }
}

/** Where the part of a leaf begins in an array of a shape. */
export function placeIn(leaf: PlacedLeaf, shape: keyof Group["lengths"], index = 0): number {
  return shape === "leaf" ? index : leaf[shape];
}

/** The part of an array of a group that belongs to one leaf. */
export function viewOfLeaf(
  plan: Plan,
  { memory, places }: Pick<MemoryLayout, "memory" | "places">,
  group: Group,
  index: number,
  name: string,
): Numbers | undefined {
  const address = places.get(group)!.arrays.get(name);
  if (address === undefined) return undefined;
  const array = group.arrays.get(name);
  const shape = array?.shape ?? "element";
  const view = array?.precise === true ? memory.scalars : memory.elements;
  const placed = group.leaves[index]!;
  const first = address / view.BYTES_PER_ELEMENT + placeIn(placed, shape, index);
  return view.subarray(first, first + lengthOf(plan.leaves[placed.leaf]!, shape));
}
