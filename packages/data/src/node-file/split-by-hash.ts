import type { NamedFormat } from "./file-format.ts";
import { GroupAudit } from "./group-audit.ts";
import { keyHash } from "./key-hash.ts";
import { LabelCounter } from "./label-counter.ts";
import { openOutputs } from "./outputs.ts";
import { PartCounts } from "./part-counts.ts";
import { readRows } from "./read-rows.ts";
import type { FieldSink } from "./row-target.ts";
import type { SourceFile } from "./source-file.ts";
import { checkHasRows, type FileSplit } from "./file-split.ts";
import type { SplitFileOptions } from "./split-file-options.ts";
import { unseenOf } from "./unseen.ts";

/** Splits a file by the hash of a key, in one reading that keeps no row. */
export async function splitByHash(
  source: SourceFile,
  format: NamedFormat,
  options: SplitFileOptions,
): Promise<FileSplit> {
  const { hash = "", label, auditGroup, signal, onProgress } = options;
  const key = keyHash(options, hash);
  const counts = new PartCounts(key.names);
  let row = 0;
  let rows = 0;
  const labels =
    label === undefined
      ? undefined
      : new LabelCounter(() => key.place < key.names.length && counts.addMissing(row));
  const groups = auditGroup === undefined ? undefined : new GroupAudit(key, () => row);
  // The key comes first: the others ask where it has put the row.
  const columns: [string, FieldSink][] = [[hash, key]];
  if (label !== undefined && labels !== undefined) columns.push([label, labels]);
  if (auditGroup !== undefined && groups !== undefined) columns.push([auditGroup, groups]);
  const outputs = await openOutputs(source.path, format, options, key.names, key.isFolds);
  try {
    await readRows(source, format, {
      columns,
      onHeader: outputs.header,
      onRow: (bytes, start, end) => {
        if (key.place < key.names.length) {
          counts.add(key.place, labels?.code);
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
      audit: counts.audit(classes, groups?.findings() ?? []),
      unseen: unseenOf(options, { groups: groups?.share ?? 0 }),
      files: outputs.paths,
    };
    await outputs.commit();
    return result;
  } catch (error) {
    await outputs.discard();
    throw error;
  }
}
