import type { Evaluate } from "./evaluation.ts";
import type { Gradients } from "./gradients.ts";
import type { Histories, Party } from "./histories.ts";
import type { MemoryLayout } from "./memory-layout.ts";
import type { ParameterStarts } from "./parameter-starts.ts";
import type { Leaf, ParameterTree } from "./parameters.ts";
import { PlainSteps } from "./plain-steps.ts";
import type { Plan } from "./plan.ts";
import type { StateOwner } from "./state.ts";
import type { StepCalls } from "./step-calls.ts";
import type { Numbers } from "../typed-array.ts";

/** What asking for gradients again needs of an optimizer. */
export interface Evaluating {
  readonly params: ParameterTree;
  readonly plan: Plan;
  readonly layout: MemoryLayout;
  readonly leaves: readonly Leaf[];
  readonly histories: Histories;
  readonly gradients: Gradients;
  setLoss(loss: number): void;
  /** Whether the step goes on with the gradients as they are. */
  accepts(parties: readonly Party[] | undefined): boolean;
  /** Moves the parameters; asks for the gradients again with `evaluate`. */
  run(parties: readonly Party[] | undefined, evaluate: () => void): void;
}

type MakeSteps = (...parts: ConstructorParameters<typeof PlainSteps>) => StepCalls;

/** What runs methods that are not plain, or keep copies of the parameters: loaded by the stages that call for it. */
export const runs: {
  copies?: {
    readonly addViews: (plan: Plan) => void;
    readonly startsOf: (plan: Plan, layout: MemoryLayout, params: readonly Leaf[]) => ParameterStarts;
    readonly evaluationArrays: (owner: StateOwner) => Numbers[] | undefined;
  };
  general?: {
    readonly makeSteps: MakeSteps;
    readonly longestPart: (plan: Plan) => number;
    readonly fillParts: (plan: Plan, layout: MemoryLayout) => void;
    /** Runs a step that asks for gradients more than once; tells whether it is not skipped. */
    readonly evaluating: (
      optimizer: Evaluating,
      evaluate: Evaluate,
      parties: readonly Party[] | undefined,
    ) => boolean;
  };
} = {};

/** What runs the steps of a plan. */
export function makeSteps(...parts: Parameters<MakeSteps>): StepCalls {
  return parts[0].isPlain ? new PlainSteps(...parts) : runs.general!.makeSteps(...parts);
}
