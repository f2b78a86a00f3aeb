import { lossOf, type Evaluate } from "./evaluation.ts";
import type { Party } from "./histories.ts";
import { snapshot } from "./snapshot.ts";
import type { Evaluating } from "./step-maker.ts";

/** Thrown where gradients that were asked for again are not finite and the step is to be skipped. */
class SkippedStep extends Error {}

/** Runs a step that asks for gradients again; puts everything back where it is skipped or refused. */
export function evaluating(
  optimizer: Evaluating,
  evaluate: Evaluate,
  parties: readonly Party[] | undefined,
): boolean {
  const putBack = snapshot(optimizer.layout, optimizer.leaves, optimizer.histories);
  try {
    optimizer.run(parties, () => evaluateAgain(optimizer, evaluate, parties));
    return true;
  } catch (error) {
    putBack();
    if (error instanceof SkippedStep) return false;
    throw error;
  }
}

function evaluateAgain(
  optimizer: Evaluating,
  evaluate: Evaluate,
  parties: readonly Party[] | undefined,
): void {
  const { present } = optimizer.gradients;
  const before = present.slice();
  const { loss, gradients } = evaluate(optimizer.params);
  if (loss !== undefined) optimizer.setLoss(lossOf({ loss }, optimizer.plan.needsLoss));
  optimizer.gradients.take(gradients);
  if (present.some((there, leaf) => there !== before[leaf]))
    throw new RangeError("gradients must be of the same leaves each time within a step");
  if (!optimizer.accepts(parties)) throw new SkippedStep();
}
