import { placeOf } from "./csv-scanner.ts";
import { brokenFile, FileSplitError } from "./file-split-error.ts";
import { passRow } from "./pass-row.ts";
import type { RowTarget } from "./row-target.ts";
import type { SourceFile } from "./source-file.ts";
import { ValueWriter } from "./value-writer.ts";

type Arrow = typeof import("apache-arrow");

/**
 * Reads the wanted columns of an Arrow file or stream, one batch of rows after the other, by the package `apache-arrow`.
 *
 * @yields the bytes read so far, after each batch
 */
export async function* readArrow(source: SourceFile, target: RowTarget): AsyncGenerator<number> {
  const { RecordBatchReader } = await load();
  const writer = new ValueWriter();
  let row = 0;
  try {
    const reader = await RecordBatchReader.from(source.handle);
    await reader.open();
    const names = reader.schema.fields.map(({ name }) => name);
    for (const column of target.columns) placeOf(column, names);
    for await (const batch of reader) {
      const vectors = target.columns.map((column) => [column, batch.getChild(column)] as const);
      for (let i = 0; i < batch.numRows; i++, row++) {
        const values = Object.fromEntries(vectors.map(([column, vector]) => [column, vector?.get(i)]));
        passRow(values, row, target, writer);
      }
      yield source.position;
    }
  } catch (error) {
    throw brokenFile("Arrow", error);
  }
}

async function load(): Promise<Arrow> {
  try {
    return await import("apache-arrow");
  } catch {
    throw new FileSplitError("needs-package", { format: "Arrow", name: "apache-arrow" });
  }
}
