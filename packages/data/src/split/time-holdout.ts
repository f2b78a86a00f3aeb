import { checkFlag, checkOptions } from "../options.ts";
import { checkData, type Fold, type SplitData } from "./data.ts";
import { groupRows } from "./group-parts.ts";
import { checkSize, type PartSize } from "./sizes.ts";
import { type Spans, spansOf } from "./spans.ts";
import { ascending } from "./train-test-split.ts";
import { Description } from "@opt/description";

/** Options of `timeHoldout`. */
export interface TimeHoldoutOptions {
  /** Share or number of test rows, met as nearly as whole moments, or groups, allow. Default 0.25. */
  readonly testSize?: PartSize;
  /** Keep the rows of a group together; `split` then needs groups. Default false. */
  readonly grouped?: boolean;
}

class TimeHoldout extends Description<"timeHoldout"> {
  declare readonly testSize: PartSize;
  declare readonly grouped: boolean;

  constructor(options: TimeHoldoutOptions) {
    checkOptions("timeHoldout", options, ["testSize", "grouped"]);
    super("timeHoldout", {
      testSize: checkSize("testSize", options.testSize ?? 0.25),
      grouped: checkFlag("grouped", options.grouped ?? false),
    });
  }

  /** Returns the row indices of both parts, ascending. */
  split(data: SplitData): Fold {
    const { length } = checkData(data);
    const spans = spansOf(data);
    const begins = this.grouped ? groupBegins(this.kind, data, spans) : spans.starts;
    const cut = this.#cut(begins);
    const rows = ascending(0, length);
    const train = rows.filter((row) => begins[row]! < cut && spans.ends[row]! < cut);
    if (train.length === 0)
      throw new RangeError(
        `the training part must not be empty: no row ends before ${cut}, when the test begins`,
      );
    return { train, test: rows.filter((row) => begins[row]! >= cut) };
  }

  /** Returns the moment from which on about as many rows begin as were asked for. */
  #cut(begins: Float64Array): number {
    const sorted = begins.toSorted();
    const wanted = this.testSize < 1 ? Math.ceil(this.testSize * sorted.length) : this.testSize;
    let cut = Number.NaN;
    let nearest = Infinity;
    for (let place = sorted.length - 1; place > 0; place--) {
      if (sorted[place] === sorted[place - 1]) continue;
      const distance = Math.abs(sorted.length - place - wanted);
      if (distance > nearest) break;
      cut = sorted[place]!;
      nearest = distance;
    }
    if (Number.isNaN(cut))
      throw new RangeError(
        `${this.kind} needs rows of at least 2 moments, got ${Math.min(1, sorted.length)}`,
      );
    return cut;
  }
}

/**
 * Returns one split by time: the latest rows are the test part, and those that ended before it begins are the
 * training part. Rows may be in any order; rows with the same time stay together.
 *
 * `split` takes `times`, the moment of each row, or `{ start, end }`, its span; without them a row's time is its number.
 * With `grouped`, a group is as old as its first row, and the groups that begin last are tested with all their rows.
 * Rows that belong to earlier groups, or began earlier, but were not over when the test began are in neither part.
 *
 * @throws {TypeError} `grouped` without groups
 * @throws {RangeError} rows or groups that all begin at one moment, no row that is over before the test begins, NaN or
 *   infinite times, ends before their starts
 * @example
 * ```ts
 * import { timeHoldout } from "@opt/data";
 * const groups = ["mina", "jun", "mina", "sora", "jun", "sora", "theo", "theo"];
 * const times = [2019, 2020, 2021, 2022, 2022, 2023, 2023, 2024];
 * const { train, test } = timeHoldout({ testSize: 0.5, grouped: true }).split({ length: 8, groups, times });
 * console.log(train.join(" "), "|", test.join(" ")); // → 0 1 2 | 3 5 6 7
 * ```
 */
export function timeHoldout(options: TimeHoldoutOptions = {}): TimeHoldout {
  return new TimeHoldout(options);
}
export type { TimeHoldout };

/** Returns for each row when its group began. */
function groupBegins(kind: string, data: SplitData, { starts }: Spans): Float64Array {
  const { codes, counts } = groupRows(kind, data);
  const begins = new Float64Array(counts.length).fill(Infinity);
  for (let row = 0; row < codes.length; row++)
    begins[codes[row]!] = Math.min(begins[codes[row]!]!, starts[row]!);
  return Float64Array.from(codes, (code) => begins[code]!);
}
