import { placeOf } from "./csv-scanner.ts";
import { FileSplitError } from "./file-split-error.ts";
import { passRow } from "./pass-row.ts";
import type { Reading } from "./reading.ts";
import type { RowTarget } from "./row-target.ts";
import type { SourceFile } from "./source-file.ts";
import { ValueWriter } from "./value-writer.ts";

type Arrow = typeof import("apache-arrow");

/** Reads the wanted columns of an Arrow file or stream, one batch of rows after the other, by the package `apache-arrow`. */
export async function readArrow(source: SourceFile, target: RowTarget, reading: Reading): Promise<number> {
  const { RecordBatchReader } = await load();
  const writer = new ValueWriter();
  let row = 0;
  try {
    const reader = await RecordBatchReader.from(source.handle);
    await reader.open();
    const names = reader.schema.fields.map(({ name }) => name);
    for (const column of target.columns) placeOf(column, names);
    for await (const batch of reader) {
      reading.signal?.throwIfAborted();
      const vectors = target.columns.map((column) => [column, batch.getChild(column)] as const);
      for (let i = 0; i < batch.numRows; i++, row++) {
        const values = Object.fromEntries(vectors.map(([column, vector]) => [column, vector?.get(i)]));
        passRow(values, row, target, writer);
      }
      await reading.onPiece?.(source.position);
    }
  } catch (error) {
    if (error instanceof FileSplitError || reading.signal?.aborted === true) throw error;
    throw new FileSplitError("broken-file", { format: "Arrow", reason: String(error) });
  }
  return 0;
}

async function load(): Promise<Arrow> {
  try {
    return await import("apache-arrow");
  } catch {
    throw new FileSplitError("needs-package", { format: "Arrow", name: "apache-arrow" });
  }
}
