import { type Bearing, nearSignals, turnSignals } from "./bearing.ts";
import { nearWeights, noneWeight, turnWeights } from "./verdict-weights.ts";

/**
 * How much a saying counts among all, as a logarithm: a mixture of logistic models, in which the nearest sayings say
 * most and each says how likely the statement holds. Fitted as a whole by `npm run fit-verdicts`.
 */
export function pull(near: Bearing["near"]): number {
  return nearSignals.reduce((sum, name) => sum + nearWeights[name] * near[name], 0);
}

/** How much it counts that no saying has to do with the statement. */
export const pullOfNone: number = noneWeight;

/** How likely a statement holds by one saying, that holds or does not. */
export function holdsIf(isTrue: boolean, turn: Bearing["turn"]): number {
  const weights = isTrue ? turnWeights.true : turnWeights.false;
  const sum = turnSignals.reduce((all, name) => all + weights[name] * turn[name], 0);
  return 1 / (1 + Math.exp(isTrue ? -sum : sum));
}
