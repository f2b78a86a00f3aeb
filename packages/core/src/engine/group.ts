import type { Extent } from "../kernel/unit.ts";
import type { PartitionRule } from "../transform/method.ts";
import { lengthOf, type SlotShape } from "../transform/phase.ts";
import type { LeafShape } from "./leaf-shape.ts";
import { namesRead, type Stage } from "./stage.ts";

/** An array of a group: one number for each element, leaf, row or column, or a square matrix for each leaf. */
export interface GroupArray {
  readonly name: string;
  readonly shape: SlotShape;
  /** float64 whatever the dtype. */
  readonly precise: boolean;
  readonly start: number | "parameter" | "rowCount" | "columnCount";
  /** Where it belongs to the state: the stage and the name there. */
  readonly kept?: { readonly key: string; readonly name: string };
}

/** A leaf at its place in the arrays of a group: where its part of each begins. */
export interface PlacedLeaf {
  readonly leaf: number;
  readonly element: number;
  readonly row: number;
  readonly column: number;
  readonly rowSquare: number;
  readonly columnSquare: number;
}

/** Leaves that go through the same stages; they lie one after the other in the memory. */
export interface Group {
  readonly leaves: readonly PlacedLeaf[];
  /** How long an array of each shape is. */
  readonly lengths: Readonly<Record<SlotShape, number>>;
  readonly stages: readonly Stage[];
  /** By name; work arrays are added as the plan needs them. */
  readonly arrays: Map<string, GroupArray>;
  readonly rule: PartitionRule | undefined;
}

/** Puts leaves that go through the same stages together. */
export function groupLeaves(
  stages: readonly Stage[],
  leaves: readonly LeafShape[],
  rules: readonly (PartitionRule | undefined)[],
): Group[] {
  const groups = new Map<string, { stages: Stage[]; indices: number[]; rule: PartitionRule | undefined }>();
  const ruleNumbers = new Map<PartitionRule | undefined, number>();
  for (let index = 0; index < leaves.length; index++) {
    const rule = rules[index];
    if (!ruleNumbers.has(rule)) ruleNumbers.set(rule, ruleNumbers.size);
    let key = `${ruleNumbers.get(rule)} `;
    for (const stage of stages) key += stage.leaves.has(index) ? "1" : "0";
    const group = groups.get(key);
    if (group !== undefined) group.indices.push(index);
    else {
      const own = stages.filter((stage) => stage.leaves.has(index));
      groups.set(key, { stages: own, indices: [index], rule });
    }
  }
  return [...groups.values()].map(({ stages: own, indices, rule }) => {
    const arrays = new Map(arraysOf(own).map((array) => [array.name, array]));
    return Object.assign(placeLeaves(indices, leaves), { stages: own, rule, arrays });
  });
}

const shapes: readonly SlotShape[] = ["element", "row", "column", "leaf", "rowSquare", "columnSquare"];

function placeLeaves(
  indices: readonly number[],
  leaves: readonly LeafShape[],
): Pick<Group, "leaves" | "lengths"> {
  const lengths = { element: 0, row: 0, column: 0, leaf: 0, rowSquare: 0, columnSquare: 0 };
  const placed = indices.map((leaf): PlacedLeaf => {
    const place = { ...lengths, leaf };
    for (const shape of shapes) lengths[shape] += lengthOf(leaves[leaf]!, shape);
    return place;
  });
  return { leaves: placed, lengths };
}

function arraysOf(stages: readonly Stage[]): GroupArray[] {
  const slots: GroupArray[] = stages.flatMap(({ id, key, transform }) => [
    ...Object.entries(transform.slots).map(([name, { shape, start }]) => ({
      name: `${id}.${name}`,
      shape,
      precise: false,
      start,
      kept: { key, name },
    })),
    ...Object.entries(transform.scalars).flatMap(([name, { each, start }]) =>
      each === "all"
        ? []
        : [{ name: `${id}.${name}`, shape: each, precise: true, start, kept: { key, name } }],
    ),
  ]);
  const read = new Set(stages.flatMap((stage) => [...namesRead(stage)]));
  for (const name of ["rowCount", "columnCount"] as const)
    if (read.has(name)) slots.push({ name, shape: "leaf", precise: true, start: name });
  return slots;
}

/** Whether an array has a number for each of something, and is not made of matrices. */
export function extentOf({ shape }: GroupArray): Extent | undefined {
  return shape === "rowSquare" || shape === "columnSquare" ? undefined : shape;
}
