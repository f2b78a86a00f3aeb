import { withPowers } from "../kernel/power-functions.ts";

/**
 * A formula of the decay of a running mean whose half-life rises in a straight line from that of one decay to that of
 * another within so many steps, the first of which already rises.
 */
export function halfLifeWarmup(from: string, to: string, steps: string): string {
  const [first, last] = [`log(${from} + 1e-8)`, `log(${to} + 1e-8)`];
  const risen = `(step + 1) / ${steps}`;
  return withPowers(
    `step + 1 < ${steps} ? exp(1 / ((1 - ${risen}) / ${first} + ${risen} / ${last})) : ${to}`,
  );
}
