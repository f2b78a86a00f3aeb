import type { RowTarget } from "./row-target.ts";
import type { ValueWriter } from "./value-writer.ts";

const nothing = new Uint8Array(0);

/** Passes the values of one row of a file without lines; rows count as lines from 1. */
export function passRow(row: object, index: number, target: RowTarget, writer: ValueWriter): void {
  if (!target.takes()) return;
  for (const [i, column] of target.columns.entries()) {
    const code = writer.pass(Reflect.get(row, column), target.fields[i]!);
    if (code !== undefined) return target.bad({ line: index + 1, code, values: { column } });
  }
  target.end(nothing, 0, 0);
}
