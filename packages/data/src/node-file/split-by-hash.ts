import type { NamedFormat } from "./file-format.ts";
import { keyHash } from "./key-hash.ts";
import { LabelCounter } from "./label-counter.ts";
import { openOutputs } from "./outputs.ts";
import { PartCounts } from "./part-counts.ts";
import { readRows } from "./read-rows.ts";
import type { SourceFile } from "./source-file.ts";
import { checkHasRows, type FileSplit } from "./file-split.ts";
import type { SplitFileOptions } from "./split-file-options.ts";

/** Splits a file by the hash of a key, in one reading that keeps no row. */
export async function splitByHash(
  source: SourceFile,
  format: NamedFormat,
  options: SplitFileOptions,
): Promise<FileSplit> {
  const { hash = "", label, signal, onProgress } = options;
  const key = keyHash(options, hash);
  const counts = new PartCounts(key.names);
  let row = 0;
  let rows = 0;
  const labels = label === undefined ? undefined : new LabelCounter(() => counts.addMissing(row));
  const outputs = await openOutputs(source.path, format, options, key.names, key.isFolds);
  try {
    await readRows(source, format.format, {
      columns: { [hash]: key, ...(label !== undefined && labels !== undefined && { [label]: labels }) },
      onHeader: outputs.header,
      onRow: (bytes, start, end) => {
        counts.add(key.place, labels?.code);
        if (key.place < key.names.length) {
          rows++;
          outputs.row(row, key.place, bytes, start, end);
        }
        row++;
      },
      onPiece: async (bytesRead) => {
        onProgress?.({ stage: "read", done: bytesRead / Math.max(1, source.size), rows: row });
        await outputs.drain();
      },
      signal,
    });
    checkHasRows(row);
    await source.checkUnchanged();
    const classes = labels?.classes();
    const result = {
      method: key.described,
      rowsRead: row,
      rows,
      parts: counts.parts(classes?.values),
      audit: counts.audit(classes),
      files: outputs.paths,
    };
    await outputs.commit();
    return result;
  } catch (error) {
    await outputs.discard();
    throw error;
  }
}
