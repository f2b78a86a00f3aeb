import { knownOptions, wholeNumber } from "../check.ts";
import type { Dtype } from "../kernel/unit.ts";
import { lengthOf, type Sides, type Slot } from "./phase.ts";

/** What the leaves of a stage must be like. */
export interface Needs {
  /** They have at least this many dimensions. */
  readonly minRank?: number;
  /** The arrays that the stage keeps for all of them take at most this many bytes. */
  readonly stateLimit?: number;
}

/** What a stage needs, and how a message calls it. */
export interface Needy {
  readonly owner: string;
  readonly needs: Needs;
  readonly slots: Readonly<Record<string, Required<Slot>>>;
}

/** A leaf that a stage touches. */
export interface NeededLeaf extends Sides {
  readonly path: string;
  readonly shape: readonly number[];
}

/** Checks what a stage needs and freezes a copy of it. */
export function needsOf(owner: string, needs: Needs): Needs {
  knownOptions(`needs of ${owner}`, needs, ["minRank", "stateLimit"]);
  for (const name of ["minRank", "stateLimit"] as const)
    if (needs[name] !== undefined) wholeNumber(name, needs[name], 0);
  return Object.freeze({ ...needs });
}

/**
 * Refuses leaves that are not as a stage needs them, before anything is allocated.
 *
 * @throws {RangeError} naming the optimizer and the leaf.
 */
export function requireNeeds(stage: Needy, leaves: readonly NeededLeaf[], dtype: Dtype): void {
  const { minRank, stateLimit } = stage.needs;
  if (minRank !== undefined) requireRank(stage.owner, leaves, minRank);
  if (stateLimit !== undefined) requireState(stage, leaves, dtype === "float32" ? 4 : 8, stateLimit);
}

function requireRank(owner: string, leaves: readonly NeededLeaf[], minRank: number): void {
  const found = leaves.find(({ shape }) => shape.length < minRank);
  if (found === undefined) return;
  const wanted = minRank === 2 ? "matrices" : `leaves of at least ${minRank} dimensions`;
  throw new RangeError(
    `${owner} needs ${wanted}, but ${found.path} has the shape [${found.shape.join(", ")}]; give it to another method by partition`,
  );
}

function requireState(
  { owner, slots }: Needy,
  leaves: readonly NeededLeaf[],
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
