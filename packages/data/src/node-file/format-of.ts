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

/** Returns the format of a file that is read, with the separator that the options give. */
export function sourceFormat(
  path: string,
  {
    format: given,
    separator,
  }: { readonly format?: FileFormat | undefined; readonly separator?: string | undefined },
): NamedFormat {
  const { format, isGzip } = formatOf("path", path, given);
  if (separator === undefined) return { format, isGzip };
  if (!isSeparator(separator)) throw new FileOptionError("no-separator", { got: separator });
  if (format !== "csv") throw new FileOptionError("only-csv", { option: "separator", format });
  return { format, isGzip, separator };
}

/** One byte that is neither a quote nor a line's end, and of which no name or number consists. */
function isSeparator(text: string): boolean {
  return /^[\t !#-,./:;<=>?@[\\\]^`{|}~]$/u.test(text);
}

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
