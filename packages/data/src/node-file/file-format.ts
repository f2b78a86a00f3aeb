import { checkOneOf } from "../options.ts";

/** How a file's rows are written. */
export type FileFormat = "csv" | "tsv" | "jsonl" | "parquet" | "arrow";

export const fileFormats: readonly FileFormat[] = ["csv", "tsv", "jsonl", "parquet", "arrow"];

const endings: Readonly<Record<string, FileFormat>> = {
  csv: "csv",
  tsv: "tsv",
  tab: "tsv",
  jsonl: "jsonl",
  ndjson: "jsonl",
  parquet: "parquet",
  arrow: "arrow",
  feather: "arrow",
};

/** A file's format, and whether it is compressed with gzip. */
export interface NamedFormat {
  readonly format: FileFormat;
  readonly isGzip: boolean;
}

/** Returns the format that a file's name tells, or the given one. */
export function formatOf(name: string, path: string, given?: FileFormat): NamedFormat {
  const plain = path.replace(/\.gz$/iu, "");
  const ending = /\.(?<ending>\w+)$/u.exec(plain)?.groups?.["ending"]?.toLowerCase() ?? "";
  const format = given === undefined ? endings[ending] : checkOneOf("format", given, fileFormats);
  if (format === undefined)
    throw new RangeError(
      `${name} must end in .${Object.keys(endings).join(", .")} (and .gz), or format must be given, got ${path}`,
    );
  return { format, isGzip: plain !== path };
}
