import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Method } from "../../src/index.ts";

/** A run of an outside implementation on a problem of `problems.ts`. */
export interface Case {
  /** Which of the sources was run, where the reference has several. */
  readonly from?: string;
  /** The option set. */
  readonly set?: string;
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly dtype: "float32" | "float64";
  readonly problem: string;
  /** The parameters before the first step, where they are others than the problem's. */
  readonly start?: readonly number[];
  /** The parameters at the checkpoints, leaf after leaf; `null` is a number that is not finite. */
  readonly points: readonly (readonly (number | null)[])[];
  /** How far runs with rounding-size noise end apart there. */
  readonly spread: readonly number[];
  /** The parameters to evaluate with, where they are others. */
  readonly evaluations?: readonly (readonly (number | null)[])[];
  /** ASGD's average at the end. */
  readonly average?: readonly number[];
}

/** An implementation that was run. */
export interface Source {
  readonly source: string;
  readonly from: string;
  /** The largest difference from the first source, by option set; `null` where only one is finite. */
  readonly differences?: Readonly<Record<string, number | null>>;
}

/** What an optimizer is held against. */
export interface Reference {
  /** The implementation that was run: the authors' or another one upstream, or who transcribed the paper unseen. */
  readonly source: string;
  readonly sources?: readonly Source[];
  /** The optimizer of ours that it is held against, where it is a form of one of another name. */
  readonly as?: string;
  /**
   * The sources whose cases ours must follow, with the options that make ours take that one's course where theirs
   * differ (`null` leaves one out that ours has not). The first source alone, with no more options, where it is not said. Where two have a case of one set and
   * ours is given the same options for both, ours follows the one that is named last.
   */
  readonly held?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** By problem, the steps after which the parameters were written down. */
  readonly checkpoints: Readonly<Record<string, readonly number[]>>;
  readonly cases: readonly Case[];
}

export type Factory = (options: object) => Method;

/** PyTorch's own optimizers in one file, and one file for each optimizer from elsewhere. */
export function readReferences(): Reference[] {
  const folder = new URL("../reference/", import.meta.url);
  const names = readdirSync(new URL("optimizers/", folder)).map((name) => `optimizers/${name}`);
  return ["trajectories.json", ...names].map(
    (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Reference,
  );
}

/** Cases that an optimizer must follow, with the reference that they are of. */
export interface Held {
  readonly reference: Reference;
  readonly cases: readonly Case[];
}

/** The cases of a reference that an optimizer must follow, with the options that it must be given for them. */
function heldCases({ as, held, sources, cases }: Reference, name: string): Case[] {
  if (as !== undefined && as !== name) return [];
  const first = sources?.[0]?.source;
  const more = new Map(Object.entries(held ?? (first === undefined ? {} : { [first]: {} })));
  const followed = cases.flatMap((one) => {
    if ((as ?? one.name) !== name || (one.from !== undefined && !more.has(one.from))) return [];
    const options = Object.entries({ ...one.options, ...more.get(one.from ?? "") });
    return [{ ...one, options: Object.fromEntries(options.filter(([, value]) => value !== null)) }];
  });
  const order = [...more.keys()];
  const isPassedBy = (one: Case, other: Case): boolean =>
    order.indexOf(other.from ?? "") > order.indexOf(one.from ?? "") &&
    ["set", "dtype", "problem", "options"].every((key) =>
      isDeepStrictEqual(Reflect.get(one, key), Reflect.get(other, key)),
    );
  return followed.filter((one) => !followed.some((other) => isPassedBy(one, other)));
}

/**
 * The cases of every optimizer in a list.
 *
 * @throws {Error} naming each optimizer that no reference with a source has cases of, in both dtypes.
 */
export function referencesOf(
  list: Readonly<Record<string, Factory>>,
  references: readonly Reference[],
): Map<string, readonly Held[]> {
  const sourced = references.filter(({ source }) => source.length > 0);
  const found = new Map(
    Object.keys(list).map((name) => {
      const own = sourced.map((reference) => ({ reference, cases: heldCases(reference, name) }));
      return [name, own.filter(({ cases }) => cases.length > 0)] as const;
    }),
  );
  const isHeld = (own: readonly Held[]): boolean =>
    ["float32", "float64"].every((dtype) =>
      own.some(({ cases }) => cases.some((one) => one.dtype === dtype && one.points.length > 0)),
    );
  const lacking = [...found].filter(([, own]) => !isHeld(own)).map(([name]) => name);
  if (lacking.length > 0)
    throw new Error(
      `every optimizer must be held against an outside implementation, which ${lacking.join(", ")} is not: run it by test/reference/make-candidates or make-upstream.py`,
    );
  return found;
}
