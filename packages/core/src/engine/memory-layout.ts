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

/** Lays out the memory of a plan. */
export function layOut(plan: Plan, residence: Residence, backend: BackEndName): MemoryLayout {
  const scalars = plan.scalars.initial.length;
  const layout = new Layout(scalars, headerWords);
  const room = layout.place(roomBytes);
  const bytes = plan.dtype === "float32" ? 4 : 8;
  const longest = residence === "staged" ? longestWindow(plan) : 0;
  const windows = {
    parameter: residence === "staged" ? layout.place(longest * bytes) : 0,
    gradient: residence === "staged" ? layout.place(longest * bytes) : 0,
    length: Math.max(longest, windowLength),
  };
  const places = new Map(
    plan.groups.map((group) => [group, placeGroup(group, layout, residence, windows, bytes)]),
  );
  const memory = createMemory(layout.size, plan.dtype, backend === "webassembly", room);
  memory.scalars.set(plan.scalars.initial);
  for (const [group, place] of places) {
    fillTables(plan, group, place, memory);
    fillArrays(plan, group, place, memory);
  }
  const start = Math.ceil(scalars) * 8;
  return { memory, places, residence, windows, headers: { start, end: start + headerWords * 4 } };
}

/** A window holds whole leaves or rows where a sweep works on them. */
function longestWindow(plan: Plan): number {
  let longest = Math.min(windowLength, Math.max(0, ...plan.groups.map(({ lengths }) => lengths.element)));
  const sections = plan.sections(plan.activity(Infinity).replaceAll("0", "1"));
  for (const { items } of sections)
    for (const item of items) {
      if (item.kind === "matrix" || item.loop === "whole") continue;
      for (const { leaf } of item.group.leaves) {
        const { size, columns } = plan.leaves[leaf]!;
        const whole = item.loop === "leaf" ? size : columns;
        if (whole > longest) longest = whole;
      }
    }
  return longest;
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

function fillTables(plan: Plan, group: Group, { table, columnTable }: Place, { words }: KernelMemory): void {
  group.leaves.forEach(({ leaf }, index) => {
    const { rows, columns } = plan.leaves[leaf]!;
    words[table / 4 + 2 * index] = rows;
    words[table / 4 + 2 * index + 1] = columns;
    words[columnTable / 4 + 2 * index] = 1;
    words[columnTable / 4 + 2 * index + 1] = columns;
  });
}

/** Puts the arrays to where they are before the first step. */
function fillArrays(plan: Plan, group: Group, place: Place, memory: KernelMemory): void {
  for (const array of group.arrays.values()) {
    const { name, shape, precise, start } = array;
    if (start === 0 || start === "parameter") continue;
    const view = precise ? memory.scalars : memory.elements;
    const first = place.arrays.get(name)! / view.BYTES_PER_ELEMENT;
    if (start === "rowCount" || start === "columnCount")
      group.leaves.forEach(({ leaf }, index) => {
        view[first + index] = plan.leaves[leaf]![start === "rowCount" ? "rows" : "columns"];
      });
    else if (extentOf(array) !== undefined) view.fill(start, first, first + group.lengths[shape]);
    else
      for (const leaf of group.leaves) {
        const { rows, columns } = plan.leaves[leaf.leaf]!;
        const side = shape === "rowSquare" ? rows : columns;
        const at = first + placeIn(leaf, shape);
        for (let i = 0; i < side; i++) view[at + i * side + i] = start;
      }
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
