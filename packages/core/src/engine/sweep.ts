import { variablesOf } from "../expression/tree.ts";
import type { ArraySpec, Round, Unit } from "../kernel/unit.ts";
import type { MatrixKit } from "../transform/matrix-kit.ts";
import { extentOf, type Group } from "./group.ts";
import type { PlacedOperation } from "./stage.ts";

/** One thing done to the leaves of a group: a sweep over their elements or columns, or matrix operations. */
export type Item = Sweep | MatrixWork;

export interface Sweep {
  readonly kind: "sweep";
  readonly group: Group;
  readonly space: "elements" | "columns";
  readonly loop: Unit["loop"];
  readonly rounds: readonly Round[];
  readonly arrays: readonly ArraySpec[];
  /** The scalar that becomes NaN where a gradient is not finite, of a sweep that looks for that. */
  readonly finite?: number;
}

export interface MatrixWork {
  readonly kind: "matrix";
  readonly group: Group;
  readonly operations: readonly PlacedOperation[];
  readonly kit: MatrixKit;
}

/** The array that carries the update from one sweep to the next where it cannot be computed again. */
export const scratch = "scratch";

/** A sweep with the list of the arrays it touches, in a loop where it needs one. */
export function sweepOf(group: Group, sweep: Omit<Sweep, "kind" | "group" | "arrays">): Sweep {
  const used = namesOf(sweep.rounds);
  const own: ArraySpec[] = [];
  for (const name of ["parameter", "gradient"])
    if (used.has(name)) own.push({ name, extent: "element", precise: false });
  for (const [name, array] of group.arrays) {
    const extent = extentOf(array);
    if (!used.has(name) || extent === undefined) continue;
    const isColumn = sweep.space === "columns" && extent === "column";
    own.push({ name, extent: isColumn ? "element" : extent, precise: array.precise });
  }
  const has = (extent: ArraySpec["extent"]): boolean => own.some((array) => array.extent === extent);
  const needed = has("row") || has("column") ? "row" : has("leaf") ? "leaf" : "whole";
  return { kind: "sweep", group, ...sweep, loop: sweep.loop === "whole" ? needed : sweep.loop, arrays: own };
}

function namesOf(rounds: readonly Round[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { prepare, statements, reductions } of rounds) {
    for (const { target, value } of [...prepare, ...statements]) {
      names.add(target);
      for (const name of variablesOf(value)) names.add(name);
    }
    for (const { left, right } of reductions) for (const name of variablesOf(left, right)) names.add(name);
  }
  return names;
}
