import { sourceFormat } from "./format-of.ts";
import type { FileSplit } from "./file-split.ts";
import { SourceFile } from "./source-file.ts";
import { splitByHash } from "./split-by-hash.ts";
import { splitInMemory } from "./split-in-memory.ts";
import { checkSplitFileOptions } from "./check-options.ts";
import type { SplitFileOptions } from "./split-file-options.ts";

/**
 * Splits the rows of a file and writes where each goes, or one file a part. CSV, TSV and JSON Lines, plain or with gzip,
 * are read piece by piece, of which only the named columns are looked at; Parquet needs the package `hyparquet` and Arrow
 * `apache-arrow`.
 *
 * Folds and parts are those of this package's splitters, and so of scikit-learn, index for index, for the column as
 * pandas reads it (a column of numbers counts as numbers); folds count from 0. Groups without `nSplits` are held out by
 * rows (`grouped: "rows"`).
 *
 * With `hash`, memory does not grow with the rows. Otherwise it takes 100 MB and, beside each distinct value once, at most
 * 8 bytes per row for folds and for parts in the order of time, 20 for parts of whole groups and 30 for parts of classes.
 *
 * The audit has every finding of `auditSplit` that it can have without the whole file: order effects, groups
 * (`auditGroup`), identical rows (of text files), training rows that are later than test rows, classes
 * missing, rare, lopsided or drifting, labels that are missing. `unseen` says what it did not look at; where there are more
 * than half a million different rows, equal ones are looked for in a share of them. Of a row that stands more than 16
 * times, the first fifteen places and the last are looked at.
 *
 * Files appear whole or not at all. The first row names the columns. Rows that are not readable, by the line they begin
 * on, and a file that changes meanwhile are refused. Nothing is written then.
 *
 * @throws {FileSplitError} a file that cannot be split, with `code`, `values`, `rows` and `inWords("ko" | "en")`
 * @throws {FileOptionError} a `RangeError`: options that are out of range or contradict each other, with `code`, `values`
 *   and `inWords("ko" | "en")`
 * @throws {TypeError} unknown options, and values of the wrong kind
 * @example
 * ```ts
 * import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
 * import { splitFile } from "@opt/data/node";
 * const folder = mkdtempSync("/tmp/animals-");
 * const rows = ["cat", "cat", "cat", "dog", "dog", "dog"].map((label, id) => `${id},${label}`);
 * writeFileSync(`${folder}/animals.csv`, ["id,label", ...rows].join("\n"));
 * const split = await splitFile(`${folder}/animals.csv`, { nSplits: 3, stratify: "label", randomState: 42 });
 * console.log(split.method); // → stratifiedKFold({ nSplits: 3, shuffle: true, randomState: 42 })
 * console.log(split.parts[0]); // → { name: 'fold-0', rows: 2, classes: { cat: 1, dog: 1 } }
 * console.log(readFileSync(`${folder}/animals.split.csv`, "utf8").split("\n").slice(0, 3).join(" ")); // → row,fold 0,0 1,1
 * ```
 */
export async function splitFile(path: string, options: SplitFileOptions = {}): Promise<FileSplit> {
  checkSplitFileOptions(options);
  const format = sourceFormat(path, options);
  const source = await SourceFile.open(path, format.isGzip);
  try {
    const split = options.hash === undefined ? splitInMemory : splitByHash;
    return await split(source, format, options);
  } finally {
    await source.close();
  }
}
