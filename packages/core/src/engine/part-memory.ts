import { extentOf, type Group } from "./group.ts";
import { placeIn, type MemoryLayout, type Place } from "./memory-layout.ts";
import type { Plan } from "./plan.ts";

/** The longest leaf or row that a sweep works on as a whole. */
export function longestPart(plan: Plan): number {
  let longest = 0;
  const sections = plan.sections(plan.activity(Infinity).replaceAll("0", "1"));
  for (const { items } of sections)
    for (const item of items) {
      if (item.kind === "matrix" || item.loop === "whole") continue;
      for (const { leaf } of item.group.leaves) {
        const { size, columns } = plan.leaves[leaf]!;
        longest = Math.max(longest, item.loop === "leaf" ? size : columns);
      }
    }
  return longest;
}

/** Puts what kernels read of leaves, rows and squares into the memory of a plan. */
export function fillParts(plan: Plan, layout: MemoryLayout): void {
  for (const [group, place] of layout.places) {
    fillTables(plan, group, place, layout);
    fillSides(plan, group, place, layout);
  }
}

function fillTables(
  plan: Plan,
  group: Group,
  { table, columnTable }: Place,
  { memory: { words } }: MemoryLayout,
): void {
  group.leaves.forEach(({ leaf }, index) => {
    const { rows, columns } = plan.leaves[leaf]!;
    words[table / 4 + 2 * index] = rows;
    words[table / 4 + 2 * index + 1] = columns;
    words[columnTable / 4 + 2 * index] = 1;
    words[columnTable / 4 + 2 * index + 1] = columns;
  });
}

/** Puts the sides of leaves where formulas read them, and the starts of squares onto their diagonals. */
function fillSides(plan: Plan, group: Group, place: Place, { memory }: MemoryLayout): void {
  for (const array of group.arrays.values()) {
    const { name, shape, precise, start } = array;
    const view = precise ? memory.scalars : memory.elements;
    const first = place.arrays.get(name)! / view.BYTES_PER_ELEMENT;
    if (start === "rowCount" || start === "columnCount")
      group.leaves.forEach(({ leaf }, index) => {
        view[first + index] = plan.leaves[leaf]![start === "rowCount" ? "rows" : "columns"];
      });
    else if (typeof start === "number" && extentOf(array) === undefined)
      for (const leaf of group.leaves) {
        const { rows, columns } = plan.leaves[leaf.leaf]!;
        const side = shape === "rowSquare" ? rows : columns;
        const at = first + placeIn(leaf, shape);
        for (let i = 0; i < side; i++) view[at + i * side + i] = start;
      }
  }
}
