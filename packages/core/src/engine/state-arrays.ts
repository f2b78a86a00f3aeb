import { isRecord } from "../description-fields.ts";
import { lengthOf } from "../transform/phase.ts";
import type { GroupArray } from "./group.ts";
import { viewOfLeaf } from "./memory-layout.ts";
import type { Tensor } from "./parameters.ts";
import type { Plan } from "./plan.ts";
import { ownValue, type OptimizerState, type StateOwner } from "./state.ts";

/** The slot of the sums of gradients of which several make a step. */
export const accumulated = "accumulated";

/** An array of the state of a leaf. */
export interface StateArray extends Tensor {
  /** The stage and the name there; empty for the parameters. */
  readonly slot: string;
  readonly path: string;
  readonly leaf: number;
  /** How it began, where a stage keeps it. */
  readonly array?: GroupArray;
}

/** What messages call an array. */
export function nameOf(slot: string, path: string): string {
  return slot === "" ? path : `${slot} of ${path}`;
}

/** The arrays of the state: parameters first. */
export function stateArrays({ plan, layout, leaves, accumulation }: StateOwner): StateArray[] {
  const ofLeaves = (slot: string, arrays: readonly Tensor["data"][]): StateArray[] =>
    leaves.map(({ path, shape }, leaf) => ({ slot, path, leaf, data: arrays[leaf]!, shape }));
  const slots = plan.groups.flatMap((group) =>
    [...group.arrays.values()].flatMap((array) =>
      array.kept === undefined
        ? []
        : group.leaves.map(({ leaf }, index): StateArray => ({
            slot: `${array.kept!.key}.${array.kept!.name}`,
            path: leaves[leaf]!.path,
            leaf,
            data: viewOfLeaf(plan, layout, group, index, array.name)!,
            shape: shapeOf(plan, leaf, array),
            array,
          })),
    ),
  );
  return [
    ...ofLeaves(
      "",
      leaves.map(({ data }) => data),
    ),
    ...slots,
    ...(accumulation === undefined ? [] : ofLeaves(accumulated, accumulation.sums)),
  ];
}

function shapeOf({ leaves }: Plan, leaf: number, { shape }: GroupArray): readonly number[] {
  const of = leaves[leaf]!;
  if (shape === "element") return of.shape;
  if (shape === "rowSquare") return [of.rows, of.rows];
  return shape === "columnSquare" ? [of.columns, of.columns] : [lengthOf(of, shape)];
}

/** The names of the arrays that a state has. */
export function arrayNames({ params, slots }: OptimizerState): string[] {
  return [["", params] as const, ...Object.entries(slots)].flatMap(([slot, paths]) =>
    Object.keys(isRecord(paths) ? paths : {}).map((path) => nameOf(slot, path)),
  );
}

/** What a state has for an array, to be looked at. */
export function savedArray(
  { params, slots }: OptimizerState,
  { slot, path }: StateArray,
): Tensor | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- faultOf looks at it as at anything
  return ownValue(slot === "" ? params : ownValue(slots, slot), path) as Tensor | undefined;
}
