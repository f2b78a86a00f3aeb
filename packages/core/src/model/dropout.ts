import { uniformStream } from "../random.ts";
import type { Numbers } from "../typed-array.ts";

/**
 * Fills the masks of hidden layers, unit by unit, example by example, layer by layer: 0 for a unit that is left out, else
 * 1 / (1 - share), so that the mean of what it passes on stays.
 */
export function drawMasks(
  masks: readonly Numbers[],
  counts: readonly number[],
  share: number,
  seed: number,
): void {
  const uniform = uniformStream(seed);
  const kept = 1 / (1 - share);
  for (const [layer, mask] of masks.entries())
    for (let i = 0; i < counts[layer]!; i++) mask[i] = uniform() < share ? 0 : kept;
}

/** Multiplies the first `count` values by their mask. */
export function applyMask(values: Numbers, mask: Numbers, into: Numbers, count: number): void {
  for (let i = 0; i < count; i++) into[i] = values[i]! * mask[i]!;
}
