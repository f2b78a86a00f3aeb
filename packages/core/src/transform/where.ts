import { knownOptions, wholeNumber } from "../check.ts";

/** A condition on a leaf of the parameters, as data. Every part given must hold; an empty one always holds. */
export interface Where {
  /** The path matches this pattern; `*` stands for any characters. */
  readonly path?: string;
  /** The path does not match this pattern. */
  readonly notPath?: string;
  /** The number of dimensions is exactly this. */
  readonly rank?: number;
  readonly minRank?: number;
  readonly maxRank?: number;
  /** The first axis is at most so long; a leaf of one dimension is one row. */
  readonly maxRows?: number;
  /** The other axes together hold at most so many numbers. */
  readonly maxColumns?: number;
}

const counts = ["rank", "minRank", "maxRank", "maxRows", "maxColumns"] as const;

/** Checks a condition and freezes a copy of it; messages call it by `name`. */
export function where(condition: Where, name = "where"): Where {
  knownOptions(name, condition, ["path", "notPath", ...counts]);
  for (const part of counts)
    if (condition[part] !== undefined) wholeNumber(`${name}.${part}`, condition[part], 0);
  for (const part of ["path", "notPath"] as const)
    if (condition[part] !== undefined && typeof condition[part] !== "string")
      throw new TypeError(`${name}.${part} must be a string, got ${typeof condition[part]}`);
  return Object.freeze({ ...condition });
}

/** Whether a leaf with this path and shape fulfils the condition. */
export function fulfils(condition: Where, path: string, shape: readonly number[]): boolean {
  const length = shape.length;
  const rows = length > 1 ? shape[0]! : 1;
  const size = shape.reduce((product, axis) => product * axis, 1);
  const { rank = length, minRank = length, maxRank = length, maxRows = rows, maxColumns = size } = condition;
  return (
    (condition.path === undefined || matches(condition.path, path)) &&
    (condition.notPath === undefined || !matches(condition.notPath, path)) &&
    length === rank &&
    length >= minRank &&
    length <= maxRank &&
    rows <= maxRows &&
    size <= rows * maxColumns
  );
}

/** Whether a pattern fits a path, in time proportional to the product of their lengths at most. */
function matches(pattern: string, path: string): boolean {
  let [at, from] = [0, 0];
  let [star, restart] = [-1, 0];
  while (from < path.length) {
    if (pattern[at] === "*") {
      star = at++;
      restart = from;
    } else if (pattern[at] === path[from]) {
      at++;
      from++;
    } else if (star >= 0) {
      // the last star takes one character more
      at = star + 1;
      from = ++restart;
    } else return false;
  }
  while (pattern[at] === "*") at++;
  return at === pattern.length;
}
