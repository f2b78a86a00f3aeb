import type { RandomState } from "../random/random-state.ts";
import { checkSeed, type Seed } from "../random/seed.ts";
import { type Fold, required, type SplitData } from "./data.ts";
import { FoldSplitter } from "./fold-splitter.ts";
import { shareOut } from "./holdout.ts";
import { encodeLabels, sortByCode, sortedCodes } from "../labels.ts";
import { checkFlag, checkInteger, checkOptions } from "../options.ts";

/** Options of `bootstrap`. */
export interface BootstrapOptions {
  /** Number of resamples, at least 1. Default 25. */
  readonly nSplits?: number;
  /** Draw from each class as many rows as it has; `split` then needs labels. Default false. */
  readonly stratify?: boolean;
  /** Draw whole groups; `split` then needs groups. Default false. */
  readonly grouped?: boolean;
  /** Seed of the one random stream that runs through all resamples. Default 0. */
  readonly randomState?: Seed;
}

class Bootstrap extends FoldSplitter<"bootstrap"> {
  declare readonly nSplits: number;
  declare readonly stratify: boolean;
  declare readonly grouped: boolean;
  declare readonly randomState: Seed;

  constructor(options: BootstrapOptions) {
    checkOptions("bootstrap", options, ["nSplits", "stratify", "grouped", "randomState"]);
    const stratify = checkFlag("stratify", options.stratify ?? false);
    const grouped = checkFlag("grouped", options.grouped ?? false);
    if (stratify && grouped) throw new RangeError("stratify and grouped must not both be true");
    super("bootstrap", {
      nSplits: checkInteger("nSplits", options.nSplits ?? 25, 1),
      stratify,
      grouped,
      randomState: checkSeed(options.randomState ?? 0),
    });
  }

  getNSplits(): number {
    return this.nSplits;
  }

  protected prepare(data: SplitData): (stream: RandomState) => Iterable<Fold> {
    if (data.length === 0) throw new RangeError("bootstrap needs at least 1 row, got 0");
    const { nSplits } = this;
    const draw = this.#prepareDraw(data);
    return function* resamples(stream) {
      for (let split = 0; split < nSplits; split++) {
        const train = draw(stream);
        yield { train, test: rowsOutside(train, data.length) };
      }
    };
  }

  #prepareDraw(data: SplitData): (stream: RandomState) => Uint32Array {
    if (this.stratify) return prepareStrata(data);
    if (this.grouped) return prepareGroups(data);
    return (stream) => drawWithReplacement(data.length, data.length, stream);
  }
}

/**
 * Returns bootstrap resamples: as many rows as there are, drawn with replacement, for training, and the rows that were
 * not drawn (about 37 %, ascending) for the test; on a few rows that part may be empty.
 * Draws are those of `sklearn.utils.resample`, called again and again with one random stream.
 *
 * @throws {TypeError} labels or groups missing or of mixed kinds
 * @throws {RangeError} no rows, `nSplits` below 1, `stratify` together with `grouped`
 * @example
 * ```ts
 * import { bootstrap } from "@opt/data";
 * const [first] = bootstrap({ nSplits: 25, randomState: 0 }).split({ length: 8 });
 * console.log(first?.train.join(" "), "|", first?.test.join(" ")); // → 4 7 5 0 3 3 3 7 | 1 2 6
 * ```
 */
export function bootstrap(options: BootstrapOptions = {}): Bootstrap {
  return new Bootstrap(options);
}
export type { Bootstrap };

function drawWithReplacement(n: number, size: number, stream: RandomState): Uint32Array {
  const drawn = new Uint32Array(size);
  for (let i = 0; i < size; i++) drawn[i] = stream.randint(0, n);
  return drawn;
}

function prepareStrata(data: SplitData): (stream: RandomState) => Uint32Array {
  const { codes, counts } = sortedCodes(encodeLabels(required("bootstrap", "labels", data), "labels"));
  const rows = sortByCode(codes, counts);
  return (stream) => {
    const shares = shareOut(counts, data.length, stream);
    const drawn = new Uint32Array(data.length);
    for (let code = 0, start = 0, filled = 0; code < counts.length; code++) {
      for (const place of drawWithReplacement(counts[code]!, shares[code]!, stream))
        drawn[filled++] = rows[start + place]!;
      start += counts[code]!;
    }
    return stream.shuffle(drawn);
  };
}

function prepareGroups(data: SplitData): (stream: RandomState) => Uint32Array {
  const { codes, counts } = sortedCodes(encodeLabels(required("bootstrap", "groups", data), "groups"));
  const rows = sortByCode(codes, counts);
  const starts = new Uint32Array(counts.length);
  for (let group = 1; group < counts.length; group++) starts[group] = starts[group - 1]! + counts[group - 1]!;
  return (stream) => {
    const drawn = drawWithReplacement(counts.length, counts.length, stream);
    const train: number[] = [];
    for (const group of drawn) for (let i = 0; i < counts[group]!; i++) train.push(rows[starts[group]! + i]!);
    return Uint32Array.from(train);
  };
}

function rowsOutside(drawn: Uint32Array, length: number): Uint32Array {
  const isDrawn = new Uint8Array(length);
  for (const row of drawn) isDrawn[row] = 1;
  const rows = new Uint32Array(length);
  let filled = 0;
  for (let row = 0; row < length; row++) if (isDrawn[row] === 0) rows[filled++] = row;
  return rows.slice(0, filled);
}
