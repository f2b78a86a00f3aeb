import type { Assignment } from "../expression/tree.ts";
import type { Reduction } from "../kernel/unit.ts";
import type { Group } from "./group.ts";
import type { LeafShape } from "./leaf-shape.ts";
import type { LaneSpec, ScalarTable } from "./scalar-table.ts";
import type { PlacedPhase, Stage } from "./stage.ts";
import type { Item } from "./sweep.ts";

/** A part of a step that all leaves go through before the next begins. */
export interface Section {
  /** Its place among all the sections that a step may have. */
  readonly number: number;
  /** Whether loss and gradients are asked for again before it. */
  readonly evaluates: boolean;
  /** Run once: sums over all leaves. */
  readonly shared: readonly Assignment[];
  /** Run for each history of leaves. */
  readonly prepare: readonly Assignment[];
  readonly items: readonly Item[];
}

/** What sections are made of. */
export interface SectionParts {
  readonly phases: readonly PlacedPhase[];
  readonly leaves: readonly LeafShape[];
  readonly groups: readonly Group[];
  /** The groups that move, and the leaves of those that do not. */
  readonly moving: readonly Group[];
  readonly frozen: ReadonlySet<number>;
  readonly scalars: ScalarTable;
  /** Sums of the reading, which every step begins anew. */
  readonly measured: readonly LaneSpec[];
  readonly measuring: Measuring | undefined;
  readonly isAccumulating: boolean;
  /** Whether some phases run at certain steps only. */
  readonly waits: boolean;
}

/** Cuts a step with the phases that are active into sections. */
export type Cut = (isActive: (phase: PlacedPhase) => boolean) => Section[];

/** What readings measure. */
export interface Measuring {
  /** The sums of so many groups. */
  sumsOf(groups: number, stages: readonly Stage[]): readonly LaneSpec[];
  /**
   * The measurements on the way of a group through the stages.
   *
   * @param keepsBefore whether an early sweep moves the parameters, so that the last one must be told where they were.
   * @param addArray gives the group an array.
   */
  measures(scalars: ScalarTable, keepsBefore: boolean, addArray: (name: string) => void): Measures;
}

/** The measurements on the way of a group through the stages. */
export interface Measures {
  /** What comes before all stages. */
  begin(): Assignment[];
  /** What comes after a stage: the update as it is now is kept for a sum, taken in the next sweep that is not run again. */
  measure(stage: string): Assignment[];
  take(): Reduction[];
  /** The statements of the last sweep with those that a reading adds, and its sums. */
  finish(
    statements: readonly Assignment[],
    group: number,
  ): { readonly statements: Assignment[]; readonly reductions: Reduction[] };
}
