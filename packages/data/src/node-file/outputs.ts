/// <reference types="node" />
import { basename, dirname, join, resolve } from "node:path";
import { standard } from "../hash/sql-text.ts";
import { AssignmentWriter } from "./assignment-writer.ts";
import type { FileFormat, NamedFormat } from "./file-format.ts";
import { formatOf } from "./format-of.ts";
import { type OutputFile, OutputFiles } from "./output-files.ts";
import { FileOptionError } from "./file-option-error.ts";
import type { SplitFileOptions } from "./split-file-options.ts";

/** Where the rows go. */
export interface Outputs {
  readonly kind: "assignment" | "parts" | "nothing";
  readonly paths: readonly string[];
  /** Takes the header of the file. */
  header(this: void, bytes: Uint8Array, start: number, end: number): void;
  /** Takes a row: its number, its place among the parts, and its bytes. */
  row(this: void, row: number, place: number, bytes: Uint8Array, start: number, end: number): void;
  /** Waits until what was written has room. */
  drain(): Promise<void>;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/** Opens the files that the options ask for. */
export async function openOutputs(
  path: string,
  { format, isGzip }: NamedFormat,
  options: SplitFileOptions,
  names: readonly string[],
  isFolds: boolean,
): Promise<Outputs> {
  const kind = options.write ?? "assignment";
  if (kind === "nothing") return nothing;
  const plan =
    kind === "parts"
      ? planParts(path, format, isGzip, options, names, isFolds)
      : planAssignment(path, format, options);
  if (plan.paths.some((out) => resolve(out) === resolve(path))) throw new FileOptionError("itself", { path });
  const outputs = await OutputFiles.open(plan.paths, options.overwrite ?? false);
  const rest = {
    paths: plan.paths,
    drain: () => outputs.drain(),
    commit: () => outputs.commit(),
    discard: () => outputs.discard(),
  };
  if (kind === "parts") return { ...rest, kind, ...partRows(outputs.files) };
  const writer = new AssignmentWriter(outputs.files[0]!, plan.format, names, isFolds);
  return { ...rest, kind, header: () => undefined, row: (row, place) => writer.write(row, place) };
}

interface OutputPlan {
  readonly paths: readonly string[];
  readonly format: FileFormat;
}

function stemOf(path: string): string {
  return basename(path)
    .replace(/\.gz$/iu, "")
    .replace(/\.\w+$/u, "");
}

function planAssignment(path: string, format: FileFormat, options: SplitFileOptions): OutputPlan {
  if (options.out !== undefined) {
    const { format: written } = formatOf("out", options.out);
    if (written === "parquet" || written === "arrow")
      throw new FileOptionError("text-only", { path: options.out });
    return { paths: [options.out], format: written };
  }
  const ending = format === "tsv" || format === "jsonl" ? format : "csv";
  return { paths: [join(dirname(path), `${stemOf(path)}.split.${ending}`)], format: ending };
}

function planParts(
  path: string,
  format: FileFormat,
  isGzip: boolean,
  options: SplitFileOptions,
  names: readonly string[],
  isFolds: boolean,
): OutputPlan {
  if (format === "parquet" || format === "arrow")
    throw new FileOptionError("no-copies", {
      format: format === "parquet" ? "Parquet" : "Arrow",
      recipe: format === "parquet" ? partInDuckDb(path, isFolds) : "",
    });
  const folder = options.out ?? join(dirname(path), `${stemOf(path)}.split`);
  return { paths: names.map((name) => join(folder, `${name}.${format}${isGzip ? ".gz" : ""}`)), format };
}

/** Returns what parts a Parquet file by its assignment in DuckDB, each part in a folder of its own. */
function partInDuckDb(path: string, isFolds: boolean): string {
  const beside = join(dirname(path), `${stemOf(path)}.split`);
  const column = isFolds ? "fold" : "part";
  return (
    `COPY (SELECT r.* EXCLUDE (file_row_number), s."${column}" FROM read_parquet(${standard.text(path)}, file_row_number = true) r ` +
    `JOIN ${standard.text(`${beside}.csv`)} s ON s."row" = r.file_row_number) ` +
    `TO ${standard.text(beside)} (FORMAT parquet, PARTITION_BY ("${column}"))`
  );
}

const LINE_FEED = 10;
const lineFeed = Uint8Array.of(LINE_FEED);

/** Writes a row, and ends its line where the file's last one has no end. */
function writeLine(file: OutputFile | undefined, bytes: Uint8Array, start: number, end: number): void {
  file?.write(bytes, start, end);
  if (bytes[end - 1] !== LINE_FEED) file?.write(lineFeed, 0, 1);
}

function partRows(files: readonly OutputFile[]): Pick<Outputs, "header" | "row"> {
  return {
    header: (bytes, start, end) => {
      for (const file of files) writeLine(file, bytes, start, end);
    },
    row: (_, place, bytes, start, end) => writeLine(files[place], bytes, start, end),
  };
}

const nothing: Outputs = {
  kind: "nothing",
  paths: [],
  header: () => undefined,
  row: () => undefined,
  drain: () => Promise.resolve(),
  commit: () => Promise.resolve(),
  discard: () => Promise.resolve(),
};
