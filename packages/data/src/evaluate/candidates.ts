import { checkInteger, checkOptions, described } from "../options.ts";
import { RandomState } from "../random/random-state.ts";
import { checkSeed, type Seed } from "../random/seed.ts";

/** Values to try by name of the hyperparameter. */
export type Grid = Readonly<Record<string, readonly unknown[]>>;

/** One combination of hyperparameters. */
export type Candidate<G> = {
  readonly [Name in keyof G]: G[Name] extends readonly (infer Value)[] ? Value : number;
};

/**
 * Returns every combination of a grid, names sorted, the last one changing fastest: scikit-learn's `ParameterGrid`.
 *
 * @throws {RangeError} a name without values
 * @example
 * ```ts
 * import { gridCandidates } from "@opt/data";
 * console.log(JSON.stringify(gridCandidates({ rate: [0.1, 0.01], depth: [2] })));
 * // → [{"depth":2,"rate":0.1},{"depth":2,"rate":0.01}]
 * ```
 */
export function gridCandidates<G extends Grid>(grid: G): Candidate<G>[] {
  checkOptions("gridCandidates", grid, Object.keys(grid ?? {}));
  let candidates: Record<string, unknown>[] = [{}];
  for (const name of Object.keys(grid).toSorted()) {
    const values = grid[name];
    if (!Array.isArray(values))
      throw new TypeError(`grid.${name} must be a list of values, got ${described(values)}`);
    if (values.length === 0) throw new RangeError(`grid.${name} must hold at least one value`);
    candidates = candidates.flatMap((one) =>
      values.map((value: unknown) => Object.assign({}, one, { [name]: value })),
    );
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one value of each name
  return candidates as Candidate<G>[];
}

/** How a hyperparameter is drawn: evenly from a list, or from a range, its ends included. */
export type Draw =
  | readonly unknown[]
  | { readonly uniform: readonly [low: number, high: number] }
  | { readonly logUniform: readonly [low: number, high: number] }
  | { readonly integers: readonly [low: number, high: number] };

/** What to draw candidates from. */
export type Space = Readonly<Record<string, Draw>>;

/**
 * Returns combinations drawn at random, names in sorted order for each; the same seed draws the same.
 *
 * @throws {RangeError} empty lists and ranges, a range of logarithms that reaches 0
 * @example
 * ```ts
 * import { randomCandidates } from "@opt/data";
 * const drawn = randomCandidates({ rate: { logUniform: [1e-4, 1e-1] }, depth: { integers: [1, 8] } }, { count: 20, randomState: 1 });
 * console.log(drawn.length, drawn.every(({ rate }) => rate >= 1e-4 && rate <= 1e-1)); // → 20 true
 * ```
 */
export function randomCandidates<S extends Space>(
  space: S,
  options: { readonly count: number; readonly randomState?: Seed },
): Candidate<S>[] {
  checkOptions("randomCandidates", space, Object.keys(space ?? {}));
  checkOptions("randomCandidates", options, ["count", "randomState"]);
  const { count, randomState = 0 } = options;
  checkInteger("count", count, 1);
  const stream = new RandomState(checkSeed(randomState));
  const names = Object.keys(space).toSorted();
  for (const name of names) checkDraw(`space.${name}`, space[name]!);
  const draw = () => Object.fromEntries(names.map((name) => [name, drawOne(space[name]!, stream)]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one value of each name
  return Array.from({ length: count }, draw) as Candidate<S>[];
}

function drawOne(draw: Draw, stream: RandomState): unknown {
  if (isList(draw)) return draw[stream.randint(0, draw.length)];
  if ("integers" in draw) return stream.randint(draw.integers[0], draw.integers[1] + 1);
  if ("uniform" in draw) return draw.uniform[0] + stream.random() * (draw.uniform[1] - draw.uniform[0]);
  const [low, high] = draw.logUniform;
  return Math.min(high, Math.max(low, low * (high / low) ** stream.random()));
}

function isList(draw: Draw): draw is readonly unknown[] {
  return Array.isArray(draw);
}

function checkDraw(name: string, draw: Draw): void {
  if (isList(draw)) {
    if (draw.length === 0) throw new RangeError(`${name} must hold at least one value`);
    return;
  }
  const [kind, range] = Object.entries(draw ?? {})[0] ?? [];
  const [low, high]: readonly [number?, number?] = Array.isArray(range) ? [range[0], range[1]] : [];
  const isRange =
    typeof low === "number" && typeof high === "number" && Number.isFinite(high - low) && low <= high;
  if (!isRange || !["uniform", "logUniform", "integers"].includes(String(kind)))
    throw new RangeError(`${name} must be a list or { uniform | logUniform | integers: [low, high] }`);
  if (kind === "logUniform" && !(low > 0))
    throw new RangeError(`${name}.logUniform must be above 0, got ${low}`);
  if (kind === "integers" && !(Number.isSafeInteger(low) && Number.isSafeInteger(high)))
    throw new RangeError(`${name}.integers must be whole numbers, got ${low} and ${high}`);
}
