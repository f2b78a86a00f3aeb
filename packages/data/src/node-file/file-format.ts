/** How a file's rows are written. */
export type FileFormat = "csv" | "tsv" | "jsonl" | "parquet" | "arrow";

/** A file's format, and whether it is compressed with gzip. */
export interface NamedFormat {
  readonly format: FileFormat;
  readonly isGzip: boolean;
  /** What stands between the values of a row; absent: a comma in CSV, a tab in TSV. */
  readonly separator?: string | undefined;
}
