import { type ImportCode, type ImportValues, importSentence } from "./explain-import.ts";

/**
 * A refusal of a question that a group wrote, or of a whole file of them: a `RangeError` whose message is the English
 * sentence, with the `code` and `values` of an `ImportProblem`.
 */
export class ImportError extends RangeError {
  readonly code: ImportCode;
  readonly values: ImportValues;

  constructor(code: ImportCode, { got, ...rest }: ImportValues = {}) {
    const values = Object.freeze({ ...rest, ...(got !== undefined && { got: cut(got) }) });
    super(importSentence(code, values, "en"));
    this.code = code;
    this.values = values;
  }
}

const longestGot = 60;

function cut(got: string | number): string | number {
  if (typeof got === "number" || got.length <= longestGot) return got;
  return Array.from(got.slice(0, 2 * longestGot))
    .slice(0, longestGot)
    .join("");
}
