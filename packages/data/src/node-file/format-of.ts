import type { FileFormat, NamedFormat } from "./file-format.ts";
import { FileOptionError } from "./file-option-error.ts";

const fileFormats: readonly FileFormat[] = ["csv", "tsv", "jsonl", "parquet", "arrow"];

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

/** Returns the format that the name of a file, given as an option, tells, or the given one. */
export function formatOf(option: "path" | "out", path: string, given?: FileFormat): NamedFormat {
  const plain = path.replace(/\.gz$/iu, "");
  const ending = /\.(?<ending>\w+)$/u.exec(plain)?.groups?.["ending"]?.toLowerCase() ?? "";
  const format = given ?? endings[ending];
  if (format === undefined)
    throw new FileOptionError("ending", { option, path, endings: `.${Object.keys(endings).join(", .")}` });
  if (!fileFormats.includes(format))
    throw new FileOptionError("unknown-format", { got: format, formats: fileFormats.join(", ") });
  return { format, isGzip: plain !== path };
}
