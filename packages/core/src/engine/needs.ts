import type { Dtype } from "../kernel/unit.ts";
import { lengthOf, type LeafShape } from "./leaf-shape.ts";
import type { Stage } from "./stage.ts";

/**
 * Refuses leaves that are not as the stages need them, before anything is allocated.
 *
 * @throws {RangeError} naming the optimizer and the leaf.
 */
export function requireNeeds(stages: readonly Stage[], leaves: readonly LeafShape[], dtype: Dtype): void {
  for (const stage of stages) {
    const { minRank, stateLimit } = stage.transform.needs ?? {};
    const own = [...stage.leaves].map((leaf) => leaves[leaf]!);
    if (minRank !== undefined) requireRank(stage.owner, own, minRank);
    if (stateLimit !== undefined) requireState(stage, own, dtype === "float32" ? 4 : 8, stateLimit);
  }
}

function requireRank(owner: string, leaves: readonly LeafShape[], minRank: number): void {
  const found = leaves.find(({ shape }) => shape.length < minRank);
  if (found === undefined) return;
  const wanted = minRank === 2 ? "matrices" : `leaves of at least ${minRank} dimensions`;
  throw new RangeError(
    `${owner} needs ${wanted}, but ${found.path} has the shape [${found.shape.join(", ")}]; give it to another method by partition`,
  );
}

function requireState(
  { owner, transform: { slots } }: Stage,
  leaves: readonly LeafShape[],
  bytes: number,
  limit: number,
): void {
  const shapes = Object.values(slots).map(({ shape }) => shape);
  const sizes = leaves.map((leaf) => bytes * shapes.reduce((sum, shape) => sum + lengthOf(leaf, shape), 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= limit) return;
  const largest = sizes.indexOf(Math.max(...sizes));
  const { path, shape } = leaves[largest]!;
  throw new RangeError(
    `the state of ${owner} must take at most ${limit} bytes, would take ${total}, ${sizes[largest]} of them for ${path} [${shape.join(", ")}]; give it to another method by partition, or raise the limit`,
  );
}
