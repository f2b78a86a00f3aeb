import { placeOf } from "./csv-scanner.ts";
import { brokenFile, FileSplitError } from "./file-split-error.ts";
import { passRow } from "./pass-row.ts";
import type { RowTarget } from "./row-target.ts";
import type { SourceFile } from "./source-file.ts";
import { ValueWriter } from "./value-writer.ts";

type Hyparquet = typeof import("hyparquet");

/**
 * Reads the wanted columns of a Parquet file, one row group after the other, by the package `hyparquet`.
 *
 * @yields about how many bytes were read so far, after each group
 */
export async function* readParquet(source: SourceFile, target: RowTarget): AsyncGenerator<number> {
  const hyparquet = await load();
  try {
    yield* readGroups(hyparquet, source, target);
  } catch (error) {
    throw brokenFile("Parquet", error);
  }
}

async function* readGroups(
  { parquetMetadataAsync, parquetReadObjects, parquetSchema }: Hyparquet,
  source: SourceFile,
  target: RowTarget,
): AsyncGenerator<number> {
  const file = { byteLength: source.size, slice: slicer(source) };
  const metadata = await parquetMetadataAsync(file);
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  for (const column of target.columns) placeOf(column, names);
  const columns = [...target.columns];
  const writer = new ValueWriter();
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const rows =
      columns.length === 0
        ? Array.from({ length: rowEnd - rowStart }, () => ({}))
        : await parquetReadObjects({ file, metadata, columns, rowStart, rowEnd });
    for (const [i, row] of rows.entries()) passRow(row, rowStart + i, target, writer);
    rowStart = rowEnd;
    source.position = Math.round((source.size * rowStart) / Math.max(1, Number(metadata.num_rows)));
    yield source.position;
  }
}

function slicer({ size, handle }: SourceFile): (start: number, end?: number) => Promise<ArrayBuffer> {
  return async (start, end = size) => {
    const bytes = new Uint8Array(end - start);
    await handle.read(bytes, 0, bytes.length, start);
    return bytes.buffer;
  };
}

async function load(): Promise<Hyparquet> {
  try {
    return await import("hyparquet");
  } catch {
    throw new FileSplitError("needs-package", { format: "Parquet", name: "hyparquet" });
  }
}
