/** How a file's rows are written. */
export type FileFormat = "csv" | "tsv" | "jsonl" | "parquet" | "arrow";

/** A file's format, and whether it is compressed with gzip. */
export interface NamedFormat {
  readonly format: FileFormat;
  readonly isGzip: boolean;
}
