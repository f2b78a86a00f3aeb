import type { EncodedColumn } from "../labels.ts";
import { ClassColumn } from "./class-column.ts";
import type { NamedFormat } from "./file-format.ts";
import { checkHasRows } from "./file-split.ts";
import type { HashedValues } from "./hashed-values.ts";
import type { PartCounts } from "./part-counts.ts";
import { readRows } from "./read-rows.ts";
import { sampler } from "./sampling.ts";
import type { SourceFile } from "./source-file.ts";
import type { SplitColumns } from "./split-columns.ts";
import type { SplitFileOptions } from "./split-file-options.ts";
import { TimeColumn } from "./time-column.ts";

/** What a file's rows are split and audited by. */
interface ReadColumns {
  readonly columns: SplitColumns;
  readonly auditGroups: EncodedColumn | undefined;
  readonly rowsRead: number;
  readonly checksum: number;
}

/** Reads the columns that the options name, and notes empty labels and, where they are wanted, what each row holds. */
export async function readColumns(
  source: SourceFile,
  format: NamedFormat,
  options: SplitFileOptions,
  counts: PartCounts,
  equalRows: HashedValues | undefined,
): Promise<ReadColumns> {
  const { stratify, label = stratify, group, auditGroup, time, signal, onProgress } = options;
  let rowsRead = 0;
  let length = 0;
  const labels = new ClassColumn(() => counts.addMissing(rowsRead - 1));
  const groups = new ClassColumn();
  const auditGroups = new ClassColumn(() => undefined);
  const times = new TimeColumn();
  const sinks = [
    [label, labels],
    [group, groups],
    [auditGroup, auditGroups],
    [time, times],
  ] as const;
  const draws = sampler(options);
  const checksum = await readRows(source, format, {
    columns: sinks.flatMap(([name, sink]) => (name === undefined ? [] : [[name, sink] as const])),
    takes: () => {
      rowsRead++;
      return draws();
    },
    onRow: (bytes, start, end) => {
      equalRows?.add(bytes, start, endOfText(bytes, end), length);
      length++;
    },
    onPiece: (read) => onProgress?.({ stage: "read", done: read / Math.max(1, source.size), rows: rowsRead }),
    signal,
  });
  checkHasRows(rowsRead);
  return {
    rowsRead,
    checksum,
    auditGroups: auditGroup === undefined ? undefined : auditGroups.finish(),
    columns: {
      length,
      labels: label === undefined ? undefined : labels.finish(),
      groups: group === undefined ? undefined : groups.finish(),
      times: time === undefined ? undefined : times.finish(),
    },
  };
}

/** Where a line ends without the mark of its end. */
function endOfText(bytes: Uint8Array, end: number): number {
  let stop = end;
  while (stop > 0 && (bytes[stop - 1] === 10 || bytes[stop - 1] === 13)) stop--;
  return stop;
}
