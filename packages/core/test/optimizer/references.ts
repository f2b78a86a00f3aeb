import { readdirSync, readFileSync } from "node:fs";
import type { Method } from "../../src/index.ts";

/** A run of an outside implementation on a problem of `problems.ts`. */
export interface Case {
  /** Which of the sources was run, where the reference has several. */
  readonly from?: string;
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly dtype: "float32" | "float64";
  readonly problem: string;
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
  /**
   * The sources whose cases ours must follow, with the options that make ours take that one's course where theirs
   * differ. The first source alone, with no more options, where it is not said.
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

/** The cases that an optimizer must follow, with the options that it must be given for them. */
function heldCases({ held, sources, cases }: Reference, name: string): Case[] {
  const first = sources?.[0]?.source;
  const more = new Map(Object.entries(held ?? (first === undefined ? {} : { [first]: {} })));
  return cases.flatMap((one) => {
    if (one.name !== name || (one.from !== undefined && !more.has(one.from))) return [];
    return [{ ...one, options: { ...one.options, ...more.get(one.from ?? "") } }];
  });
}

/**
 * The cases of every optimizer in a list.
 *
 * @throws {Error} naming each optimizer that no reference with a source has cases of, in both dtypes.
 */
export function referencesOf(
  list: Readonly<Record<string, Factory>>,
  references: readonly Reference[],
): Map<string, { readonly reference: Reference; readonly cases: readonly Case[] }> {
  const found = new Map(
    Object.keys(list).flatMap((name) => {
      const own = references.map((reference) => ({ reference, cases: heldCases(reference, name) }));
      const fit = own.find(
        ({ reference, cases }) =>
          reference.source.length > 0 &&
          ["float32", "float64"].every((dtype) =>
            cases.some((one) => one.dtype === dtype && one.points.length > 0),
          ),
      );
      return fit === undefined ? [] : [[name, fit] as const];
    }),
  );
  const lacking = Object.keys(list).filter((name) => !found.has(name));
  if (lacking.length > 0)
    throw new Error(
      `every optimizer must be held against an outside implementation, which ${lacking.join(", ")} is not: run it by test/reference/make-candidates or make-upstream.py`,
    );
  return found;
}
