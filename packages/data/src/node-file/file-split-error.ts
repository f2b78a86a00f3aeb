import { badRowWords, type FileProblem, problemWords, type Values } from "./file-problem.ts";
import type { BadRow } from "./row-target.ts";

/** What is wrong with a file that was to be split, as data and in words. */
export class FileSplitError extends Error {
  override readonly name = "FileSplitError";
  readonly code: FileProblem;
  readonly values: Values;
  /** The first ten rows that are not readable; `values.count` says how many there are. */
  readonly rows: readonly BadRow[];

  constructor(code: FileProblem, values: Values, rows: readonly BadRow[] = []) {
    super(inWords(code, values, rows, "en", String));
    this.code = code;
    this.values = values;
    this.rows = rows;
  }

  /**
   * Returns what is wrong in Korean or English, with a line for each row that is named.
   *
   * @param nameOf what the reader calls an option, such as `--k`; by default its name
   */
  inWords(locale: "ko" | "en", nameOf = (option: string): string => option): string {
    return inWords(this.code, this.values, this.rows, locale, nameOf);
  }
}

/** Returns what a reader of a format threw: the file is broken, unless that was said more exactly. */
export function brokenFile(format: string, error: unknown): FileSplitError {
  return error instanceof FileSplitError
    ? error
    : new FileSplitError("broken-file", { format, reason: String(error) });
}

function inWords(
  code: FileProblem,
  values: Values,
  rows: readonly BadRow[],
  locale: "ko" | "en",
  nameOf: (option: string) => string,
): string {
  const named = rows.map(({ line, code: rowCode, values: rowValues }) => {
    const what = badRowWords[rowCode][locale](rowValues);
    return locale === "ko" ? `\n  ${line}번째 줄: ${what}` : `\n  line ${line}: ${what}`;
  });
  return problemWords[code][locale](values, nameOf) + named.join("");
}
