import { hashKFold } from "../hash/hash-k-fold.ts";
import { hashSplit } from "../hash/hash-split.ts";
import { foldNames } from "./method.ts";
import type { BadRowCode, FieldSink } from "./row-target.ts";
import type { SplitFileOptions } from "./split-file-options.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Takes the key of each row and says where the row goes: nothing is kept of it. */
export interface KeyHash extends FieldSink {
  readonly described: string;
  readonly names: readonly string[];
  readonly isFolds: boolean;
  /** Where the last row goes, as its place among the names; past the last name is out of the sample. */
  readonly place: number;
}

/** Returns what hashes the column `hash`. */
export function keyHash(options: SplitFileOptions, column: string): KeyHash {
  const { nSplits, sample, salt = "0" } = options;
  const key = [column];
  const assign = nSplits === undefined ? partOf(options, key) : foldOf(key, salt, nSplits);
  const sampler =
    sample === undefined || sample === 1
      ? undefined
      : // Another salt: rows of the sample are spread over all parts.
        hashSplit({ key, salt: `${salt}:sample`, parts: { train: sample, rest: rest(sample) } });
  const isFolds = nSplits !== undefined;
  const hash = {
    described: assign.described,
    names: assign.names,
    isFolds,
    place: 0,
    add(bytes: Uint8Array, start: number, end: number): BadRowCode | undefined {
      if (start === end) return "no-value";
      let text: string;
      try {
        text = decoder.decode(bytes.subarray(start, end));
      } catch {
        return "not-utf-8";
      }
      hash.place =
        sampler === undefined || sampler.assign(text) === "train"
          ? assign.placeOf(text)
          : assign.names.length;
      return undefined;
    },
  };
  return hash;
}

interface Assign {
  readonly described: string;
  readonly names: readonly string[];
  readonly placeOf: (key: string) => number;
}

function foldOf(key: readonly string[], salt: string, nSplits: number): Assign {
  const folds = hashKFold({ key, salt, nSplits });
  return { described: String(folds), names: foldNames(nSplits), placeOf: (text) => folds.assign(text) };
}

function partOf(
  { salt, testSize = 0.2, validationSize = 0.1 }: SplitFileOptions,
  key: readonly string[],
): Assign {
  const parts = {
    train: rest(testSize + validationSize),
    ...(validationSize !== 0 && { validation: validationSize }),
    test: testSize,
  };
  const plan = hashSplit({ key, ...(salt !== undefined && { salt }), parts });
  const names = Object.keys(parts);
  const places = new Map(names.map((name, place) => [name, place]));
  return { described: String(plan), names, placeOf: (text) => places.get(plan.assign(text))! };
}

/** What is left of the whole, without the last digits that binary fractions add. */
function rest(share: number): number {
  return Number((1 - share).toFixed(12));
}
