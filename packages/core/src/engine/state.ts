import { isRecord } from "../description-fields.ts";
import type { Accumulation } from "./accumulation.ts";
import type { Histories } from "./histories.ts";
import type { MemoryLayout } from "./memory-layout.ts";
import type { ParameterStarts } from "./parameter-starts.ts";
import type { Leaf, Tensor } from "./parameters.ts";
import type { Plan } from "./plan.ts";
import type { StepCalls } from "./step-calls.ts";

/**
 * Everything needed to continue: parameters, numbers and arrays. Keys are the names of stages, not their positions.
 */
export interface OptimizerState {
  readonly version: 2;
  /** Steps taken. */
  readonly step: number;
  /** Steps that leaves have taken, by path, where they are fewer because gradients were missing. */
  readonly steps: Readonly<Record<string, number>>;
  /** Numbers by stage and name, such as `"scaleByAdam.product1"`; by path where leaves differ. */
  readonly scalars: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  /** The parameters by path. */
  readonly params: Readonly<Record<string, Tensor>>;
  /** The parameters to evaluate with, by path, where the method has some of its own. */
  readonly evaluation?: Readonly<Record<string, Tensor>>;
  /** Arrays by stage and slot, then by the path of the leaf. */
  readonly slots: Readonly<Record<string, Readonly<Record<string, Tensor>>>>;
  /** Gradients that have come since the last step, where several make one. */
  readonly gathered: number;
  /** Gradients in a row that were skipped, where the last was. */
  readonly skipped?: number;
}

/** What of an optimizer its state is made of. */
export interface StateOwner {
  readonly plan: Plan;
  readonly layout: MemoryLayout;
  readonly leaves: readonly Leaf[];
  readonly histories: Histories;
  readonly starts: ParameterStarts | undefined;
  readonly steps: StepCalls;
  readonly reading: { step: number; applied: boolean };
  readonly accumulation: Accumulation | undefined;
  /** Gradients in a row that were not finite and skipped. */
  skips: number;
}

/** What a record holds itself under a name. */
export function ownValue(record: unknown, name: string): unknown {
  return isRecord(record) && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Whether something counts. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Refuses what is no state. */
export function requireState(state: Partial<OptimizerState> | null | undefined): void {
  const parts = [state?.params, state?.slots, state?.scalars, state?.steps];
  if (state?.version !== 2 || !parts.every(isRecord))
    throw new TypeError("state must be that of an optimizer, version 2");
}
